namespace Publisher.Model.Measures;

/// <summary>
/// A length on paper in whole units of 1/65536 point (1 pt = 1/72 inch). Integer, so that sums are exact
/// and the same on every machine.
/// </summary>
public readonly record struct Length(long Units) : IComparable<Length>
{
    public const int UnitsPerPoint = 65536;

    public static readonly Length Zero = new(0);

    public double Points => (double)Units / UnitsPerPoint;
    public double Millimetres => Points * 25.4 / 72;

    public static Length FromPoints(double points) => new((long)Math.Round(points * UnitsPerPoint));
    public static Length FromMillimetres(double mm) => FromPoints(mm * 72 / 25.4);

    public static Length Max(Length a, Length b) => a.Units >= b.Units ? a : b;
    public static Length Min(Length a, Length b) => a.Units <= b.Units ? a : b;

    public static Length operator +(Length a, Length b) => new(a.Units + b.Units);
    public static Length operator -(Length a, Length b) => new(a.Units - b.Units);
    public static Length operator -(Length a) => new(-a.Units);
    public static Length operator *(Length a, long factor) => new(a.Units * factor);
    public static Length operator *(Length a, double factor) => new((long)Math.Round(a.Units * factor));
    public static Length operator /(Length a, long divisor) => new(a.Units / divisor);
    public static bool operator <(Length a, Length b) => a.Units < b.Units;
    public static bool operator >(Length a, Length b) => a.Units > b.Units;
    public static bool operator <=(Length a, Length b) => a.Units <= b.Units;
    public static bool operator >=(Length a, Length b) => a.Units >= b.Units;

    /// <summary>How many whole <paramref name="step"/>s cover this length (rounded up).</summary>
    public long StepsToCover(Length step) => (Units + step.Units - 1) / step.Units;

    public int CompareTo(Length other) => Units.CompareTo(other.Units);
    public override string ToString() => FormattableString.Invariant($"{Points:0.###}pt");
}
