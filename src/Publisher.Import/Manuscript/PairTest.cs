using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Import.Manuscript;

/// <summary>Whether the pairs of a chapter can stand in one file: what belongs to no language there belongs to all of them.</summary>
internal sealed class PairTest(ImmutableArray<LanguageTag> languages, ScriptTest scripts)
{
    public bool Accepts(Chapter chapter) => chapter.Pairs.All(Accepts);

    private bool Accepts(Pair pair)
    {
        if (pair.Sides.Any(side => side.Blocks.Length != 1))
        {
            return false;
        }
        if (pair.State == PairState.Shared)
        {
            return HoldsSharedMatter.Is(pair.Sides[0].Blocks[0]) && (pair.Sides[0].Blocks[0] is not Figure || CaptionsSplit(pair)) && DescriptionsSplit(pair);
        }
        var blocks = pair.Sides.Select(side => side.Blocks[0]).ToList();
        return blocks.TrueForAll(block => !HoldsSharedMatter.In(block))
            && (!blocks.Exists(block => block is DefinitionList) || (pair.State == PairState.Complete && AreSplit(blocks, languages, scripts)));
    }

    /// <summary>Whether the sides of a pair go into one line, or one list: headings of a level, lists of the same terms.</summary>
    public static bool AreSplit(List<Block> sides, ImmutableArray<LanguageTag> languages, ScriptTest scripts)
    {
        if (sides.Count != languages.Length)
        {
            return false;
        }
        if (sides.TrueForAll(side => side is Heading))
        {
            var headings = sides.Cast<Heading>().ToList();
            return headings.TrueForAll(heading => heading.Level == headings[0].Level)
                && PartsSplit([.. headings.Select(heading => heading.Content)], languages, scripts);
        }
        if (!sides.TrueForAll(side => side is DefinitionList))
        {
            return false;
        }
        var lists = sides.Cast<DefinitionList>().ToList();
        return lists.TrueForAll(list => list.Items.Length == lists[0].Items.Length && list.Items.All(item => item.Terms.Length == 1))
            && Enumerable.Range(0, lists[0].Items.Length).All(i => PartsSplit([.. lists.Select(list => list.Items[i].Terms[0])], languages, scripts));
    }

    private bool CaptionsSplit(Pair pair)
    {
        var captions = pair.Sides.Select(side => ((Figure)side.Blocks[0]).Caption).Where(caption => !caption.IsEmpty).ToList();
        return captions.Count <= 1 || (captions.Count == languages.Length && PartsSplit(captions, languages, scripts));
    }

    /// <summary>What the picture of each side is described by.</summary>
    public static List<string> Descriptions(Pair pair) =>
        [.. pair.Sides.Select(side => side.Blocks[0] is Figure { Content: [var only] } ? only : side.Blocks[0]).OfType<Picture>().Select(picture => picture.AltText)];

    private bool DescriptionsSplit(Pair pair) => Descriptions(pair) is var texts
        && (texts.Distinct(StringComparer.Ordinal).Count() <= 1
            || PartsSplit(texts.ConvertAll(text => ImmutableArray.Create<Inline>(new Text(default, text))), languages, scripts));

    /// <summary>The reader splits at bars if the letters of each part tell its language, or if all parts are the same.</summary>
    private static bool PartsSplit(List<ImmutableArray<Inline>> parts, ImmutableArray<LanguageTag> languages, ScriptTest scripts)
    {
        var texts = parts.ConvertAll(PlainText.Of);
        var hasBars = parts.Exists(part => part.Any(inline => inline is Text text && text.Value.Contains('|', StringComparison.Ordinal)));
        return !hasBars && (texts.Distinct(StringComparer.Ordinal).Count() == 1
            || texts.Select((text, i) => scripts.IsClear(text, languages[i])).All(isClear => isClear));
    }

    /// <summary>Looks for blocks that a file of several languages gives to all of them.</summary>
    private sealed class HoldsSharedMatter : ContentWalker
    {
        private bool _found;

        public static bool In(Block block)
        {
            var walk = new HoldsSharedMatter();
            walk.Walk([block]);
            return walk._found;
        }

        public static bool Is(Block block) => block is CodeBlock or MathBlock or Figure or Picture or ThematicBreak or RawBlock;

        protected override void Enter(Block block) => _found |= Is(block);
    }
}
