using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Annotations;

/// <summary>
/// Places the readings of one line over its bases, wherever justification has put these (T55, T56, T58): the frame of the
/// reading touches that of the base.
/// </summary>
internal sealed class RubyPlacer(IGlyphSource source)
{
    /// <summary>Room for descenders of Latin readings over the base, in em of the reading: frames of letters reach lower.</summary>
    private const double LatinDescent = 0.22;

    private readonly BopomofoPlacer _bopomofo = new(source);
    private readonly List<Reading> _onLine = [];
    private long[] _left = [];
    private int _firstCell;

    /// <summary>Notes where a cell's frame starts; only called in paragraphs with ruby.</summary>
    public void Note(ParagraphWork work, int cell, long x)
    {
        if (_left.Length < work.CellCount)
        {
            _left = new long[work.Cells.Length];
        }
        _left[cell] = x;
    }

    public void Place(ParagraphWork work, int firstCell, int endCell, List<PageItem> items)
    {
        _firstCell = firstCell;
        foreach (var block in work.Rubies)
        {
            _onLine.Clear();
            foreach (var reading in block.Readings)
            {
                if (reading.FirstCell >= firstCell && reading.EndCell <= endCell && !reading.IsEmpty)
                {
                    _onLine.Add(reading);
                }
            }
            if (_onLine.Count > 0)
            {
                Place(work, block, items);
            }
        }
    }

    private void Place(ParagraphWork work, RubyBlock block, List<PageItem> items)
    {
        if (block.SharesRoom && !_onLine.TrueForAll(reading => reading.Width <= Width(work, reading)))
        {
            PlaceTogether(work, items);
            return;
        }
        foreach (var reading in _onLine)
        {
            if (reading.Script == RubyScript.Bopomofo)
            {
                _bopomofo.Place(reading, Left(reading) + Width(work, reading), items);
            }
            else
            {
                PlaceAlone(work, reading, items);
            }
        }
    }

    private void PlaceAlone(ParagraphWork work, Reading reading, List<PageItem> items)
    {
        var slack = Width(work, reading) - reading.Width;
        var isSpread = reading.EndCell - reading.FirstCell > 1 && reading.Script == RubyScript.Native && slack > 0;
        var spread = isSpread ? RubySpread.Of(slack, reading.Clusters, reading.Size) : default;
        var start = reading.Script == RubyScript.Latin ? slack / 2
            : isSpread ? spread.Outer
            : slack > 0 ? slack / 2 : Math.Max(0, slack + reading.LeftReach + reading.RightReach) / 2 - reading.LeftReach;
        Draw(reading, Left(reading) + start, spread.Inner, items);
    }

    /// <summary>Readings of a compound, or of the part of it that is on the line, as one group.</summary>
    private void PlaceTogether(ParagraphWork work, List<PageItem> items)
    {
        var (first, last) = (_onLine[0], _onLine[^1]);
        var left = Left(first);
        var slack = Left(last) + Width(work, last) - left - _onLine.Sum(reading => reading.Width);
        var spread = slack > 0 ? RubySpread.Of(slack, _onLine.Sum(reading => reading.Clusters), first.Size) : default;
        var leftReach = first.FirstCell == _firstCell ? work.Cells[first.FirstCell].StartEdge : first.LeftReach;
        var rightReach = Math.Max(last.RightReach, work.Cells[last.EndCell - 1].EndEdge);
        var x = left + (slack > 0 ? spread.Outer : Math.Max(0, slack + leftReach + rightReach) / 2 - leftReach);
        foreach (var reading in _onLine)
        {
            Draw(reading, x, spread.Inner, items);
            x += reading.Width + spread.Inner * reading.Clusters;
        }
    }

    private long Left(Reading reading) => _left[reading.FirstCell];

    private long Width(ParagraphWork work, Reading reading) =>
        _left[reading.EndCell - 1] + work.Cells[reading.EndCell - 1].Advance - Left(reading);

    private static void Draw(Reading reading, long x, long inner, List<PageItem> items)
    {
        var below = reading.Script == RubyScript.Latin ? reading.Size * LatinDescent : EmBox.Below(reading.Size);
        var y = -reading.Run.Style.Rise - EmBox.Above(reading.Run.Style.Size) - below;
        ReadingRuns.Add(reading, new Point(new Length(x), y), inner, items);
    }
}
