using Publisher.Model.Pages;

namespace Publisher.Model.Drawings;

/// <summary>What fills or strokes: a colour, a gradient or a tiling pattern.</summary>
public abstract record DrawingPaint;

/// <summary>One colour all over.</summary>
public sealed record SolidPaint(Ink Ink) : DrawingPaint;

/// <summary>A colour at a place of a gradient, from 0 to 1; places ascend.</summary>
public readonly record struct GradientStop(double Offset, Ink Ink, double Opacity);

/// <summary>What a gradient does before its beginning and after its end.</summary>
public enum GradientSpread { Pad, Reflect, Repeat }

/// <summary>Colours that change along a line or between circles. <see cref="Transform"/> leads from its own numbers to those of the drawing.</summary>
public abstract record GradientPaint(IReadOnlyList<GradientStop> Stops, GradientSpread Spread, Affine Transform) : DrawingPaint
{
    public bool IsOpaque => Stops.All(stop => stop.Opacity >= 1);
}

/// <summary>Along the line from <see cref="Start"/> to <see cref="End"/>.</summary>
public sealed record LinearGradient(DrawingPoint Start, DrawingPoint End, IReadOnlyList<GradientStop> Stops, GradientSpread Spread, Affine Transform)
    : GradientPaint(Stops, Spread, Transform);

/// <summary>From the circle about <see cref="Focus"/> to the one about <see cref="Centre"/>.</summary>
public sealed record RadialGradient(DrawingPoint Focus, double FocusRadius, DrawingPoint Centre, double Radius,
    IReadOnlyList<GradientStop> Stops, GradientSpread Spread, Affine Transform) : GradientPaint(Stops, Spread, Transform);

/// <summary>A tile over and over: <see cref="Tile"/> of <see cref="Content"/>, both in the pattern's numbers, which <see cref="Transform"/> leads to the drawing's.</summary>
public sealed record PatternPaint(DrawingGroup Content, DrawingBounds Tile, Affine Transform) : DrawingPaint;

/// <summary>How the inside is painted.</summary>
public sealed record DrawingFill(DrawingPaint Paint, double Opacity = 1, bool IsEvenOdd = false);

public enum LineCap { Butt, Round, Square }

public enum LineJoin { Miter, Round, Bevel }

/// <summary>How the outline is painted; lengths in the numbers of what is stroked.</summary>
public sealed record DrawingStroke(DrawingPaint Paint, double Opacity, double Width)
{
    public LineCap Cap { get; init; }
    public LineJoin Join { get; init; }
    public double MiterLimit { get; init; } = 4;
    public IReadOnlyList<double> Dashes { get; init; } = [];
    public double DashOffset { get; init; }
}
