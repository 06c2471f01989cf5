using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>How wide a cell must be and would like to be.</summary>
internal static class CellMeasure
{
    /// <summary>CJK cells are not squeezed below this many characters.</summary>
    private const int LeastEms = 4;

    /// <summary>Width of the longest piece that should not be broken, and of the whole on one line.</summary>
    public static (Length Longest, Length Whole) Of(TableCell cell, ColumnContext cells, BlockComposer blocks)
    {
        var (longest, whole) = (Length.Zero, Length.Zero);
        var texts = new TextSetter(blocks.Chapter.Paragraphs);
        foreach (var block in cell.Blocks)
        {
            var text = block is Paragraph paragraph ? PlainText.Of(paragraph.Content) : "";
            if (text.Length == 0)
            {
                continue;
            }
            // Heads are bold sans: as wide as cells can get.
            var style = cells.Text with { Role = FontRole.Sans, Bold = true };
            whole = Length.Max(whole, texts.WidthOf(text, style));
            foreach (var word in text.Split(' '))
            {
                var width = word.Length == 0 ? Length.Zero : texts.WidthOf(word, style);
                var isCjk = word.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
                longest = Length.Max(longest, isCjk ? Length.Min(width, cells.Text.Size * LeastEms) : width);
            }
        }
        return (longest, whole);
    }
}
