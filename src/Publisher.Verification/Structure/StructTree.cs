using Publisher.Verification.Reading;

namespace Publisher.Verification.Structure;

/// <summary>
/// The logical structure: all elements in reading order, and the ways from content and annotations to them. Circles are
/// cut where they close, and depth and number are bounded.
/// </summary>
internal sealed class StructTree
{
    private const int MaximumDepth = 512;
    private const int MaximumElements = 4_000_000;

    private readonly List<StructElement> _elements = [];
    private readonly Dictionary<int, StructElement> _byNumber = [];
    private readonly NumberTree _parents;
    private readonly RoleMap _roles;

    public StructTree(PdfValue root)
    {
        Root = root;
        _roles = new RoleMap(root["RoleMap"]);
        Classes = root["ClassMap"];
        _parents = new NumberTree(root["ParentTree"]);
        AddKids(root["K"], null);
    }

    public PdfValue Root { get; }

    public PdfValue Classes { get; }

    /// <summary>Every element, parents before kids, in the order of the tree.</summary>
    public IReadOnlyList<StructElement> Elements => _elements;

    /// <summary>Places where the tree leads back to an element that it came through, or goes deeper than is read.</summary>
    public List<Place> Knots { get; } = [];

    public IEnumerable<StructElement> OfType(string type) => _elements.Where(element => element.Type == type);

    /// <summary>The element of the marked content with an MCID on a page or form that has the key StructParents.</summary>
    public StructElement? ByContent(int? structParents, int mcid)
    {
        if (structParents is not { } key || mcid < 0)
        {
            return null;
        }
        return _parents.ItemOf(key, mcid) is { Exists: true, Number: var number } && _byNumber.TryGetValue(number, out var element) ? element : null;
    }

    /// <summary>The element of an annotation that has the key StructParent.</summary>
    public StructElement? ByObject(int? structParent) =>
        structParent is { } key && _byNumber.TryGetValue(_parents[key].Number, out var element) ? element : null;

    private void AddKids(PdfValue kids, StructElement? parent)
    {
        foreach (var kid in kids.Items)
        {
            if (kid.Integer is not null || kid["Type"].Name == "MCR" || kid.Has("MCID"))
            {
                CountContent(parent);
            }
            else if (kid["Type"].Name == "OBJR")
            {
                parent?.Objects.Add(kid["Obj"].Number);
            }
            else if (kid.IsDictionary)
            {
                AddElement(kid, parent);
            }
        }
    }

    private static void CountContent(StructElement? parent)
    {
        if (parent is not null)
        {
            parent.ContentItems++;
        }
    }

    private void AddElement(PdfValue value, StructElement? parent)
    {
        var isOwn = parent is null || value.Number != parent.Value.Number;
        if (_elements.Count >= MaximumElements || parent?.Depth >= MaximumDepth || isOwn && _byNumber.ContainsKey(value.Number))
        {
            Knots.Add(new Place(0, value.Number, parent?.Path ?? ""));
            return;
        }
        var element = new StructElement(value, parent, _roles[value["S"].Name ?? ""]);
        parent?.Add(element);
        _elements.Add(element);
        if (isOwn)
        {
            _byNumber[value.Number] = element;
        }
        AddKids(value["K"], element);
    }
}
