using System.Collections.Immutable;
using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>The ids by which other places speak of a displayed formula and of its rows.</summary>
internal static class FormulaLabels
{
    public static IEnumerable<string> Of(Formula formula)
    {
        if (formula.Tag is { Label.Length: > 0 } tag)
        {
            yield return tag.Label;
        }
        foreach (var row in RowsOf(formula))
        {
            if (row.Tag is { Label.Length: > 0 } own)
            {
                yield return own.Label;
            }
        }
    }

    /// <summary>The rows of a formula that is an array as a whole; none of others.</summary>
    public static ImmutableArray<MathArrayRow> RowsOf(Formula formula) =>
        formula.Root switch { MathArray array => array.Rows, MathRow { Children: [MathArray only] } => only.Rows, _ => [] };
}
