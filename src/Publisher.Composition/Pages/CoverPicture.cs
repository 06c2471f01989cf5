using Publisher.Composition.Blocks;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>A picture that fills an area without being distorted; what sticks out is cut where the focus is not.</summary>
internal sealed record CoverPicture(ImageAsset Image, Rect Area, Rect Box)
{
    /// <summary>How far a picture reaches beyond each edge of its area at least, whose soft edge would else show the paper.</summary>
    private static readonly Length Hair = Length.FromPoints(0.5);

    public static CoverPicture Fill(ImageAsset image, Rect area, CoverFocus focus)
    {
        var natural = PictureItems.SizeOf(image);
        var scale = Math.Max((area.Width + Hair * 2).Points / natural.Width.Points, (area.Height + Hair * 2).Points / natural.Height.Points);
        var (width, height) = (natural.Width * scale, natural.Height * scale);
        // What is left over is cut by the focus, but for the hair at either side.
        var box = new Rect(area.X - Hair - (width - area.Width - Hair * 2) * focus.X, area.Y - Hair - (height - area.Height - Hair * 2) * focus.Y, width, height);
        return new CoverPicture(image, area, box);
    }

    /// <summary>Pixels to the inch of the page; null for drawings, which have none.</summary>
    public double? DotsPerInch => Image.Drawing is not null ? null
        : Math.Min(Image.PixelWidth / Box.Width.Points, Image.PixelHeight / Box.Height.Points) * 72;

    /// <summary>A drawing, because pictures of pages have no edge of their own: beyond the area would be crop marks, or text.</summary>
    public PlacedDrawing Item(TagContent? content)
    {
        var (width, height) = Image.Drawing is { } drawn ? (drawn.Width, drawn.Height) : (Image.PixelWidth, Image.PixelHeight);
        DrawingNode picture = Image.Drawing is { } drawing ? drawing.Content : new DrawingImage(Image, Affine.Scale(width, height));
        var (across, down) = (width / Box.Width.Points, height / Box.Height.Points);
        var (left, top) = ((Area.X - Box.X).Points * across, (Area.Y - Box.Y).Points * down);
        var clip = new DrawingClip(DrawingRect.Of(left, top, Area.Width.Points * across, Area.Height.Points * down), IsEvenOdd: false);
        return new PlacedDrawing
        {
            Drawing = new VectorDrawing(width, height, new DrawingGroup([picture]) { Clip = clip }), Box = Box, Content = content,
        };
    }
}

/// <summary>Rectangles as outlines of drawings.</summary>
internal static class DrawingRect
{
    public static DrawingStep[] Of(double left, double top, double width, double height) =>
    [
        new(PathVerb.Move, default, default, new(left, top)), new(PathVerb.Line, default, default, new(left + width, top)),
        new(PathVerb.Line, default, default, new(left + width, top + height)), new(PathVerb.Line, default, default, new(left, top + height)),
        new(PathVerb.Close, default, default, default),
    ];
}
