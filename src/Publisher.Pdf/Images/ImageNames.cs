using Publisher.Model.Documents;

namespace Publisher.Pdf.Images;

/// <summary>Resource names of the pictures of a document: written once each, however often they are shown.</summary>
internal sealed class ImageNames
{
    private readonly Dictionary<string, (string Name, WrittenImage Image)> _written = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Number)> _all = [];

    public IReadOnlyList<(string Name, int Number)> All => _all;

    /// <summary>Its name, and how it is to be turned; null for a picture that could not be written.</summary>
    public (string Name, int Orientation)? Find(ImageAsset image) =>
        _written.TryGetValue(image.Path, out var entry) && entry.Image.Number > 0 ? (entry.Name, entry.Image.Orientation) : null;

    public bool Has(ImageAsset image) => _written.ContainsKey(image.Path);

    public void Add(ImageAsset image, WrittenImage written)
    {
        var name = $"I{_all.Count + 1}";
        _written.Add(image.Path, (name, written));
        if (written.Number > 0)
        {
            _all.Add((name, written.Number));
        }
    }
}
