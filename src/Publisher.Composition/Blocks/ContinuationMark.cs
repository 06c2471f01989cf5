using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>The arrow before the rest of a line of code, bent to the right. Drawn, since mono faces as a rule lack it.</summary>
internal static class ContinuationMark
{
    // In em of the code: how high the stem begins, where the arrow lies, its length, half the height of its head, the stroke.
    private const double Top = 0.62;
    private const double Arm = 0.3;
    private const double Width = 0.62;
    private const double Head = 0.15;
    private const double Stroke = 0.06;
    private const double Start = 0.14;

    /// <param name="left">From the origin of the line to the room of the mark.</param>
    public static VectorPath At(Length left, TextStyle style, Ink ink)
    {
        var em = style.Size;
        Point At(double x, double y) => new(left + em * (Start + x), -(em * y));
        return new VectorPath
        {
            Stroke = ink,
            StrokeWidth = em * Stroke,
            Segments =
            [
                PathSegment.Move(At(0, Top)), PathSegment.Line(At(0, Arm)), PathSegment.Line(At(Width, Arm)),
                PathSegment.Move(At(Width - Head, Arm + Head)), PathSegment.Line(At(Width, Arm)), PathSegment.Line(At(Width - Head, Arm - Head)),
            ],
        };
    }
}
