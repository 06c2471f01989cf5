using System.Collections.Frozen;
using Markdig.Extensions.Emoji;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Dialects;

/// <summary>Signs by the names that makers of web sites give them: <c>:tada:</c>. Unknown names are text.</summary>
internal static class EmojiNames
{
    private const int Longest = 60;

    private static readonly Lazy<FrozenDictionary<string, string>> Signs =
        new(() => EmojiMapping.GetDefaultEmojiShortcodeToUnicode().ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Pictures that Material for MkDocs brings along.</summary>
    private static readonly string[] IconSets = [":material-", ":fontawesome-", ":octicons-", ":simple-"];

    public static int Read(FileExpansion expansion, int at, int end)
    {
        if (!expansion.Has(Dialect.GitBook | Dialect.Sites) || (at > 0 && (char.IsAsciiLetterOrDigit(expansion.Text[at - 1]) || expansion.Text[at - 1] == ':')))
        {
            return 0;
        }
        var rest = expansion.Text.AsSpan(at + 1, Math.Min(Longest, end - at - 1));
        var length = rest.IndexOf(':');
        if (length <= 0 || rest[..length].IndexOfAnyExceptInRange('+', 'z') >= 0)
        {
            return 0;
        }
        var name = expansion.Text.Substring(at, length + 2);
        var isIcon = expansion.Has(Dialect.MkDocs) && IconSets.Any(set => name.StartsWith(set, StringComparison.Ordinal));
        if (isIcon)
        {
            expansion.Report(DiagnosticCatalog.Component, at, at + name.Length, name);
        }
        else if (!Signs.Value.ContainsKey(name))
        {
            return 0;
        }
        expansion.Replace(at, at + name.Length, isIcon ? "" : Signs.Value[name]);
        return name.Length;
    }
}
