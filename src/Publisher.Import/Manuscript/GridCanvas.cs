using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>A field of characters on which the rules and texts of a grid table are drawn.</summary>
internal sealed class GridCanvas
{
    private readonly char[][] _lines;

    /// <summary>The place of the rule before each column and row, and behind the last.</summary>
    private readonly int[] _x;
    private readonly int[] _y;

    public GridCanvas(int[] widths, int[] heights)
    {
        _x = Edges(widths);
        _y = Edges(heights);
        _lines = [.. Enumerable.Range(0, _y[^1] + 1).Select(_ => Enumerable.Repeat(' ', _x[^1] + 1).ToArray())];
    }

    /// <summary>Draws the rules around a cell and its text.</summary>
    public void Draw(int row, int column, int rows, int columns, List<string> text)
    {
        var (left, right) = (_x[column], _x[Math.Min(_x.Length - 1, column + columns)]);
        var (top, bottom) = (_y[row], _y[Math.Min(_y.Length - 1, row + rows)]);
        for (var x = left; x <= right; x++)
        {
            Rule(top, x);
            Rule(bottom, x);
        }
        for (var y = top; y <= bottom; y++)
        {
            var isCorner = y == top || y == bottom;
            _lines[y][left] = isCorner || _lines[y][left] == '+' ? '+' : '|';
            _lines[y][right] = isCorner || _lines[y][right] == '+' ? '+' : '|';
        }
        for (var i = 0; i < text.Count && top + 1 + i < bottom; i++)
        {
            text[i].AsSpan(0, Math.Min(text[i].Length, right - left - 2)).CopyTo(_lines[top + 1 + i].AsSpan(left + 2));
        }
    }

    /// <summary>The rule under the head is drawn with equal signs.</summary>
    public void MarkHead(int rows) => _lines[_y[rows]].AsSpan().Replace('-', '=');

    /// <summary>Colons say the alignment of columns: in the rule under the head, else in the first.</summary>
    public void Align(ImmutableArray<ColumnAlignment> columns, int headRows)
    {
        var rule = _lines[_y[headRows]];
        for (var i = 0; i < columns.Length && i + 1 < _x.Length; i++)
        {
            if (columns[i] is ColumnAlignment.Start or ColumnAlignment.Centre && rule[_x[i] + 1] is '-' or '=')
            {
                rule[_x[i] + 1] = ':';
            }
            if (columns[i] is ColumnAlignment.End or ColumnAlignment.Centre && rule[_x[i + 1] - 1] is '-' or '=')
            {
                rule[_x[i + 1] - 1] = ':';
            }
        }
    }

    /// <summary>Rules are crossed at every column: the reader takes its columns from them, and spans from the rows.</summary>
    public List<string> ToLines()
    {
        foreach (var line in _y.Select(y => _lines[y]))
        {
            foreach (var x in _x)
            {
                line[x] = line[x] == ' ' ? ' ' : '+';
            }
        }
        return [.. _lines.Select(line => new string(line))];
    }

    private void Rule(int y, int x) => _lines[y][x] = _lines[y][x] is '+' or '|' ? '+' : '-';

    private static int[] Edges(int[] sizes)
    {
        var edges = new int[sizes.Length + 1];
        for (var i = 0; i < sizes.Length; i++)
        {
            edges[i + 1] = edges[i] + sizes[i] + 1;
        }
        return edges;
    }
}
