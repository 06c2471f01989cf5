using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>
/// Rebuilds inline content with changes; what nothing changes stays the same object. Derived classes override what they
/// change. Notes are rewritten once: every mark of a note gets the same new note.
/// </summary>
public abstract class InlineRewriter : InlineVisitor<Inline>
{
    private Dictionary<Footnote, Footnote>? _notes;
    private readonly Func<Inline, Inline> _visit;

    protected InlineRewriter() => _visit = Visit;

    public virtual ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => content.Rewrite(_visit);

    /// <summary>The note with its blocks rewritten.</summary>
    protected abstract Footnote RewriteNote(Footnote note);

    protected override Inline VisitText(Text inline) => inline;
    protected override Inline VisitCode(CodeSpan inline) => inline;
    protected override Inline VisitMath(MathSpan inline) => inline;
    protected override Inline VisitHardBreak(HardBreak inline) => inline;
    protected override Inline VisitPicture(InlinePicture inline) => inline;
    protected override Inline VisitRuby(Ruby inline) => inline;
    protected override Inline VisitRaw(RawInline inline) => inline;

    protected override Inline VisitEmphasis(Emphasis inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitStrong(Strong inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitStrikethrough(Strikethrough inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitSuperscript(Superscript inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitSubscript(Subscript inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitLink(Link inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitStyledSpan(StyledSpan inline) =>
        Same(inline.Content, out var content) ? inline : inline with { Content = content };

    protected override Inline VisitNoteReference(NoteReference inline)
    {
        _notes ??= new Dictionary<Footnote, Footnote>(ReferenceEqualityComparer.Instance);
        if (!_notes.TryGetValue(inline.Note, out var note))
        {
            _notes[inline.Note] = note = RewriteNote(inline.Note);
        }
        return ReferenceEquals(note, inline.Note) ? inline : inline with { Note = note };
    }

    private bool Same(ImmutableArray<Inline> before, out ImmutableArray<Inline> after)
    {
        after = Rewrite(before);
        return before == after;
    }
}
