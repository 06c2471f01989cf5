namespace Publisher.Verification.Structure;

/// <summary>A cell with its place in the grid of its table.</summary>
internal sealed record TableCell(StructElement Element, int Row, int Column, int Rows, int Columns)
{
    public bool IsHead => Element.Type == "TH";
}

/// <summary>The cells of a table laid out by their spans (ISO 32000-1, 14.8.5.7), as in HTML.</summary>
internal sealed class TableGrid
{
    /// <summary>Wider or taller than any table, so that a span of a billion does not fill memory.</summary>
    private const int MaximumSpan = 5_000;
    private const int MaximumSquares = 4_000_000;

    private readonly Dictionary<(int Row, int Column), TableCell> _squares = [];
    private readonly List<TableCell> _cells = [];

    public TableGrid(StructElement table, StructTree tree)
    {
        var rows = table.Kids.SelectMany(kid => kid.Type is "THead" or "TBody" or "TFoot" ? kid.Kids : [kid])
            .Where(kid => kid.Type == "TR").ToList();
        RowCount = rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Kids.Where(kid => kid.Type is "TH" or "TD"))
            {
                column = Place(cell, row, column, tree);
            }
        }
        // The first row says how many columns there are, with the spans that begin in it.
        Widths = [.. Enumerable.Range(0, RowCount).Select(row => _squares.Keys.Where(square => square.Row == row).Select(square => square.Column + 1).DefaultIfEmpty().Max())];
    }

    public IReadOnlyList<TableCell> Cells => _cells;

    public int RowCount { get; }

    /// <summary>How many columns each row reaches.</summary>
    public IReadOnlyList<int> Widths { get; }

    /// <summary>Cells that lie on others.</summary>
    public List<TableCell> Overlapping { get; } = [];

    /// <summary>Cells that reach below the last row.</summary>
    public IEnumerable<TableCell> Overhanging => _cells.Where(cell => cell.Row + cell.Rows > RowCount);

    /// <summary>Every cell has its own squares: only then can rows be counted and heads be found.</summary>
    public bool IsWhole => Overlapping.Count == 0 && !Overhanging.Any();

    private int Place(StructElement element, int row, int column, StructTree tree)
    {
        while (_squares.ContainsKey((row, column)))
        {
            column++;
        }
        var cell = new TableCell(element, row, column, Span(element, "RowSpan", tree), Span(element, "ColSpan", tree));
        _cells.Add(cell);
        Fill(cell);
        return column + cell.Columns;
    }

    private static int Span(StructElement element, string key, StructTree tree) =>
        Math.Clamp(element.Attribute("Table", key, tree.Classes).Integer ?? 1, 1, MaximumSpan);

    private void Fill(TableCell cell)
    {
        // Below the last row there is nothing to cover.
        for (var row = cell.Row; row < Math.Min(cell.Row + cell.Rows, RowCount); row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.Columns && _squares.Count < MaximumSquares; column++)
            {
                if (!_squares.TryAdd((row, column), cell) && Overlapping.LastOrDefault() != cell)
                {
                    Overlapping.Add(cell);
                }
            }
        }
    }
}
