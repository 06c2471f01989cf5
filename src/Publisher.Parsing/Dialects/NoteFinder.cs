using Publisher.Model.Diagnostics;
using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Finds files by what wikilinks call them: a name or the end of a path, letter case ignored, with or without <c>.md</c>. Of several the
/// one that shares most folders with the file that links, then the one with the shortest path.
/// </summary>
internal sealed class NoteFinder
{
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<LanguageTag> _languages;

    /// <summary>What notes call themselves besides, in their front matter; names of files come first.</summary>
    private readonly Dictionary<string, List<string>> _byAlias = new(StringComparer.OrdinalIgnoreCase);

    public NoteFinder(IWorkspace workspace, ImmutableArray<LanguageTag> languages)
    {
        _languages = languages;
        foreach (var path in workspace.List(""))
        {
            Add(_byName, NameOf(path), path);
            if (FileNames.IsMarkdown(path))
            {
                var stem = FileNames.StemOf(path);
                Add(_byName, NameOf(stem), path);
                foreach (var alias in NoteAliases.Of(workspace, path))
                {
                    Add(_byAlias, alias, path);
                }
                var key = NameOf(FileNames.Parse(path, languages).Key);
                if (key != NameOf(stem))
                {
                    Add(_byName, key, path);
                }
            }
        }
    }

    /// <summary>The path; null when no file is called so.</summary>
    public string? Find(string name, string from)
    {
        if (name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal))
        {
            name = BookPath.Resolve(BookPath.FolderOf(from), name);
        }
        name = name.TrimStart('/');
        var named = _byName.GetValueOrDefault(NameOf(name), []).Where(path => EndsWith(path, name)).ToList();
        var paths = named.Count > 0 ? named : _byAlias.GetValueOrDefault(name, []);
        var language = FileNames.Parse(from, _languages).Language;
        return paths
            .OrderByDescending(path => FileNames.Parse(path, _languages).Language == language)
            .ThenByDescending(path => SharedFolders(path, from)).ThenBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public string Nearest(string name) => _byName.Count == 0 ? "-"
        : NearestWord.Find(NameOf(name), [.. _byName.Where(one => one.Value.Exists(FileNames.IsMarkdown)).Select(one => one.Key)
            .Where(key => !FileNames.IsMarkdown(key)).Concat(_byAlias.Keys).DefaultIfEmpty("-").Order(StringComparer.Ordinal)]);

    private static void Add(Dictionary<string, List<string>> table, string name, string path)
    {
        if (!table.TryGetValue(name, out var paths))
        {
            table[name] = paths = [];
        }
        paths.Add(path);
    }

    private bool EndsWith(string path, string name)
    {
        if (!name.Contains('/', StringComparison.Ordinal))
        {
            return true;
        }
        var folder = BookPath.FolderOf(name);
        var own = BookPath.FolderOf(path);
        return own.Equals(folder, StringComparison.OrdinalIgnoreCase) || own.EndsWith("/" + folder, StringComparison.OrdinalIgnoreCase);
    }

    private static int SharedFolders(string path, string from)
    {
        var (own, other) = (BookPath.FolderOf(path).Split('/'), BookPath.FolderOf(from).Split('/'));
        var count = 0;
        while (count < own.Length && count < other.Length && own[count] == other[count])
        {
            count++;
        }
        return count;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
