using System.Collections.Immutable;
using Markdig.Extensions.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown.Grammar;
using Block = Publisher.Model.Documents.Block;
using Figure = Publisher.Model.Documents.Figure;
using Inline = Publisher.Model.Documents.Inline;
using MdFigure = Markdig.Extensions.Figures.Figure;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// Pictures that stand as blocks: a paragraph with only a picture, which is a figure when the picture has a title (its
/// caption), and the figures of <c>^^^</c> fences.
/// </summary>
internal sealed class PictureReader(ReadingContext context, InlineReader inlines)
{
    /// <summary>The picture or figure that the paragraph is; null when it holds anything else.</summary>
    public Block? TryRead(ParagraphBlock node, LanguageTag language, Attributes outer)
    {
        var only = OnlyInline(node.Inline);
        if (only is HtmlInline html && HtmlTag.TryParse(html.Tag, out var tag))
        {
            return HtmlPicture.Read(tag, context.Span(node), language, context);
        }
        if (only is not LinkInline { IsImage: true } link)
        {
            return null;
        }
        return Read(link, context.Span(node), language, outer);
    }

    /// <summary>
    /// Pictures that stand side by side: a paragraph of nothing but pictures, each on a line of its own or in a paragraph of
    /// class <c>row</c>; null for anything else. On one line they are marks in the text.
    /// </summary>
    public Division? TryReadRow(ParagraphBlock node, LanguageTag language, Attributes attributes)
    {
        var pictures = new List<LinkInline>();
        var lines = 0;
        for (var inline = node.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } link: pictures.Add(link); break;
                case LineBreakInline: lines++; break;
                case LiteralInline literal when literal.Content.IsEmptyOrWhitespace(): break;
                default: return null;
            }
        }
        if (pictures.Count < 2 || (lines < pictures.Count - 1 && !attributes.HasClass(BlockClasses.Row)))
        {
            return null;
        }
        attributes = attributes.HasClass(BlockClasses.Row) ? attributes : attributes with { Classes = attributes.Classes.Add(BlockClasses.Row) };
        return new Division(context.Span(node), language, attributes,
            [.. pictures.Select(link => Read(link, context.Span(link), language, Attributes.Empty))]);
    }

    private Block Read(LinkInline link, Publisher.Model.Diagnostics.SourceSpan span, LanguageTag language, Attributes outer)
    {
        var attributes = AttributesParser.Of(link) is var own && own == Attributes.Empty ? outer : own;
        language = context.LanguageOf(attributes, span, language);
        attributes = attributes.Without("lang");
        var source = inlines.PictureSource(link.Url ?? "");
        var alt = inlines.ReadAltText(link);
        if (string.IsNullOrWhiteSpace(link.Title))
        {
            return new Picture(span, language, attributes, source, alt, "");
        }
        var picture = new Picture(span, language, attributes with { Id = "" }, source, alt, "");
        return new Figure(span, language, attributes, [picture], [new Text(span, link.Title.Trim())]);
    }

    public Figure Read(MdFigure node, BlockReader blocks, LanguageTag language, Attributes attributes)
    {
        var caption = ImmutableArray<Inline>.Empty;
        foreach (var line in node.OfType<FigureCaption>())
        {
            caption = caption.IsEmpty ? inlines.Read(line.Inline) : caption;
            attributes = attributes == Attributes.Empty ? AttributesParser.Of(line) : attributes;
        }
        var span = context.Span(node);
        var content = blocks.ReadAll(node, language).RemoveAll(block => IsCaption(block, node));
        return new Figure(span, language, attributes, content, caption);
    }

    private bool IsCaption(Block block, MdFigure node) =>
        block is Paragraph && node.OfType<FigureCaption>().Any(line => context.Span(line) == block.Span);

    /// <summary>The inline that, but for white space, is all of the content.</summary>
    private static Markdig.Syntax.Inlines.Inline? OnlyInline(ContainerInline? content)
    {
        Markdig.Syntax.Inlines.Inline? only = null;
        for (var node = content?.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is LineBreakInline or LiteralInline && (node as LiteralInline)?.Content.IsEmptyOrWhitespace() != false)
            {
                continue;
            }
            if (only is not null)
            {
                return null;
            }
            only = node;
        }
        return only;
    }
}
