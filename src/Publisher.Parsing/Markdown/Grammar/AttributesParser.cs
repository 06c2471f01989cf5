using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model.Documents;
using Block = Markdig.Syntax.Block;
using MdListBlock = Markdig.Syntax.ListBlock;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Attributes right behind a link, picture, code span, formula or bracketed span belong to it, behind a display after a blank too
/// (pandoc-crossref); attributes at the end of a heading, paragraph or caption belong to the block; on a line of their own under a list, no further in than its markers,
/// to the list. Elsewhere braces are text.
/// </summary>
internal sealed class AttributesParser : InlineParser
{
    private static readonly object Key = typeof(Attributes);

    public AttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!AttributeSyntax.TryParse(rest, out var attributes, out var length))
        {
            return false;
        }
        var target = TargetOf(processor, slice, rest[length..]);
        if (target is null)
        {
            return false;
        }
        Set(target, attributes);
        slice.Start += length;
        return true;
    }

    /// <summary>The attributes that the author gave a node.</summary>
    public static Attributes Of(MarkdownObject node) => node.GetData(Key) as Attributes ?? Attributes.Empty;

    public static void Set(MarkdownObject node, Attributes attributes) => node.SetData(Key, attributes);

    private static MarkdownObject? TargetOf(InlineProcessor processor, in StringSlice slice, ReadOnlySpan<char> after)
    {
        var isAttached = !slice.PeekCharExtra(-1).IsWhitespace();
        if (isAttached && processor.Inline is LinkInline or CodeInline or MathInline or AutolinkInline or SpanInline)
        {
            return processor.Inline;
        }
        if (processor.Inline is LiteralInline { PreviousSibling: MathInline { DelimiterCount: > 1 } display } between
            && between.Content.AsSpan().IsWhiteSpace() && Of(display) == Attributes.Empty)
        {
            between.Remove();
            return processor.Inline = display;
        }
        if (!after.IsWhiteSpace())
        {
            return null;
        }
        MarkdownObject? list = StandsAlone(slice) ? ListAbove(processor, slice) : null;
        return list ?? processor.Block;
    }

    /// <summary>Whether only blanks stand before it on its line, and lines of text before that.</summary>
    private static bool StandsAlone(in StringSlice slice)
    {
        var before = -1;
        while (slice.PeekCharExtra(before) is ' ' or '\t')
        {
            before--;
        }
        return slice.PeekCharExtra(before) is '\n' or '\r';
    }

    /// <summary>
    /// The list whose last paragraph such a line goes on by the letter of CommonMark, although the author stepped back out of
    /// its items; of several, the outermost whose markers are as far in as the line.
    /// </summary>
    private static MdListBlock? ListAbove(InlineProcessor processor, in StringSlice slice)
    {
        processor.GetSourcePosition(slice.Start, out _, out var column);
        MdListBlock? found = null;
        for (Block? block = processor.Block; block?.Parent is { } parent; block = parent)
        {
            if (parent.LastChild != block)
            {
                break; // what follows would be taken into the list's attributes out of its middle
            }
            found = parent is MdListBlock list && list.Column >= column ? list : found;
        }
        return found;
    }
}
