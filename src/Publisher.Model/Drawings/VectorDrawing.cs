using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Model.Drawings;

/// <summary>
/// A vector picture as commands that any device can follow, text set in the book's own fonts: what the reader of SVG makes
/// and the PDF writer and the painter draw. Numbers are CSS pixels from the top left corner.
/// </summary>
public sealed record VectorDrawing(double Width, double Height, DrawingGroup Content)
{
    /// <summary>All text of the drawing with what patterns and masks hold, in drawing order.</summary>
    public IEnumerable<GlyphRun> Runs => Content.Leaves().OfType<DrawingText>().Select(text => text.Run);

    public IEnumerable<ImageAsset> Images => Content.Leaves().OfType<DrawingImage>().Select(image => image.Image);
}

/// <summary>A part of a drawing. Nodes have no map of their surroundings: each leaf leads straight to the drawing's numbers.</summary>
public abstract record DrawingNode
{
    /// <summary>The node and all below it, those of masks and patterns too, in drawing order.</summary>
    public IEnumerable<DrawingNode> Leaves() => this switch
    {
        DrawingGroup group => (group.Mask?.Content.Leaves() ?? []).Concat(group.Children.SelectMany(child => child.Leaves())),
        DrawingShape shape => Patterns(shape.Fill?.Paint, shape.Stroke?.Paint).Append(this),
        DrawingText text => Patterns(text.Fill?.Paint, text.Stroke?.Paint).Append(this),
        _ => [this],
    };

    private static IEnumerable<DrawingNode> Patterns(DrawingPaint? fill, DrawingPaint? stroke) =>
        (fill as PatternPaint)?.Content.Leaves().Concat(Patterns(stroke, null)) ?? (stroke is PatternPaint ? Patterns(stroke, null) : []);
}

/// <summary>An outline, in the drawing's own numbers, that cuts off what lies outside of it.</summary>
public sealed record DrawingClip(IReadOnlyList<DrawingStep> Path, bool IsEvenOdd);

/// <summary>A group whose brightness (times its alpha), or alpha alone, says how much shows of another.</summary>
public sealed record DrawingMask(DrawingGroup Content, bool IsLuminance);

/// <summary>Parts that are clipped, masked, blended or made translucent together.</summary>
public sealed record DrawingGroup(IReadOnlyList<DrawingNode> Children) : DrawingNode
{
    public double Opacity { get; init; } = 1;
    public DrawingClip? Clip { get; init; }
    public DrawingMask? Mask { get; init; }
    public BlendMode Blend { get; init; }
}

/// <summary>A filled or stroked outline; strokes are drawn before <see cref="Transform"/>, which may skew them.</summary>
public sealed record DrawingShape(IReadOnlyList<DrawingStep> Path, Affine Transform) : DrawingNode
{
    public DrawingFill? Fill { get; init; }
    public DrawingStroke? Stroke { get; init; }

    /// <summary>The stroke lies below the fill (<c>paint-order</c>).</summary>
    public bool IsStrokedFirst { get; init; }
}

/// <summary>A run of glyphs about its own origin, which <see cref="Transform"/> puts in place (y downwards).</summary>
public sealed record DrawingText(GlyphRun Run, Affine Transform) : DrawingNode
{
    public DrawingFill? Fill { get; init; }
    public DrawingStroke? Stroke { get; init; }
}

/// <summary>A raster picture over the square from (0, 0) to (1, 1), which <see cref="Transform"/> puts in place.</summary>
public sealed record DrawingImage(ImageAsset Image, Affine Transform) : DrawingNode
{
    public double Opacity { get; init; } = 1;
}
