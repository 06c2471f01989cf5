using Publisher.Model.Documents;
using Publisher.Model.Wording;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>
/// The schema.org properties of EPUB Accessibility 1.1 (2.2), computed from what was written.
/// </summary>
internal static class AccessibilityMetadata
{
    public static IEnumerable<(string Property, string Value)> Of(ContentFacts facts, bool hasPages)
    {
        yield return ("schema:accessMode", "textual");
        if (facts.HasPictures)
        {
            yield return ("schema:accessMode", "visual");
        }
        yield return ("schema:accessModeSufficient", facts.HasPicturesWithoutText ? "textual,visual" : "textual");
        foreach (var feature in Features(facts, hasPages))
        {
            yield return ("schema:accessibilityFeature", feature);
        }
        yield return ("schema:accessibilityHazard", "none"); // no sound, no motion: nothing here can flash
    }

    /// <summary>
    /// The claim in the words of EPUB Accessibility 1.1, 3.5.1. It stands only for a book whose content was found without a
    /// <see cref="Barrier"/>, and with somebody who answers for it.
    /// </summary>
    public const string Conformance = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

    /// <summary>Who answers for the claim; empty when none can be made.</summary>
    public static LocalizedText Certifier(ContentFacts facts, EpubSettings settings, BookMetadata metadata) =>
        facts.Barriers.Count > 0 ? LocalizedText.Empty
        : settings.CertifiedBy.IsEmpty ? metadata.Publisher : settings.CertifiedBy;

    /// <summary>The summary in one language.</summary>
    public static string Summary(UiText ui, ContentFacts facts, bool hasPages)
    {
        var separator = ui.Comma.EndsWith(' ') ? " " : "";
        var sentences = new List<string> { ui.AccessibleText };
        if (facts is { HasPictures: true, HasPicturesWithoutText: false })
        {
            sentences.Add(ui.AccessiblePictures);
        }
        if (hasPages)
        {
            sentences.Add(ui.AccessiblePages);
        }
        return string.Join(separator, sentences);
    }

    private static IEnumerable<string> Features(ContentFacts facts, bool hasPages)
    {
        yield return "displayTransformability";
        yield return "readingOrder";
        yield return "structuralNavigation";
        yield return "tableOfContents";
        if (facts is { HasPictures: true, HasPicturesWithoutText: false })
        {
            yield return "alternativeText";
        }
        if (hasPages)
        {
            yield return "pageBreakMarkers";
            yield return "pageNavigation";
        }
        if (facts.HasMath)
        {
            // Schema.org accessibility vocabulary: MathML where it is used, and the TeX that every formula carries.
            if (facts.Formulas > 0)
            {
                yield return "MathML";
                yield return "describedMath";
            }
            yield return "latex";
        }
        if (facts.HasRuby)
        {
            yield return "rubyAnnotations";
        }
    }
}
