using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>Sets each note of a chapter once, to the measure of its column.</summary>
internal sealed class NoteSetter(PagePlan plan, ChapterContext chapter) : INoteSetter
{
    private readonly Dictionary<Footnote, ImmutableArray<Strip>> _set = new(ReferenceEqualityComparer.Instance);
    private readonly NoteComposer _composer = new(chapter);

    public int ColumnOf(Footnote note)
    {
        if (plan.HasColumns)
        {
            for (var i = 0; i < plan.Columns.Length; i++)
            {
                if (plan.Columns[i].Language == note.Language)
                {
                    return i;
                }
            }
        }
        return 0;
    }

    public ImmutableArray<Strip> Set(Footnote note)
    {
        if (!_set.TryGetValue(note, out var strips))
        {
            _set[note] = strips = chapter.Notes.TryFind(note, out var called) ? Compose(called) : [];
        }
        return strips;
    }

    private ImmutableArray<Strip> Compose(CalledNote called)
    {
        var frame = plan.Columns[ColumnOf(called.Note)];
        // A note in another language than its column's keeps its own style (T69).
        foreach (var column in plan.Columns)
        {
            frame = column.Language == called.Note.Language ? frame with { Styles = column.Styles } : frame;
        }
        return _composer.Compose(called, new ColumnContext(frame.Styles, frame.Width, plan.Page.TextHeight, called.Node));
    }
}
