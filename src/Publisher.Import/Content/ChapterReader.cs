using System.Collections.Immutable;
using System.Globalization;
using Publisher.Import.Markup;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Import.Content;

/// <summary>
/// Reads a document into pairs. In bilingual books of this program each <c>div.pair</c> is one; elsewhere every block is a
/// pair of one language.
/// </summary>
internal sealed class ChapterReader(ReadingContext context, XhtmlBlockReader blocks, ImmutableArray<LanguageTag> languages, LanguageTag language)
{
    private readonly ImmutableArray<Pair>.Builder _pairs = ImmutableArray.CreateBuilder<Pair>();

    public ImmutableArray<Pair> Read()
    {
        if (languages.Length > 1)
        {
            ReadPairs(context.File.Body);
        }
        else
        {
            AddAll(blocks.ReadChildren(context.File.Body, context.LanguageOf(context.File.Body, language)));
        }
        return _pairs.ToImmutable();
    }

    /// <summary>Whether an element is a pair of languages as this program writes it.</summary>
    public static bool IsPair(MarkupElement element) => element.Name == "div" && element.HasClass("pair")
        && (element.HasClass("shared") || element.Elements.Any(side => side.HasClass("side")));

    private void ReadPairs(MarkupElement parent)
    {
        foreach (var element in parent.Elements.Where(element => !context.Book.Notes.IsDropped(element)))
        {
            if (IsPair(element))
            {
                ReadPair(element);
            }
            else if (element.Descendants().Any(IsPair))
            {
                ReadPairs(element);
            }
            else
            {
                AddAll(blocks.ReadElement(element, language));
            }
        }
    }

    private void ReadPair(MarkupElement element)
    {
        if (element.HasClass("shared"))
        {
            ReadShared(element);
            return;
        }
        var sides = element.Elements.Where(side => side.HasClass("side"))
            .Select(side => (Language: context.LanguageOf(side, language), Side: side))
            .Where(side => languages.Contains(side.Language))
            .Select(side => new PairSide(side.Language, blocks.ReadChildren(side.Side, side.Language)))
            .Where(side => !side.Blocks.IsEmpty).ToImmutableArray();
        Add(sides.Length == languages.Length ? PairState.Complete : PairState.Only, Joined(sides));
    }

    /// <summary>The block stands once, with the captions of all languages.</summary>
    private void ReadShared(MarkupElement element) => Add(PairState.Shared,
    [
        .. languages.Select(one => new PairSide(one, blocks.ReadChildren(element, one))).Where(side => !side.Blocks.IsEmpty),
    ]);

    /// <summary>Translations of a block are one place with one id, which the build tells apart by the language behind it.</summary>
    private ImmutableArray<PairSide> Joined(ImmutableArray<PairSide> sides)
    {
        if (sides.Any(side => side.Blocks.Length != 1) || sides.FirstOrDefault(side => side.Blocks[0].Id.Length > 0) is not { Blocks.IsDefault: false } named)
        {
            return sides;
        }
        var suffix = "-" + named.Language;
        var id = named.Blocks[0].Id is var own && named.Language != languages[0] && own.EndsWith(suffix, StringComparison.Ordinal) ? own[..^suffix.Length] : own;
        return [.. sides.Select(side => side with { Blocks = [Renamed(side.Blocks[0], id)] })];
    }

    private Block Renamed(Block block, string id)
    {
        if (block.Id.Length == 0 || block.Id == id)
        {
            return block;
        }
        context.Book.Targets.Merge(block.Id, id);
        return block with { Attributes = block.Attributes with { Id = id } };
    }

    private void AddAll(ImmutableArray<Block> read)
    {
        foreach (var block in read)
        {
            Add(languages.Length > 1 ? PairState.Only : PairState.Complete, [new PairSide(SideOf(block), [block])]);
        }
    }

    private LanguageTag SideOf(Block block) => languages.Contains(block.Language) ? block.Language : language;

    private void Add(PairState state, ImmutableArray<PairSide> sides)
    {
        if (!sides.IsEmpty)
        {
            _pairs.Add(new Pair((_pairs.Count + 1).ToString(CultureInfo.InvariantCulture), state, WithoutMadeIds(sides)));
        }
    }

    /// <summary>Headings of this program's books whose ids are made from their words get the same ids from the next build.</summary>
    private ImmutableArray<PairSide> WithoutMadeIds(ImmutableArray<PairSide> sides)
    {
        if (!context.Book.IsOwn || sides[0].Blocks is not [Heading first] || sides.Any(side => side.Blocks is not [Heading]))
        {
            return sides;
        }
        var made = Slug.Of(PlainText.Of(first.Content));
        return [.. sides.Select(side => side.Blocks[0].Id != made ? side
            : side with { Blocks = [side.Blocks[0] with { Attributes = side.Blocks[0].Attributes with { Id = "" } }] })];
    }
}
