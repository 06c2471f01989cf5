using System.Collections.Immutable;
using Publisher.Import.Package;

namespace Publisher.Import.Checks;

/// <summary>Puts together what is reported of a book.</summary>
internal static class ReportWriter
{
    /// <summary>Statements with places of their own in the report.</summary>
    private static readonly string[] Apart = ["title", "creator", "contributor", "language", "identifier", "date"];

    private static readonly string[] AccessibilityPrefixes = ["schema:access", "a11y:", "dcterms:conformsTo"];

    public static EpubReport Write(OpenedEpub epub)
    {
        var metadata = epub.Package.Metadata;
        return new EpubReport(epub.Package.Version, epub.Package.File.Path)
        {
            Titles = [.. metadata.All("title").SelectMany(title => Versions(title, title.Find("title-type")))],
            Languages = [.. metadata.All("language").Select(language => language.Text)],
            People = [.. metadata.Entries.Where(entry => entry.Element is "creator" or "contributor").Select(Person)],
            Identifiers = [.. metadata.All("identifier").Select(entry => new ReportedIdentifier(
                entry.Text, entry.Find("identifier-type"), entry.Id.Length > 0 && entry.Id == metadata.UniqueId))],
            Dates = Dates(metadata),
            Descriptions = [.. metadata.Entries.Where(entry => !Apart.Contains(entry.Element, StringComparer.Ordinal))
                .Select(entry => new ReportedProperty(entry.Element, entry.Text, entry.Language))],
            Accessibility = [.. metadata.Properties.Where(IsAccessibility)
                .Select(property => new ReportedProperty(property.Property[(property.Property.IndexOf(':', StringComparison.Ordinal) + 1)..], property.Value, property.Language))],
            Contents = Entries(epub.Navigation.Contents),
            Landmarks = [.. epub.Navigation.Landmarks.Select(mark => new ReportedLandmark(mark.Type, mark.Label, Target(mark.Target)))],
            Pages = epub.Navigation.Pages,
            Spine = [.. epub.Package.Spine.Where(entry => epub.Archive.Contains(entry.Item.Path)).Select(entry => Document(epub, entry))],
            Fonts = Files(epub, item => item.IsFont),
            Images = Files(epub, item => item.IsPicture),
            Files = epub.Archive.Paths.Length,
            Bytes = epub.Archive.Paths.Sum(epub.Archive.SizeOf),
        };
    }

    private static IEnumerable<ReportedText> Versions(MetadataEntry entry, string type) => entry.Refinements
        .Where(refinement => refinement.Property == "alternate-script")
        .Select(refinement => new ReportedText(refinement.Value, refinement.Language, type))
        .Prepend(new ReportedText(entry.Text, entry.Language, type));

    private static ReportedPerson Person(MetadataEntry entry) =>
        new([.. Versions(entry, "")], entry.Find("role"), entry.Find("file-as"), entry.Element == "creator");

    private static ImmutableArray<ReportedProperty> Dates(PackageMetadata metadata) =>
    [
        .. metadata.All("date").Select(entry => new ReportedProperty(entry.Find("event"), entry.Text, "")),
        .. metadata.Properties.Where(property => property.Property == "dcterms:modified").Select(property => new ReportedProperty("modified", property.Value, "")),
    ];

    private static bool IsAccessibility(Refinement property) =>
        AccessibilityPrefixes.Any(prefix => property.Property.StartsWith(prefix, StringComparison.Ordinal));

    private static ImmutableArray<ReportedEntry> Entries(ImmutableArray<NavigationEntry> entries) =>
        [.. entries.Select(entry => new ReportedEntry(entry.Label, Target(entry.Target), Entries(entry.Children)))];

    private static string Target(ArchivePath target) =>
        string.IsNullOrEmpty(target.Fragment) ? target.Path ?? "" : $"{target.Path}#{target.Fragment}";

    private static ReportedDocument Document(OpenedEpub epub, SpineEntry entry)
    {
        var file = epub.Documents.FirstOrDefault(document => document.Path == entry.Item.Path)?.File;
        return new ReportedDocument(entry.Item.Path, epub.Archive.SizeOf(entry.Item.Path),
            file is null ? -1 : file.Body.RawText().Count(c => !char.IsWhiteSpace(c)), file?.Root.Language ?? "", entry.IsLinear);
    }

    private static ImmutableArray<ReportedFile> Files(OpenedEpub epub, Func<PackageItem, bool> accepts) =>
    [
        .. epub.Package.Manifest.Where(item => accepts(item) && epub.Archive.Contains(item.Path))
            .Select(item => new ReportedFile(item.Path, item.MediaType, epub.Archive.SizeOf(item.Path))),
    ];
}
