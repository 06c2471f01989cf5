using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>Links of GitBook that say nothing but their file, <c>[page.md](page.md "mention")</c>: readers see the title of the page.</summary>
internal sealed partial class MentionLinks(FileExpansion expansion)
{
    [GeneratedRegex("""^\[(?<words>[^\[\]\r\n]+)\]\((?<path>[^)\s#]+\.md)(?<fragment>#[^)\s]*)?(?<mention>[ \t]+"mention")?\)""")]
    private static partial Regex Link { get; }

    /// <summary>The length of the link; 0 when it has words of its own.</summary>
    public int Read(int at, int end)
    {
        if (!expansion.Has(Dialect.GitBook) || expansion.Text[at] != '[')
        {
            return 0;
        }
        var found = Link.Match(expansion.Text[at..Math.Min(end, at + SourceExpander.LongestDirective)]);
        if (!found.Success || (!found.Groups["mention"].Success && !found.Groups["words"].Value.EndsWith(".md", StringComparison.OrdinalIgnoreCase)))
        {
            return 0;
        }
        var path = BookPath.Resolve(BookPath.FolderOf(expansion.File.Path), BookPath.Unescape(found.Groups["path"].Value));
        if (expansion.Owner.Exists(path) && expansion.Owner.Read(path, out _) is { } file && TitleOf(file) is { Length: > 0 } title)
        {
            expansion.Replace(at, at + found.Length, $"[{title}]({found.Groups["path"].Value}{found.Groups["fragment"].Value})");
        }
        return found.Length;
    }

    /// <summary>The first heading, else what the head of the file says.</summary>
    private static string TitleOf(SourceFile file)
    {
        var code = new CodeLines();
        var given = "";
        foreach (var (start, end) in TextLines.Of(file.Text))
        {
            var line = file.Text.AsSpan(start, end - start).TrimEnd();
            if (code.Read(line) == LineKind.Prose && line.StartsWith("# ", StringComparison.Ordinal))
            {
                return line[2..].Trim(" #").ToString();
            }
            given = given.Length == 0 && line.StartsWith("title:", StringComparison.Ordinal) ? line[6..].Trim(" \"'").ToString() : given;
        }
        return given;
    }
}
