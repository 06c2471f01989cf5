using Publisher.Model.Documents;

namespace Publisher.Parsing.Conversion;

/// <summary>Lines of a source text, by offsets.</summary>
internal static class SourceLines
{
    public static int Start(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where the line end begins, or the end of the text.</summary>
    public static int End(string text, int at)
    {
        var end = text.IndexOf('\n', Math.Min(at, text.Length));
        return end < 0 ? text.Length : end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The start of the next line, or the end of the text.</summary>
    public static int Next(string text, int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is var end and >= 0 ? end + 1 : text.Length;

    /// <summary>The end of what a block says: some spans of lists and quotations take in blank lines.</summary>
    public static int EndOf(string text, Block block)
    {
        var end = Math.Min(block.Span.End, text.Length);
        while (end > block.Span.Start && (char.IsWhiteSpace(text[end - 1]) || (block is Quote or Admonition && text[end - 1] == '>')))
        {
            end--;
        }
        return end;
    }
}
