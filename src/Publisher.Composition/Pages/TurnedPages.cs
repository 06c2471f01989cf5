using Publisher.Composition.Blocks;

namespace Publisher.Composition.Pages;

/// <summary>
/// Puts pages that lie on their side among the others: each behind the page on which the text before it ends, so that the text
/// goes on below and leaves no hole.
/// </summary>
internal static class TurnedPages
{
    public static List<PageDraft> Stack(PagePlan plan, ChapterContext context, IReadOnlyList<Band> bands)
    {
        if (!bands.Any(band => band.IsTurned))
        {
            return PageStacker.Stack(plan, new NoteSetter(plan, context), bands, [], context);
        }
        var (ends, turned) = (new List<int>(), plan.Turned());
        var upright = bands.Where(band => !band.IsTurned).ToList();
        var pages = upright.Count == 0 ? [] : PageStacker.Stack(plan, new NoteSetter(plan, context), upright, ends, context);
        var added = 0;
        foreach (var (run, before) in RunsOf(bands))
        {
            var drafts = PageStacker.Stack(turned, new NoteSetter(turned, context), run);
            drafts.ForEach(draft => draft.IsTurned = true);
            var at = before == 0 ? 0 : ends[before - 1] + 1;
            pages.InsertRange(at + added, drafts);
            added += drafts.Count;
        }
        return pages;
    }

    /// <summary>Bands on their side that follow one another, with how many upright ones stand before them.</summary>
    private static IEnumerable<(List<Band> Run, int Before)> RunsOf(IReadOnlyList<Band> bands)
    {
        var (run, before) = (new List<Band>(), 0);
        foreach (var band in bands)
        {
            if (band.IsTurned)
            {
                run.Add(band);
                continue;
            }
            if (run.Count > 0)
            {
                yield return (run, before);
                run = [];
            }
            before++;
        }
        if (run.Count > 0)
        {
            yield return (run, before);
        }
    }
}
