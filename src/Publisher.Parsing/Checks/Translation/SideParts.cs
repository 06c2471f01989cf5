using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>What one side of a pair holds beside words, in reading order.</summary>
internal sealed class SideParts : ContentWalker
{
    private SideParts(LanguageTag language) => Language = language;

    public LanguageTag Language { get; }
    public List<Link> Links { get; } = [];
    public List<(SourceSpan Span, string AltText)> Pictures { get; } = [];
    public List<NoteReference> Notes { get; } = [];
    public List<CodeBlock> Codes { get; } = [];
    public List<SourceSpan> Strong { get; } = [];

    /// <summary>Other ways to raise words out of their line: italics, quotation marks of CJK.</summary>
    public int Marked { get; private set; }

    public static SideParts Of(PairSide side)
    {
        var parts = new SideParts(side.Language);
        parts.Walk(side.Blocks);
        return parts;
    }

    protected override void Enter(Block block)
    {
        if (block is CodeBlock code)
        {
            Codes.Add(code);
        }
        else if (block is Picture picture)
        {
            Pictures.Add((picture.Span, picture.AltText));
        }
    }

    protected override void Enter(Inline inline)
    {
        switch (inline)
        {
            case Link link: Links.Add(link); break;
            case InlinePicture picture: Pictures.Add((picture.Span, picture.AltText)); break;
            case NoteReference note: Notes.Add(note); break;
            case Strong strong: Strong.Add(strong.Span); break;
            case Emphasis or StyledSpan: Marked++; break;
            case Text text when text.Value.AsSpan().IndexOfAny("“「《") >= 0: Marked++; break;
            default: break;
        }
    }
}
