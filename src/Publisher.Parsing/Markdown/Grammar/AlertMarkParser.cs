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

    private static readonly System.Buffers.SearchValues<char> NoKind = System.Buffers.SearchValues.Create(" \t[]()!`*\"'<>");

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || !StartsQuote(processor))
        {
            return false;
        }
        var text = slice.AsSpan();
        var lineEnd = text.IndexOfAny('\r', '\n') is >= 0 and var found ? found : text.Length;
        var close = text[..lineEnd].IndexOf(']');
        if (close <= 2 || text[2..close].ContainsAny(NoKind))
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
        var kind = text[2..close];
        // Obsidian: a sign says whether it can be folded, a bar parts what themes want to know.
        var title = text[(close + 1)..lineEnd];
        var from = title is ['-' or '+'] or ['-' or '+', ' ' or '\t', ..] ? close + 2 : close + 1;
        return new AlertMarkInline
        {
            Kind = (kind.IndexOf('|') is > 0 and var bar ? kind[..bar] : kind).ToString(),
            Title = text[from..lineEnd].Trim().ToString(),
            TitleSpan = new SourceSpan(start + from, start + lineEnd - 1),
            Span = new SourceSpan(start, start + lineEnd - 1), Line = line, Column = column,
        };
    }

    private static bool StartsQuote(InlineProcessor processor) =>
        processor.Block is ParagraphBlock { Parent: QuoteBlock quote } paragraph
        && paragraph.Inline?.FirstChild is null && ReferenceEquals(quote[0], paragraph);
}
