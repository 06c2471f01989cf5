using System.Xml;
using Publisher.Import.Markup;
using Publisher.Import.Package;

namespace Publisher.Import.Content;

/// <summary>
/// The places that links of the text lead to, and the ids that they get in the manuscript: unique in the whole book, their own
/// where possible. An id that nothing leads to is dropped.
/// </summary>
internal sealed class TargetIndex
{
    private readonly HashSet<ArchivePath> _wanted = [];
    private readonly Dictionary<ArchivePath, string> _names = [];
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public static TargetIndex Of(IEnumerable<SpineDocument> documents, NoteIndex notes)
    {
        var index = new TargetIndex();
        foreach (var document in documents)
        {
            foreach (var link in document.File.Body.Descendants().Where(element => element.Name == "a"))
            {
                if (link.Attribute("href") is { Length: > 0 } href && !ArchivePath.IsAbsolute(href) && !notes.IsPartOfNote(link))
                {
                    index._wanted.Add(ArchivePath.Resolve(document.Path, href.Trim()));
                }
            }
        }
        return index;
    }

    public bool IsWanted(string path, string id) => id.Length > 0 && _wanted.Contains(new ArchivePath(path, id));

    /// <summary>Gives places that fall together one id; empty when there are none.</summary>
    public string Claim(string path, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return "";
        }
        var name = _names.GetValueOrDefault(new ArchivePath(path, ids[0])) ?? Free(ids[0]);
        foreach (var id in ids)
        {
            _names.TryAdd(new ArchivePath(path, id), name);
        }
        return name;
    }

    /// <summary>Says that the place named <paramref name="name"/> is the same as another in a translation.</summary>
    public void Merge(string name, string other) => _merged[name] = other;

    /// <summary>The id in the manuscript; null when the place was not kept.</summary>
    public string? Find(ArchivePath place) =>
        _names.TryGetValue(place, out var name) ? _merged.GetValueOrDefault(name, name) : null;

    /// <summary>Letters, digits, hyphens and underscores survive between braces and in links.</summary>
    private string Free(string id)
    {
        var clean = new string([.. id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]).Trim('.');
        clean = clean.Length > 0 && XmlConvert.IsStartNCNameChar(clean[0]) ? clean : "id-" + clean;
        var free = clean;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = $"{clean}-{number}";
        }
        return free;
    }
}
