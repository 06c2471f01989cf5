using System.Collections.Immutable;
using Publisher.Import.Markup;

namespace Publisher.Import.Package;

/// <summary>An entry of a table of contents.</summary>
internal sealed record NavigationEntry(string Label, ArchivePath Target, ImmutableArray<NavigationEntry> Children);

/// <summary>What the navigation document (EPUB 3.3, 7) or the NCX (EPUB 2) offers.</summary>
internal sealed record Navigation(ImmutableArray<NavigationEntry> Contents, ImmutableArray<Landmark> Landmarks, int Pages)
{
    public static readonly Navigation None = new([], [], 0);

    /// <summary>All entries of the contents, depth first.</summary>
    public IEnumerable<NavigationEntry> All => Flatten(Contents);

    /// <summary>Reads the navigation document if there is one, else the NCX; landmarks of the guide where there are no others.</summary>
    public static Navigation Read(PackageDocument package, MarkupReader reader, Func<string, bool> exists)
    {
        var navigation = package.Navigation is { } nav && exists(nav.Path) && reader.ReadXhtml(nav.Path) is { } document
            ? OfDocument(document) : None;
        if (navigation.Contents.IsEmpty && package.Ncx is { } ncx && exists(ncx.Path) && reader.ReadXml(ncx.Path) is { } file)
        {
            navigation = navigation with
            {
                Contents = Points(file, file.Root.Child("navmap") ?? file.Root),
                Pages = Math.Max(navigation.Pages, file.Root.Descendants().Count(element => element.Name == "pagetarget")),
            };
        }
        return navigation.Landmarks.IsEmpty ? navigation with { Landmarks = package.Guide } : navigation;
    }

    private static Navigation OfDocument(MarkupFile file)
    {
        var lists = file.Body.Descendants().Where(element => element.Name == "nav").ToList();
        var contents = lists.FirstOrDefault(nav => nav.HasType("toc"));
        var landmarks = lists.FirstOrDefault(nav => nav.HasType("landmarks"));
        var pages = lists.FirstOrDefault(nav => nav.HasType("page-list") || nav.HasType("pagelist"));
        return new Navigation(
            contents?.Child("ol") is { } list ? Items(file, list) : [],
            [.. landmarks?.Descendants().Where(element => element.Name == "a").Select(element => new Landmark(
                element.Attribute("epub:type") ?? "", element.PlainText(), Target(file, element.Attribute("href")))) ?? []],
            pages?.Descendants().Count(element => element.Name == "a") ?? 0);
    }

    private static ImmutableArray<NavigationEntry> Items(MarkupFile file, MarkupElement list) =>
    [
        .. list.ChildrenNamed("li").Select(item =>
        {
            var label = item.Elements.FirstOrDefault(element => element.Name is "a" or "span");
            return new NavigationEntry(label?.PlainText() ?? "", Target(file, label?.Attribute("href")),
                item.Child("ol") is { } children ? Items(file, children) : []);
        }),
    ];

    private static ImmutableArray<NavigationEntry> Points(MarkupFile file, MarkupElement parent) =>
    [
        .. parent.ChildrenNamed("navpoint").Select(point => new NavigationEntry(
            point.Child("navlabel")?.PlainText() ?? "", Target(file, point.Child("content")?.Attribute("src")), Points(file, point))),
    ];

    private static ArchivePath Target(MarkupFile file, string? reference) =>
        string.IsNullOrEmpty(reference) ? default : ArchivePath.Resolve(file.Path, reference.Trim());

    private static IEnumerable<NavigationEntry> Flatten(IEnumerable<NavigationEntry> entries) =>
        entries.SelectMany(entry => Flatten(entry.Children).Prepend(entry));
}
