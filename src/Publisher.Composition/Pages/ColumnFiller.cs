using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>What can be said of the start of a band without placing it: see <see cref="ColumnFiller.Probe"/>.</summary>
internal readonly record struct BandStart(Length Room, bool IsWhole, Length Bottom, Length Blank);

/// <summary>Takes the strips of one band from its columns and puts them on pages, as many at a time as fit.</summary>
internal sealed partial class ColumnFiller
{
    private readonly PagePlan _plan;
    private readonly INoteSetter _notes;
    private readonly NoteArea[] _areas;
    /// <summary>Notes of the strips at hand, by column: all of them, and without what of the last may wait for the next page.</summary>
    private readonly Length[] _noteHeights;
    private readonly Length[] _leastHeights;

    /// <summary>Margins of the page, and how many of their lines the notes of the strips at hand take.</summary>
    private readonly SideArea[] _sides;
    private readonly int[] _sideLines;

    /// <summary>Notes that stand in the margin of this page or one before it: a note called twice stands once.</summary>
    private readonly HashSet<Footnote> _atSide = new(ReferenceEqualityComparer.Instance);
    private Band _band = null!;
    private int[] _next = [];

    public ColumnFiller(PagePlan plan, INoteSetter notes, NoteArea[] areas, SideArea[] sides)
    {
        _plan = plan;
        _notes = notes;
        _areas = areas;
        _noteHeights = new Length[areas.Length];
        _leastHeights = new Length[areas.Length];
        (_sides, _sideLines) = (sides, new int[sides.Length]);
    }

    /// <summary>End of what was placed last, over all columns, and the blank wanted below it.</summary>
    public Length Bottom { get; private set; }
    public Length Blank { get; private set; }

    /// <summary>Height of the page that floats at its head and foot take.</summary>
    public Length Reserved { get; set; }

    /// <summary>Floats stand at the foot: above the highest of all notes, so that no column goes below that.</summary>
    public bool HasFoot { get; set; }

    /// <summary>Notes stand on the page or wait for it.</summary>
    public bool HasNotes => Array.Exists(_areas, area => area.HasWaiting || area.Height > Length.Zero);

    private Length Capacity => _plan.Capacity - Reserved;

    public void Start(Band band)
    {
        _band = band;
        _next = new int[band.Columns.Length];
    }

    /// <summary>The blank that a band wants above itself: the greatest of its columns.</summary>
    public Length BlankAbove(Band band)
    {
        var blank = Length.Zero;
        foreach (var strips in band.Columns)
        {
            for (var i = 0; i < strips.Length && strips[i].IsSpace; i++)
            {
                blank = Length.Max(blank, strips[i].Height);
            }
        }
        return blank;
    }

    /// <summary>
    /// The start of a band that cannot be parted, in every column: how much room it would leave (negative: too high),
    /// whether it reaches the band's end and may not be parted from the next band either, and where it ends.
    /// </summary>
    public BandStart Probe(Band band, Length top)
    {
        ClearNotes();
        var result = new BandStart(Capacity, IsWhole: false, top, Length.Zero);
        for (var column = 0; column < band.Columns.Length; column++)
        {
            var strips = band.Columns[column];
            var (y, i) = (top, SkipBlanks(strips, 0));
            var isKept = false;
            for (; i < strips.Length; i++)
            {
                y = TopOf(strips[i], y) + strips[i].Height;
                CountNotes(strips[i]);
                // A blank after a heading of stacked languages parts it from its text no more than a line would.
                isKept = strips[i].IsSpace ? isKept : strips[i].KeepWithNext;
                if (!isKept && !strips[i].IsSpace)
                {
                    break;
                }
            }
            var room = RoomAbove(band, column, _leastHeights) - y;
            result = new BandStart(Length.Min(result.Room, room), result.IsWhole || (isKept && i == strips.Length),
                Length.Max(result.Bottom, y), Length.Zero);
        }
        return HasFoot ? result with { Room = Length.Min(result.Room, RoomAbove(band, 0, _leastHeights) - result.Bottom) } : result;
    }

    /// <summary>A band that is set whole on a page of its own, from the top: what floats are made of.</summary>
    public (PageDraft Draft, Length Height) Whole(Band band)
    {
        Start(band);
        var (draft, bottom) = (new PageDraft(), Length.Zero);
        for (var column = 0; column < band.Columns.Length; column++)
        {
            var (strips, y) = (band.Columns[column], Length.Zero);
            for (var i = SkipBlanks(strips, 0); i < strips.Length && !IsRest(strips, i); i++)
            {
                y = PutStrip(draft, strips[i], column, y);
            }
            bottom = Length.Max(bottom, y);
        }
        return (draft, bottom);
    }

