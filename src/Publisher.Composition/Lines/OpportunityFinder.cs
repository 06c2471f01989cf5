using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// Lists the places where lines may end, with the width sums that total fit needs (T38). The first is the paragraph's start,
/// the last its end. The array is reused.
/// </summary>
internal sealed class OpportunityFinder(HyphenGlyphs hyphenGlyphs)
{
    private readonly HyphenFinder _hyphens = new();
    private Opportunity[] _opportunities = new Opportunity[64];
    private bool[] _mayHyphenate = [];
    private int _count;

    public ReadOnlySpan<Opportunity> Find(ParagraphWork work, bool hyphenate, bool emergency)
    {
        if (_mayHyphenate.Length < work.Length)
        {
            _mayHyphenate = new bool[work.Length];
        }
        if (hyphenate)
        {
            _hyphens.Find(work, _mayHyphenate);
        }
        _count = 0;
        var first = FirstSolid(work);
        Add(new Opportunity { EndCell = -1 }, work, default, first);
        Collect(work, first, hyphenate, emergency);
        return _opportunities.AsSpan(0, _count);
    }

    private static int FirstSolid(ParagraphWork work)
    {
        var first = 0;
        while (first < work.CellCount && work.Cells[first].IsSpace
            && work.Cells[first].Kind == CharacterKind.WordSpace)
        {
            first++;
        }
        return first;
    }

    private void Collect(ParagraphWork work, int first, bool hyphenate, bool emergency)
    {
        var cells = work.Cells.AsSpan(0, work.CellCount);
        var costs = work.Costs;
        Totals totals = default;
        var solid = default(Totals);
        var lastSolid = -1;
        for (var i = first; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            if (i > first)
            {
                var cost = costs[cell.TextStart];
                if (cost < BreakCost.Emergency || (emergency && cost != BreakCost.Never))
                {
                    Add(work, solid, lastSolid, totals, i, cost);
                }
                else if (hyphenate && _mayHyphenate[cell.TextStart])
                {
                    AddHyphen(work, totals, i);
                }
            }
            if ((cell.Flags & CellFlags.Space) == 0)
            {
                totals.Width += cell.Advance;
                solid = totals;
                lastSolid = i;
            }
            totals.Add(cell);
        }
        Add(work, solid, lastSolid, totals, cells.Length, BreakCost.Forced);
    }

    private void Add(ParagraphWork work, in Totals end, int endCell, in Totals start, int startCell, short cost)
    {
        var isHyphen = endCell >= 0 && IsSoftHyphen(work, endCell);
        var width = endCell >= 0 ? work.Cells[endCell].EndEdge : 0;
        width += isHyphen ? hyphenGlyphs.For(work.Items[work.Cells[endCell].Item]).Width : 0;
        Add(new Opportunity
        {
            End = end.WidenedBy(width), Saving = endCell >= 0 ? work.Cells[endCell].EndSaving : 0,
            EndCell = endCell, Cost = isHyphen ? Hyphen : cost, IsHyphen = isHyphen,
        }, work, start, startCell);
    }

    /// <summary>Penalty of a hyphen (T38).</summary>
    private const short Hyphen = 50;

    private static bool IsSoftHyphen(ParagraphWork work, int cell) =>
        work.Characters[work.Cells[cell].TextStart] == '\u00AD';

    private void AddHyphen(ParagraphWork work, in Totals totals, int startCell)
    {
        var hyphen = hyphenGlyphs.For(work.Items[work.Cells[startCell].Item]);
        var width = hyphen.Width + (work.Rules.Profile.Protrude ? hyphen.EndEdge : 0);
        Add(new Opportunity
        {
            End = totals.WidenedBy(width), EndCell = startCell - 1, Cost = Hyphen, IsHyphen = true,
        }, work, totals, startCell);
    }

    /// <summary>
    /// Adds the place with the start of the next line; it is copied whole, so that nothing of an earlier paragraph's place
    /// stays in the reused array.
    /// </summary>
    private void Add(Opportunity place, ParagraphWork work, in Totals start, int startCell)
    {
        var isEnd = startCell >= work.CellCount;
        place.Start = isEnd ? start : start.WidenedBy(-work.Cells[startCell].StartEdge);
        place.StartCell = startCell;
        place.StartCharacter = isEnd ? '\0' : work.Characters[work.Cells[startCell].TextStart];
        if (_count == _opportunities.Length)
        {
            Array.Resize(ref _opportunities, _count * 2);
        }
        _opportunities[_count++] = place;
    }
}
