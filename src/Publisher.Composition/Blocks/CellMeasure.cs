using System.Collections.Immutable;
using Publisher.Composition.Inlines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// How wide a cell must be and would like to be: so that nothing is broken that never may be (floor), so that only lines are
/// broken between words (longest), and on one line (whole).
/// </summary>
internal readonly record struct CellMeasure(Length Floor, Length Longest, Length Whole)
{
    /// <summary>CJK cells are not squeezed below this many characters.</summary>
    private const int LeastEms = 4;
    private const int LeastCodeEms = 10;

    /// <summary>Words longer than this may be parted where there is no room, in em [house]. Numbers may not: half of one is another.</summary>
    private const int FloorEms = 3;

    public static CellMeasure Of(ImmutableArray<Block> content, ColumnContext cells, BlockComposer blocks) =>
        Of(content, cells, new TextSetter(blocks.Chapter.Paragraphs));

    public static CellMeasure operator +(CellMeasure measure, Length width) =>
        new(measure.Floor + width, measure.Longest + width, measure.Whole + width);

    private static CellMeasure Of(ImmutableArray<Block> content, ColumnContext cells, TextSetter texts)
    {
        var measure = default(CellMeasure);
        foreach (var block in content)
        {
            measure = measure.Max(block switch
            {
                Paragraph paragraph => Of(paragraph, cells, texts),
                CodeBlock code => Of(code, cells, texts),
                ListBlock list => Of([.. list.Items.SelectMany(item => item.Blocks)], cells, texts) + cells.Text.Size * 2,
                Quote quote => Of(quote.Blocks, cells, texts) + cells.Text.Size * 2,
                Division division => Of(division.Blocks, cells, texts),
                _ => default,
            });
        }
        return measure;
    }

    private CellMeasure Max(CellMeasure other) =>
        new(Length.Max(Floor, other.Floor), Length.Max(Longest, other.Longest), Length.Max(Whole, other.Whole));

    /// <summary>Letters of code are wider than those of the text about them.</summary>
    private static CellMeasure Of(Paragraph paragraph, ColumnContext cells, TextSetter texts)
    {
        var measure = Of(PlainText.Of(paragraph.Content), cells, texts);
        var mono = InlineStyles.Code(cells.Text);
        foreach (var code in paragraph.Content.OfType<CodeSpan>())
        {
            measure = measure with { Whole = measure.Whole + Length.Max(Length.Zero, texts.WidthOf(code.Value, mono) - WidthOf(code.Value, cells, texts)) };
        }
        return measure;
    }

    private static CellMeasure Of(string text, ColumnContext cells, TextSetter texts)
    {
        if (text.Length == 0)
        {
            return default;
        }
        var (floor, longest) = (Length.Zero, Length.Zero);
        foreach (var word in text.Split(' '))
        {
            var width = word.Length == 0 ? Length.Zero : WidthOf(word, cells, texts);
            var isCjk = word.AsSpan().IndexOfAnyInRange('\u2E80', '\uFFEF') >= 0;
            longest = Length.Max(longest, isCjk ? Length.Min(width, cells.Text.Size * LeastEms) : width);
            floor = Length.Max(floor, IsNumber(word) ? width : Length.Min(width, cells.Text.Size * FloorEms));
        }
        return new CellMeasure(floor, longest, WidthOf(text, cells, texts));
    }

    /// <summary>Heads are bold sans, mostly as wide as cells can get; but figures of one width may be wider in the text's own face.</summary>
    private static Length WidthOf(string text, ColumnContext cells, TextSetter texts)
    {
        var width = texts.WidthOf(text, cells.Text with { Role = FontRole.Sans, Bold = true });
        return text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? width : Length.Max(width, texts.WidthOf(text, cells.Text));
    }

    private static bool IsNumber(string word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or '%' or '+' or '-' or '−' or '±'))
            {
                return false;
            }
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }
        return digits > 0;
    }

    /// <summary>Lines of code may go over, but not soon.</summary>
    private static CellMeasure Of(CodeBlock code, ColumnContext cells, TextSetter texts)
    {
        var style = cells.Styles.Code with { Size = cells.Text.Size };
        var whole = code.Text.Split('\n').Where(line => line.Length > 0).Select(line => texts.WidthOf(line, style)).DefaultIfEmpty().Max();
        return new CellMeasure(Length.Min(whole, cells.Text.Size * FloorEms), Length.Min(whole, cells.Text.Size * LeastCodeEms), whole + cells.Text.Size * 2);
    }
}
