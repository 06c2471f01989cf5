using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Reads bulleted, numbered, task and definition lists.</summary>
internal sealed class ListReader(ReadingContext context, XhtmlBlockReader blocks)
{
    /// <summary>The largest number that CommonMark takes (5.2).</summary>
    private const int LargestNumber = 999_999_999;

    public ListBlock? Read(MarkupElement list, LanguageTag language)
    {
        var attributes = blocks.AttributesOf(list, "loose", "tasks");
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var child in list.Elements.Where(child => !context.Book.Notes.IsDropped(child)))
        {
            if (child.Name == "li")
            {
                items.Add(ReadItem(child, context.LanguageOf(child, language)));
            }
            else if (items.Count > 0)
            {
                // A list right inside a list belongs to the item before, as everybody's browser shows it.
                items[^1] = items[^1] with { Blocks = items[^1].Blocks.AddRange(blocks.ReadElement(child, language)) };
            }
            else if (blocks.ReadElement(child, language) is { IsEmpty: false } inner)
            {
                items.Add(new ListItem(context.Span(child), inner));
            }
        }
        return items.Count == 0 ? null : new ListBlock(context.Span(list), language, attributes, list.Name == "ol",
            XhtmlBlockReader.Number(list, "start", 1, LargestNumber), IsTight(list), items.DrainToImmutable());
    }

    /// <summary>Tight unless the book says otherwise: by class in this program's books, by paragraphs in items elsewhere.</summary>
    private bool IsTight(MarkupElement list) =>
        context.Book.IsOwn ? !list.HasClass("loose") : !list.ChildrenNamed("li").Any(item => item.Child("p") is not null);

    private ListItem ReadItem(MarkupElement item, LanguageTag language)
    {
        context.Await(item);
        var box = item.Elements.FirstOrDefault();
        bool? isChecked = box is { Name: "span" } && (box.HasClass("check") || box.HasClass("box")) ? box.PlainText().StartsWith('☑')
            : box is { Name: "input" } && box.Attribute("type") == "checkbox" ? box.Attribute("checked") is not null : null;
        var nodes = isChecked is null ? item.Children : item.Children.Where(child => child != box);
        return new ListItem(context.Span(item), blocks.Read(nodes, language), isChecked);
    }

    public DefinitionList? ReadDefinitions(MarkupElement list, LanguageTag language)
    {
        var attributes = blocks.AttributesOf(list);
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        var terms = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        foreach (var child in list.Elements.SelectMany(child => child.Name == "div" ? child.Elements : [child]))
        {
            var own = context.LanguageOf(child, language);
            if (child.Name == "dt")
            {
                context.Await(child);
                terms.Add(blocks.Inlines.Read(child.Children, own));
            }
            else if (context.Book.Notes.IsDropped(child))
            {
                terms.Clear(); // the mark of a note
            }
            else if (child.Name == "dd")
            {
                AddDefinition(child, own, terms, items);
            }
        }
        return items.Count == 0 ? null : new DefinitionList(context.Span(list), language, attributes, items.DrainToImmutable());
    }

    private void AddDefinition(MarkupElement element, LanguageTag language,
        ImmutableArray<ImmutableArray<Inline>>.Builder terms, ImmutableArray<DefinitionItem>.Builder items)
    {
        context.Await(element);
        var definition = blocks.ReadChildren(element, language);
        var named = terms.Where(term => !term.IsEmpty).ToImmutableArray();
        terms.Clear();
        if (named.IsEmpty && items.Count > 0)
        {
            items[^1] = items[^1] with { Definitions = items[^1].Definitions.AddRange(definition) };
        }
        else if (!named.IsEmpty)
        {
            items.Add(new DefinitionItem(context.Span(element), named, definition));
        }
    }
}
