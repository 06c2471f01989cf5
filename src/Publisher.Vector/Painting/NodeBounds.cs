using Publisher.Model.Drawings;

namespace Publisher.Vector.Painting;

/// <summary>The box around what has been drawn, with strokes; in the drawing's numbers.</summary>
internal static class NodeBounds
{
    public static DrawingBounds Of(IEnumerable<DrawingNode> nodes) =>
        nodes.Aggregate(DrawingBounds.Empty, (all, node) => all.With(Of(node, withStrokes: true)));

    /// <summary>Without strokes, as boxes of objects are (SVG 2, 8.10).</summary>
    public static DrawingBounds OfFills(IEnumerable<DrawingNode> nodes) =>
        nodes.Aggregate(DrawingBounds.Empty, (all, node) => all.With(Of(node, withStrokes: false)));

    public static DrawingBounds Of(DrawingNode node, bool withStrokes) => node switch
    {
        DrawingGroup group => group.Children.Aggregate(DrawingBounds.Empty, (all, child) => all.With(Of(child, withStrokes))),
        DrawingShape shape => Grown(DrawingBounds.Of(shape.Path), withStrokes ? shape.Stroke : null).By(shape.Transform),
        DrawingText text => Grown(OfRun(text.Run), withStrokes ? text.Stroke : null).By(text.Transform),
        DrawingImage image => new DrawingBounds(0, 0, 1, 1).By(image.Transform),
        _ => DrawingBounds.Empty,
    };

    /// <summary>By half the stroke, and by what sharp corners may add.</summary>
    private static DrawingBounds Grown(DrawingBounds bounds, DrawingStroke? stroke)
    {
        var by = stroke is null || bounds.IsEmpty ? 0 : stroke.Width / 2 * (stroke.Join == LineJoin.Miter ? Math.Min(stroke.MiterLimit, 10) : 1.5);
        return by == 0 ? bounds : new DrawingBounds(bounds.Left - by, bounds.Top - by, bounds.Right + by, bounds.Bottom + by);
    }

    /// <summary>An em box for each glyph; close enough for what asks.</summary>
    private static DrawingBounds OfRun(Model.Pages.GlyphRun run)
    {
        var size = run.Size.Points;
        var last = run.Glyphs.Length > 0 ? new Model.Measures.Length(run.Glyphs.Span[^1].X).Points : 0;
        return new DrawingBounds(0, -size, last + size, size * 0.3);
    }
}
