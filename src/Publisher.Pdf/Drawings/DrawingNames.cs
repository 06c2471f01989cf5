using Publisher.Model.Drawings;

namespace Publisher.Pdf.Drawings;

/// <summary>Resource names of the drawings of a document: written once each, however often they are shown.</summary>
internal sealed class DrawingNames
{
    private readonly Dictionary<VectorDrawing, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string Name, int Number)> _all = [];

    public IReadOnlyList<(string Name, int Number)> All => _all;

    public bool Has(VectorDrawing drawing) => _names.ContainsKey(drawing);

    public string NameOf(VectorDrawing drawing) => _names[drawing];

    public void Add(VectorDrawing drawing, int number)
    {
        _all.Add(($"D{_all.Count + 1}", number));
        _names.Add(drawing, _all[^1].Name);
    }
}
