using System.Collections.Immutable;
using Publisher.Import.Container;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Package;

/// <summary>Finds the package document (EPUB 3.3, 4.2.6.3.1) and reads metadata, manifest, spine and guide (5).</summary>
internal sealed class PackageReader(EpubArchive archive, MarkupReader reader, string archiveName, DiagnosticBag bag)
{
    private const string ContainerPath = "META-INF/container.xml";

    /// <summary>The package; null, reported, when the book cannot be read.</summary>
    public PackageDocument? Read()
    {
        if (archive.Contains(EncryptionFile.Path)
            && (reader.ReadXml(EncryptionFile.Path) is not { } encryption || !EncryptionFile.Check(encryption, bag)))
        {
            return null;
        }
        return FindPackage() is { } path && reader.ReadXml(path) is { } file ? Read(file) : null;
    }

    private string? FindPackage()
    {
        if (!archive.Contains(ContainerPath))
        {
            bag.Add(DiagnosticCatalog.ContainerMissing.CreateFor(archiveName));
            return null;
        }
        if (reader.ReadXml(ContainerPath) is not { } container)
        {
            return null;
        }
        var root = container.Root.Descendants().FirstOrDefault(element => element.Name == "rootfile" && element.Attribute("full-path") is { Length: > 0 });
        if (root is null)
        {
            bag.Add(DiagnosticCatalog.ContainerMissing.Create(container.Root.Span(container)));
            return null;
        }
        var path = ArchivePath.Resolve("", root.Attribute("full-path")!).Path;
        if (archive.Contains(path))
        {
            return path;
        }
        bag.Add(DiagnosticCatalog.PackageMissing.Create(root.Span(container), path));
        return null;
    }

    private PackageDocument? Read(MarkupFile file)
    {
        var manifest = Manifest(file);
        var spineElement = file.Root.Child("spine");
        var spine = Spine(file, spineElement, manifest);
        var package = new PackageDocument(file, file.Root.Attribute("version") ?? "", new MetadataReader(file).Read())
        {
            Manifest = manifest,
            Spine = spine,
            Guide = Guide(file),
            Ncx = manifest.FirstOrDefault(item => item.Id == spineElement?.Attribute("toc"))
                ?? manifest.FirstOrDefault(item => item.MediaType == "application/x-dtbncx+xml"),
        };
        if (spine.Any(entry => archive.Contains(entry.Item.Path)))
        {
            return package;
        }
        bag.Add(DiagnosticCatalog.NothingInSpine.Create((spineElement ?? file.Root).Span(file)));
        return null;
    }

    private static ImmutableArray<PackageItem> Manifest(MarkupFile file)
    {
        var items = ImmutableArray.CreateBuilder<PackageItem>();
        foreach (var element in file.Root.Child("manifest")?.ChildrenNamed("item") ?? [])
        {
            var href = element.Attribute("href")?.Trim() ?? "";
            var path = href.Length == 0 || ArchivePath.IsAbsolute(href) ? "" : ArchivePath.Resolve(file.Path, href).Path;
            var properties = element.Attribute("properties")?.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) ?? [];
            items.Add(new PackageItem(element.Id, href, path, (element.Attribute("media-type") ?? "").ToLowerInvariant(), [.. properties], element.Span(file)));
        }
        return items.ToImmutable();
    }

    private ImmutableArray<SpineEntry> Spine(MarkupFile file, MarkupElement? spine, ImmutableArray<PackageItem> manifest)
    {
        var entries = ImmutableArray.CreateBuilder<SpineEntry>();
        var byId = manifest.Reverse().GroupBy(item => item.Id).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in spine?.ChildrenNamed("itemref") ?? [])
        {
            var id = element.Attribute("idref") ?? "";
            if (byId.GetValueOrDefault(id) is { Path.Length: > 0 } found)
            {
                if (found.IsDocument && seen.Add(found.Path))
                {
                    entries.Add(new SpineEntry(found, element.Attribute("linear") != "no"));
                }
                continue;
            }
            bag.Add(DiagnosticCatalog.SpineItemUnknown.Create(element.Span(file), id));
        }
        return entries.ToImmutable();
    }

    private static ImmutableArray<Landmark> Guide(MarkupFile file) =>
    [
        .. (file.Root.Child("guide")?.ChildrenNamed("reference") ?? []).Select(element => new Landmark(
            element.Attribute("type") ?? "", element.Attribute("title") ?? "",
            ArchivePath.Resolve(file.Path, element.Attribute("href") ?? ""))),
    ];
}
