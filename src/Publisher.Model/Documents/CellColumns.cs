namespace Publisher.Model.Documents;

/// <summary>
/// Tells in which columns cells begin. Take rows from top to bottom: a cell of several rows covers its columns in those below.
/// </summary>
public sealed class CellColumns(int columns)
{
    /// <summary>Rows that each column is still covered for, that at hand included.</summary>
    private readonly int[] _covered = new int[columns];

    public List<(TableCell Cell, int Column)> Of(TableRow row)
    {
        var cells = new List<(TableCell, int)>(row.Cells.Length);
        var at = 0;
        foreach (var cell in row.Cells)
        {
            while (at < columns && _covered[at] > 0)
            {
                at++;
            }
            cells.Add((cell, at));
            for (var i = 0; i < cell.ColumnSpan; i++, at++)
            {
                if (at < columns)
                {
                    _covered[at] = cell.RowSpan;
                }
            }
        }
        for (var i = 0; i < columns; i++)
        {
            _covered[i] = Math.Max(0, _covered[i] - 1);
        }
        return cells;
    }
}
