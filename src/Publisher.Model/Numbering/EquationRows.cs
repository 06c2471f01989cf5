using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;

namespace Publisher.Model.Numbering;

/// <summary>Displays whose rows have numbers of their own.</summary>
public static class EquationRows
{
    /// <summary>All rows of such a display; none for others.</summary>
    public static ImmutableArray<MathArrayRow> Of(MathBlock block)
    {
        if (block.Formula?.Root is MathArray { Rows: var rows })
        {
            foreach (var row in rows)
            {
                if (row.Tag is not null)
                {
                    return rows;
                }
            }
        }
        return [];
    }
}
