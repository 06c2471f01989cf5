using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>The mark of an alert, <c>[!NOTE]</c>; what stands behind it on its line is the title.</summary>
internal sealed class AlertMarkInline : LeafInline
{
    public required string Kind { get; init; }

    /// <summary>Takes the title out of the paragraph: what is left there is the first of the body.</summary>
    public ContainerInline TakeTitle()
    {
        var title = new ContainerInline();
        while (NextSibling is { } next)
        {
            next.Remove();
            if (next is LineBreakInline)
            {
                break;
            }
            title.AppendChild(next);
        }
        return title;
    }
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
        // Obsidian: a sign says whether it can be folded, a bar parts what themes want to know.
        var end = text[(close + 1)..lineEnd] is ['-' or '+'] or ['-' or '+', ' ' or '\t', ..] ? close + 2 : close + 1;
        processor.Inline = Mark(processor, slice, close, end);
        slice.Start += end;
        return true;
    }

    private static AlertMarkInline Mark(InlineProcessor processor, StringSlice slice, int close, int end)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var kind = slice.AsSpan()[2..close];
        return new AlertMarkInline
        {
            Kind = (kind.IndexOf('|') is > 0 and var bar ? kind[..bar] : kind).ToString(),
            Span = new SourceSpan(start, start + end - 1), Line = line, Column = column,
        };
    }

    private static bool StartsQuote(InlineProcessor processor) =>
        processor.Block is ParagraphBlock { Parent: QuoteBlock quote } paragraph
        && paragraph.Inline?.FirstChild is null && ReferenceEquals(quote[0], paragraph);
}
