using Publisher.Composition.Blocks;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>Where floats leave the text, and what they may not pass.</summary>
internal sealed partial class PageStacker
{
    /// <summary>Pages (spreads, in facing editions) that a float may stand behind its place before its author is told.</summary>
    private const int FarPages = 2;

    /// <summary>Levels of headings that floats do not pass: of chapters, of which a file may hold several, and of sections.</summary>
    private const int ChapterLevel = 1;
    private const int SectionLevel = 2;

    /// <summary>The next band that stays in the text.</summary>
    private static int NextText(IReadOnlyList<Band> bands, int index)
    {
        do
        {
            index++;
        }
        while (index < bands.Count && bands[index].Floats);
        return index;
    }

    /// <summary>
    /// Lets a band leave the text; false for one that stands in it. The float goes to the page that fills, above or below the text
    /// with its place, else to the first page behind it that has room.
    /// </summary>
    private bool TryFloat(IReadOnlyList<Band> bands, int index)
    {
        if (bands[index] is not { Float: { } mark } band)
        {
            return false;
        }
        if (!mark.CanFloat)
        {
            return StandInText(mark.Kind);
        }
        if (band.BreaksBefore && !_page.IsEmpty)
        {
            StartPage();
        }
        var (draft, height) = _filler.Whole(band);
        var box = new FloatBox(band, mark, draft, height, _pages.Count);
        if (draft.IsEmpty || !_floats.CanBeSet(box))
        {
            ReportTall(mark);
            return StandInText(mark.Kind);
        }
        if (mark.Place == FloatPlace.Auto && _floats.MayStandInText(mark.Kind) && HasRoom(box))
        {
            _floats.StandsInText(mark.Kind);
            return false;
        }
        if (!TrySet(bands, index, box))
        {
            _floats.Wait(box);
        }
        return true;
    }

    /// <summary>What stays in the text goes behind those of its kind that wait or stand at the foot of the page: they come into the text before it.</summary>
    private bool StandInText(FloatKind kind)
    {
        foreach (var box in _floats.TakeFoot(kind))
        {
            box.Withdraw(_page);
            SetInText(box);
        }
        while (_floats.Take(kind) is { } box)
        {
            SetInText(box);
        }
        _floats.StandsInText(kind);
        return false;
    }

    /// <summary>Whether a float fits whole where it stands in the text.</summary>
    private bool HasRoom(FloatBox box)
    {
        var top = TopOf(box.Band);
        top = box.IsOnGrid ? Snap(top) : top;
        return top + box.Height + _filler.Reserved <= _plan.Capacity - _filler.NotesOf(box.Draft);
    }

    /// <summary>Nothing stands above the opening of a chapter.</summary>
    private bool TrySet(IReadOnlyList<Band> bands, int index, FloatBox box) => box.Mark.Place switch
    {
        FloatPlace.Top => _pages.Count > 1 && _floats.TryHead(box, _bottom, () => HoldsLast(bands, index)),
        FloatPlace.Bottom => _floats.TryFoot(box, _bottom, () => HoldsLast(bands, index)),
        _ => false,
    };

    /// <summary>Whether a heading, or what else is kept with the text behind a float, still has it on its page.</summary>
    private bool HoldsLast(IReadOnlyList<Band> bands, int index)
    {
        var (last, next) = (index - 1, NextText(bands, index));
        while (last >= 0 && bands[last].Floats)
        {
            last--;
        }
        return last < 0 || next == bands.Count || _page.IsEmpty || !_filler.Probe(bands[last], Length.Zero).IsWhole || Fits(bands, next, TopOf(bands[next]));
    }

    /// <summary>Sets the floats that wait before a chapter begins, or a section where these are barriers.</summary>
    private void EndSection(Band band)
    {
        if (!_floats.HasWaiting)
        {
            return;
        }
        var barrier = _chapter?.Edition.Settings.Page.FloatBarrier == FloatBarrier.Section ? SectionLevel : ChapterLevel;
        if (band.Columns.Any(strips => strips.Any(strip => strip.Heading is { Level: var level } && level <= barrier)))
        {
            SetWaiting();
        }
    }

    /// <summary>Sets all floats that wait: pages of floats for those that ask for one, the others in the text.</summary>
    private void SetWaiting()
    {
        while (_floats.HasWaiting)
        {
            if (!_floats.IsForPage)
            {
                SetInText(_floats.Take()!);
            }
            else if (_page.IsEmpty && _floats.IsEmpty && !_filler.HasNotes)
            {
                _floats.StartPage();
            }
            else
            {
                StartPage();
            }
        }
    }

    private void SetInText(FloatBox box)
    {
        _floats.IsHeld = true;
        Place([box.Band with { BreaksBefore = false }], 0);
        _floats.IsHeld = false;
        _floats.StandsInText(box.Kind);
        Report(box);
    }

    private void Announce(FloatBox box)
    {
        box.Announce(_page);
        Report(box);
    }

    private void Report(FloatBox box)
    {
        if (_pages.Count - box.Origin > FarPages)
        {
            _chapter?.Diagnostics.Add(DiagnosticCatalog.FarFloat.Create(box.Mark.Span, FarPages));
        }
    }

    /// <summary>What floats only because the book says so stands in the text without a word.</summary>
    private void ReportTall(FloatMark mark)
    {
        if (mark.IsAsked)
        {
            _chapter?.Diagnostics.Add(DiagnosticCatalog.FloatTooTall.Create(mark.Span));
        }
    }
}
