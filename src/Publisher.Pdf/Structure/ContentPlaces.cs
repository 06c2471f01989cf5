using Publisher.Model.Pages;

namespace Publisher.Pdf.Structure;

/// <summary>The objects of an annotation and of the page that it stands on.</summary>
internal readonly record struct PlacedAnnotation(int Number, int Page);

/// <summary>
/// What the pages of one section show of its structure: where the content of each leaf lies (page object and marked-content
/// identifier, in page order), which annotations belong to which element, and what their keys in the parent tree stand for.
/// Keys are given out as pages and annotations come; everything else is forgotten when the section has been written.
/// </summary>
internal sealed class ContentPlaces
{
    private readonly Dictionary<TagContent, List<(int Page, int Mcid)>> _leaves = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TagNode, List<PlacedAnnotation>> _annotations = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Key, IReadOnlyList<TagContent> Leaves)> _pages = [];
    private readonly List<(int Key, TagNode Node)> _nodes = [];

    /// <summary>The next key of the parent tree.</summary>
    public int NextKey { get; private set; }

    /// <summary>Pages of the section: key and leaves by identifier.</summary>
    public IReadOnlyList<(int Key, IReadOnlyList<TagContent> Leaves)> Pages => _pages;

    /// <summary>Annotations of the section: key and element.</summary>
    public IReadOnlyList<(int Key, TagNode Node)> Nodes => _nodes;

    /// <returns>The page's key.</returns>
    public int AddPage(int page, IReadOnlyList<TagContent> leaves)
    {
        _pages.Add((NextKey, [.. leaves]));
        for (var mcid = 0; mcid < leaves.Count; mcid++)
        {
            ListOf(_leaves, leaves[mcid]).Add((page, mcid));
        }
        return NextKey++;
    }

    /// <returns>The annotation's key.</returns>
    public int AddAnnotation(TagNode node, PlacedAnnotation annotation)
    {
        _nodes.Add((NextKey, node));
        ListOf(_annotations, node).Add(annotation);
        return NextKey++;
    }

    public IReadOnlyList<(int Page, int Mcid)> Of(TagContent leaf) => _leaves.TryGetValue(leaf, out var places) ? places : [];

    public IReadOnlyList<PlacedAnnotation> AnnotationsOf(TagNode node) => _annotations.TryGetValue(node, out var annotations) ? annotations : [];

    public void Clear()
    {
        _leaves.Clear();
        _annotations.Clear();
        _pages.Clear();
        _nodes.Clear();
    }

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }
        return list;
    }
}
