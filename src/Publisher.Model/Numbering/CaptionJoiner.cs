using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Model.Numbering;

/// <summary>
/// Makes figures of what existing books have in paragraphs: a picture, a table or code with a paragraph "图 2-1 ..." behind
/// it (before it, for tables). What has an id of a figure or listing (<c>fig:</c>, <c>lst:</c>) becomes one too, with its
/// description or title as caption. All languages of a pair are joined alike or not at all.
/// </summary>
internal static class CaptionJoiner
{
    private static readonly Lifter Lift = new();

    public static ImmutableArray<Pair> Join(ImmutableArray<Pair> pairs)
    {
        var joined = ImmutableArray.CreateBuilder<Pair>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            var pair = Lifted(pairs[i]);
            if (joined.Count > 0 && TryJoin(joined[^1], pair, isAbove: false) is { } below)
            {
                joined[^1] = below;
            }
            else if (joined.Count > 0 && TryJoin(pair, joined[^1], isAbove: true) is { } above && !OwnsCaption(pair, pairs, i))
            {
                joined[^1] = above;
            }
            else
            {
                joined.Add(pair);
            }
        }
        return joined.Count == pairs.Length ? joined.MoveToImmutable() : joined.ToImmutable();
    }

    /// <summary>A caption behind the matter is the nearer one.</summary>
    private static bool OwnsCaption(Pair matter, ImmutableArray<Pair> pairs, int at) =>
        at + 1 < pairs.Length && TryJoin(matter, pairs[at + 1], isAbove: false) is not null;

    private static Pair Lifted(Pair pair)
    {
        var sides = pair.Sides;
        for (var i = 0; i < sides.Length; i++)
        {
            var blocks = Lift.Rewrite(sides[i].Blocks);
            sides = blocks == sides[i].Blocks ? sides : sides.SetItem(i, sides[i] with { Blocks = blocks });
        }
        return sides == pair.Sides ? pair : pair with { Sides = sides };
    }

    private static Pair? TryJoin(Pair matter, Pair caption, bool isAbove)
    {
        if (matter.Sides.Length != caption.Sides.Length || matter.Sides is not [{ Blocks: [var first] }, ..] || !IsMatter(first))
        {
            return null;
        }
        var sides = ImmutableArray.CreateBuilder<PairSide>(matter.Sides.Length);
        foreach (var side in matter.Sides)
        {
            if (side.Blocks is not [var block] || caption.Find(side.Language) is not [Paragraph words] || !Fits(block, words, side.Language, isAbove))
            {
                return null;
            }
            sides.Add(side with { Blocks = [Joined(block, words)] });
        }
        return matter with { Sides = sides.MoveToImmutable() };
    }

    private static bool IsMatter(Block block) =>
        block is Picture or CodeBlock or Table { Caption.IsEmpty: true } or Figure { Caption.IsEmpty: true };

    private static bool Fits(Block block, Paragraph words, LanguageTag language, bool isAbove) =>
        IsMatter(block) && (words.Id.Length == 0 || block.Id.Length == 0)
        && CaptionLabel.Find(words.Content, LabelWords.For(language), isCaption: false) is { Label.Kind: var kind }
        && block switch
        {
            Table => kind == NumberedKind.Table,
            CodeBlock => kind != NumberedKind.Table,
            _ => !isAbove || kind == NumberedKind.Figure,
        };

    private static Block Joined(Block block, Paragraph words)
    {
        var id = block.Id.Length > 0 ? block.Id : words.Id;
        var attributes = block.Attributes with { Id = id };
        return block switch
        {
            Table table => table with { Attributes = attributes, Caption = words.Content },
            Figure figure => figure with { Attributes = attributes, Caption = words.Content },
            CodeBlock => new Figure(block.Span, words.Language, Attributes.Empty with { Id = id }, [WithoutId(block)], words.Content),
            _ => new Figure(block.Span, words.Language, attributes, [WithoutId(block)], words.Content),
        };
    }

    private static Block WithoutId(Block block) => block.Id.Length == 0 ? block : block with { Attributes = block.Attributes with { Id = "" } };

    /// <summary>Gives pictures and code whose ids say so a figure of their own.</summary>
    private sealed class Lifter : BlockRewriter
    {
        private const string TitleKey = "title";
        private const string CaptionKey = "caption";

        protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => content;

        protected override Block VisitPicture(Picture block) => ReferencePrefix.KindOf(block.Id) is not NumberedKind.Figure ? block
            : new Figure(block.Span, block.Language, block.Attributes, [WithoutId(block)], Words(block, block.AltText));

        /// <summary>The title is the caption, and stays above the code where there is a caption besides.</summary>
        protected override Block VisitCode(CodeBlock block)
        {
            if (ReferencePrefix.KindOf(block.Id) is not NumberedKind.Listing)
            {
                return block;
            }
            var key = block.Attributes.Find(CaptionKey) is null ? TitleKey : CaptionKey;
            return new Figure(block.Span, LanguageTag.None, Attributes.Empty with { Id = block.Id },
                [WithoutId(block with { Attributes = block.Attributes.Without(key) })], Words(block, block.Attributes.Find(key) ?? ""));
        }

        private static ImmutableArray<Inline> Words(Block block, string text) => text.Length == 0 ? [] : [new Text(block.Span, text)];
    }
}
