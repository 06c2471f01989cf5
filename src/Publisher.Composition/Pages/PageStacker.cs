using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>
/// Fills pages with the bands of one chapter, first page first. The columns of a band start level; when one of them
/// overflows, all break at the same page (T74). Breaks stand only where strips allow them; a heading takes the first
/// lines of what follows along (T49). Floats leave the text, which goes on: see <see cref="PageFloats"/>.
/// </summary>
internal sealed partial class PageStacker
{
    private readonly PagePlan _plan;
    private readonly ChapterContext? _chapter;
    private readonly NoteArea[] _areas;
    private readonly SideArea[] _sides;
    private readonly ColumnFiller _filler;
    private readonly PageFloats _floats;
    private readonly List<PageDraft> _pages = [];
    private PageDraft _page = new();

    /// <summary>End of what stands on the page, without the blank after it, and that blank.</summary>
    private Length _bottom;
    private Length _blank;

    private PageStacker(PagePlan plan, INoteSetter notes, ChapterContext? chapter)
    {
        _plan = plan;
        _chapter = chapter;
        _areas = [.. Enumerable.Range(0, plan.Columns.Length).Select(column => new NoteArea(plan, column))];
        _sides = [.. Enumerable.Range(0, plan.HasSide ? plan.PagesAbreast : 0).Select(page => new SideArea(plan, page))];
        _filler = new ColumnFiller(plan, notes, _areas, _sides);
        _floats = new PageFloats(plan, _filler) { OnSet = Announce };
    }

    /// <summary>The pages of a chapter; the blank above its first heading stays, for the sink of a chapter opening.</summary>
    public static List<PageDraft> Stack(PagePlan plan, INoteSetter notes, IReadOnlyList<Band> bands) => Stack(plan, notes, bands, [], null);

    /// <param name="ends">Gets the index of the page on which each band ends, or which it leaves as a float.</param>
    /// <param name="chapter">Where floats report to, and whose settings they follow.</param>
    public static List<PageDraft> Stack(PagePlan plan, INoteSetter notes, IReadOnlyList<Band> bands, List<int> ends, ChapterContext? chapter)
    {
        var stacker = new PageStacker(plan, notes, chapter);
        stacker.StartPage();
        for (var i = 0; i < bands.Count; i++)
        {
            stacker.EndSection(bands[i]);
            if (!stacker.TryFloat(bands, i))
            {
                stacker.Place(bands, i);
            }
            ends.Add(stacker._pages.Count - 1);
        }
        stacker.SetWaiting();
        stacker.Finish();
        return stacker._pages;
    }

    private void Place(IReadOnlyList<Band> bands, int index)
    {
        var band = bands[index];
        var top = TopOf(band);
        if (!_page.IsEmpty && (band.BreaksBefore || !Fits(bands, index, top)))
        {
            StartPage();
            top = Length.Zero;
        }
        while (!_floats.IsEmpty && _page.IsEmpty && !Fits(bands, index, top))
        {
            StartPage(); // what finds no room beside floats leaves them the page
            top = Length.Zero;
        }
        _page.FirstPairId ??= band.PairId.Length > 0 ? band.PairId : null;
        _filler.Start(band);
        while (!_filler.Fill(_page, top))
        {
            StartPage();
            top = Length.Zero;
        }
        (_bottom, _blank) = (_filler.Bottom, _filler.Blank);
    }

    /// <summary>
    /// Whether what a band cannot be parted from fits below <paramref name="top"/>. A band that may not end a page needs the
    /// start of the next one too.
    /// </summary>
    private bool Fits(IReadOnlyList<Band> bands, int index, Length top)
    {
        var (room, isWhole, bottom, blank) = _filler.Probe(bands[index], top);
        if (room < Length.Zero)
        {
            return false;
        }
        var next = NextText(bands, index);
        return !isWhole || next == bands.Count
            || Fits(bands, next, Snap(bottom + Length.Max(blank, _filler.BlankAbove(bands[next]))));
    }

    /// <summary>Where a band starts: below the blank, on the grid where columns must be level.</summary>
    private Length TopOf(Band band)
    {
        if (_page.IsEmpty)
        {
            return _pages.Count == 1 ? _filler.BlankAbove(band) : Length.Zero;
        }
        var top = _bottom + Length.Max(_blank, _filler.BlankAbove(band));
        return IsHeading(band) ? LiftedTop(band, top) : band.Columns.Length > 1 ? Snap(top) : top;
    }

    /// <summary>
    /// A heading stands at the same distance above its text wherever it is: the rest of its footprint, which the grid makes
    /// uneven, goes above it (T49).
    /// </summary>
    private Length LiftedTop(Band band, Length top)
    {
        var height = _filler.Probe(band, Length.Zero).Bottom;
        return Snap(top + height) - height;
    }

    private static bool IsHeading(Band band) =>
        band.Columns.All(strips => strips.Any(strip => strip.Heading is { Level: > 1 }));

    private Length Snap(Length y) => BaselineGrid.Snap(y, _plan.Page.LineFeed);

    private void StartPage()
    {
        Close();
        _page = new PageDraft();
        _pages.Add(_page);
        (_bottom, _blank) = (Length.Zero, Length.Zero);
        foreach (var area in _areas)
        {
            // Three lines of text at least go above notes that come from the page before.
            area.TakeFirst(_plan.Capacity - _plan.Page.LineFeed * 3);
        }
        _floats.StartPage();
    }

    private void Close()
    {
        _floats.Close(_page, _areas.Max(area => area.Height));
        foreach (var area in _areas)
        {
            area.Close(_page);
        }
        foreach (var side in _sides)
        {
            side.Close(_page, _floats.Above);
        }
    }

    private void Finish()
    {
        while (_areas.Any(area => area.HasWaiting))
        {
            StartPage();
        }
        Close();
    }
}
