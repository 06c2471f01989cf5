using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>Walks an edition in reading order and gives notes their numbers.</summary>
internal sealed class NumberFinder
{
    private readonly Dictionary<string, int> _notes = new(StringComparer.Ordinal);
    private int _notesInChapter;

    public static EditionNumbers Find(ImmutableArray<Chapter> chapters, ImmutableArray<LanguageTag> languages)
    {
        var finder = new NumberFinder();
        foreach (var chapter in chapters)
        {
            finder.Visit(chapter, languages);
        }
        return new EditionNumbers(finder._notes.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private void Visit(Chapter chapter, ImmutableArray<LanguageTag> languages)
    {
        _notesInChapter = 0;
        foreach (var pair in chapter.Pairs)
        {
            foreach (var language in languages)
            {
                foreach (var block in pair.Find(language))
                {
                    Visit(block);
                }
            }
        }
    }

    private void Visit(Block block)
    {
        switch (block)
        {
            case Heading b: Visit(b.Content); break;
            case Paragraph b: Visit(b.Content); break;
            case Quote b: Visit(b.Blocks); break;
            case Division b: Visit(b.Blocks); break;
            case Admonition b:
                Visit(b.Title);
                Visit(b.Blocks);
                break;
            case ListBlock b:
                foreach (var item in b.Items)
                {
                    Visit(item.Blocks);
                }
                break;
            case DefinitionList b:
                foreach (var item in b.Items)
                {
                    foreach (var term in item.Terms)
                    {
                        Visit(term);
                    }
                    Visit(item.Definitions);
                }
                break;
            case Table b:
                Visit(b.Caption);
                foreach (var cell in b.Head.Concat(b.Body).SelectMany(row => row.Cells))
                {
                    Visit(cell.Blocks);
                }
                break;
            case Figure b:
                Visit(b.Content);
                Visit(b.Caption);
                break;
            default: break;
        }
    }

    private void Visit(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    private void Visit(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case NoteReference i:
                    if (!_notes.ContainsKey(i.Note.Id))
                    {
                        _notes.Add(i.Note.Id, ++_notesInChapter);
                    }
                    break;
                case Emphasis i: Visit(i.Content); break;
                case Strong i: Visit(i.Content); break;
                case Strikethrough i: Visit(i.Content); break;
                case Superscript i: Visit(i.Content); break;
                case Subscript i: Visit(i.Content); break;
                case Link i: Visit(i.Content); break;
                case StyledSpan i: Visit(i.Content); break;
                default: break;
            }
        }
    }
}
