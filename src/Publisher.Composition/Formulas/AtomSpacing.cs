using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>The space between neighbouring atoms by their classes (The TeXbook, chapter 18), in mu.</summary>
internal static class AtomSpacing
{
    /// <summary>A mu is the eighteenth part of the em.</summary>
    public const int MuPerEm = 18;

    private const int Thin = 3;
    private const int Medium = 4;
    private const int Thick = 5;

    /// <summary>
    /// Rows are the left atom, columns the right one, in the order Ord Op Bin Rel Open Close Punct Inner. 0 no space, 1 thin;
    /// negative numbers, thin, medium and thick, count in display and text style only. Pairs that cannot occur have none.
    /// </summary>
    private static ReadOnlySpan<sbyte> Table =>
    [
        0, 1, -2, -3, 0, 0, 0, -1,
        1, 1, 0, -3, 0, 0, 0, -1,
        -2, -2, 0, 0, -2, 0, 0, -2,
        -3, -3, 0, 0, -3, 0, 0, -3,
        0, 0, 0, 0, 0, 0, 0, 0,
        0, 1, -2, -3, 0, 0, 0, -1,
        -1, -1, 0, -1, -1, -1, -1, -1,
        -1, 1, -2, -3, -1, 0, -1, -1,
    ];

    public static int Between(MathClass left, MathClass right, bool isScript) => Table[(int)left * 8 + (int)right] switch
    {
        1 => Thin,
        -1 when !isScript => Thin,
        -2 when !isScript => Medium,
        -3 when !isScript => Thick,
        _ => 0,
    };

    /// <summary>Whether a binary operator has nothing before it that it could join to what follows (appendix G, rule 5).</summary>
    public static bool IsUnaryAfter(MathClass? left) =>
        left is null or MathClass.Bin or MathClass.Op or MathClass.Rel or MathClass.Open or MathClass.Punct;

    /// <summary>Whether a binary operator has nothing after it (rule 6).</summary>
    public static bool IsUnaryBefore(MathClass? right) => right is null or MathClass.Rel or MathClass.Close or MathClass.Punct;
}
