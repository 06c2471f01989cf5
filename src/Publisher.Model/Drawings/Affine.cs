namespace Publisher.Model.Drawings;

/// <summary>A point of a drawing, in CSS pixels (1/96 inch), y downwards.</summary>
public readonly record struct DrawingPoint(double X, double Y);

/// <summary>An affine map: (x, y) goes to (A x + C y + E, B x + D y + F), as SVG and PDF write matrices.</summary>
public readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static readonly Affine Identity = new(1, 0, 0, 1, 0, 0);

    public static Affine Move(double x, double y) => new(1, 0, 0, 1, x, y);
    public static Affine Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    public static Affine Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Affine(cos, sin, -sin, cos, 0, 0);
    }

    public double Determinant => A * D - B * C;

    /// <summary>How much lengths grow, on average over the directions.</summary>
    public double Growth => Math.Sqrt(Math.Abs(Determinant));

    /// <summary>Keeps angles, so that strokes and circles stay what they are.</summary>
    public bool IsSimilarity
    {
        get
        {
            var hair = 1e-6 * (Math.Abs(A) + Math.Abs(B) + Math.Abs(C) + Math.Abs(D));
            return (Math.Abs(A - D) <= hair && Math.Abs(B + C) <= hair) || (Math.Abs(A + D) <= hair && Math.Abs(B - C) <= hair);
        }
    }

    public bool IsFinite => double.IsFinite(A + B + C + D + E + F);

    /// <summary>The map that does <paramref name="inner"/> first, then <paramref name="outer"/>.</summary>
    public static Affine operator *(Affine outer, Affine inner) => new(
        outer.A * inner.A + outer.C * inner.B, outer.B * inner.A + outer.D * inner.B,
        outer.A * inner.C + outer.C * inner.D, outer.B * inner.C + outer.D * inner.D,
        outer.A * inner.E + outer.C * inner.F + outer.E, outer.B * inner.E + outer.D * inner.F + outer.F);

    public DrawingPoint Apply(DrawingPoint point) => new(A * point.X + C * point.Y + E, B * point.X + D * point.Y + F);

    /// <summary>Null when the map flattens the plane.</summary>
    public Affine? Inverse()
    {
        var determinant = Determinant;
        return Math.Abs(determinant) < 1e-12 || !double.IsFinite(determinant) ? null : new Affine(
            D / determinant, -B / determinant, -C / determinant, A / determinant,
            (C * F - D * E) / determinant, (B * E - A * F) / determinant);
    }
}
