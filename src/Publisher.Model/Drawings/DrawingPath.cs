using Publisher.Model.Pages;

namespace Publisher.Model.Drawings;

/// <summary>A step of an outline; as <see cref="PathSegment"/>, in the numbers of a drawing.</summary>
public readonly record struct DrawingStep(PathVerb Verb, DrawingPoint Control1, DrawingPoint Control2, DrawingPoint End)
{
    public DrawingStep By(in Affine map) => new(Verb, map.Apply(Control1), map.Apply(Control2), map.Apply(End));
}

/// <summary>The upright box around something; empty until a point is added.</summary>
public readonly record struct DrawingBounds(double Left, double Top, double Right, double Bottom)
{
    public static readonly DrawingBounds Empty = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public bool IsEmpty => Left > Right;
    public double Width => IsEmpty ? 0 : Right - Left;
    public double Height => IsEmpty ? 0 : Bottom - Top;

    public DrawingBounds With(DrawingPoint point) =>
        new(Math.Min(Left, point.X), Math.Min(Top, point.Y), Math.Max(Right, point.X), Math.Max(Bottom, point.Y));

    public DrawingBounds With(DrawingBounds other) => other.IsEmpty ? this
        : new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Overlaps(DrawingBounds other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The box around the four corners after <paramref name="map"/>.</summary>
    public DrawingBounds By(in Affine map) => IsEmpty ? this : Empty.With(map.Apply(new(Left, Top))).With(map.Apply(new(Right, Top)))
        .With(map.Apply(new(Right, Bottom))).With(map.Apply(new(Left, Bottom)));

    /// <summary>Around an outline: exact for lines and for curves whose extremes are found on them.</summary>
    public static DrawingBounds Of(IEnumerable<DrawingStep> path)
    {
        var (bounds, last) = (Empty, default(DrawingPoint));
        foreach (var step in path)
        {
            if (step.Verb == PathVerb.Close)
            {
                continue;
            }
            if (step.Verb == PathVerb.Cubic)
            {
                bounds = WithExtremes(bounds, last, step);
            }
            bounds = bounds.With(last = step.End);
        }
        return bounds;
    }

    private static DrawingBounds WithExtremes(DrawingBounds bounds, DrawingPoint from, in DrawingStep curve)
    {
        Span<double> at = stackalloc double[4];
        var count = Roots(from.X, curve.Control1.X, curve.Control2.X, curve.End.X, at);
        count += Roots(from.Y, curve.Control1.Y, curve.Control2.Y, curve.End.Y, at[count..]);
        foreach (var t in at[..count])
        {
            bounds = bounds.With(new DrawingPoint(Value(from.X, curve.Control1.X, curve.Control2.X, curve.End.X, t),
                Value(from.Y, curve.Control1.Y, curve.Control2.Y, curve.End.Y, t)));
        }
        return bounds;
    }

    private static double Value(double a, double b, double c, double d, double t) =>
        a * (1 - t) * (1 - t) * (1 - t) + 3 * b * t * (1 - t) * (1 - t) + 3 * c * t * t * (1 - t) + d * t * t * t;

    /// <summary>Where the derivative of one coordinate is zero, inside the curve.</summary>
    private static int Roots(double a, double b, double c, double d, Span<double> output)
    {
        var (square, linear, constant) = (d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a);
        var count = 0;
        void Add(double t, Span<double> to)
        {
            if (t is > 0 and < 1)
            {
                to[count++] = t;
            }
        }
        if (Math.Abs(square) < 1e-12)
        {
            Add(linear == 0 ? -1 : -constant / linear, output);
            return count;
        }
        var inside = linear * linear - 4 * square * constant;
        if (inside >= 0)
        {
            Add((-linear + Math.Sqrt(inside)) / (2 * square), output);
            Add((-linear - Math.Sqrt(inside)) / (2 * square), output);
        }
        return count;
    }
}
