namespace Publisher.Fonts.Shaping;

/// <summary>
/// Characters whose nominal glyph is their shaped glyph: ideographs of the basic plane, but for one that a variation
/// selector or combining mark follows.
/// </summary>
internal static class Ideographs
{
    /// <summary>The end of the ideographs from <paramref name="at"/> on; <paramref name="at"/> itself when there are none.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && IsIdeograph(text[end]))
        {
            end++;
        }
        return end > at && end < text.Length && ChangesGlyphBefore(text[end]) ? end - 1 : end;
    }

    /// <summary>URO and extension A; all are one UTF-16 unit.</summary>
    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    /// <summary>Variation selectors (FE00-FE0F, and DB40 DD00 for E0100-E01EF), tone marks, combining marks.</summary>
    private static bool ChangesGlyphBefore(char c) =>
        c is >= '\uFE00' and <= '\uFE0F' or '\uDB40' or >= '\u302A' and <= '\u302F' or >= '\u0300' and <= '\u036F' or '\u20DD' or '\u200D';
}
