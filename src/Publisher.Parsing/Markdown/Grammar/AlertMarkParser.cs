using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>The first line of an alert: <c>[!NOTE]</c> or <c>[!NOTE] Title</c>.</summary>
internal sealed class AlertMarkInline : LeafInline
{
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required SourceSpan TitleSpan { get; init; }
}

/// <summary>
/// Reads alert marks at the start of quotations, nested ones and those with a title too, which Markdig's extension does
/// not know.
/// </summary>
internal sealed class AlertMarkParser : InlineParser
{
    public AlertMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || !StartsQuote(processor))
        {
            return false;
        }
        var text = slice.AsSpan();
        var lineEnd = text.IndexOfAny('\r', '\n') is >= 0 and var found ? found : text.Length;
        var close = text[..lineEnd].IndexOf(']');
        if (close <= 2 || text[2..close].ContainsAnyExceptInRange('A', 'z'))
        {
            return false;
        }
        processor.Inline = Mark(processor, slice, close, lineEnd);
        slice.Start += lineEnd;
        slice.TrimStart();
        return true;
    }

    private static AlertMarkInline Mark(InlineProcessor processor, StringSlice slice, int close, int lineEnd)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var text = slice.AsSpan();
        return new AlertMarkInline
        {
            Kind = text[2..close].ToString(),
            Title = text[(close + 1)..lineEnd].Trim().ToString(),
            TitleSpan = new SourceSpan(start + close + 1, start + lineEnd - 1),
            Span = new SourceSpan(start, start + lineEnd - 1), Line = line, Column = column,
        };
    }

    private static bool StartsQuote(InlineProcessor processor) =>
        processor.Block is ParagraphBlock { Parent: QuoteBlock quote } paragraph
        && paragraph.Inline?.FirstChild is null && ReferenceEquals(quote[0], paragraph);
}
