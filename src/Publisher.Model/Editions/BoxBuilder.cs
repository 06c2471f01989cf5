using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Model.Editions;

/// <summary>
/// Makes titled boxes by the rules of the book. A heading takes its section along, up to the next heading of its rank or a
/// higher one; a paragraph the list behind it; quotations and divisions are boxes by themselves. What fits in one language
/// becomes a box in all, so that a pattern for one of them serves.
/// </summary>
public sealed class BoxBuilder(ImmutableArray<BoxRule> rules)
{
    private readonly HashSet<BoxRule> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>Rules that no block of the book fits.</summary>
    public static IEnumerable<BoxRule> Unused(Book book)
    {
        var builder = new BoxBuilder(book.Settings.Boxes);
        foreach (var chapter in book.Chapters)
        {
            builder.Build(chapter);
        }
        return book.Settings.Boxes.Where(rule => !builder._used.Contains(rule));
    }

    public Chapter Build(Chapter chapter)
    {
        if (rules.IsEmpty)
        {
            return chapter;
        }
        var pairs = ImmutableArray.CreateBuilder<Pair>(chapter.Pairs.Length);
        var (box, level, isTitled) = ((PairBox?)null, 0, false);
        for (var i = 0; i < chapter.Pairs.Length; i++)
        {
            var pair = chapter.Pairs[i];
            var heading = HeadingOf(pair);
            (box, level) = heading is { } ends && ends.Level <= level ? (null, 0) : (box, level);
            if (box is null && heading is not null && isTitled && RuleFor(pair, BoxSubject.Heading) is { } rule)
            {
                (box, level) = (new PairBox(rule), heading.Level);
            }
            isTitled |= heading is not null;
            if (box is null && heading is null && RuleFor(pair, BoxSubject.Paragraph) is { } own)
            {
                i = AddParagraph(chapter.Pairs, i, own, pairs);
                continue;
            }
            if (box is not null && heading is null && RuleFor(pair, BoxSubject.Paragraph) is { } inner)
            {
                i = AddInner(chapter.Pairs, i, inner, box, pairs);
                continue;
            }
            pairs.Add(Boxed(pair) with { Box = box });
            if (box is { Rule.IsListed: false })
            {
                pairs[^1] = Unlisted(pairs[^1]);
            }
        }
        return chapter with { Pairs = pairs.ToImmutable() };
    }

    /// <summary>A paragraph with the list, if one is next; the index of the last pair taken.</summary>
    private int AddParagraph(ImmutableArray<Pair> pairs, int at, BoxRule rule, ImmutableArray<Pair>.Builder output)
    {
        var box = new PairBox(rule);
        output.Add(pairs[at] with { Box = box });
        if (!HasListBehind(pairs, at))
        {
            return at;
        }
        output.Add(Boxed(pairs[at + 1]) with { Box = box });
        return at + 1;
    }

    private static bool HasListBehind(ImmutableArray<Pair> pairs, int at) =>
        at + 1 < pairs.Length && pairs[at + 1].Sides.All(side => side.Blocks is [ListBlock or DefinitionList]);

    /// <summary>The same within the box of a section: a block of its own, in one pair with its list.</summary>
    private static int AddInner(ImmutableArray<Pair> pairs, int at, BoxRule rule, PairBox outer, ImmutableArray<Pair>.Builder output)
    {
        var pair = pairs[at];
        var list = HasListBehind(pairs, at) && pairs[at + 1].Sides.Length == pair.Sides.Length ? pairs[at + 1] : null;
        output.Add(pair with
        {
            Box = outer,
            Sides = [.. pair.Sides.Select(side => side with
            {
                // The box has the paragraph's id and classes.
                Blocks = [BoxOf(side.Blocks[0], [side.Blocks[0] with { Attributes = Attributes.Empty }, .. side.Blocks.Skip(1), .. list?.Find(side.Language) ?? []], rule)],
            })],
        });
        return list is null ? at : at + 1;
    }

