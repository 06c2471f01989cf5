using System.Collections.Immutable;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Cells that go over several rows: set beside the first of them, their lines run on beside the others. The last row grows
/// when it must; the rows stay on one page.
/// </summary>
internal sealed class ReachingCells
{
    private readonly List<Reach> _open = [];

    /// <summary>The lines of a cell, the strip of its first row where they begin, and the rows that are still to come.</summary>
    private sealed record Reach(ImmutableArray<Strip> Lines, int First, int RowsLeft);

    public void Add(ImmutableArray<Strip> lines, int first, int rows) => _open.Add(new Reach(lines, first, rows));

    /// <summary>A row has ended with the last strip: its padding.</summary>
    public void EndRow(StripStack output)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            _open[i] = _open[i] with { RowsLeft = _open[i].RowsLeft - 1 };
        }
        foreach (var reach in _open.Where(reach => reach.RowsLeft == 0))
        {
            Settle(reach, output);
        }
        _open.RemoveAll(reach => reach.RowsLeft == 0);
        if (_open.Count > 0)
        {
            output.KeepFrom(output.Count - 1);
        }
    }

    /// <summary>Whatever reaches beyond the last row ends with it.</summary>
    public void End(StripStack output)
    {
        foreach (var reach in _open)
        {
            Settle(reach, output);
        }
        _open.Clear();
    }

    private static void Settle(Reach reach, StripStack output)
    {
        var needed = reach.Lines.Aggregate(Length.Zero, (height, line) => height + line.Height);
        var room = output.HeightFrom(reach.First) - output[output.Count - 1].Height;
        if (needed > room)
        {
            output.Insert(output.Count - 1, new Strip(needed - room) { KeepWithNext = true });
        }
        var (at, top, y) = (reach.First, Length.Zero, Length.Zero);
        foreach (var line in reach.Lines)
        {
            while (at < output.Count - 2 && top + output[at].Height <= y)
            {
                top += output[at++].Height;
            }
            output[at] = RowLine.Over(output[at], line, y - top);
            y += line.Height;
        }
    }
}
