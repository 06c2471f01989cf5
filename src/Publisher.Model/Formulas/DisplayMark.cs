using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Formulas;

/// <summary>
/// The mark of a sentence right behind a display within it stands behind the formula, as printers set it: no line begins with a
/// comma (The TeXbook, chapter 18: punctuation of a display goes inside).
/// </summary>
internal static class DisplayMark
{
    private const string Marks = ".,;:!?。．，、；：！？";

    /// <summary>The words without their mark, which is the display's then; null when they do not begin with one.</summary>
    public static Text? Take(Inline words, ref MathBlock display)
    {
        if (words is not Text { Value: [var mark, ..] } text || !Marks.Contains(mark, StringComparison.Ordinal) || display.Formula is not { } formula
            || text.Value is [_, '.', ..])
        {
            return null;
        }
        display = display with
        {
            Tex = display.Tex + mark,
            Formula = formula with { Root = With(formula.Root, new MathText(mark.ToString())), Tex = formula.Tex + mark },
        };
        return text with { Value = text.Value[1..], Span = text.Span with { Start = Math.Min(text.Span.Start + 1, text.Span.End) } };
    }

    /// <summary>Behind the last cell of rows, where it stands beside the words there and numbers of rows keep their places.</summary>
    private static MathNode With(MathNode root, MathText mark) => root is not MathArray { Rows: [.., { Cells: [.., var cell] } last] } array
        ? new MathRow([root, mark])
        : array with { Rows = array.Rows.SetItem(array.Rows.Length - 1, last with { Cells = last.Cells.SetItem(last.Cells.Length - 1, new MathRow([cell, mark])) }) };
}
