namespace Publisher.Cli.Reporting;

/// <summary>Columns of text aligned with spaces; the first column to the left, the others to the right.</summary>
internal sealed class TextTable(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print(TextWriter writer, Func<string, string> paintHead)
    {
        var widths = Enumerable.Range(0, head.Length)
            .Select(column => _rows.Max(row => DisplayWidth.Of(row[column])))
            .ToArray();
        for (var i = 0; i < _rows.Count; i++)
        {
            var line = Line(_rows[i], widths);
            writer.WriteLine(i == 0 ? paintHead(line) : line);
        }
    }

    private static string Line(string[] cells, int[] widths) => string.Join("  ", cells.Select((cell, column) =>
        column == 0 ? DisplayWidth.PadRight(cell, widths[0]) : DisplayWidth.PadLeft(cell, widths[column]))).TrimEnd();
}