    /// <summary>Fills a page from <paramref name="top"/>; true when nothing of the band is left.</summary>
    public bool Fill(PageDraft page, Length top)
    {
        (Bottom, Blank) = (top, Length.Zero);
        var isDone = true;
        var isFresh = page.IsEmpty;
        // A page must take something, unless it has floats.
        var mustTake = isFresh && Reserved == Length.Zero;
        for (var column = 0; column < _band.Columns.Length; column++)
        {
            FillColumn(page, column, top, isFresh, mustTake);
            isDone &= _next[column] == _band.Columns[column].Length;
        }
        return isDone;
    }

    private void FillColumn(PageDraft page, int column, Length top, bool isFresh, bool mustTake)
    {
        var strips = _band.Columns[column];
        var from = SkipBlanks(strips, _next[column]);
        var y = top;
        var heads = isFresh && from < strips.Length ? strips[from].RepeatedHead : [];
        if (!mustTake && !heads.IsEmpty && FindEnd(strips, column, from, heads.Aggregate(y, (end, head) => TopOf(head, end) + head.Height), mustTake) == from)
        {
            return;
        }
        foreach (var head in heads)
        {
            y = PutStrip(page, head, column, y);
        }
        var to = FindEnd(strips, column, from, y, mustTake);
        for (var i = from; i < to; i++)
        {
            y = strips[i].IsSpace && IsLast(strips, i, to) ? y : PutStrip(page, strips[i], column, y);
            AddSideNotes(strips[i], y - strips[i].Height);
        }
        AddNotes(strips.AsSpan()[from..to], Deepest(y));
        _next[column] = IsRest(strips, to) ? strips.Length : to;
        Bottom = Length.Max(Bottom, y);
        if (_next[column] == strips.Length && strips.Length > 0 && strips[^1].IsSpace)
        {
            Blank = Length.Max(Blank, strips[^1].Height);
        }
    }

    /// <summary>
    /// The end of the strips from <paramref name="from"/> on that fit on the page and after which it may break. When
    /// nothing else stands on the page, something must: then as many as fit, whatever they would be kept with. The page ends
    /// where notes fill the rest of it: they go on at the next page rather than leave a hole (T68).
    /// </summary>
    private int FindEnd(ImmutableArray<Strip> strips, int column, int from, Length y, bool mustTake)
    {
        ClearNotes();
        var (end, fitting) = (from, from);
        for (var i = from; i < strips.Length; i++)
        {
            y = TopOf(strips[i], y) + strips[i].Height;
            CountNotes(strips[i]);
            if (!strips[i].IsSpace && Deepest(y) > RoomAbove(_band, column, _leastHeights))
            {
                break;
            }
            fitting = i + 1;
            if (!strips[i].KeepWithNext || fitting == strips.Length)
            {
                end = fitting;
                if (Deepest(y) > RoomAbove(_band, column, _noteHeights))
                {
                    break;
                }
            }
        }
        return end > from || !mustTake ? end : Math.Max(fitting, Math.Min(from + 1, strips.Length));
    }

    private Length PutStrip(PageDraft page, Strip strip, int column, Length y)
    {
        y = TopOf(strip, y);
        var x = _band.IsSpanning ? Length.Zero : _plan.Columns[column].Left;
        page.Strips.Add(new PlacedStrip(strip, column, x, y));
        if (strip.Heading is { } heading)
        {
            page.Headings.Add(new PlacedHeading(heading, _band.PairId));
        }
        if (strip.Caption is { } caption)
        {
            page.Captions.Add((caption.List, new PlacedHeading(caption.Mark, _band.PairId)));
        }
        return y + strip.Height;
    }

    /// <summary>How far text reaches down that notes of this column may push up against: with floats at the foot, that of all columns so far.</summary>
    private Length Deepest(Length y) => HasFoot ? Length.Max(y, Bottom) : y;

    /// <summary>Height free for text: in a spanning band, and above floats, above the highest of all notes.</summary>
    private Length RoomAbove(Band band, int column, Length[] notes)
    {
        if (!band.IsSpanning && !HasFoot)
        {
            return Capacity - _areas[column].HeightWith(notes[column]);
        }
        var highest = Length.Zero;
        for (var i = 0; i < _areas.Length; i++)
        {
            highest = Length.Max(highest, _areas[i].HeightWith(notes[i]));
        }
        return Capacity - highest;
    }

    private Length TopOf(Strip strip, Length y) => strip.OnGrid ? BaselineGrid.Snap(y, _plan.Page.LineFeed) : y;

    private static int SkipBlanks(ImmutableArray<Strip> strips, int from)
    {
        while (from < strips.Length && strips[from].IsSpace)
        {
            from++;
        }
        return from;
    }

    /// <summary>Whether only blanks follow up to <paramref name="to"/>.</summary>
    private static bool IsLast(ImmutableArray<Strip> strips, int index, int to) => SkipBlanks(strips, index) >= to;

    private static bool IsRest(ImmutableArray<Strip> strips, int from) => SkipBlanks(strips, from) == strips.Length;
}
