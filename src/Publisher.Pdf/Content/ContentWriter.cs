using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf.Drawings;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>
/// Writes the content stream of a page (ISO 32000-1, 7.8.2): every item lies in a marked-content sequence of its leaf or in
/// one of an artifact (ISO 14289-1, 7.1).
/// </summary>
internal sealed class ContentWriter(FaceUses faces, ImageNames images, DrawingNames drawings)
{
    private readonly PdfBuffer _content = new();
    private readonly TextWriter _text = new();
    private readonly List<TagContent> _leaves = [];
    private PageBoxes _boxes;
    private double _height;
    private Ink? _ink;

    /// <summary>Leaves of the page by marked-content identifier. A leaf that is interrupted has several.</summary>
    public IReadOnlyList<TagContent> Leaves => _leaves;

    public PdfBuffer Write(Page page, PageBoxes boxes)
    {
        _content.Clear();
        _leaves.Clear();
        _boxes = boxes;
        _height = boxes.Trim.Height.Points;
        if (boxes.IsPlain)
        {
            Write(page.Items);
            return _content;
        }
        // Cut at the bleed: what sticks out would lie over the marks.
        _content.Raw("q ").Number((-boxes.Bleed).Points).Raw(" ").Number((-boxes.Bleed).Points).Raw(" ")
            .Number((boxes.Trim.Width + boxes.Bleed * 2).Points).Raw(" ").Number((boxes.Trim.Height + boxes.Bleed * 2).Points).Raw(" re W n\n");
        Write(page.Items.Select(item => BleedExtender.Extend(item, boxes)));
        _content.Raw("Q\n");
        if (boxes.HasMarks)
        {
            CropMarks.Write(boxes, _content);
        }
        return _content;
    }

    private void Write(IEnumerable<PageItem> items)
    {
        _ink = null;
        PageItem? last = null;
        foreach (var item in items)
        {
            if (last is null || !IsSameSequence(last, item))
            {
                Close(last);
                Open(item);
            }
            Draw(item);
            last = item;
        }
        Close(last);
    }

    private static bool IsSameSequence(PageItem a, PageItem b) =>
        ReferenceEquals(a.Content, b.Content)
            && (a.Content is not null || (a.Artifact == b.Artifact && a.Artifact != ArtifactKind.Background));

    private void Open(PageItem item)
    {
        if (item.Content is { } leaf)
        {
            // The tag of the sequence is of no meaning where a structure element refers to it (14.6.2).
            _content.Raw("/Span <</MCID ").Int(_leaves.Count).Raw(">> BDC\n");
            _leaves.Add(leaf);
            return;
        }
        _content.Raw(item.Artifact switch
        {
            ArtifactKind.Pagination => "/Artifact <</Type /Pagination>> BDC\n",
            ArtifactKind.PaginationHeader => "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n",
            ArtifactKind.PaginationFooter => "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n",
            ArtifactKind.Background => "/Artifact <</Type /Background /Attached [/Top /Bottom /Left /Right] /BBox [",
            _ => "/Artifact <</Type /Layout>> BDC\n",
        });
        if (item.Artifact == ArtifactKind.Background)
        {
            // Backgrounds must say how far they reach (table 330), and they reach over the whole page.
            _boxes.WriteBleed(_content).Raw("]>> BDC\n");
        }
    }

    private void Close(PageItem? last)
    {
        _text.End(_content);
        if (last is not null)
        {
            _content.Raw("EMC\n");
        }
    }

    private void Draw(PageItem item)
    {
        if (item is GlyphRun run)
        {
            SetInk(run.Ink);
            _text.Write(run, faces[run.Face], _height, _content);
            return;
        }
        _text.End(_content);
        switch (item)
        {
            case FilledRect rect:
                SetInk(rect.Ink);
                Rectangle(rect.Box).Raw(" re f\n");
                break;
            case VectorPath path: Draw(path); break;
            case PlacedImage image: Draw(image); break;
            case PlacedDrawing drawing: Draw(drawing); break;
            default: break;
        }
    }

    private PdfBuffer Rectangle(Rect box) => Number(box.X.Points).Number(_height - box.Bottom.Points).Raw(" ")
        .Number(box.Width.Points).Raw(" ").Number(box.Height.Points);

    private PdfBuffer Number(double value) => _content.Number(value).Raw(" ");

    private void Draw(PlacedImage image)
    {
        if (images.Find(image.Image) is not { } found)
        {
            return;
        }
        _content.Raw("q ");
        foreach (var number in Upright.Matrix(found.Orientation, image.Box, _height))
        {
            Number(number);
        }
        _content.Raw("cm /").Raw(found.Name).Raw(" Do Q\n");
    }

    /// <summary>The form draws with y downwards, in pixels.</summary>
    private void Draw(PlacedDrawing placed)
    {
        var (box, drawing) = (placed.Box, placed.Drawing);
        _content.Raw("q ").Fine(box.Width.Points / drawing.Width).Raw(" 0 0 ").Fine(-box.Height.Points / drawing.Height).Raw(" ")
            .Number(box.X.Points).Raw(" ").Number(_height - box.Y.Points).Raw(" cm /").Raw(drawings.NameOf(drawing)).Raw(" Do Q\n");
    }

    private void Draw(VectorPath path)
    {
        if (path.Fill is { } fill)
        {
            SetInk(fill);
        }
        if (path.Stroke is { } stroke)
        {
            Colour(stroke);
            _content.Raw(stroke.IsGrey ? "G\n" : "RG\n").Number(path.StrokeWidth.Points).Raw(" w\n");
        }
        if (path.DotStep > Length.Zero)
        {
            // Dashes of no length with round caps are dots (ISO 32000-1, 8.4.3.3 and 8.4.3.6).
            _content.Raw("q 1 J [0 ").Number(path.DotStep.Points).Raw("] 0 d\n");
        }
        foreach (var segment in path.Segments)
        {
            Draw(segment);
        }
        _content.Raw((path.Fill, path.Stroke) switch { (not null, not null) => "B\n", (null, not null) => "S\n", (not null, null) => "f\n", _ => "n\n" });
        if (path.DotStep > Length.Zero)
        {
            _content.Raw("Q\n");
        }
    }

    private void Draw(PathSegment segment)
    {
        switch (segment.Verb)
        {
            case PathVerb.Move: At(segment.End).Raw("m\n"); break;
            case PathVerb.Line: At(segment.End).Raw("l\n"); break;
            case PathVerb.Cubic:
                At(segment.Control1);
                At(segment.Control2);
                At(segment.End).Raw("c\n");
                break;
            default: _content.Raw("h\n"); break;
        }
    }

    private PdfBuffer At(Point point) => Number(point.X.Points).Number(_height - point.Y.Points).Raw(" ");

    private void SetInk(Ink ink)
    {
        if (_ink == ink)
        {
            return;
        }
        _ink = ink;
        Colour(ink);
        _content.Raw(ink.IsGrey ? "g\n" : "rg\n");
    }

    private void Colour(Ink ink)
    {
        Number(ink.Red / 255.0);
        if (!ink.IsGrey)
        {
            Number(ink.Green / 255.0).Number(ink.Blue / 255.0).Raw(" ");
        }
    }
}
