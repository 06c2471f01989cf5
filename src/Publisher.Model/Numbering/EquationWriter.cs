using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Wording;

namespace Publisher.Model.Numbering;

/// <summary>Writes numbers into formulas: beside displays and their rows, and where formulas speak of others (<c>\ref</c>, <c>\eqref</c>).</summary>
internal static class EquationWriter
{
    public static Formula Write(Formula formula, MathBlock block, NumberTable numbers, LabelText labels, LanguageTag language)
    {
        formula = Refer(formula, numbers, labels, language);
        var rows = EquationRows.Of(block);
        if (rows.IsEmpty)
        {
            return numbers.Find(block) is { Number.Length: > 0 } item && (formula.Tag is not null || numbers.IsOurs(item))
                ? formula with { Tag = TagOf(formula.Tag, item, labels, language) } : formula;
        }
        var array = (MathArray)formula.Root;
        return formula with
        {
            Root = array with
            {
                Rows = [.. array.Rows.Select((row, i) => row.Tag is not null && numbers.FindRow(block, i) is { Number.Length: > 0 } item
                    ? row with { Tag = TagOf(row.Tag, item, labels, language) } : row)],
            },
        };
    }

    /// <summary>In the brackets of the language, and in its own words; what authors set without brackets has none.</summary>
    private static EquationTag TagOf(EquationTag? tag, NumberedItem item, LabelText labels, LanguageTag language)
    {
        var own = item.IsTag && tag is { Text.Length: > 0 } ? tag.Text : null;
        return new(tag is { IsBare: true } ? own ?? item.Number
            : own is null ? labels.Printed(item, language)
            : string.Format(CultureInfo.InvariantCulture, UiText.For(language).EquationNumber, own), tag?.Label ?? "") { IsBare = true };
    }

    /// <summary>The formula with the numbers that it speaks of; what names nothing stays as it is and was reported when it was read.</summary>
    public static Formula Refer(Formula formula, NumberTable numbers, LabelText labels, LanguageTag language) => !formula.HasReferences ? formula
        : formula with { Root = new References(numbers, labels, language).Visit(formula.Root) };

    private sealed class References(NumberTable numbers, LabelText labels, LanguageTag language) : MathRewriter
    {
        protected override MathNode VisitReference(MathReference node) => numbers.Find(node.Label) is not { Number.Length: > 0 } item ? node
            : node with { Text = node.Bracketed ? labels.Printed(item, language) : labels.Number(item, language) };
    }
}
