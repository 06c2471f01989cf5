using System.Collections.Frozen;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks.Suppression;

/// <summary>
/// A comment <c>&lt;!-- publisher: ignore CODE because ... --&gt;</c>: what it names is not reported for the block after it and the
/// translations of that. <see cref="Fault"/> says why a comment suppresses nothing.
/// </summary>
internal sealed record SuppressionMark(SourceSpan Span, string Code, Phrase? Fault)
{
    private const string Key = "publisher:";

    /// <summary>Codes that are found when the manuscript is read; others come of pages and files, which have no blocks.</summary>
    private static readonly FrozenSet<string> Areas = new[] { "CHK", "ALN", "MAN", "IMG" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The mark that a comment's words make; null for other comments.</summary>
    public static SuppressionMark? TryRead(ReadOnlySpan<char> comment, SourceSpan span)
    {
        if (!comment.StartsWith(Key, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var words = comment[Key.Length..].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var code = words.Length > 1 ? words[1].ToUpperInvariant() : "";
        Phrase? fault = words is not ["ignore", _, ..] ? new("it does not say 'ignore' and a code", "没有写明“ignore”和代码")
            : !IsKnown(code) ? new($"'{code}' is no code that can be suppressed", $"“{code}”不是可以抑制的代码")
            : words is not [_, _, "because", _, ..] ? new("it gives no reason", "没有写明理由")
            : null;
        return new SuppressionMark(span, code, fault);
    }

    private static bool IsKnown(string code) => DiagnosticCatalog.Rules.ContainsKey(code) && Areas.Contains(code[..3]);
}
