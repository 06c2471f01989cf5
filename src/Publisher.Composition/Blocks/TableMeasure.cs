using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>
/// What the columns of a table need: their widths with nothing broken (most), with nothing broken but between words (least),
/// and so narrow that words are broken too, but not letter by letter (floor). Gutters count.
/// </summary>
internal sealed class TableMeasure
{
    private readonly Length _measure;
    private readonly Length[] _floor;
    private readonly Length[] _least;
    private readonly Length[] _most;

    private TableMeasure(int columns, Length measure)
    {
        _measure = measure;
        (_floor, _least, _most) = (new Length[columns], new Length[columns], new Length[columns]);
    }

    /// <summary>By how much the table is too wide for lines that can be read; negative for what is left.</summary>
    public Length Lacks => _floor.Aggregate(Length.Zero, (sum, width) => sum + width) - _measure;

    public ImmutableArray<Length> Widths() => [.. ColumnWidths.Share(_measure, _floor, _least, _most)];

    /// <param name="points">Cells of columns whose decimal points stand in one line are as wide as that makes them (T71).</param>
    public static TableMeasure Of(Table table, DecimalPoints points, ColumnContext cells, BlockComposer blocks, double gutterEms)
    {
        var gutter = cells.Text.Size * gutterEms;
        var measure = new TableMeasure(table.Columns.Length, cells.Measure + gutter);
        var spanning = new List<(TableCell Cell, int Column)>();
        var columns = new CellColumns(table.Columns.Length);
        foreach (var (cell, at) in table.Head.Concat(table.Body).SelectMany(columns.Of))
        {
            if (cell.ColumnSpan > 1)
            {
                spanning.Add((cell, at));
            }
            else if (at < table.Columns.Length)
            {
                measure.Widen(at, 1, CellMeasure.Of(cell.Blocks, cells, blocks) + (gutter + points.InsetOf(at, cell)));
            }
        }
        foreach (var (cell, at) in spanning)
        {
            measure.Widen(at, Math.Min(cell.ColumnSpan, table.Columns.Length - at), CellMeasure.Of(cell.Blocks, cells, blocks) + gutter);
        }
        return measure;
    }

    private void Widen(int first, int count, CellMeasure cell)
    {
        Widen(_most, first, count, cell.Whole);
        Widen(_least, first, count, cell.Longest);
        Widen(_floor, first, count, cell.Floor);
    }

    /// <summary>What columns lack for a cell over all of them, they share.</summary>
    private static void Widen(Length[] widths, int first, int count, Length needed)
    {
        for (var i = first; i < first + count; i++)
        {
            needed -= widths[i];
        }
        for (var i = first; i < first + count && needed > Length.Zero; i++)
        {
            widths[i] += needed / count;
        }
    }
}
