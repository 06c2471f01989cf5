namespace Publisher.Web.Epub;

/// <summary>A file of the e-book (EPUB 3.3, 5.6.1); <see cref="Href"/> is relative to the package document.</summary>
internal sealed record ManifestItem(string Id, string Href, string MediaType, string Properties = "");

/// <summary>The files of an e-book as they come to be written, and their reading order.</summary>
internal sealed class Publication
{
    private readonly List<ManifestItem> _items = [];
    private readonly List<ManifestItem> _spine = [];

    public IReadOnlyList<ManifestItem> Items => _items;
    public IReadOnlyList<ManifestItem> Spine => _spine;

    public ManifestItem Add(string id, string href, string mediaType, string properties = "")
    {
        var item = new ManifestItem(id, href, mediaType, properties);
        _items.Add(item);
        return item;
    }

    public void AddPage(string id, string href, string properties = "") =>
        _spine.Add(Add(id, href, "application/xhtml+xml", properties));
}
