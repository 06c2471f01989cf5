using Publisher.Import.Content;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Checks;

/// <summary>What is wrong with a package: metadata, manifest, navigation.</summary>
internal static class PackageCheck
{
    public static void Run(OpenedEpub epub, DiagnosticBag bag)
    {
        CheckMetadata(epub, bag);
        CheckManifest(epub, bag);
        CheckNavigation(epub, bag);
    }

    private static void CheckMetadata(OpenedEpub epub, DiagnosticBag bag)
    {
        var package = epub.Package;
        var place = (package.File.Root.Child("metadata") ?? package.File.Root).Span(package.File);
        foreach (var element in new[] { "title", "identifier" }.Where(element => package.Metadata.First(element).Length == 0))
        {
            bag.Add(DiagnosticCatalog.MetadataMissing.Create(place, "dc:" + element));
        }
        if (!package.Metadata.All("language").Any(entry => BookLanguage.Of(entry.Text) is not null))
        {
            bag.Add(DiagnosticCatalog.LanguageNotStated.Create(place, new Phrase("the book", "全书")));
        }
        var unique = package.Metadata.UniqueId;
        if (package.Metadata.All("identifier").Any() && package.Metadata.All("identifier").All(entry => entry.Id != unique || unique.Length == 0))
        {
            bag.Add(DiagnosticCatalog.IdentifierUnresolved.Create(package.File.Root.Span(package.File), unique));
        }
    }

    private static void CheckManifest(OpenedEpub epub, DiagnosticBag bag)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { epub.Package.File.Path, "mimetype" };
        foreach (var item in epub.Package.Manifest)
        {
            listed.Add(item.Path);
            if (item.Path.Length == 0)
            {
                bag.Add(DiagnosticCatalog.RemoteResource.Create(item.Span, item.Href));
            }
            else if (!epub.Archive.Contains(item.Path))
            {
                bag.Add(DiagnosticCatalog.ManifestItemMissing.Create(item.Span, item.Path));
            }
        }
        foreach (var path in epub.Archive.Paths.Where(path => !listed.Contains(path) && !path.StartsWith("META-INF/", StringComparison.Ordinal)))
        {
            bag.Add(DiagnosticCatalog.FileNotInManifest.CreateFor(path, path));
        }
    }

    private static void CheckNavigation(OpenedEpub epub, DiagnosticBag bag)
    {
        var place = epub.Package.File.Root.Span(epub.Package.File);
        if (epub.Navigation.Contents.IsEmpty)
        {
            bag.Add(DiagnosticCatalog.NavigationMissing.Create(place));
        }
        var item = epub.Package.Navigation ?? epub.Package.Ncx;
        foreach (var target in epub.Navigation.All.Select(entry => entry.Target.Path).Where(path => !string.IsNullOrEmpty(path)).Distinct())
        {
            if (!epub.Archive.Contains(target) && item?.Path != epub.Package.Navigation?.Path)
            {
                // Links of a navigation document are checked with those of all documents; an NCX is none.
                bag.Add(DiagnosticCatalog.DeadLink.CreateFor(item!.Path, target));
            }
        }
    }
}
