using System.Collections.Immutable;

namespace Publisher.Model.Formulas;

/// <summary>
/// Rows and columns. Every row has as many cells as there are columns. Delimiters (of <c>pmatrix</c>, <c>cases</c>) are a
/// <see cref="MathFenced"/> around it.
/// </summary>
public sealed record MathArray(MathArrayKind Kind, ImmutableArray<MathColumn> Columns, ImmutableArray<MathArrayRow> Rows) : MathNode
{
    /// <summary>The rule behind the last column.</summary>
    public MathRuleStyle RuleAfter { get; init; }

    /// <summary>The rule below the last row.</summary>
    public MathRuleStyle RuleBelow { get; init; }

    /// <summary>The distance of lines, in thousandths of the usual one (<c>\arraystretch</c>).</summary>
    public int Stretch { get; init; } = 1000;

    /// <summary>Whether it may stand as one with the line: top row on it (<c>[t]</c>), bottom row, or, as usual, its middle.</summary>
    public MathArrayPosition Position { get; init; }
}

/// <summary>
/// What decides gaps and the style of cells. Matrix, Array and Cases: text style, 1 em between columns (Array: half an em at
/// each side of a column). Small and Stacked (<c>\substack</c>): script style, tight. Display*: display style. Aligned: display
/// style, columns in pairs (right, left) without a gap within a pair, 2 em between them; AlignedAt: no gap at all.
/// Gathered: one column, display style.
/// </summary>
public enum MathArrayKind { Matrix, SmallMatrix, Array, DisplayArray, Cases, DisplayCases, Aligned, AlignedAt, Gathered, Stacked }

public enum MathArrayPosition { Middle, Top, Bottom }

/// <summary>A column and the rule before it.</summary>
public readonly record struct MathColumn(MathAlignment Alignment, MathRuleStyle RuleBefore = MathRuleStyle.None);

public enum MathAlignment { Centre, Left, Right }

public enum MathRuleStyle { None, Solid, Double, Dashed }

/// <summary>A row, the rule above it, and its number if it has one of its own.</summary>
public sealed record MathArrayRow(ImmutableArray<MathNode> Cells)
{
    public MathRuleStyle RuleAbove { get; init; }

    /// <summary>Space added below the row (<c>\\[1ex]</c>).</summary>
    public MathLength? GapBelow { get; init; }

    public EquationTag? Tag { get; init; }
}
