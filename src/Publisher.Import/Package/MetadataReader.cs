using System.Collections.Immutable;
using Publisher.Import.Markup;

namespace Publisher.Import.Package;

/// <summary>Reads metadata of EPUB 3 (refined by <c>meta</c>) and of EPUB 2 (refined by attributes).</summary>
internal sealed class MetadataReader(MarkupFile file)
{
    /// <summary>EPUB 2's attributes by the properties that took their place.</summary>
    private static readonly (string Attribute, string Property)[] OldAttributes =
        [("role", "role"), ("file-as", "file-as"), ("scheme", "identifier-type"), ("event", "event")];

    public PackageMetadata Read()
    {
        var metas = file.Root.Descendants().Where(element => element.Name == "meta").ToList();
        var refinements = metas.Where(meta => meta.Attribute("refines") is not null)
            .ToLookup(meta => meta.Attribute("refines")!.TrimStart('#'), Refinement, StringComparer.Ordinal);
        return new PackageMetadata(
            [.. file.Root.Descendants().Where(IsStatement).Select(element => Entry(element, refinements))],
            [.. metas.Where(meta => meta.Attribute("property") is not null && meta.Attribute("refines") is null).Select(Refinement)])
        {
            Collections = [.. Collections(metas, refinements)],
            UniqueId = file.Root.Attribute("unique-identifier") ?? "",
            CoverId = OldMeta(metas, "cover"),
            Generator = OldMeta(metas, "generator"),
        };
    }

    private IEnumerable<MetadataEntry> Collections(List<MarkupElement> metas, ILookup<string, Refinement> refinements)
    {
        foreach (var meta in metas.Where(meta => meta.Attribute("property")?.Trim() == "belongs-to-collection" && meta.Attribute("refines") is null))
        {
            yield return Entry(meta, refinements);
        }
        // EPUB 2 had no word for a series; what calibre wrote has become the custom.
        if (OldMeta(metas, "calibre:series") is { Length: > 0 } series)
        {
            yield return new MetadataEntry("belongs-to-collection", series, "", "", metas[0].Span(file))
            {
                Refinements = [new Refinement("group-position", OldMeta(metas, "calibre:series_index"), "")],
            };
        }
    }

    private static bool IsStatement(MarkupElement element) =>
        element.Namespace.StartsWith("http://purl.org/dc/elements/1.", StringComparison.Ordinal);

    private static MetadataEntry Entry(MarkupElement element, MarkupFile file, ILookup<string, Refinement> refinements)
    {
        var old = OldAttributes.Select(pair => new Refinement(pair.Property,
            element.Attribute("opf:" + pair.Attribute) ?? element.Attribute(pair.Attribute) ?? "", ""));
        return new MetadataEntry(element.Name, element.PlainText(), LanguageOf(element), element.Id, element.Span(file))
        {
            Refinements = [.. refinements[element.Id].Concat(old).Where(refinement => refinement.Value.Length > 0)],
        };
    }

    private MetadataEntry Entry(MarkupElement element, ILookup<string, Refinement> refinements) => Entry(element, file, refinements);

    private static Refinement Refinement(MarkupElement meta) =>
        new((meta.Attribute("property") ?? "").Trim(), meta.PlainText(), meta.Language ?? "");

    private static string LanguageOf(MarkupElement element) =>
        element.Language ?? element.Ancestors().Select(parent => parent.Language).FirstOrDefault(language => language is not null) ?? "";

    private static string OldMeta(List<MarkupElement> metas, string name) =>
        metas.FirstOrDefault(meta => meta.Attribute("name") == name)?.Attribute("content") ?? "";
}
