namespace Publisher.Model.Formulas;

/// <summary>A length in a formula, in thousandths of its unit.</summary>
public readonly record struct MathLength(int Thousandths, MathUnit Unit)
{
    public static readonly MathLength Zero = new(0, MathUnit.Em);

    public bool IsZero => Thousandths == 0;

    /// <summary>Millimetres, inches and the like come as points (1/72 in, as everywhere in this program).</summary>
    public static MathLength Points(decimal points) => new((int)Math.Clamp(points * 1000, -MaxThousandths, MaxThousandths), MathUnit.Point);

    /// <summary>Larger than any page; hostile lengths are cut to it.</summary>
    public const int MaxThousandths = 20_000_000;
}

/// <summary>An em or an x-height at the size of the place, a mu (1/18 em), or a point.</summary>
public enum MathUnit { Em, Ex, Mu, Point }
