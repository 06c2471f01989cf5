using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Publisher.Model.Documents;
using DefinitionItem = Publisher.Model.Documents.DefinitionItem;
using DefinitionList = Publisher.Model.Documents.DefinitionList;
using Inline = Publisher.Model.Documents.Inline;
using ListBlock = Publisher.Model.Documents.ListBlock;
using MdDefinitionItem = Markdig.Extensions.DefinitionLists.DefinitionItem;
using MdDefinitionList = Markdig.Extensions.DefinitionLists.DefinitionList;
using MdListBlock = Markdig.Syntax.ListBlock;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>Reads bulleted, numbered, task and definition lists.</summary>
internal sealed class ListReader(BlockReader blocks)
{
    public ListBlock Read(MdListBlock node, LanguageTag language, Attributes attributes)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>(node.Count);
        foreach (var item in node.OfType<ListItemBlock>())
        {
            items.Add(new ListItem(blocks.Context.Span(item), blocks.ReadAll(item, language), CheckOf(item)));
        }
        return new ListBlock(blocks.Context.Span(node), language, attributes, node.IsOrdered, StartOf(node),
            !node.IsLoose, items.DrainToImmutable());
    }

    public DefinitionList ReadDefinitions(MdDefinitionList node, LanguageTag language, Attributes attributes)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>(node.Count);
        foreach (var item in node.OfType<MdDefinitionItem>())
        {
            var terms = ReadTerms(item);
            var definitions = blocks.ReadAll(item, language, skip: terms.Length);
            if (terms.IsEmpty && items.Count > 0)
            {
                // Markdig opens an item for every ':', so a second definition comes as an item without terms.
                items[^1] = items[^1] with { Definitions = items[^1].Definitions.AddRange(definitions) };
                continue;
            }
            items.Add(new DefinitionItem(blocks.Context.Span(item), terms, definitions));
        }
        return new DefinitionList(blocks.Context.Span(node), language, attributes, items.DrainToImmutable());
    }

    private ImmutableArray<ImmutableArray<Inline>> ReadTerms(MdDefinitionItem item)
    {
        var terms = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        foreach (var term in item.TakeWhile(child => child is DefinitionTerm))
        {
            terms.Add(blocks.Inlines.Read(((DefinitionTerm)term).Inline));
        }
        return terms.DrainToImmutable();
    }

    private static bool? CheckOf(ListItemBlock item) =>
        item.Count > 0 && (item[0] as LeafBlock)?.Inline?.FirstChild is TaskList task ? task.Checked : null;

    private static int StartOf(MdListBlock node) =>
        int.TryParse(node.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
}
