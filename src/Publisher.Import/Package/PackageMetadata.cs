using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Package;

/// <summary>A statement of Dublin Core with what refines it: <c>title-type</c>, <c>role</c>, <c>alternate-script</c>...</summary>
internal sealed record MetadataEntry(string Element, string Text, string Language, string Id, SourceSpan Span)
{
    public ImmutableArray<Refinement> Refinements { get; init; } = [];

    /// <summary>The value of a refinement (EPUB 3) or of the attribute that served before (EPUB 2); empty when unsaid.</summary>
    public string Find(string property) =>
        Refinements.FirstOrDefault(refinement => refinement.Property == property)?.Value ?? "";
}

/// <summary>What refines a statement; <see cref="Language"/> is empty unless it has its own.</summary>
internal sealed record Refinement(string Property, string Value, string Language);

/// <summary>What the package document says of the book, in its own order.</summary>
internal sealed record PackageMetadata(ImmutableArray<MetadataEntry> Entries, ImmutableArray<Refinement> Properties)
{
    /// <summary>The series and sets that the book belongs to (EPUB 3.3, D.3.5), refined as other statements are.</summary>
    public ImmutableArray<MetadataEntry> Collections { get; init; } = [];

    /// <summary>The id that <c>unique-identifier</c> names.</summary>
    public string UniqueId { get; init; } = "";

    /// <summary>The manifest id that EPUB 2's <c>meta name="cover"</c> names.</summary>
    public string CoverId { get; init; } = "";

    /// <summary>The program that made the book, if it says so.</summary>
    public string Generator { get; init; } = "";

    public IEnumerable<MetadataEntry> All(string element) => Entries.Where(entry => entry.Element == element);

    public string First(string element) => All(element).FirstOrDefault()?.Text ?? "";
}
