using System.Collections.Immutable;
using Markdig.Extensions.Tables;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>A cell of a grid table: what it goes over, and its stretch of each line (from offset to offset).</summary>
internal sealed record GridCell(int Column, int Columns, int Rows, ImmutableArray<(int Line, int Start, int End)> Lines);

/// <summary>The cells that begin in a row, the line of the rule above it and that of the first rule below.</summary>
internal sealed record GridRow(int Line, int End, bool IsHead, ImmutableArray<GridCell> Cells);

/// <summary>
/// Finds the cells of a grid table: each begins below a rule and goes down to the first rule that is as wide, and to the right until a bar
/// stands beside its first line.
/// </summary>
internal sealed class GridLayout
{
    private readonly ImmutableArray<GridLine> _lines;
    private readonly int _columns;

    private GridLayout(ImmutableArray<GridLine> lines, int columns) => (_lines, _columns) = (lines, columns);

    public ImmutableArray<GridRow> Rows { get; private set; } = [];
    public ImmutableArray<TableColumnAlign?> Alignments { get; private set; } = [];

    /// <summary>Lines whose bars are not below corners.</summary>
    public IEnumerable<int> Misaligned => Enumerable.Range(0, _lines.Length).Where(i => _lines[i].IsMisaligned);

    /// <summary>Null when there is nothing but a rule.</summary>
    public static GridLayout? Of(ImmutableArray<string> lines)
    {
        var borders = GridBorders.Of(lines);
        if (lines.Length < 2)
        {
            return null;
        }
        var layout = new GridLayout([.. lines.Select(line => GridLine.Of(line, borders))], borders.Length - 1);
        layout.Read();
        return layout.Rows.IsEmpty ? null : layout;
    }

    private void Read()
    {
        var found = new List<(int Top, int Bottom, GridCell Cell)>();
        var filled = new int[_columns];
        while (filled.Min() is var top && top + 1 < _lines.Length)
        {
            for (var column = 0; column < _columns; column++)
            {
                if (filled[column] == top)
                {
                    var last = LastColumn(filled, top, column);
                    var bottom = Bottom(top, column, last);
                    found.Add((top, bottom, CellOf(column, last, top, bottom)));
                    Array.Fill(filled, bottom, column, last - column + 1);
                }
            }
        }
        var rows = found.ToLookup(one => one.Top);
        var tops = rows.Select(row => row.Key).Order().ToImmutableArray();
        int RowOf(int line) => tops.BinarySearch(line) is var index && index < 0 ? ~index : index;
        var head = HeadRule(tops);
        Rows =
        [
            .. tops.Select((top, i) => new GridRow(top, i + 1 < tops.Length ? tops[i + 1] : _lines.Length - 1, top < head,
                [.. rows[top].Select(one => one.Cell with { Rows = RowOf(one.Bottom) - i })])),
        ];
        Alignments = AlignmentsOf(_lines[head > 0 && _lines[head].IsHeadRule && Enumerable.Range(0, _columns).Any(i => _lines[head].Between(i).Contains(':')) ? head : 0]);
    }

    private int LastColumn(int[] filled, int top, int column)
    {
        while (column + 1 < _columns && filled[column + 1] == top && !_lines[top + 1].IsBar[column + 1])
        {
            column++;
        }
        return column;
    }

    private int Bottom(int top, int first, int last)
    {
        for (var line = top + 1; line < _lines.Length; line++)
        {
            var column = first;
            while (column <= last && _lines[line].IsRuleAt(column))
            {
                column++;
            }
            if (column > last)
            {
                return line;
            }
        }
        return _lines.Length;
    }

    private GridCell CellOf(int first, int last, int top, int bottom)
    {
        var lines = ImmutableArray.CreateBuilder<(int, int, int)>(bottom - top - 1);
        for (var line = top + 1; line < bottom; line++)
        {
            var (start, end) = _lines[line].Inside(first, last);
            lines.Add((line, start, end));
        }
        return new GridCell(first, last - first + 1, 1, lines.ToImmutable());
    }

    /// <summary>The first double rule between rows; 0 when there is none.</summary>
    private int HeadRule(ImmutableArray<int> tops) => tops.FirstOrDefault(top => top > 0 && _lines[top].IsHeadRule);

    private ImmutableArray<TableColumnAlign?> AlignmentsOf(GridLine rule)
    {
        var alignments = ImmutableArray.CreateBuilder<TableColumnAlign?>(_columns);
        for (var column = 0; column < _columns; column++)
        {
            var inside = rule.Between(column);
            alignments.Add((inside.StartsWith(':'), inside.EndsWith(':')) switch
            {
                (true, true) => TableColumnAlign.Center,
                (true, false) => TableColumnAlign.Left,
                (false, true) => TableColumnAlign.Right,
                _ => null,
            });
        }
        return alignments.MoveToImmutable();
    }
}
