using System.Text.RegularExpressions;
using Publisher.Import.Markup;

namespace Publisher.Import.Content;

/// <summary>How a run of text looks, as far as it carries meaning.</summary>
[Flags]
internal enum TextLook { None = 0, Italic = 1, Bold = 2, Superscript = 4, Subscript = 8, SmallCapitals = 16, Struck = 32 }

/// <summary>
/// What classes mean by the book's style sheets. Converters write emphasis as <c>span class="italic1"</c>; rules with a single
/// class as their selector suffice for these, and nothing else of CSS is read.
/// </summary>
internal sealed partial class StyleIndex
{
    /// <summary>Longer than any sheet that a person wrote; keeps the search for rules short.</summary>
    private const int LongestSheet = 2_000_000;

    public static readonly StyleIndex None = new();

    private readonly Dictionary<string, TextLook> _classes = new(StringComparer.Ordinal);

    public void AddSheet(string css)
    {
        foreach (Match rule in Rule().Matches(css.Length > LongestSheet ? css[..LongestSheet] : css))
        {
            var look = LookOf(rule.Groups[2].Value);
            if (look == TextLook.None)
            {
                continue;
            }
            foreach (var selector in rule.Groups[1].Value.Split(','))
            {
                if (SingleClass().Match(selector.Trim()) is { Success: true } match)
                {
                    _classes[match.Groups[1].Value] = look;
                }
            }
        }
    }

    /// <summary>The look that an element's classes and its own style give it.</summary>
    public TextLook Of(MarkupElement element)
    {
        var look = element.Attribute("style") is { } style ? LookOf(style) : TextLook.None;
        foreach (var name in element.Classes)
        {
            look |= _classes.GetValueOrDefault(name);
        }
        return look;
    }

    private static TextLook LookOf(string declarations)
    {
        var look = TextLook.None;
        foreach (Match declaration in Declaration().Matches(declarations))
        {
            look |= (declaration.Groups[1].Value.ToLowerInvariant(), declaration.Groups[2].Value.Trim().ToLowerInvariant()) switch
            {
                ("font-style", "italic" or "oblique") => TextLook.Italic,
                ("font-weight", "bold" or "bolder" or "600" or "700" or "800" or "900") => TextLook.Bold,
                ("vertical-align", "super") => TextLook.Superscript,
                ("vertical-align", "sub") => TextLook.Subscript,
                ("font-variant" or "font-variant-caps", "small-caps") => TextLook.SmallCapitals,
                ("text-decoration" or "text-decoration-line", "line-through") => TextLook.Struck,
                _ => TextLook.None,
            };
        }
        return look;
    }

    [GeneratedRegex(@"([^{}@;]{1,2000})\{([^{}]{1,4000})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:span|i|b|em|a)?\.([\w-]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex SingleClass();

    [GeneratedRegex(@"([a-zA-Z-]{1,40})\s*:\s*([^;}!]{1,80})", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
