using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Publisher.Import.Container;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Markup;

/// <summary>
/// Reads a document that is no XML by the rules of HTML, as reading systems with a forgiving parser do. Empty elements in
/// XML's spelling (<c>&lt;a id="x"/&gt;</c>) are spelt out first: HTML takes them for opening tags.
/// </summary>
internal sealed class HtmlTreeReader
{
    private readonly ExpandedMarkup _markup;

    private HtmlTreeReader(ExpandedMarkup markup) => _markup = markup;

    /// <exception cref="NestingException">It is nested too deep.</exception>
    public static MarkupFile Read(SourceFile source, DocumentType type)
    {
        var markup = ExpandedMarkup.Of(type);
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(markup.Text);
        var reader = new HtmlTreeReader(markup);
        var root = reader.Convert(document.DocumentElement, 0, 0);
        return new MarkupFile(source, root);
    }

    private MarkupElement Convert(IElement source, int depth, int inherited)
    {
        var offset = source.SourceReference is { Position.Position: > 0 } reference
            ? _markup.OriginalOffset(reference.Position.Position - 1) : inherited;
        if (depth >= ArchiveLimits.Depth)
        {
            throw new NestingException(offset);
        }
        var element = new MarkupElement(offset, source.LocalName.ToLowerInvariant(), source.NamespaceUri ?? "");
        foreach (var attribute in source.Attributes)
        {
            element.AddAttribute(attribute.Name, attribute.Value);
        }
        foreach (var child in source.ChildNodes)
        {
            if (child is IElement inner)
            {
                element.Add(Convert(inner, depth + 1, offset));
            }
            else if (child is IText text)
            {
                element.Add(new MarkupText(offset, text.Data));
            }
        }
        return element;
    }
}
