using System.Collections.Immutable;
using Publisher.Markdown;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Import.Manuscript;

/// <summary>Writes pairs in a file of several languages: headings and captions split by a bar, other blocks one after the other.</summary>
internal sealed class PairMarkdown(ImmutableArray<LanguageTag> languages, ScriptTest scripts, BlockMarkdown blocks)
{
    private const string Bar = " | ";

    public List<string> Write(Pair pair)
    {
        if (pair.State == PairState.Shared)
        {
            return blocks.WriteTop(Merged(pair), default);
        }
        var sides = pair.Sides.Select(side => side.Blocks[0]).ToList();
        if (pair.State == PairState.Complete && PairTest.AreSplit(sides, languages, scripts))
        {
            return sides[0] is Heading ? [Split(sides)] : SplitDefinitions([.. sides.Cast<DefinitionList>()]);
        }
        var lines = new List<string>();
        foreach (var block in sides)
        {
            var mark = pair.State == PairState.Only ? ChapterMarkdown.OnlyMark(block.Language) : "";
            BlockMarkdown.Append(lines, mark.Length > 0 ? [mark, "", .. WriteClear(block)] : WriteClear(block));
        }
        return lines;
    }

    public List<string> WriteNote(Footnote note)
    {
        var lines = new List<string>();
        foreach (var block in note.Blocks)
        {
            BlockMarkdown.Append(lines, WriteClear(block));
        }
        return lines;
    }

    /// <summary>The block, its language named unless its letters tell it.</summary>
    private List<string> WriteClear(Block block) =>
        blocks.WriteTop(block, scripts.IsClear(block) || block.Language == LanguageTag.None ? block.Language : default);

    private string Split(List<Block> headings)
    {
        var first = (Heading)headings[0];
        var id = headings.Select(heading => heading.Id).FirstOrDefault(id => id.Length > 0, "");
        var parts = headings.Select(heading => blocks.Inline(((Heading)heading).Content, isOneLine: true));
        var attributes = AttributeText.Of(first.Attributes with { Id = id }, null);
        return $"{new string('#', first.Level)} {string.Join(Bar, parts)}{(attributes.Length > 0 ? " " + attributes : "")}";
    }

    private List<string> SplitDefinitions(List<DefinitionList> lists)
    {
        var lines = new List<string>();
        for (var i = 0; i < lists[0].Items.Length; i++)
        {
            var items = lists.Select(list => list.Items[i]).ToList();
            BlockMarkdown.Append(lines, [MarkdownText.EscapeLineStart(string.Join(Bar, items.Select(item => blocks.Inline(item.Terms[0], isOneLine: true))))]);
            var inner = new List<string>();
            foreach (var definition in items.SelectMany(item => item.Definitions))
            {
                BlockMarkdown.Append(inner, WriteClear(definition));
            }
            lines.AddRange(BlockMarkdown.Indented(inner, ":   "));
        }
        return lines;
    }

    /// <summary>The block that all languages share, with the captions of all of them.</summary>
    private static Block Merged(Pair pair)
    {
        var block = WithAllDescriptions(pair) with { Language = LanguageTag.None };
        var captions = pair.Sides.Select(side => side.Blocks[0]).OfType<Figure>().Select(figure => figure.Caption).Where(caption => !caption.IsEmpty).ToList();
        return block is Figure figure && captions.Count > 1 ? figure with { Caption = Joined(captions) } : block;
    }

    private static Block WithAllDescriptions(Pair pair)
    {
        var texts = PairTest.Descriptions(pair);
        return texts.Distinct(StringComparer.Ordinal).Count() <= 1 ? pair.Sides[0].Blocks[0] : pair.Sides[0].Blocks[0] switch
        {
            Picture picture => picture with { AltText = string.Join(Bar, texts) },
            Figure { Content: [Picture picture] } figure => figure with { Content = [picture with { AltText = string.Join(Bar, texts) }] },
            var other => other,
        };
    }

    private static ImmutableArray<Inline> Joined(List<ImmutableArray<Inline>> captions)
    {
        if (captions.TrueForAll(caption => caption is [Text]))
        {
            return [((Text)captions[0][0]) with { Value = string.Join(Bar, captions.Select(caption => ((Text)caption[0]).Value)) }];
        }
        var joined = captions[0];
        foreach (var caption in captions.Skip(1))
        {
            joined = joined.Add(new Text(default, Bar)).AddRange(caption);
        }
        return joined;
    }
}
