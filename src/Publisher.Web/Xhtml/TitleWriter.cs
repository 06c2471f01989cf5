using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Writes a heading as an entry of a contents list: emphasis, code, sub- and superscripts stay, links and
/// notes lose their marks, pictures become their descriptions, formulas a line of plain characters.
/// </summary>
/// <param name="text">Writes characters (and may keep count of them).</param>
internal sealed class TitleWriter(MarkupWriter writer, Action<string> text) : InlineVisitor<Nothing>
{
    public void Write(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            Visit(inline);
        }
    }

    protected override Nothing VisitText(Text inline) => Text(inline.Value);
    protected override Nothing VisitCode(CodeSpan inline) => Wrap("code", inline.Value);
    protected override Nothing VisitMath(MathSpan inline) => inline.Formula is { } formula ? Text(FormulaText.Of(formula)) : Wrap("code", inline.Tex);
    protected override Nothing VisitEmphasis(Emphasis inline) => Plain(inline.Content);
    protected override Nothing VisitStrong(Strong inline) => Plain(inline.Content);
    protected override Nothing VisitLink(Link inline) => Plain(inline.Content);
    protected override Nothing VisitStrikethrough(Strikethrough inline) => Wrap("s", inline.Content);
    protected override Nothing VisitSuperscript(Superscript inline) => Wrap("sup", inline.Content);
    protected override Nothing VisitSubscript(Subscript inline) => Wrap("sub", inline.Content);
    protected override Nothing VisitStyledSpan(StyledSpan inline) => Plain(inline.Content);
    protected override Nothing VisitHardBreak(HardBreak inline) => Text(" ");
    protected override Nothing VisitPicture(InlinePicture inline) => Text(inline.AltText);
    protected override Nothing VisitNoteReference(NoteReference inline) => default;
    protected override Nothing VisitRaw(RawInline inline) => default;

    protected override Nothing VisitRuby(Ruby inline)
    {
        foreach (var segment in inline.Segments)
        {
            text(segment.Base);
        }
        return default;
    }

    private Nothing Text(string value)
    {
        text(value);
        return default;
    }

    private Nothing Plain(ImmutableArray<Inline> content)
    {
        Write(content);
        return default;
    }

    private Nothing Wrap(string element, string value)
    {
        writer.Start(element);
        text(value);
        writer.End();
        return default;
    }

    private Nothing Wrap(string element, ImmutableArray<Inline> content)
    {
        writer.Start(element);
        Write(content);
        writer.End();
        return default;
    }
}
