using Publisher.Web.Xhtml;

using Publisher.Model.Wording;

namespace Publisher.Web.Epub;

/// <summary>
/// The schema.org properties of EPUB Accessibility 1.1 (2.2), computed from what was written. No conformance is claimed
/// here: that takes checks of the finished book.
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
            yield return "latex";
        }
        if (facts.HasRuby)
        {
            yield return "rubyAnnotations";
        }
    }
}
