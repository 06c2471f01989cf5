using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pairs;

namespace Publisher.Model.Editions;

/// <summary>
/// Marks the titles of works (spans of class <c>title</c>) as each language's profile says (T54): with title marks, or with
/// a wavy line, or in italics, never two of them. Title marks that the author typed about such a span count as part of it.
/// </summary>
internal sealed class TitleStyler : BlockRewriter
{
    public const string TitleClass = "title";

    private readonly Inlines _inlines;

    public TitleStyler(Typography typography) => _inlines = new Inlines(this, typography);

    public Pair Style(Pair pair)
    {
        var sides = pair.Sides.Select(Style).ToImmutableArray();
        return sides.SequenceEqual(pair.Sides) ? pair : pair with { Sides = sides };
    }

    private PairSide Style(PairSide side)
    {
        _inlines.Language = side.Language;
        var blocks = Rewrite(side.Blocks);
        return blocks == side.Blocks ? side : new PairSide(side.Language, blocks);
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => _inlines.Rewrite(content);

    private sealed class Inlines(TitleStyler blocks, Typography typography) : InlineRewriter
    {
        private int _depth;

        public LanguageTag Language { get; set; }

        public override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) =>
            base.Rewrite(TitleMarks.WithoutAroundSpans(content, IsTitle));

        protected override Footnote RewriteNote(Footnote note)
        {
            var rewritten = blocks.Rewrite(note.Blocks);
            return rewritten == note.Blocks ? note : note with { Blocks = rewritten };
        }

        protected override Inline VisitStyledSpan(StyledSpan inline)
        {
            var (language, depth) = (Language, _depth);
            Language = inline.Language ?? language;
            var isTitle = IsTitle(inline);
            _depth += isTitle ? 1 : 0;
            var visited = (StyledSpan)base.VisitStyledSpan(inline);
            var styled = isTitle ? Styled(visited, depth) : visited;
            (Language, _depth) = (language, depth);
            return styled;
        }

        private StyledSpan Styled(StyledSpan span, int depth)
        {
            var bare = TitleMarks.Without(span.Content);
            var style = typography.For(Language).TitleStyle;
            return style == TitleStyle.Bracket
                ? span with { Content = TitleMarks.Around(bare, Language, depth, span.Span) }
                : span with
                {
                    Content = bare,
                    Attributes = span.Attributes with { Classes = span.Attributes.Classes.Add(style == TitleStyle.Wavy ? "wavy" : "italic") },
                };
        }

        private static bool IsTitle(Inline inline) => inline is StyledSpan span && span.Attributes.HasClass(TitleClass);
    }
}
