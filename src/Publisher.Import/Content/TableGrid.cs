using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>The grid that cells with spans fill. Rows that are short get empty cells; spans that reach out are cut.</summary>
internal static class TableGrid
{
    public static Table Completed(Table table)
    {
        var rows = Cut(table.Head, table.Head.Length).Concat(Cut(table.Body, table.Body.Length)).ToList();
        var width = Math.Max(1, Math.Max(WidthOf(rows[..table.Head.Length]), WidthOf(rows[table.Head.Length..])));
        var columns = table.Columns.Concat(Enumerable.Repeat(ColumnAlignment.Default, width)).Take(width);
        return table with
        {
            Columns = [.. columns],
            Head = Filled(rows[..table.Head.Length], width),
            Body = Filled(rows[table.Head.Length..], width),
        };
    }

    private static IEnumerable<TableRow> Cut(ImmutableArray<TableRow> rows, int count) => rows.Select((row, i) => row with
    {
        Cells = [.. row.Cells.Select(cell => cell with { RowSpan = Math.Min(cell.RowSpan, count - i) })],
    });

    private static int WidthOf(List<TableRow> rows)
    {
        var widest = 0;
        var covered = new List<int>();
        foreach (var row in rows)
        {
            var column = Place(row, covered, _ => { });
            widest = Math.Max(widest, Math.Max(column, covered.FindLastIndex(left => left > 0) + 1));
            Sink(covered);
        }
        return Math.Max(widest, covered.Count);
    }

    private static ImmutableArray<TableRow> Filled(List<TableRow> rows, int width)
    {
        var covered = new List<int>();
        var filled = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in rows)
        {
            var column = Place(row, covered, _ => { });
            var missing = 0;
            for (; column < width; column++)
            {
                missing += column < covered.Count && covered[column] > 0 ? 0 : 1;
            }
            filled.Add(row with { Cells = row.Cells.AddRange(Enumerable.Repeat(new TableCell(row.Span, []), missing)) });
            Sink(covered);
        }
        return filled.ToImmutable();
    }

    /// <summary>Places a row's cells in the columns that rows above left free; the column behind the last one.</summary>
    /// <param name="covered">By column: how many rows from this one on are taken.</param>
    public static int Place(TableRow row, List<int> covered, Action<int> placed)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (column < covered.Count && covered[column] > 0)
            {
                column++;
            }
            placed(column);
            for (var i = 0; i < cell.ColumnSpan; i++, column++)
            {
                while (covered.Count <= column)
                {
                    covered.Add(0);
                }
                covered[column] = cell.RowSpan;
            }
        }
        return column;
    }

    public static void Sink(List<int> covered)
    {
        for (var i = 0; i < covered.Count; i++)
        {
            covered[i] = Math.Max(0, covered[i] - 1);
        }
    }
}
