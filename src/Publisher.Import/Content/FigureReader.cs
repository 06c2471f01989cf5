using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Reads figures: what they show, and the caption above or below.</summary>
internal sealed class FigureReader(ReadingContext context, XhtmlBlockReader blocks)
{
    public Block? Read(MarkupElement figure, LanguageTag language)
    {
        var attributes = blocks.AttributesOf(figure);
        var title = figure.Descendants().FirstOrDefault(element => element.Name == "figcaption");
        var content = blocks.Read(figure.Children.Where(child => child != title), language);
        var caption = title is null ? [] : CaptionText.Of(title, blocks.Inlines, context.LanguageOf(title, language));
        var span = context.Span(figure);
        return content switch
        {
            [] when caption.IsEmpty => null,
            [] => new Paragraph(span, language, attributes, caption),
            [Picture picture] when caption.IsEmpty => picture with { Attributes = picture.Attributes.Over(attributes) },
            [var only] when caption.IsEmpty => only with { Attributes = only.Attributes.Over(attributes) },
            _ => new Figure(span, language, attributes, content, caption),
        };
    }
}
