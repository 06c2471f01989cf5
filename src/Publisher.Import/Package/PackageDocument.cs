using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Package;

/// <summary>A file that the manifest lists. <see cref="Path"/> is empty for one on the network.</summary>
internal sealed record PackageItem(string Id, string Href, string Path, string MediaType, ImmutableArray<string> Properties, SourceSpan Span)
{
    public bool IsDocument => MediaType is "application/xhtml+xml" or "text/html" or "application/x-dtbook+xml" or "text/x-oeb1-document"
        || (MediaType.Length == 0 && Path.EndsWith("html", StringComparison.OrdinalIgnoreCase));

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Media types of fonts have changed over the years (EPUB 3.3, 3.2).</summary>
    public bool IsFont => MediaType.Contains("font", StringComparison.Ordinal) || MediaType == "application/vnd.ms-opentype";

    public bool Has(string property) => Properties.Contains(property, StringComparer.Ordinal);
}

/// <summary>A document of the reading order; not <see cref="IsLinear"/> when it is reached by links only.</summary>
internal sealed record SpineEntry(PackageItem Item, bool IsLinear);

/// <summary>What a landmark (EPUB 3) or guide reference (EPUB 2) names.</summary>
internal sealed record Landmark(string Type, string Label, ArchivePath Target);

/// <summary>The package document of a book, EPUB 2 or 3.</summary>
internal sealed record PackageDocument(MarkupFile File, string Version, PackageMetadata Metadata)
{
    public ImmutableArray<PackageItem> Manifest { get; init; } = [];
    public ImmutableArray<SpineEntry> Spine { get; init; } = [];
    public ImmutableArray<Landmark> Guide { get; init; } = [];

    /// <summary>The NCX that the spine names, else the one of the manifest; null when there is none.</summary>
    public PackageItem? Ncx { get; init; }

    public PackageItem? Navigation => Manifest.FirstOrDefault(item => item.Has("nav"));

    /// <summary>The cover picture: by property (EPUB 3), by the old <c>meta</c>; null when none is named.</summary>
    public PackageItem? Cover => Manifest.FirstOrDefault(item => item.Has("cover-image") && item.IsPicture)
        ?? Manifest.FirstOrDefault(item => Metadata.CoverId.Length > 0 && item.Id == Metadata.CoverId && item.IsPicture);

    public PackageItem? Find(string path) => Manifest.FirstOrDefault(item => item.Path == path);
}
