using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Checks;

/// <summary>Every place of a book that links may lead to: ids, and headings by the names that GitHub gives them.</summary>
internal sealed class BookIndex
{
    private readonly Dictionary<string, HashSet<LanguageTag>> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Name), string> _names = [];
    private readonly Dictionary<string, string> _displays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chapters = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _ids.Keys;

    public void AddChapter(string file, string chapterId)
    {
        _chapters[file] = chapterId;
        AddId(chapterId, LanguageTag.None);
    }

    public void AddId(string id, LanguageTag language)
    {
        if (!_ids.TryGetValue(id, out var languages))
        {
            _ids[id] = languages = [];
        }
        languages.Add(language);
    }

    /// <summary>A row of a display is named by itself, and lies in the display.</summary>
    public void AddRow(string label, string display, LanguageTag language)
    {
        AddId(label, language);
        _displays[label] = display;
    }

    /// <summary>What links in words lead to: the display of a row, else the place itself.</summary>
    public string PlaceOf(string id) => _displays.GetValueOrDefault(id, id);

    /// <summary>Another name for a place in a file: a heading's GitHub anchor, an HTML anchor.</summary>
    public void AddName(string file, string name, string id) => _names.TryAdd((file, name), id);

    /// <summary>The chapter of a file; null when it is none of the book's.</summary>
    public string? Chapter(string file) => _chapters.GetValueOrDefault(file);

    /// <summary>The file that an address of a web site means: without its extension, as a page, as a folder, from the folder of the text.</summary>
    public string? FileOf(string address)
    {
        var stem = address.EndsWith(".html", StringComparison.Ordinal) ? address[..^5] : FileNames.StemOf(address);
        foreach (var folder in Roots)
        {
            foreach (var end in Ends)
            {
                var file = (folder + stem + end).TrimStart('/');
                if (_chapters.ContainsKey(file))
                {
                    return file;
                }
            }
        }
        return null;
    }

    private static readonly ImmutableArray<string> Roots = ["", "docs/", "src/"];
    private static readonly ImmutableArray<string> Ends = [".md", ".mdx", "/index.md", "/README.md", "/index.mdx"];

    /// <summary>The id that a fragment means, seen from a file; null when there is none.</summary>
    public string? Find(string file, string fragment) =>
        _ids.ContainsKey(fragment) ? fragment
        : _names.TryGetValue((file, fragment), out var id) ? id
        : _names.GetValueOrDefault((file, fragment.ToLowerInvariant()));

    /// <summary>Languages that have an id; empty for chapters, which all have.</summary>
    public ImmutableArray<LanguageTag> LanguagesOf(string id) =>
        [.. _ids[id].Where(language => language != LanguageTag.None).Order()];

    public bool IsShared(string id) => _ids[id].Contains(LanguageTag.None);
}
