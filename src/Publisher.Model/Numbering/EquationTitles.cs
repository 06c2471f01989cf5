using Publisher.Model.Documents;
using Publisher.Model.Formulas;

namespace Publisher.Model.Numbering;

/// <summary>What lists of equations say: the title that an author gives (<c>title="..."</c> behind the display), else the equation itself.</summary>
public static class EquationTitles
{
    private const string TitleKey = "title";

    /// <summary>Each number of a display, or of its rows, with what it is the number of.</summary>
    public static IEnumerable<(EquationTag Tag, string Title)> Of(MathBlock block, Formula formula)
    {
        var given = block.Attributes.Find(TitleKey);
        if (formula.Tag is { Text.Length: > 0 } tag)
        {
            yield return (tag, given ?? FormulaText.Of(formula));
        }
        foreach (var row in EquationRows.Of(block with { Formula = formula }))
        {
            if (row.Tag is { Text.Length: > 0 } own)
            {
                yield return (own, given ?? FormulaText.Of(new MathRow(row.Cells)));
            }
        }
    }

    /// <summary>A number without the brackets of its language.</summary>
    public static string Bare(string printed) => printed.Trim('(', ')', '（', '）', ' ');
}
