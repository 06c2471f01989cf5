using System.Collections.Frozen;

namespace Publisher.Web.Xhtml;

/// <summary>
/// The raw HTML that may pass: elements and attributes that carry meaning and can neither run code, fetch
/// anything, nor disturb the structure of headings, landmarks and ids.
/// </summary>
internal static class SafeHtml
{
    private static readonly FrozenSet<string> Inlines = FrozenSet.ToFrozenSet(
    [
        "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
        "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p", "pre",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        ["class", "colspan", "datetime", "dir", "lang", "rowspan", "scope", "start", "title", "value"],
        StringComparer.Ordinal);

    public static bool IsInline(string element) => Inlines.Contains(element);

    public static bool IsAllowed(string element) => Inlines.Contains(element) || Blocks.Contains(element);

    public static bool IsAllowedAttribute(string attribute) => Attributes.Contains(attribute);
}
