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

    /// <param name="isOwn">This program wrote the book: it numbers the pairs without ids, and will again.</param>
    public static TargetIndex Of(IEnumerable<SpineDocument> documents, NoteIndex notes, bool isOwn)
    {
        var index = new TargetIndex();
        foreach (var document in documents)
        {
            foreach (var link in document.File.Body.Descendants().Where(element => element.Name == "a" && !IsListed(element)))
            {
                if (link.Attribute("href") is { Length: > 0 } href && !ArchivePath.IsAbsolute(href) && !notes.IsPartOfNote(link)
                    && ArchivePath.Resolve(document.Path, href.Trim()) is var place && !(isOwn && IsNumbered(place)))
                {
                    index._wanted.Add(place);
                }
            }
        }
        return index;
    }

    /// <summary>Lists of printed pages and landmarks lead to places that every build finds anew.</summary>
    private static bool IsListed(MarkupElement link) => link.Ancestors().FirstOrDefault(parent => parent.Name == "nav") is { } list
        && (list.HasType("page-list") || list.HasType("landmarks"));

    /// <summary>Whether an id is the chapter's with the number of a pair behind.</summary>
    private static bool IsNumbered(ArchivePath place)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(place.Path) + "-p";
        return place.Fragment.StartsWith(stem, StringComparison.Ordinal) && place.Fragment.Length > stem.Length
            && place.Fragment.AsSpan(stem.Length).IndexOfAnyExceptInRange('0', '9') < 0;
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
