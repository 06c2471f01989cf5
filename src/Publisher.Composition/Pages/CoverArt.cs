using System.Collections.Immutable;
using Publisher.Composition.Shapes;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// The drawing of a cover: dots that scatter widely at the left and settle into a falling power-law curve towards the
/// right, as measurements do about a scaling law. The same on every machine.
/// </summary>
internal static class CoverArt
{
    private const int Dots = 900;

    /// <summary>Fractions of the golden ratio spread points evenly without a random number [Kronecker sequence].</summary>
    private const double Golden = 0.6180339887498949;
    private const double Silver = 0.4142135623730951;

    /// <summary>Radii as shares of the area's width.</summary>
    private const double LeastRadius = 0.0014;
    private const double MostRadius = 0.0052;

    /// <summary>The dots within <paramref name="area"/>, as one path.</summary>
    public static VectorPath Draw(Rect area, Ink ink)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        for (var i = 0; i < Dots; i++)
        {
            // Dense at the left, thin at the right.
            var x = Math.Pow(Fraction(i * Golden), 1.7);
            var scatter = Bell(Fraction(i * Silver), Fraction(i * Golden * Silver)) * 0.30 * Math.Pow(1 - x, 2.4);
            var y = Curve(x) - scatter;
            var radius = LeastRadius + (MostRadius - LeastRadius) * Math.Pow(x, 1.5);
            if (y is > 0 and < 1)
            {
                AddDot(segments, area, x, y, area.Width * radius);
            }
        }
        return new VectorPath { Segments = segments.ToImmutable(), Fill = ink, Artifact = ArtifactKind.Layout };
    }

    /// <summary>From near the top left to near the bottom right, steep first.</summary>
    private static double Curve(double x) => 0.9 - 0.62 * (Math.Pow(x + 0.08, -0.32) - 0.9757) / 1.27;

    private static double Fraction(double value) => value - Math.Floor(value);

    /// <summary>Two even numbers make one that is likelier near 0; -1 to 1.</summary>
    private static double Bell(double a, double b) => a + b - 1;

    private static void AddDot(ImmutableArray<PathSegment>.Builder path, Rect area, double x, double y, Length radius)
    {
        var centre = new Point(area.X + area.Width * x, area.Y + area.Height * y);
        path.AddRange(Circle.At(centre, radius));
    }
}
