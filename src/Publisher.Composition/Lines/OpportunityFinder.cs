using Publisher.Composition.Text;

namespace Publisher.Composition.Lines;

/// <summary>
/// Lists the places where lines may end, with the width sums that total fit needs (T38). The first is the paragraph's start,
/// the last its end. The array is reused.
/// </summary>
internal sealed class OpportunityFinder(IGlyphSource source, HyphenGlyphs hyphenGlyphs)
{
    private readonly HyphenFinder _hyphens = new();
    private readonly EndKerning _kerning = new(source);
    private Opportunity[] _opportunities = new Opportunity[64];
    private bool[] _mayHyphenate = [];
    private int _count;

    /// <summary>Whether the last place's next line begins, so far, with what a line start discards.</summary>
    private bool _startsBlank;

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
        _startsBlank = false;
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
            var stands = !IsDiscarded(work, i, lastSolid);
            if (stands && _startsBlank)
            {
                SetStart(ref _opportunities[_count - 1], work, totals, i);
                _startsBlank = false;
            }
            totals.Width += cell.IsSpace ? 0 : cell.Advance;
            if (stands)
            {
                solid = totals;
                lastSolid = i;
            }
            totals.Add(cell);
        }
        Add(work, solid, lastSolid, totals, cells.Length, BreakCost.Forced);
    }

    private void Add(ParagraphWork work, in Totals end, int endCell, in Totals start, int startCell, short cost)
    {
        _startsBlank = cost != BreakCost.Forced && startCell < work.CellCount
            && IsDiscarded(work, startCell, endCell) && work.Characters[work.Cells[startCell].TextStart] != NoBreakSpace;
        ref var last = ref _opportunities[_count - 1];
        if (endCell == last.EndCell && last.Cost != BreakCost.Forced && (_count > 1 || cost != BreakCost.Forced))
        {
            // Nothing but joiners and spaces since the last place: a break there discards them too.
            last.Cost = cost == BreakCost.Forced ? cost : Math.Min(cost, last.Cost);
            SetStart(ref last, work, start, startCell);
            return;
        }
        if (endCell < 0)
        {
            Add(new Opportunity { End = end, EndCell = endCell, Cost = cost }, work, start, startCell);
            return;
        }
        var isHyphen = cost != BreakCost.Forced && IsSoftHyphen(work, endCell);
        var kerning = _kerning.Of(work, endCell);
        var width = LineEdges.EndOf(work.Cells[endCell], kerning) - kerning;
        width += isHyphen ? hyphenGlyphs.For(work.Items[work.Cells[endCell].Item]).Width : 0;
        Add(new Opportunity
        {
            End = end.WidenedBy(width), Saving = work.Cells[endCell].EndSaving, Kerning = kerning,
            EndCell = endCell, Cost = isHyphen ? Hyphen : cost, IsHyphen = isHyphen,
        }, work, start, startCell);
    }

    /// <summary>Penalty of a hyphen (T38).</summary>
    private const short Hyphen = 50;

    /// <summary>A blank that the author fixed, at a line's start too.</summary>
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// What stands at neither edge of a line: spaces (T2), and joiners, so that the edge is that of the mark beside them and
    /// spaces about them go too. Soft hyphens show at the end of a word only; line ends that the author demands make lines of
    /// their own.
    /// </summary>
    private static bool IsDiscarded(ParagraphWork work, int index, int lastSolid)
    {
        ref readonly var cell = ref work.Cells[index];
        return cell.IsSpace || (cell.Kind == CharacterKind.Invisible && work.Characters[cell.TextStart] switch
        {
            '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => true,
            '\u00AD' => lastSolid != index - 1,
            _ => false,
        });
    }

    private static bool IsSoftHyphen(ParagraphWork work, int cell) =>
        work.Characters[work.Cells[cell].TextStart] == '\u00AD';

    private void AddHyphen(ParagraphWork work, in Totals totals, int startCell)
    {
        var hyphen = hyphenGlyphs.For(work.Items[work.Cells[startCell].Item]);
        var kerning = _kerning.Of(work, startCell - 1);
        var width = hyphen.Width + (work.Rules.Profile.Protrude ? hyphen.EndEdge : 0) - kerning;
        Add(new Opportunity
        {
            End = totals.WidenedBy(width), EndCell = startCell - 1, Cost = Hyphen, IsHyphen = true, Kerning = kerning,
        }, work, totals, startCell);
    }

    /// <summary>
    /// Adds the place with the start of the next line; it is copied whole, so that nothing of an earlier paragraph's place
    /// stays in the reused array.
    /// </summary>
    private void Add(Opportunity place, ParagraphWork work, in Totals start, int startCell)
    {
        SetStart(ref place, work, start, startCell);
        if (_count == _opportunities.Length)
        {
            Array.Resize(ref _opportunities, _count * 2);
        }
        _opportunities[_count++] = place;
    }

    private static void SetStart(ref Opportunity place, ParagraphWork work, in Totals start, int startCell)
    {
        var isEnd = startCell >= work.CellCount;
        place.Start = isEnd ? start : start.WidenedBy(-work.Cells[startCell].StartEdge);
        place.StartCell = startCell;
        place.StartCharacter = isEnd ? '\0' : work.Characters[work.Cells[startCell].TextStart];
    }
}
