using Publisher.Model.Documents;

namespace Publisher.Pdf.Images;

/// <summary>Resource names of the pictures of a document: written once each, however often they are shown.</summary>
internal sealed class ImageNames
{
    private readonly Dictionary<string, (string Name, int Number)> _written = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Number)> _all = [];

    public IReadOnlyList<(string Name, int Number)> All => _all;

    /// <summary>Null for a picture that could not be written.</summary>
    public string? Find(ImageAsset image) => _written.TryGetValue(image.Path, out var entry) && entry.Number > 0 ? entry.Name : null;

    public bool Has(ImageAsset image) => _written.ContainsKey(image.Path);

    /// <param name="number">The picture's object; 0 when it could not be written.</param>
    public void Add(ImageAsset image, int number)
    {
        var name = $"I{_all.Count + 1}";
        _written.Add(image.Path, (name, number));
        if (number > 0)
        {
            _all.Add((name, number));
        }
    }
}
