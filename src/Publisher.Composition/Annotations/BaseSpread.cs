using Publisher.Composition.Lines;

namespace Publisher.Composition.Annotations;

/// <summary>
/// Widens a base whose reading is longer (T56): what the reading cannot overhang is spread about the base characters 1:2:1,
/// and the reading may never be out of the measure at line edges (T58).
/// </summary>
internal sealed class BaseSpread(ParagraphWork work, List<Reading> readings)
{
    private readonly int _first = readings[0].FirstCell;
    private readonly int _end = readings[^1].EndCell;

    public void Apply()
    {
        var excess = BaseFrames.Excess(work, readings);
        if (excess <= 0)
        {
            return;
        }
        var room = new RubyRoom(work);
        var left = Math.Min(excess / 2, room.OverhangBefore(readings[0]));
        var right = Math.Min(excess - excess / 2, room.OverhangAfter(readings[^1]));
        var spread = excess - left - right;
        var gaps = _end - _first;
        var inner = spread / gaps;
        for (var i = _first; i + 1 < _end; i++)
        {
            work.Cells[i].Gap += (int)inner;
        }
        var outer = spread - inner * (gaps - 1);
        var before = Math.Clamp((right - left + outer) / 2, 0, outer); // centres the base under its reading
        room.OpenBefore(_first, before, left);
        room.OpenAfter(_end, outer - before, right);
        readings[0].LeftReach = left + before;
        readings[^1].RightReach = right + outer - before;
        work.Cells[_first].StartEdge += (int)readings[0].LeftReach;
        work.Cells[_end - 1].EndEdge += (int)readings[^1].RightReach;
    }
}
