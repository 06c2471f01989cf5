using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>Text in brackets with attributes behind: <c>[text]{lang=ja}</c>.</summary>
internal sealed class SpanInline : ContainerInline;

/// <summary>
/// Closes a bracket that is followed by attributes as a <see cref="SpanInline"/>. Stands before the link parser and
/// leaves pictures, footnotes and defined references to it.
/// </summary>
internal sealed class BracketedSpanParser : InlineParser
{
    public BracketedSpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{'
            || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true, IsImage: false } open
            || open.Label is not null
            || !AttributeSyntax.TryParse(slice.AsSpan()[1..], out var attributes, out var length))
        {
            return false;
        }
        slice.Start += 1 + length;
        var span = new SpanInline
        {
            Line = open.Line,
            Column = open.Column,
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start - 1)),
        };
        AttributesParser.Set(span, attributes);
        open.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        // Only now: a closed container takes no children over.
        span.IsClosed = true;
        return true;
    }
}
