using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Pdf.Content;

/// <summary>Lets what touches the edge of the trimmed page go on to the edge of the bleed.</summary>
internal static class BleedExtender
{
    /// <summary>Lengths that come of divisions may miss the edge by a few units.</summary>
    private static readonly Length Hair = Length.FromPoints(0.01);

    public static PageItem Extend(PageItem item, PageBoxes boxes) => item switch
    {
        FilledRect rect => new FilledRect { Content = rect.Content, Artifact = rect.Artifact, Ink = rect.Ink, Box = Extend(rect.Box, boxes) },
        PlacedImage image when IsFullPage(image.Box, boxes.Trim) =>
            new PlacedImage { Content = image.Content, Artifact = image.Artifact, Image = image.Image, Box = Cover(image.Box, boxes) },
        PlacedDrawing drawing when IsFullPage(drawing.Box, boxes.Trim) =>
            new PlacedDrawing { Content = drawing.Content, Artifact = drawing.Artifact, Drawing = drawing.Drawing, Box = Cover(drawing.Box, boxes) },
        _ => item,
    };

    /// <summary>Each side that reaches the edge moves out.</summary>
    private static Rect Extend(Rect box, PageBoxes boxes)
    {
        var (left, top, right, bottom) = (box.X, box.Y, box.Right, box.Bottom);
        left = left <= Hair ? Length.Min(left, -boxes.Bleed) : left;
        top = top <= Hair ? Length.Min(top, -boxes.Bleed) : top;
        right = right >= boxes.Trim.Width - Hair ? Length.Max(right, boxes.Trim.Width + boxes.Bleed) : right;
        bottom = bottom >= boxes.Trim.Height - Hair ? Length.Max(bottom, boxes.Trim.Height + boxes.Bleed) : bottom;
        return new Rect(left, top, right - left, bottom - top);
    }

    private static bool IsFullPage(Rect box, Size trim) =>
        box.X <= Hair && box.Y <= Hair && box.Right >= trim.Width - Hair && box.Bottom >= trim.Height - Hair;

    /// <summary>A picture over the whole page grows about its centre, undistorted, until it covers the bleed.</summary>
    private static Rect Cover(Rect box, PageBoxes boxes)
    {
        var scale = Math.Max(1, Math.Max((boxes.Trim.Width + boxes.Bleed * 2).Points / box.Width.Points,
            (boxes.Trim.Height + boxes.Bleed * 2).Points / box.Height.Points));
        var (width, height) = (box.Width * scale, box.Height * scale);
        return new Rect(box.X - (width - box.Width) / 2, box.Y - (height - box.Height) / 2, width, height);
    }
}
