using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>Sets each note of a chapter once, to the measure of its column; once more where the margin proves to be full.</summary>
internal sealed class NoteSetter(PagePlan plan, ChapterContext chapter) : INoteSetter
{
    private readonly Dictionary<Footnote, ImmutableArray<Strip>> _set = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Footnote, SideNote> _sides = new(ReferenceEqualityComparer.Instance);

    /// <summary>What notes of the margin have been set under for the foot, until they stand there.</summary>
    private readonly Dictionary<Footnote, TagNode> _spare = new(ReferenceEqualityComparer.Instance);
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

    public SideNote? SetSide(Footnote note)
    {
        if (!StandsAtSide(note))
        {
            return null;
        }
        if (!_sides.TryGetValue(note, out var side) && chapter.Notes.TryFind(note, out var called))
        {
            var column = new ColumnContext(FrameOf(note).Styles, plan.Page.SideWidth, plan.Page.TextHeight, called.Node);
            _sides[note] = side = _composer.ComposeSide(called, column);
        }
        return side;
    }

    public void MoveToFoot(Footnote note)
    {
        if (chapter.Notes.TryFind(note, out var called) && _spare.Remove(note, out var spare))
        {
            called.Node.TakeKidsOf(spare);
        }
        chapter.Diagnostics.Add(DiagnosticCatalog.NoRoomAtSide.Create(note.Span));
    }

    private bool StandsAtSide(Footnote note) => plan.HasSide && (note.IsSide || chapter.Edition.Settings.Page.NotesAtSide);

    private ImmutableArray<Strip> Compose(CalledNote called)
    {
        var frame = FrameOf(called.Note);
        var parent = called.Node;
        if (StandsAtSide(called.Note))
        {
            _spare[called.Note] = parent = new TagNode(TagRole.Note);
        }
        return _composer.Compose(called, new ColumnContext(frame.Styles, frame.Width, plan.Page.TextHeight, parent));
    }

    private ColumnFrame FrameOf(Footnote note)
    {
        var frame = plan.Columns[ColumnOf(note)];
        // A note in another language than its column's keeps its own style (T69).
        foreach (var column in plan.Columns)
        {
            frame = column.Language == note.Language ? frame with { Styles = column.Styles } : frame;
        }
        return frame;
    }
}
