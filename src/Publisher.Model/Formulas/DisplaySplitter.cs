using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Model.Formulas;

/// <summary>
/// Sets displays apart that authors write among the words of a paragraph: the words before, the display, and the paragraph that
/// goes on behind it. Until editions are made the paragraph is one, as its translations are.
/// </summary>
public sealed class DisplaySplitter : BlockRewriter
{
    private readonly Notes _notes;

    public DisplaySplitter() => _notes = new Notes(this);

    public ImmutableArray<Pair> Split(ImmutableArray<Pair> pairs) => pairs.Rewrite(Split);

    private Pair Split(Pair pair)
    {
        var sides = pair.Sides;
        for (var i = 0; i < sides.Length; i++)
        {
            var blocks = Rewrite(sides[i].Blocks);
            sides = blocks == sides[i].Blocks ? sides : sides.SetItem(i, sides[i] with { Blocks = blocks });
        }
        return sides == pair.Sides ? pair : pair with { Sides = sides };
    }

    /// <summary>The block that a display within a paragraph becomes, with the attributes that stand behind it; null for anything else.</summary>
    public static MathBlock? DisplayOf(Inline inline) => inline switch
    {
        MathSpan { IsDisplay: true } math => BlockOf(math, Attributes.Empty),
        StyledSpan { Content: [MathSpan { IsDisplay: true } math] } styled => BlockOf(math, styled.Attributes),
        _ => null,
    };

    private static MathBlock BlockOf(MathSpan math, Attributes attributes) => new(math.Span, attributes, math.Tex) { Formula = math.Formula };

    public override ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks)
    {
        var rewritten = base.Rewrite(blocks);
        for (var i = rewritten.Length - 1; i >= 0; i--)
        {
            if (rewritten[i] is Paragraph paragraph && paragraph.Content.Any(inline => DisplayOf(inline) is not null))
            {
                rewritten = rewritten.RemoveAt(i).InsertRange(i, Parts(paragraph));
            }
        }
        return rewritten;
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => _notes.Rewrite(content);

    private static ImmutableArray<Block> Parts(Paragraph paragraph)
    {
        var parts = ImmutableArray.CreateBuilder<Block>();
        var (content, start) = (paragraph.Content, 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (DisplayOf(content[i]) is { } display)
            {
                AddWords(paragraph, content[start..i], parts);
                if (i + 1 < content.Length && DisplayMark.Take(content[i + 1], ref display) is { } rest)
                {
                    content = content.SetItem(i + 1, rest);
                }
                parts.Add(display);
                start = i + 1;
            }
        }
        AddWords(paragraph, content[start..], parts);
        return parts.ToImmutable();
    }

    private static void AddWords(Paragraph whole, ImmutableArray<Inline> words, ImmutableArray<Block>.Builder parts)
    {
        words = TextEnds.Trim(words);
        if (words.IsEmpty)
        {
            return;
        }
        var isFirst = !parts.OfType<Paragraph>().Any();
        parts.Add(whole with
        {
            Span = whole.Span with { Start = words[0].Span.Start, End = words[^1].Span.End },
            Content = words, Continued = whole.Continued || parts.Count > 0,
            Attributes = isFirst ? whole.Attributes : whole.Attributes with { Id = "" },
        });
    }

    private sealed class Notes(DisplaySplitter blocks) : InlineRewriter
    {
        protected override Footnote RewriteNote(Footnote note) =>
            blocks.Rewrite(note.Blocks) is var rewritten && rewritten == note.Blocks ? note : note with { Blocks = rewritten };
    }
}
