using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Where a link leads: a file of the output (empty in a one-file output) and an id in it. An empty id is the whole file.
/// </summary>
internal readonly record struct WebAnchor(string File, string Id)
{
    /// <summary>The reference as seen from <paramref name="file"/>, both in the same folder.</summary>
    public string From(string file) => (File == file, Id.Length > 0) switch
    {
        (true, true) => "#" + Id,
        (false, true) => $"{File}#{Id}",
        _ => File,
    };
}

/// <summary>
/// The ids of an edition as written: unique in the whole edition, so that the same id serves EPUB and web. The
/// first language keeps the author's ids; the others take them with the language as suffix.
/// </summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<object, string> _written = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(LanguageTag, string), WebAnchor> _byAuthorId = [];
    private readonly Dictionary<string, WebAnchor> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WebAnchor> _chapters = new(StringComparer.Ordinal);

    /// <summary>The id to write on a node (block, styled span), empty for none.</summary>
    public string IdOf(object node) => _written.GetValueOrDefault(node, "");

    public WebAnchor? Pair(string pairId) => _pairs.TryGetValue(pairId, out var anchor) ? anchor : null;

    public WebAnchor? Chapter(string chapterId) => _chapters.TryGetValue(chapterId, out var anchor) ? anchor : null;

    /// <summary>The place of the author's <paramref name="id"/>, in <paramref name="language"/> if it is there.</summary>
    public WebAnchor? Find(string id, LanguageTag language, IEnumerable<LanguageTag> others)
    {
        if (_byAuthorId.TryGetValue((language, id), out var anchor))
        {
            return anchor;
        }
        foreach (var other in others)
        {
            if (_byAuthorId.TryGetValue((other, id), out anchor))
            {
                return anchor;
            }
        }
        return Chapter(id) ?? Pair(id);
    }

    public void AddChapter(string chapterId, WebAnchor anchor) => _chapters.TryAdd(chapterId, anchor);

    public void AddPair(string pairId, WebAnchor anchor) => _pairs.TryAdd(pairId, anchor);

    /// <summary>False if the author used the id before in this language.</summary>
    public bool AddNode(object node, LanguageTag language, string authorId, WebAnchor anchor)
    {
        _written[node] = anchor.Id;
        return authorId.Length == 0 || _byAuthorId.TryAdd((language, authorId), anchor);
    }

    /// <summary>A copy of shared matter, which is not written itself, is found where the first copy is.</summary>
    public void AddAlias(LanguageTag language, string authorId, WebAnchor anchor) =>
        _byAuthorId.TryAdd((language, authorId), anchor);
}