    /// <summary>The pair with its quotations and divisions as boxes, in every language when one of them fits.</summary>
    private Pair Boxed(Pair pair)
    {
        if (pair.Sides.All(side => side.Blocks.All(block => block is not (Quote or Division))))
        {
            return pair;
        }
        var quote = RuleFor(pair, BoxSubject.Quote);
        Block Box(Block block) => block switch
        {
            Division division => ByClass(division) is { } rule ? BoxOf(division, division.Blocks, rule)
                : division with { Blocks = division.Blocks.Rewrite(Box) } is var deeper && deeper.Blocks == division.Blocks ? division : deeper,
            Quote own => quote is null ? own : BoxOf(own, own.Blocks, quote),
            _ => block,
        };
        return pair with { Sides = [.. pair.Sides.Select(side => side with { Blocks = side.Blocks.Rewrite(Box) })] };
    }

    private static Admonition BoxOf(Block block, ImmutableArray<Block> blocks, BoxRule rule)
    {
        var own = blocks is [Paragraph first, ..] && first.Attributes.HasClass(Division.TitleClass) ? first : null;
        ImmutableArray<Inline> given = rule.Title.IsEmpty ? [] : [new Text(block.Span, rule.Title.For(block.Language))];
        return new Admonition(block.Span, block.Language, WithClass(block.Attributes, rule), AdmonitionKind.Note,
            own?.Content ?? given, own is null ? blocks : blocks.RemoveAt(0)) { Box = rule };
    }

    private static Attributes WithClass(Attributes attributes, BoxRule rule) =>
        rule.Class.Length == 0 || attributes.HasClass(rule.Class) ? attributes : attributes with { Classes = attributes.Classes.Add(rule.Class) };

    private BoxRule? RuleFor(Pair pair, BoxSubject subject)
    {
        foreach (var side in pair.Sides)
        {
            foreach (var block in side.Blocks)
            {
                if (IsSubject(block, subject) && (ByClass(block) ?? ByPattern(block, subject)) is { } rule)
                {
                    return rule;
                }
            }
        }
        return null;
    }

    private static bool IsSubject(Block block, BoxSubject subject) => subject switch
    {
        BoxSubject.Heading => block is Heading,
        BoxSubject.Quote => block is Quote,
        _ => block is Paragraph,
    };

    private BoxRule? ByClass(Block block) => Used(rules.FirstOrDefault(rule => rule.Class.Length > 0 && block.Attributes.HasClass(rule.Class)));

    private BoxRule? ByPattern(Block block, BoxSubject subject)
    {
        string? text = null;
        return Used(rules.FirstOrDefault(rule => rule.Pattern is { } pattern && rule.Subject == subject && pattern.IsMatch(text ??= TextOf(block))));
    }

    private BoxRule? Used(BoxRule? rule)
    {
        if (rule is not null)
        {
            _used.Add(rule);
        }
        return rule;
    }

    /// <summary>What patterns are tried on: a heading with its number; the first words of a quotation.</summary>
    private static string TextOf(Block block) => block switch
    {
        Heading heading => heading.Label.Length > 0 ? heading.Label + " " + PlainText.Of(heading.Content) : PlainText.Of(heading.Content),
        Paragraph paragraph => PlainText.Of(paragraph.Content),
        Quote { Blocks: [var first, ..] } => TextOf(first),
        _ => "",
    };

    private static Heading? HeadingOf(Pair pair) => pair.Sides.SelectMany(side => side.Blocks).OfType<Heading>().FirstOrDefault();

    private static Pair Unlisted(Pair pair) => pair with
    {
        Sides = [.. pair.Sides.Select(side => side with { Blocks = side.Blocks.Rewrite(block => block is Heading { IsListed: true } heading
            ? heading with { Attributes = heading.Attributes with { Classes = heading.Attributes.Classes.Add(Heading.UnlistedClass) } } : block) })],
    };
}
