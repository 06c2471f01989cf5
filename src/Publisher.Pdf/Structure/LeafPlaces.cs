using Publisher.Model.Pages;

namespace Publisher.Pdf.Structure;

/// <summary>Where the content of each leaf lies: page object and marked-content identifier, in page order.</summary>
internal sealed class LeafPlaces
{
    private readonly Dictionary<TagContent, List<(int Page, int Mcid)>> _places = new(ReferenceEqualityComparer.Instance);
    private readonly List<IReadOnlyList<TagContent>> _pages = [];

    /// <summary>Leaves of each page by identifier; the place in the list is the page's key in the parent tree.</summary>
    public IReadOnlyList<IReadOnlyList<TagContent>> Pages => _pages;

    public void AddPage(int page, IReadOnlyList<TagContent> leaves)
    {
        _pages.Add([.. leaves]);
        for (var mcid = 0; mcid < leaves.Count; mcid++)
        {
            if (!_places.TryGetValue(leaves[mcid], out var places))
            {
                _places[leaves[mcid]] = places = [];
            }
            places.Add((page, mcid));
        }
    }

    public IReadOnlyList<(int Page, int Mcid)> Of(TagContent leaf) => _places.TryGetValue(leaf, out var places) ? places : [];
}
