using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>The notes of strips: what they need at the foot and in the margin before these are placed, and where they go.</summary>
internal sealed partial class ColumnFiller
{
    /// <summary>The greatest height of all notes at the foot of the page when those of a float are added to them, or of its own alone.</summary>
    public Length NotesOf(PageDraft draft, bool isAlone = false)
    {
        ClearNotes();
        draft.Strips.ForEach(placed => CountNotes(placed.Strip, isFloat: true));
        var highest = Length.Zero;
        for (var i = 0; i < _areas.Length; i++)
        {
            highest = Length.Max(highest, isAlone ? (_noteHeights[i] == Length.Zero ? Length.Zero : _noteHeights[i] + _plan.Page.LineFeed)
                : _areas[i].HeightWith(_leastHeights[i]));
        }
        return highest;
    }

    /// <summary>Adds the notes of a float to those of the page, whose text ends at <paramref name="bottom"/>.</summary>
    public void AddNotes(PageDraft draft, Length bottom)
    {
        foreach (var placed in draft.Strips)
        {
            MoveToFoot(placed.Strip);
            AddNotes([placed.Strip], bottom);
        }
    }

    private void AddNotes(ReadOnlySpan<Strip> strips, Length bottom)
    {
        foreach (var strip in strips)
        {
            foreach (var note in strip.Notes)
            {
                if (!_atSide.Contains(note))
                {
                    _areas[_notes.ColumnOf(note)].Add(_notes.Set(note), Capacity - bottom);
                }
            }
        }
    }

    /// <summary>Puts notes into the margin, beside the first line of their strip, as long as they have room there.</summary>
    private void AddSideNotes(Strip strip, Length y)
    {
        if (_sides.Length == 0)
        {
            return;
        }
        foreach (var note in strip.Notes)
        {
            if (_notes.SetSide(note) is { } side && !_atSide.Contains(note))
            {
                var area = SideOf(note);
                if (area.HasRoom(area.LinesOf(side)))
                {
                    _atSide.Add(note);
                    area.Add(side, y + (strip.Origin.Y > Length.Zero ? strip.Origin.Y : EmBox.Above(_plan.Page.BodySize)));
                }
                else
                {
                    MoveToFoot(note);
                }
            }
        }
    }

    /// <summary>Side notes of floats stand at the foot: where the float will stand is not known when the margin fills.</summary>
    private void MoveToFoot(Strip strip)
    {
        foreach (var note in strip.Notes)
        {
            if (_sides.Length > 0 && _notes.SetSide(note) is not null && !_atSide.Contains(note))
            {
                MoveToFoot(note);
            }
        }
    }

    private void MoveToFoot(Footnote note)
    {
        _notes.Set(note);
        _notes.MoveToFoot(note);
    }

    private SideArea SideOf(Footnote note) => _sides[SideIndexOf(note)];

    /// <summary>Facing pages have a margin for each language; otherwise all share one.</summary>
    private int SideIndexOf(Footnote note) => _sides.Length > 1 ? _notes.ColumnOf(note) : 0;

    private void CountNotes(Strip strip, bool isFloat = false)
    {
        foreach (var note in strip.Notes)
        {
            if (!isFloat && FitsAtSide(note))
            {
                continue;
            }
            var column = _notes.ColumnOf(note);
            var (whole, lead) = HeightsOf(_notes.Set(note));
            // A note waits for the next page only behind no other: its mark would have nothing on its page.
            _leastHeights[column] = _areas[column].HasWaiting ? _plan.Capacity : _noteHeights[column] + lead;
            _noteHeights[column] += whole;
        }
    }

    /// <summary>Whether a note goes into the margin, beside those of the strips before it.</summary>
    private bool FitsAtSide(Footnote note)
    {
        if (_sides.Length == 0 || _notes.SetSide(note) is not { } side)
        {
            return false;
        }
        if (_atSide.Contains(note))
        {
            return true;
        }
        var index = SideIndexOf(note);
        var lines = _sides[index].LinesOf(side);
        if (!_sides[index].HasRoom(_sideLines[index] + lines))
        {
            return false;
        }
        _sideLines[index] += lines;
        return true;
    }

    /// <summary>Height of a note, and of the lines that stay with its mark: two, or all where fewer than two would go on (T48, T68).</summary>
    private static (Length Whole, Length Lead) HeightsOf(ImmutableArray<Strip> note)
    {
        var (whole, lead) = (Length.Zero, Length.Zero);
        var isLead = true;
        foreach (var line in note)
        {
            whole += line.Height;
            lead += isLead ? line.Height : Length.Zero;
            isLead &= line.KeepWithNext;
        }
        return (whole, lead);
    }

    private void ClearNotes()
    {
        Array.Clear(_noteHeights);
        Array.Clear(_leastHeights);
        Array.Clear(_sideLines);
    }
}
