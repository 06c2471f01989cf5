using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Markup;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>A rectangle in user units.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    /// <summary>Whether all parts, led back by <paramref name="map"/>, are surely inside, so that nothing need be cut.</summary>
    public bool Holds(List<DrawingNode> parts, in Affine map)
    {
        if (map.Inverse() is not { } back)
        {
            return true;
        }
        var bounds = NodeBounds.Of(parts).By(back);
        return !bounds.IsEmpty && bounds.Left >= X && bounds.Top >= Y && bounds.Right <= X + Width && bounds.Bottom <= Y + Height;
    }

    public IReadOnlyList<DrawingStep> Outline(in Affine map)
    {
        var path = new PathBuilder();
        path.Rectangle(X, Y, Width, Height);
        var outer = map;
        return [.. path.Steps.Select(step => step.By(outer))];
    }
}

/// <summary>View boxes and how they fit their viewports (SVG 2, 8.6 and 8.7).</summary>
internal static class Viewports
{
    private const double DefaultWidth = 300;
    private const double DefaultHeight = 150;

    public static Area? ViewBox(SvgElement element) =>
        NumberReader.List(element["viewBox"]) is [var x, var y, > 0 and var width, > 0 and var height]
            && Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), Math.Max(width, height)) < 1e9 ? new Area(x, y, width, height) : null;

    /// <summary>
    /// The size of the whole picture: as given; what is not given follows the view box (CSS 2.2, 10.6.2).
    /// </summary>
    public static (double Width, double Height) SizeOf(SvgElement root)
    {
        var (width, height, box) = (Given(root["width"]), Given(root["height"]), ViewBox(root));
        return (width, height, box) switch
        {
            ({ } w, { } h, _) => (w, h),
            ({ } w, null, { } b) => (w, w * b.Height / b.Width),
            (null, { } h, { } b) => (h * b.Width / b.Height, h),
            (null, null, { } b) => (b.Width, b.Height),
            _ => (width ?? DefaultWidth, height ?? DefaultHeight),
        };
    }

    private static double? Given(string? text) =>
        text is not null && !text.Contains('%', StringComparison.Ordinal) && LengthReader.Read(text, 16, 0) is { } length and > 0 and < 100_000 ? length : null;

    /// <summary>From the numbers of the view box to those around the viewport.</summary>
    public static Affine Fit(Area? viewBox, string? aspect, Area viewport)
    {
        if (viewBox is not { } box)
        {
            return Affine.Move(viewport.X, viewport.Y);
        }
        var (sx, sy) = (viewport.Width / box.Width, viewport.Height / box.Height);
        var words = (aspect ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var align = words.FirstOrDefault(word => word is not "defer") ?? "xMidYMid";
        if (align != "none")
        {
            sx = sy = words.Contains("slice", StringComparer.Ordinal) ? Math.Max(sx, sy) : Math.Min(sx, sy);
        }
        var left = Share(align, "xMin", "xMax") * (viewport.Width - box.Width * sx);
        var top = Share(align, "YMin", "YMax") * (viewport.Height - box.Height * sy);
        return new Affine(sx, 0, 0, sy, viewport.X + left - box.X * sx, viewport.Y + top - box.Y * sy);
    }

    /// <summary>How much of the room that is left goes before.</summary>
    private static double Share(string align, string before, string after) =>
        align == "none" || align.Contains(before, StringComparison.Ordinal) ? 0 : align.Contains(after, StringComparison.Ordinal) ? 1 : 0.5;
}
