using Publisher.Fonts.OpenType;
using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>Rows and columns: matrices, cases, aligned equations, with rules between them.</summary>
internal sealed class ArraySetter(MathFont font, RowSetter rows)
{
    // Share of a line above its baseline (TeX's strut: 8.5 and 3.5 of 12).
    private const double StrutHeight = 0.7;

    // In em: thickness of rules, the distance of double ones (\arrayrulewidth, \doublerulesep), the dashes.
    private const double Rule = 0.04;
    private const double DoubleGap = 0.2;
    private const double Dash = 0.2;

    public ListBox Set(MathArray array, MathPlace place)
    {
        var outside = place;
        place = place.In(ScaledStyle(array.Kind, place)) with { IsCramped = false };
        var metrics = ArrayMetrics.Of(array.Kind);
        var cells = SetCells(array, place);
        var columns = ColumnsOf(array, cells, metrics, place);
        var lines = LinesOf(array, cells, metrics, place);
        var list = new ListBox();
        var shift = ShiftOf(array, lines, outside);
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = 0; j < cells[i].Length; j++)
            {
                list.Add(cells[i][j], columns.Left[j] + Indent(array, cells[i][j], columns.Widths[j], j), lines.Baselines[i] + shift);
            }
        }
        (list.Width, list.Height, list.Depth) = (columns.End, -shift, lines.Bottom + shift);
        AddRules(list, array, columns, lines, shift, place);
        list.RowBaselines = [.. lines.Baselines.Select(y => y + shift)];
        list.RowBounds = [.. lines.Rules.Select(y => y + shift)];
        return list;
    }

    /// <summary>Text style at the least: a matrix in a script is as small as that.</summary>
    private static MathStyle ScaledStyle(MathArrayKind kind, MathPlace place) =>
        place.IsScript ? place.Style : ArrayMetrics.StyleOf(kind);

    private MathBox[][] SetCells(MathArray array, MathPlace place)
    {
        var isAligned = ArrayMetrics.IsAligned(array.Kind);
        var cells = new MathBox[array.Rows.Length][];
        for (var i = 0; i < cells.Length; i++)
        {
            var row = array.Rows[i].Cells;
            cells[i] = new MathBox[row.Length];
            for (var j = 0; j < row.Length; j++)
            {
                // The right side of an equation follows its left side, and its relation keeps its space to it.
                var isRight = isAligned && j % 2 == 1;
                cells[i][j] = rows.Set(row[j], place, isRight && row[j] is not MathRow { IsEmpty: true } ? MathClass.Ord : null);
            }
        }
        return cells;
    }

    /// <summary>Left edges and widths of the columns; <see cref="End"/> is the right edge of the array.</summary>
    private readonly record struct Columns(long[] Left, long[] Widths, long End);

    private Columns ColumnsOf(MathArray array, MathBox[][] cells, ArrayMetrics metrics, MathPlace place)
    {
        var count = array.Columns.Length;
        var (left, widths) = (new long[count], new long[count]);
        var x = font.Ems(metrics.EdgeGap, place) + RuleWidth(count > 0 ? array.Columns[0].RuleBefore : default, place);
        for (var j = 0; j < count; j++)
        {
            x += j > 0 ? GapBefore(array, j, metrics, place) : 0;
            left[j] = x;
            foreach (var row in cells)
            {
                widths[j] = Math.Max(widths[j], j < row.Length ? row[j].Width : 0);
            }
            x += widths[j];
        }
        return new Columns(left, widths, x + font.Ems(metrics.EdgeGap, place) + RuleWidth(array.RuleAfter, place));
    }

    private long GapBefore(MathArray array, int column, ArrayMetrics metrics, MathPlace place) => array.Kind switch
    {
        MathArrayKind.Aligned => column % 2 == 0 ? font.Ems(ArrayMetrics.PairGap, place) : 0,
        _ => font.Ems(metrics.ColumnGap, place) + RuleWidth(array.Columns[column].RuleBefore, place),
    };

    private static long Indent(MathArray array, MathBox cell, long width, int column) => array.Columns[column].Alignment switch
    {
        MathAlignment.Left => 0,
        MathAlignment.Right => width - cell.Width,
        _ => (width - cell.Width) / 2,
    };

    /// <summary>
    /// From the top of the array: its baselines, the places of rules above its rows and below the last, and its bottom.
    /// </summary>
    private readonly record struct Lines(long[] Baselines, long[] Rules, long Bottom);

    private Lines LinesOf(MathArray array, MathBox[][] cells, ArrayMetrics metrics, MathPlace place)
    {
        var feed = font.Ems(metrics.Feed * array.Stretch / 1000, place);
        var strut = (long)(feed * StrutHeight);
        var (baselines, rules) = (new long[cells.Length], new long[cells.Length + 1]);
        var (y, depth, foot) = (0L, 0L, 0L);
        for (var i = 0; i < cells.Length; i++)
        {
            var height = cells[i].Max(cell => (long?)cell.Height) ?? 0;
            var top = Math.Max(height, strut);
            var rule = RuleWidth(array.Rows[i].RuleAbove, place);
            var gap = i == 0 ? rule : rule + Math.Max(foot + top, depth + height + font.Ems(metrics.LineSkip, place)) - foot - top
                + font.Ems(metrics.Jot, place) + (array.Rows[i - 1].GapBelow is { } added ? font.Of(added, place) : 0);
            rules[i] = y + (gap - rule) / 2;
            y += gap + top;
            baselines[i] = y;
            depth = cells[i].Max(cell => (long?)cell.Depth) ?? 0;
            foot = Math.Max(depth, feed - strut);
            y += foot;
        }
        rules[^1] = y;
        return new Lines(baselines, rules, y + RuleWidth(array.RuleBelow, place));
    }

    /// <summary>How far the array is moved, downwards, for its middle to lie on the axis, or its first or last row on the line.</summary>
    private long ShiftOf(MathArray array, Lines lines, MathPlace place) => array.Position switch
    {
        MathArrayPosition.Top => lines.Baselines is [var first, ..] ? -first : 0,
        MathArrayPosition.Bottom => lines.Baselines is [.., var last] ? -last : 0,
        _ => -lines.Bottom / 2 - font.Of(MathConstant.AxisHeight, place),
    };

    private long RuleWidth(MathRuleStyle style, MathPlace place) => style switch
    {
        MathRuleStyle.None => 0,
        MathRuleStyle.Double => font.Ems(Rule * 2 + DoubleGap, place),
        _ => font.Ems(Rule, place),
    };

    private void AddRules(ListBox list, MathArray array, Columns columns, Lines lines, long shift, MathPlace place)
    {
        for (var i = 0; i <= array.Rows.Length; i++)
        {
            var style = i < array.Rows.Length ? array.Rows[i].RuleAbove : array.RuleBelow;
            AddRule(list, style, place, (at, from, length) => (from, lines.Rules[i] + shift + at, length, font.Ems(Rule, place)), columns.End);
        }
        for (var j = 0; j <= array.Columns.Length; j++)
        {
            var isLast = j == array.Columns.Length;
            var style = isLast ? array.RuleAfter : array.Columns[j].RuleBefore;
            var x = isLast ? columns.End - RuleWidth(style, place)
                : j == 0 ? 0 : columns.Left[j] - (GapBefore(array, j, ArrayMetrics.Of(array.Kind), place) + RuleWidth(style, place)) / 2;
            AddRule(list, style, place, (at, from, length) => (x + at, shift + from, font.Ems(Rule, place), length), lines.Bottom);
        }
    }

    /// <summary>Adds the strokes of a rule: one, two, or dashes.</summary>
    /// <param name="boxOf">From the offset across, the start and the length along the rule: its box (x, y, width, height).</param>
    private void AddRule(ListBox list, MathRuleStyle style, MathPlace place,
        Func<long, long, long, (long X, long Y, long Width, long Height)> boxOf, long length)
    {
        if (style == MathRuleStyle.None)
        {
            return;
        }
        var dash = style == MathRuleStyle.Dashed ? Math.Max(font.Ems(Dash, place), length / MostDashes) : length;
        for (var from = 0L; from < length; from += dash * 2)
        {
            Add(boxOf(0, from, Math.Min(dash, length - from)));
            if (style == MathRuleStyle.Double)
            {
                Add(boxOf(font.Ems(Rule + DoubleGap, place), from, length));
            }
        }

        void Add((long X, long Y, long Width, long Height) box) => list.AddUnmeasured(
            new RuleBox(place.Ink) { Width = box.Width, Depth = box.Height }, box.X, box.Y);
    }

    /// <summary>No rule of a page has more.</summary>
    private const int MostDashes = 200;
}
