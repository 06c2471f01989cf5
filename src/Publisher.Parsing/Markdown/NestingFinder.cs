using Publisher.Model.Diagnostics;
using Publisher.Parsing.Markdown.Grammar;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Finds the line at which a file becomes too deep for Markdig, which says only that it is: the shortest beginning of the
/// file that is refused, found by halving.
/// </summary>
internal static class NestingFinder
{
    /// <summary>The line without its blank at both ends.</summary>
    public static SourceSpan Find(SourceFile source)
    {
        var (good, bad) = (0, LineCount(source.Text));
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = IsTooDeep(source.Text[..EndOfLine(source.Text, middle)]) ? (good, middle) : (middle, bad);
        }
        var (start, end) = (good == 0 ? 0 : EndOfLine(source.Text, good), EndOfLine(source.Text, bad));
        var line = source.Text.AsSpan(start, end - start);
        return source.Span(start + (line.Length - line.TrimStart().Length), start + line.TrimEnd().Length);
    }

    private static bool IsTooDeep(string text)
    {
        try
        {
            MarkdownGrammar.Parse(text);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static int LineCount(string text) => text.AsSpan().Count('\n') + 1;

    /// <summary>The offset after the first <paramref name="lines"/> lines.</summary>
    private static int EndOfLine(string text, int lines)
    {
        var at = 0;
        for (; lines > 0 && text.IndexOf('\n', at) is >= 0 and var end; lines--)
        {
            at = end + 1;
        }
        return lines > 0 ? text.Length : at;
    }
}
