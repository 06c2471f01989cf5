using Publisher.Composition.Blocks;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>A band that floats, set whole from its own top left corner, without the blanks above and below it.</summary>
/// <param name="Draft">Its strips, captions and headings.</param>
/// <param name="Origin">Number of the page that it was met on.</param>
internal sealed record FloatBox(Band Band, FloatMark Mark, PageDraft Draft, Length Height, int Origin)
{
    public FloatKind Kind => Mark.Kind;

    /// <summary>Lines of it stand on the grid: so must its top (T45).</summary>
    public bool IsOnGrid { get; } = Draft.Strips.Exists(placed => placed.Strip.OnGrid);

    public bool HasNotes => Draft.Strips.Exists(placed => !placed.Strip.Notes.IsEmpty);

    /// <summary>Blank below the last line that its feed leaves: at the foot of a page it hangs out, as that of the last line of text does.</summary>
    public Length Slack { get; } = SlackOf(Draft, Height);

    /// <summary>Says to a page what stands on it: at once, so that captions come in the order of their numbers.</summary>
    public void Announce(PageDraft page)
    {
        page.Headings.AddRange(Draft.Headings);
        page.Captions.AddRange(Draft.Captions);
    }

    /// <summary>Takes back what <see cref="Announce"/> said.</summary>
    public void Withdraw(PageDraft page)
    {
        page.Headings.RemoveAll(Draft.Headings.Contains);
        page.Captions.RemoveAll(Draft.Captions.Contains);
    }

    /// <summary>Puts it on a page, its top at <paramref name="y"/>.</summary>
    public void Put(PageDraft page, Length y) => page.Strips.AddRange(Draft.Strips.Select(placed => placed with { Y = placed.Y + y }));

    private static Length SlackOf(PageDraft draft, Length height)
    {
        var slack = height;
        foreach (var (strip, _, _, y) in draft.Strips)
        {
            var text = strip.Items.OfType<GlyphRun>().LastOrDefault();
            slack = Length.Min(slack, height - y - (text?.Size ?? strip.Height));
        }
        return Length.Max(slack, Length.Zero);
    }
}
