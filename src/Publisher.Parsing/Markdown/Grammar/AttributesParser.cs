using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Attributes right behind a link, picture, code span, formula or bracketed span belong to it; attributes at the end of a
/// heading, paragraph or caption belong to the block. Elsewhere braces are text.
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
        var target = TargetOf(processor, slice.PeekCharExtra(-1), rest[length..]);
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

    private static MarkdownObject? TargetOf(InlineProcessor processor, char before, ReadOnlySpan<char> after)
    {
        var isAttached = !before.IsWhitespace();
        if (isAttached && processor.Inline is LinkInline or CodeInline or MathInline or AutolinkInline or SpanInline)
        {
            return processor.Inline;
        }
        return after.IsWhiteSpace() ? processor.Block : null;
    }
}
