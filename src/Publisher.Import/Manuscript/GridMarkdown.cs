using Publisher.Import.Content;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Writes a table as a grid of characters, which alone can say spans and hold blocks in cells.</summary>
internal static class GridMarkdown
{
    /// <summary>A cell of the grid with its lines of text.</summary>
    private sealed record Placed(int Row, int Column, TableCell Cell, List<string> Lines);

    public static List<string> Write(Table table, BlockMarkdown blocks)
    {
        var rows = table.Head.Concat(table.Body).ToList();
        var cells = Place(rows, table, blocks);
        var widths = Widths(cells, table.Columns.Length);
        var heights = Heights(cells, rows.Count);
        var canvas = new GridCanvas(widths, heights);
        foreach (var cell in cells)
        {
            canvas.Draw(cell.Row, cell.Column, cell.Cell.RowSpan, cell.Cell.ColumnSpan, cell.Lines);
        }
        if (!table.Head.IsEmpty)
        {
            canvas.MarkHead(table.Head.Length);
        }
        canvas.Align(table.Columns, table.Head.Length);
        return canvas.ToLines();
    }

    private static List<Placed> Place(List<TableRow> rows, Table table, BlockMarkdown blocks)
    {
        var cells = new List<Placed>();
        var covered = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var next = 0;
            TableGrid.Place(rows[i], covered, column =>
            {
                var cell = rows[i].Cells[next++];
                cells.Add(new Placed(i, column, cell, blocks.Inside(table, cell.Blocks)));
            });
            TableGrid.Sink(covered);
        }
        return cells;
    }

    private static int[] Widths(List<Placed> cells, int columns)
    {
        var widths = Enumerable.Repeat(3, columns).ToArray();
        foreach (var cell in cells.OrderBy(cell => cell.Cell.ColumnSpan))
        {
            var last = Math.Min(columns, cell.Column + cell.Cell.ColumnSpan) - 1;
            var needed = cell.Lines.Select(line => line.Length + 2).DefaultIfEmpty(3).Max();
            var given = widths[cell.Column..(last + 1)].Sum() + last - cell.Column;
            widths[last] += Math.Max(0, needed - given);
        }
        return widths;
    }

    private static int[] Heights(List<Placed> cells, int rows)
    {
        var heights = Enumerable.Repeat(1, rows).ToArray();
        foreach (var cell in cells.OrderBy(cell => cell.Cell.RowSpan))
        {
            var last = Math.Min(rows, cell.Row + cell.Cell.RowSpan) - 1;
            var given = heights[cell.Row..(last + 1)].Sum() + last - cell.Row;
            heights[last] += Math.Max(0, cell.Lines.Count - given);
        }
        return heights;
    }
}
