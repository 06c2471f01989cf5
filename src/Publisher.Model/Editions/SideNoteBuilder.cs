using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Model.Editions;

/// <summary>
/// Makes notes of spans of class <c>sidenote</c>. Until then they are words of their paragraph, as which they are translated.
/// The notes of a pair answer one another by their order: they share ids, and so numbers (T69).
/// </summary>
internal sealed class SideNoteBuilder : BlockRewriter
{
    private readonly Inlines _inlines;

    public SideNoteBuilder() => _inlines = new Inlines(this);

    public Pair Build(Pair pair)
    {
        var sides = pair.Sides;
        for (var i = 0; i < sides.Length; i++)
        {
            _inlines.Start(pair.Id, sides[i].Language);
            var blocks = Rewrite(sides[i].Blocks);
            sides = blocks == sides[i].Blocks ? sides : sides.SetItem(i, new PairSide(sides[i].Language, blocks));
        }
        return sides == pair.Sides ? pair : pair with { Sides = sides };
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => _inlines.Rewrite(content);

    private sealed class Inlines(SideNoteBuilder blocks) : InlineRewriter
    {
        private string _pairId = "";
        private LanguageTag _language;
        private int _count;
        private bool _isInsideNote;

        public void Start(string pairId, LanguageTag language) => (_pairId, _language, _count) = (pairId, language, 0);

        /// <summary>A note has no notes of its own: such words stay where they are.</summary>
        protected override Footnote RewriteNote(Footnote note)
        {
            _isInsideNote = true;
            var rewritten = blocks.Rewrite(note.Blocks);
            _isInsideNote = false;
            return rewritten == note.Blocks ? note : note with { Blocks = rewritten };
        }

        protected override Inline VisitStyledSpan(StyledSpan inline)
        {
            if (_isInsideNote || !inline.IsSideNote)
            {
                return base.VisitStyledSpan(inline);
            }
            var language = inline.Language ?? _language;
            var id = string.Create(CultureInfo.InvariantCulture, $"side-{_pairId}-{++_count}");
            return new NoteReference(inline.Span, new Footnote(inline.Span, _language, id,
                [new Paragraph(inline.Span, language, new Attributes(inline.Attributes.Id, [], []), inline.Content)]) { IsSide = true });
        }
    }
}
