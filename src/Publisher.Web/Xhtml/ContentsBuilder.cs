using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;

namespace Publisher.Web.Xhtml;

/// <summary>Gathers the headings of an edition into nested contents. Chapters lie below the part they follow.</summary>
internal sealed class ContentsBuilder(Edition edition, AnchorIndex anchors)
{
    /// <summary>Chapters and two levels below: more is no help in finding one's way on a phone.</summary>
    private const int DeepestLevel = 3;

    private readonly List<ContentsEntry> _roots = [];
    private readonly Stack<ContentsEntry> _open = new();

    public static List<ContentsEntry> Build(Edition edition, AnchorIndex anchors)
    {
        var builder = new ContentsBuilder(edition, anchors);
        foreach (var chapter in edition.Chapters)
        {
            builder.Add(chapter);
        }
        return builder._roots;
    }

    private void Add(Chapter chapter)
    {
        if (chapter.Role is ChapterRole.Front or ChapterRole.Back)
        {
            _open.Clear(); // front and back matter belong to no part
        }
        var isFirst = true;
        foreach (var pair in chapter.Pairs)
        {
            if (FindLevel(pair) is not { } level || (level > DeepestLevel && !isFirst))
            {
                continue;
            }
            level = !isFirst ? level : chapter.Role == ChapterRole.Part ? 0 : 1;
            Add(new ContentsEntry(chapter, level) { Titles = Titles(pair) });
            isFirst = false;
        }
        if (isFirst)
        {
            AddUntitled(chapter);
        }
    }

    private void Add(ContentsEntry entry)
    {
        while (_open.Count > 0 && _open.Peek().Level >= entry.Level)
        {
            _open.Pop();
        }
        (_open.Count > 0 ? _open.Peek().Children : _roots).Add(entry);
        _open.Push(entry);
    }

    /// <summary>A chapter without a heading must still be reachable.</summary>
    private void AddUntitled(Chapter chapter)
    {
        if (anchors.Chapter(chapter.Id) is not { } anchor)
        {
            return;
        }
        var names = edition.Languages.Select(language => (language, Name: ChapterNames.Of(chapter, language))).DistinctBy(entry => entry.Name);
        Add(new ContentsEntry(chapter, 1)
        {
            Titles = [.. names.Select(entry => new ContentsTitle(entry.language, [new Text(default, entry.Name)], anchor))],
        });
    }

    private static int? FindLevel(Pair pair)
    {
        foreach (var side in pair.Sides)
        {
            foreach (var block in side.Blocks)
            {
                if (block is Heading { IsListed: true } heading)
                {
                    return heading.Level;
                }
            }
        }
        return null;
    }

    private ImmutableArray<ContentsTitle> Titles(Pair pair)
    {
        var titles = ImmutableArray.CreateBuilder<ContentsTitle>(pair.Sides.Length);
        foreach (var side in pair.Sides)
        {
            if (side.Blocks.OfType<Heading>().FirstOrDefault() is { } heading)
            {
                var place = anchors.Pair(pair.Id)!.Value with { Id = anchors.IdOf(heading) };
                titles.Add(new ContentsTitle(side.Language, heading.Content, place) { Label = heading.Label });
            }
            if (pair.State == PairState.Shared)
            {
                break;
            }
        }
        return titles.ToImmutable();
    }
}
