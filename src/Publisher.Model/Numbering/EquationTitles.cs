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
        var rows = EquationRows.Of(block with { Formula = formula }).Where(row => row.Tag is { Text.Length: > 0 }).ToList();
        foreach (var row in rows)
        {
            var own = FormulaText.Of(new MathRow(row.Cells));
            // One title for several rows does not tell them apart.
            yield return (row.Tag!, given is null ? own : rows.Count == 1 ? given : $"{given} – {own}");
        }
    }

    /// <summary>A number without the brackets of its language.</summary>
    public static string Bare(string printed) => printed.Trim('(', ')', '（', '）', ' ');
}
