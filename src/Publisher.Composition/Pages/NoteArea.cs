using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>The notes at the foot of one column of the page that fills; what finds no room goes to the next page (T68).</summary>
internal sealed class NoteArea(PagePlan plan, int column)
{
    private readonly List<Strip> _strips = [];
    private readonly Queue<Strip> _waiting = new();
    private Length _stripsHeight;

    /// <summary>Blank above the notes; the rule stands in it.</summary>
    private Length Gap => plan.Page.LineFeed;

    /// <summary>Height taken from the column, its gap included; zero without notes.</summary>
    public Length Height => _strips.Count == 0 ? Length.Zero : _stripsHeight + Gap;

    public bool HasWaiting => _waiting.Count > 0;

    /// <summary>What <see cref="Height"/> would be with these notes too.</summary>
    public Length HeightWith(Length more) => more == Length.Zero ? Height : _stripsHeight + Gap + more;

    /// <summary>Adds a note, as far as <paramref name="room"/> for the whole area allows.</summary>
    public void Add(ImmutableArray<Strip> note, Length room)
    {
        foreach (var strip in note)
        {
            _waiting.Enqueue(strip);
        }
        TakeWaiting(room);
    }

    /// <summary>On a new page: sets what the page before had no room for; lines that no page could keep together are parted.</summary>
    public void TakeFirst(Length room)
    {
        TakeWaiting(room);
        while (_waiting.Count > 0 && (_strips.Count == 0 || (HeightWith(_waiting.Peek().Height) <= room && _strips[^1].KeepWithNext)))
        {
            Take();
        }
    }

    private void TakeWaiting(Length room)
    {
        while (_waiting.Count > 0 && HeightWith(KeptHeight()) <= room)
        {
            while (Take().KeepWithNext && _waiting.Count > 0)
            {
            }
        }
    }

    private Strip Take()
    {
        var strip = _waiting.Dequeue();
        _strips.Add(strip);
        _stripsHeight += strip.Height;
        return strip;
    }

    /// <summary>Height of the next lines that may not be parted (T48).</summary>
    private Length KeptHeight()
    {
        var height = Length.Zero;
        foreach (var strip in _waiting)
        {
            height += strip.Height;
            if (!strip.KeepWithNext)
            {
                break;
            }
        }
        return height;
    }

    /// <summary>Puts the notes at the foot of the type area of a full page and empties the area.</summary>
    public void Close(PageDraft page)
    {
        if (_strips.Count == 0)
        {
            return;
        }
        var y = plan.Page.TextHeight - _stripsHeight + plan.Columns[column].Styles.NoteFeed - plan.Columns[column].Styles.NoteSize;
        page.NoteRules.Add((column, y));
        foreach (var strip in _strips)
        {
            page.Notes.Add(new PlacedStrip(strip, column, plan.Columns[column].Left, y));
            y += strip.Height;
        }
        _strips.Clear();
        _stripsHeight = Length.Zero;
    }
}
