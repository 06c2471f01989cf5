using System.Collections.Frozen;
using Publisher.Model.Documents;

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


    public static bool IsInline(string element) => Inlines.Contains(element);

    public static bool IsAllowed(string element) => Inlines.Contains(element) || Blocks.Contains(element);

    /// <summary>Attributes go with their elements and have a value that these take (HTML, 4).</summary>
    public static bool IsAllowedAttribute(string element, string attribute, string value) => attribute switch
    {
        "class" or "title" => true,
        "lang" => LanguageTag.TryParse(value, out _),
        "dir" => value is "ltr" or "rtl" or "auto",
        "colspan" or "rowspan" => element is "td" or "th" && IsCount(value),
        "scope" => element == "th" && value is "col" or "row" or "colgroup" or "rowgroup",
        "start" => element == "ol" && IsCount(value),
        "value" => element == "data" || (element == "li" && IsCount(value)),
        "datetime" => element is "time" or "ins" or "del",
        _ => false,
    };

    private static bool IsCount(string value) => value.Length is > 0 and < 5 && value.All(char.IsAsciiDigit) && value[0] != '0';
}
