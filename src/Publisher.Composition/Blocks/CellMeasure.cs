using System.Collections.Immutable;
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
    private const int LeastCodeEms = 10;

    /// <summary>Width of the longest piece that should not be broken, and of the whole on one line.</summary>
    public static (Length Longest, Length Whole) Of(TableCell cell, ColumnContext cells, BlockComposer blocks)
    {
        return Of(cell.Blocks, cells, new TextSetter(blocks.Chapter.Paragraphs));
    }

    private static (Length Longest, Length Whole) Of(ImmutableArray<Block> content, ColumnContext cells, TextSetter texts)
    {
        var (longest, whole) = (Length.Zero, Length.Zero);
        foreach (var block in content)
        {
            var (own, line) = block switch
            {
                Paragraph paragraph => Of(PlainText.Of(paragraph.Content), cells, texts),
                CodeBlock code => Of(code, cells, texts),
                ListBlock list => Indented(Of([.. list.Items.SelectMany(item => item.Blocks)], cells, texts), cells),
                Quote quote => Indented(Of(quote.Blocks, cells, texts), cells),
                Division division => Of(division.Blocks, cells, texts),
                _ => default,
            };
            (longest, whole) = (Length.Max(longest, own), Length.Max(whole, line));
        }
        return (longest, whole);
    }

    private static (Length Longest, Length Whole) Of(string text, ColumnContext cells, TextSetter texts)
    {
        if (text.Length == 0)
        {
            return default;
        }
        // Heads are bold sans: as wide as cells can get.
        var style = cells.Text with { Role = FontRole.Sans, Bold = true };
        var longest = Length.Zero;
        foreach (var word in text.Split(' '))
        {
            var width = word.Length == 0 ? Length.Zero : texts.WidthOf(word, style);
            var isCjk = word.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
            longest = Length.Max(longest, isCjk ? Length.Min(width, cells.Text.Size * LeastEms) : width);
        }
        return (longest, texts.WidthOf(text, style));
    }

    /// <summary>Lines of code may go over, but not soon.</summary>
    private static (Length Longest, Length Whole) Of(CodeBlock code, ColumnContext cells, TextSetter texts)
    {
        var style = cells.Styles.Code with { Size = cells.Text.Size };
        var whole = code.Text.Split('\n').Where(line => line.Length > 0).Select(line => texts.WidthOf(line, style)).DefaultIfEmpty().Max();
        return (Length.Min(whole, cells.Text.Size * LeastCodeEms), whole + cells.Text.Size * 2);
    }

    private static (Length, Length) Indented((Length Longest, Length Whole) inner, ColumnContext cells) =>
        (inner.Longest + cells.Text.Size * 2, inner.Whole + cells.Text.Size * 2);
}
