using System.Globalization;
using Publisher.Verification.Fonts;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>
/// Every character that is shown has its glyph, its width and its text: ISO 14289-1, 7.21.4.1, 7.21.5, 7.21.7 and 7.21.8;
/// ISO 19005-2, 6.2.11.4 to 6.2.11.8.
/// </summary>
internal static class GlyphRules
{
    /// <summary>Thousandths of an em by which the two widths may differ: both are rounded (ISO 19005-2, 6.2.11.5).</summary>
    private const double WidthTolerance = 1;

    public static readonly Rule[] All =
    [
        new([Ua("7.21.4.1", 2, "31-011"), A("6.2.11.4.1", 2)], "a font lacks glyphs that are shown", "embed them",
            Codes((font, code, use) => use.IsVisible && font.Reading.Glyph(code) == -1)),
        new([Ua("7.21.5", 1, "31-016"), A("6.2.11.5", 1)], "the width of a character is not that of its glyph", "write the font's own widths into /W or /Widths",
            Codes((font, code, use) => use.IsVisible && IsWidthWrong(font.Reading, code))),
        new([Ua("7.21.7", 1, "10-001"), A("6.2.11.7.2", 1, Level.U)], "characters cannot be turned into text", "map them in /ToUnicode",
            Codes((font, code, _) => code >= 0 && font.Reading.Text(code) is null or "")),
        new([Ua("7.21.7", 2, "31-028"), A("6.2.11.7.2", 2, Level.U)], "characters are mapped to something that is no text: U+0000, U+FEFF or U+FFFE",
            "map them to what they show", Codes((font, code, _) => font.Reading.Text(code)?.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') >= 0)),
        new(A("6.2.11.7.3", 1, Level.A), "characters of the private use area have no replacement", "give them /ActualText, on marked content or on their element",
            Codes((font, code, use) => use.IsUnreplaced && font.Reading.ToUnicode?.Text((uint)code) is { } text && HasPrivate(text))),
        new([Ua("7.21.8", 1, "31-030"), A("6.2.11.8", 1)], "a character is shown by the glyph for missing characters", "use a font that has it, or leave it out",
            Codes((font, code, _) => font.Reading.Glyph(code) == 0)),
    ];

    private static Check Codes(Func<FontUse, int, CodeUse, bool> isBroken) => evidence => evidence.Fonts.SelectMany(font => font.Codes
        .Where(code => isBroken(font, code.Key, code.Value))
        .OrderBy(code => code.Value.Page).ThenBy(code => code.Key)
        .Select(code => new Violation(new Place(code.Value.Page, font.Value.Number), font.Name + " <" + code.Key.ToString("X2", CultureInfo.InvariantCulture) + ">")));

    private static bool IsWidthWrong(FontGlyphs glyphs, int code) => glyphs.Width(code) is { } declared
        && glyphs.ProgramWidth(code) is { } own && Math.Abs(declared - own) > WidthTolerance;

    private static bool HasPrivate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD))
            {
                return true;
            }
        }
        return false;
    }
}
