using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>
/// The outer margin of the page that fills: side notes, each with its first line on the baseline of its anchor. Where they meet,
/// the later one gives way to the next line of the grid; where the page ends, all are moved up.
/// </summary>
/// <param name="column">The first column of the page: facing pages have a margin each.</param>
internal sealed class SideArea(PagePlan plan, int column)
{
    private readonly List<Entry> _entries = [];
    private int _lines;

    /// <summary>A note, where its top should be, and where it is.</summary>
    private sealed record Entry(SideNote Note, Length Wanted)
    {
        public Length Top { get; set; } = Wanted;
        public Length Bottom => Top + Note.Height;
    }

    /// <summary>Blank between notes: half a line, and no less than what the grid leaves between its lines.</summary>
    private Length Gap => Length.Max(plan.Page.LineFeed * 0.5, plan.Page.LineFeed - plan.Page.BodySize);

    /// <summary>How far the baseline of a line of the grid is below its top.</summary>
    private Length BodyBaseline => EmBox.Above(plan.Page.BodySize);

    /// <summary>
    /// Lines of the grid that a note takes at most, its gap and what the grid moves it by included: as many notes as have such
    /// lines find room, wherever their anchors are.
    /// </summary>
    public int LinesOf(SideNote note) => (int)(note.Height + Gap + BodyBaseline).StepsToCover(plan.Page.LineFeed);

    /// <summary>Whether so many lines are left.</summary>
    public bool HasRoom(int lines) => _lines + lines <= plan.Page.Lines;

    /// <param name="anchor">The baseline beside which the note is to begin.</param>
    public void Add(SideNote note, Length anchor)
    {
        _entries.Add(new Entry(note, Length.Max(Length.Zero, anchor - BaselineOf(note))));
        _lines += LinesOf(note);
    }

    /// <summary>Puts the notes on a full page, whose floats moved its text <paramref name="down"/>, and empties the margin.</summary>
    public void Close(PageDraft page, Length down)
    {
        if (_entries.Count == 0)
        {
            return;
        }
        _entries.ForEach(entry => entry.Top += down);
        var entries = _entries.OrderBy(entry => entry.Wanted).ToList();
        PushDown(entries);
        PushUp(entries);
        page.SideNotes.AddRange(entries.Select(entry => (entry.Note, column, entry.Top)));
        _entries.Clear();
        _lines = 0;
    }

    private void PushDown(List<Entry> entries)
    {
        var free = Length.Zero;
        foreach (var entry in entries)
        {
            if (entry.Top < free)
            {
                var shift = BodyBaseline - BaselineOf(entry.Note);
                entry.Top = BaselineGrid.Snap(free - shift, plan.Page.LineFeed) + shift;
            }
            free = entry.Bottom + Gap;
        }
    }

    private void PushUp(List<Entry> entries)
    {
        var end = plan.Page.TextHeight;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (entry.Bottom > end)
            {
                var shift = BodyBaseline - BaselineOf(entry.Note);
                var lines = (end - entry.Note.Height - shift).Units / plan.Page.LineFeed.Units;
                entry.Top = plan.Page.LineFeed * Math.Max(0, lines) + shift;
            }
            end = entry.Top - Gap;
        }
    }

    private Length BaselineOf(SideNote note) => note.BaselineIn(plan.Columns[column].Styles.NoteSize);
}
