using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>Figures and pictures, and the rows of them that languages share.</summary>
internal sealed partial class XhtmlBlockWriter
{
    protected override Nothing VisitFigure(Figure block)
    {
        var outer = Open("figure", block);
        var copies = _context.Copies;
        _context.Copies = [];
        WriteFigureContent(block, copies);
        _context.Copies = copies;
        if (HasCaption(block, copies))
        {
            WriteFigureCaption(block, copies);
        }
        return Close(outer);
    }

    protected override Nothing VisitPicture(Picture block)
    {
        var outer = Open("div", block, "picture");
        WritePicture(block, _context.Copies);
        return Close(outer);
    }

    private void WriteFigureContent(Figure block, ImmutableArray<Block> copies)
    {
        foreach (var content in block.Content)
        {
            if (content is Picture picture)
            {
                WritePicture(picture, [.. copies.OfType<Figure>().SelectMany(copy => copy.Content.OfType<Picture>().Take(1))]);
            }
            else
            {
                Visit(content);
            }
        }
    }

    private void WritePicture(Picture picture, ImmutableArray<Block> copies)
    {
        var descriptions = Picture.Descriptions(picture, copies.OfType<Picture>());
        Barriers.CheckDescriptions(_context, picture, [.. copies.OfType<Picture>()]);
        PictureWriter.Write(_context, new PictureUse(picture.Span, picture.Source, descriptions, picture.Title, "")
        {
            Width = picture.Attributes.Find("width") ?? "",
        });
    }

    private static bool HasCaption(Figure block, ImmutableArray<Block> copies) =>
        !block.IsBare || copies.Any(copy => copy is Figure { IsBare: false });

    private void WriteFigureCaption(Figure block, ImmutableArray<Block> copies)
    {
        var versions = new List<CaptionVersion> { new(block.Language, block.Label, block.Caption) };
        versions.AddRange(copies.OfType<Figure>().Select(copy => new CaptionVersion(copy.Language, copy.Label, copy.Caption)));
        CaptionWriter.Write(_context, _inlines, "figcaption", versions);
        CaptionWriter.Enter(_context.Facts.ListOf(block.List), Place(block), versions);
    }
}
