using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Distances in an array, in em: between columns, at its edges, from line to line, added to that (jot), and the least clear space
/// between rows that are taller than a line.
/// </summary>
internal readonly record struct ArrayMetrics(double ColumnGap, double EdgeGap, double Feed, double Jot, double LineSkip)
{
    // LaTeX's and amsmath's values at 10 pt: \arraycolsep 5 pt, \baselineskip 12 pt, \jot 3 pt, \quad between cases. The clear
    // space is [house]: LaTeX lets fractions in neighbouring rows of a matrix touch. Cases are rows of equations rather than of
    // numbers, and stand apart as those do.
    private const double Feed12 = 1.2;
    private const double Jot3 = 0.3;
    private const double Clear = 0.2;

    /// <summary>Between a matrix and its brackets, whose ink faces other than TeX's have hardly any room beside [house].</summary>
    private const double InFence = 0.1;

    public static ArrayMetrics Of(MathArrayKind kind) => kind switch
    {
        MathArrayKind.Array or MathArrayKind.DisplayArray => new(1, 0.5, Feed12, 0, Clear),
        MathArrayKind.Cases or MathArrayKind.DisplayCases => new(1, InFence, Feed12 * 1.2, 0, Clear + Jot3),
        MathArrayKind.SmallMatrix => new(0.4, 0, Feed12, 0, Clear),
        MathArrayKind.Stacked => new(0, 0, Feed12, 0, 0.1),
        MathArrayKind.Aligned or MathArrayKind.AlignedAt or MathArrayKind.Gathered => new(0, 0, Feed12, Jot3, Clear),
        _ => new(1, InFence, Feed12, 0, Clear),
    };

    /// <summary>Between the pairs of columns of aligned equations.</summary>
    public const double PairGap = 2;

    public static MathStyle StyleOf(MathArrayKind kind) => kind switch
    {
        MathArrayKind.SmallMatrix or MathArrayKind.Stacked => MathStyle.Script,
        MathArrayKind.DisplayArray or MathArrayKind.DisplayCases or MathArrayKind.Aligned or MathArrayKind.AlignedAt
            or MathArrayKind.Gathered => MathStyle.Display,
        _ => MathStyle.Text,
    };

    public static bool IsAligned(MathArrayKind kind) => kind is MathArrayKind.Aligned or MathArrayKind.AlignedAt;
}
