using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Editions;

/// <summary>
/// A book reduced to the languages of one edition, in one reading order: what every output consumes.
/// Pairs keep only the edition's languages, in the edition's order.
/// </summary>
public sealed record Edition(
    EditionSpec Spec,
    BookMetadata Metadata,
    ImmutableArray<Chapter> Chapters,
    EditionNumbers Numbers,
    BookSettings Settings,
    ImageCatalog Images)
{
    /// <summary>What stands in the margin of a review edition; null in any other.</summary>
    public Review? Review { get; init; }

    public ImmutableArray<LanguageTag> Languages => Spec.Languages;

    /// <summary>The language of titles, metadata and furniture where only one can serve.</summary>
    public LanguageTag MainLanguage => Spec.Languages[0];

    /// <summary>Whether a reference names the page of its target in print: then pages are set twice.</summary>
    public bool NamesPages { get; init; }

    public bool IsMultilingual => Spec.Languages.Length > 1;
}
