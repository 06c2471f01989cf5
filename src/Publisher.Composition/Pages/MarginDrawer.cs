using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Draws the margin of review editions: a bar along what is marked and its label beside the start. Where marked matter goes on
/// over pages the label stands again, outside the structure.
/// </summary>
internal sealed class MarginDrawer(PagePlan plan)
{
    /// <summary>Labels whose text has been given to the structure already.</summary>
    private readonly HashSet<MarginNote> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>A note on a page: how far its strips reach, and where its label begins.</summary>
    private sealed record Entry(MarginNote Note, Length Top)
    {
        public Length Bottom { get; set; }
        public Length Label { get; set; } = Top;
    }

    public void Draw(NumberedPage page, PageDraft draft, List<PageItem> items)
    {
        var entries = EntriesOf(page, draft);
        if (entries.Count == 0)
        {
            return;
        }
        Spread(entries);
        var isRight = plan.Page.IsRightHand(page.IsRecto);
        var edge = plan.Page.Left(page.IsRecto);
        var sides = plan.Page.SideGap + plan.Page.SideWidth;
        var bar = isRight ? edge + plan.Page.Measure + sides + MarginNote.Gap : edge - sides - MarginNote.Gap - MarginNote.BarWidth;
        var label = isRight ? bar + MarginNote.BarWidth + MarginNote.Gap : bar - MarginNote.Gap - MarginNote.Measure;
        foreach (var entry in entries)
        {
            items.Add(new FilledRect
            {
                Box = new Rect(bar, plan.Page.HeadMargin + entry.Top, MarginNote.BarWidth, entry.Bottom - entry.Top), Ink = plan.Palette.Accent,
            });
            AddLabel(entry, label, items);
        }
    }

    private List<Entry> EntriesOf(NumberedPage page, PageDraft draft)
    {
        var entries = new List<Entry>();
        foreach (var placed in draft.Strips)
        {
            if (placed.Strip.Margin is { } note && (page.Column < 0 || page.Column == placed.Column))
            {
                var entry = entries.Find(one => ReferenceEquals(one.Note, note));
                if (entry is null)
                {
                    entries.Add(entry = new Entry(note, placed.Y));
                }
                entry.Bottom = Length.Max(entry.Bottom, placed.Y + placed.Strip.Height);
            }
        }
        return entries;
    }

    /// <summary>Labels give way downwards to those above them, and upwards where the page ends.</summary>
    private void Spread(List<Entry> entries)
    {
        var free = Length.Zero;
        foreach (var entry in entries)
        {
            entry.Label = Length.Max(entry.Label, free);
            free = entry.Label + entry.Note.Height;
        }
        var end = plan.Page.TextHeight;
        for (var i = entries.Count - 1; i >= 0 && entries[i].Label + entries[i].Note.Height > end; i--)
        {
            entries[i].Label = end - entries[i].Note.Height;
            end = entries[i].Label;
        }
    }

    private void AddLabel(Entry entry, Length x, List<PageItem> items)
    {
        var isFirst = _read.Add(entry.Note);
        var y = plan.Page.HeadMargin + entry.Label + EmBox.Above(entry.Note.Size);
        foreach (var line in entry.Note.Lines)
        {
            items.AddRange(line.Items.Select(item => isFirst ? item.MovedBy(x, y) : item.MovedBy(x, y).AsArtifact(ArtifactKind.Pagination)));
            y += entry.Note.LineFeed;
        }
    }
}
