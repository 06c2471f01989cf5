using System.Collections.Frozen;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Which of the elements that authors may write stand in which (HTML, 4: the content models). EPUB is XML with a schema: an
/// item without its list makes the whole book invalid, where a browser would only shrug.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>Elements that stand in certain others only.</summary>
    private static readonly FrozenDictionary<string, string[]> Parents = new Dictionary<string, string[]>
    {
        ["li"] = ["ul", "ol"],
        ["dt"] = ["dl"],
        ["dd"] = ["dl"],
        ["caption"] = ["table"],
        ["thead"] = ["table"],
        ["tbody"] = ["table"],
        ["tfoot"] = ["table"],
        ["tr"] = ["table", "thead", "tbody", "tfoot"],
        ["td"] = ["tr"],
        ["th"] = ["tr"],
        ["figcaption"] = ["figure"],
        ["summary"] = ["details"],
        ["rt"] = ["ruby"],
        ["rp"] = ["ruby"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements that hold certain others only, and no text.</summary>
    private static readonly FrozenDictionary<string, string[]> Children = new Dictionary<string, string[]>
    {
        ["ul"] = ["li"],
        ["ol"] = ["li"],
        ["dl"] = ["dt", "dd"],
        ["table"] = ["caption", "thead", "tbody", "tfoot", "tr"],
        ["thead"] = ["tr"],
        ["tbody"] = ["tr"],
        ["tfoot"] = ["tr"],
        ["tr"] = ["td", "th"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="child"/> may stand in <paramref name="parent"/>; an empty parent is the text's own flow.</summary>
    public static bool Allows(string parent, string child)
    {
        if (Parents.TryGetValue(child, out var parents))
        {
            return Array.IndexOf(parents, parent) >= 0;
        }
        if (Children.TryGetValue(parent, out var children))
        {
            return Array.IndexOf(children, child) >= 0;
        }
        return !HoldsPhrasesOnly(parent) || SafeHtml.IsInline(child);
    }

    /// <summary>Whether text may stand right in an element.</summary>
    public static bool AllowsText(string parent) => !Children.ContainsKey(parent);

    private static bool HoldsPhrasesOnly(string element) => SafeHtml.IsInline(element) || element is "p" or "pre" or "summary";
}
