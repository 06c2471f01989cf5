namespace Publisher.Model.Documents;

/// <summary>One decision for each kind of inline: the counterpart of <see cref="BlockVisitor{T}"/>.</summary>
public abstract class InlineVisitor<T>
{
    public T Visit(Inline inline) => inline switch
    {
        Text i => VisitText(i),
        CodeSpan i => VisitCode(i),
        Emphasis i => VisitEmphasis(i),
        Strong i => VisitStrong(i),
        Link i => VisitLink(i),
        NoteReference i => VisitNoteReference(i),
        StyledSpan i => VisitStyledSpan(i),
        HardBreak i => VisitHardBreak(i),
        InlinePicture i => VisitPicture(i),
        Strikethrough i => VisitStrikethrough(i),
        Superscript i => VisitSuperscript(i),
        Subscript i => VisitSubscript(i),
        MathSpan i => VisitMath(i),
        Ruby i => VisitRuby(i),
        RawInline i => VisitRaw(i),
        _ => throw new InvalidOperationException($"unknown inline {inline.GetType().Name}"),
    };

    protected abstract T VisitText(Text inline);
    protected abstract T VisitCode(CodeSpan inline);
    protected abstract T VisitEmphasis(Emphasis inline);
    protected abstract T VisitStrong(Strong inline);
    protected abstract T VisitLink(Link inline);
    protected abstract T VisitNoteReference(NoteReference inline);
    protected abstract T VisitStyledSpan(StyledSpan inline);
    protected abstract T VisitHardBreak(HardBreak inline);
    protected abstract T VisitPicture(InlinePicture inline);
    protected abstract T VisitStrikethrough(Strikethrough inline);
    protected abstract T VisitSuperscript(Superscript inline);
    protected abstract T VisitSubscript(Subscript inline);
    protected abstract T VisitMath(MathSpan inline);
    protected abstract T VisitRuby(Ruby inline);
    protected abstract T VisitRaw(RawInline inline);
}
