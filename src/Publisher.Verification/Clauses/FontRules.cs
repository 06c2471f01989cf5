using Publisher.Verification.Fonts;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Fonts are embedded, whole, and say what they hold: ISO 14289-1, 7.21.4 and 7.21.6; ISO 19005-2, 6.2.11.4 and 6.2.11.6.</summary>
internal static class FontRules
{
    public static readonly Rule[] All =
    [
        new([Ua("7.21.4.1", 1, "31-009"), A("6.2.11.4.1", 1)], "a font is not embedded", "embed it, at least the part that is used",
            Fonts(font => !font.IsType3 && font.IsRendered && !font.File.IsEmbedded)),
        new([Ua("7.21.4.2", 1, "31-012"), A("6.2.11.4.2", 1)], "the list of a Type 1 font's glyphs is not that of the font",
            "write /CharSet anew, or leave it out", Fonts(HasWrongCharSet)),
        new([Ua("7.21.4.2", 2, "31-014"), A("6.2.11.4.2", 2)], "the list of a font's CIDs is not that of the font",
            "write /CIDSet anew, or leave it out", Fonts(HasWrongCidSet)),
        new([Ua("7.21.6", 1, "31-017"), A("6.2.11.6", 1)], "a TrueType font has no character map for text", "embed one with a Unicode or Mac map",
            Fonts(font => IsTrueType(font) && !font.IsSymbolic && font.IsRendered && font.File.TrueType is { } program
                && program.Map(3, 1) is null && program.Map(1, 0) is null)),
        new([Ua("7.21.6", 2, "31-019"), A("6.2.11.6", 2)], "the encoding of a TrueType font for text is not one that is allowed",
            "use WinAnsiEncoding or MacRomanEncoding, with differences by names of the Adobe Glyph List only", Fonts(HasOddEncoding)),
        new([Ua("7.21.6", 3, "31-024"), A("6.2.11.6", 3)], "a symbolic TrueType font has an encoding", "take /Encoding out, or the symbolic flag",
            Fonts(font => IsTrueType(font) && font.IsSymbolic && font.Value.Has("Encoding"))),
        new([Ua("7.21.6", 4, "31-025"), A("6.2.11.6", 4)], "a symbolic TrueType font has several character maps, none of them for symbols",
            "keep one, or add one of platform 3, encoding 0",
            Fonts(font => IsTrueType(font) && font.IsSymbolic && font.File.TrueType is { } program && program.Maps.Count != 1 && program.Map(3, 0) is null)),
    ];

    private static Check Fonts(Func<FontUse, bool> isBroken) => evidence => evidence.Fonts.Where(isBroken)
        .Select(font => new Violation(font.Place, font.Name));

    private static bool IsTrueType(FontUse font) => font.Subtype == "TrueType";

    private static bool HasWrongCharSet(FontUse font)
    {
        if (!font.IsSubset || font.Descriptor["CharSet"].Text is not { } text || font.File.Cff is not { IsCid: false } program)
        {
            return false;
        }
        var listed = text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        listed.Remove(".notdef");
        var held = Enumerable.Range(1, Math.Max(0, program.GlyphCount - 1)).Select(glyph => program.Names.ElementAt(glyph));
        return !listed.SetEquals(held);
    }

    private static bool HasWrongCidSet(FontUse font)
    {
        var set = font.Descriptor["CIDSet"];
        if (!font.IsComposite || !font.IsSubset || !set.IsStream)
        {
            return false;
        }
        var bits = set.Decoded;
        bool IsListed(int cid) => cid / 8 < bits.Length && (bits.Span[cid / 8] & 0x80 >> cid % 8) != 0;
        return font.File.Cff is { IsCid: true } cff ? !cff.Charset.Skip(1).All(IsListed)
            : font.File.TrueType is { } program && font.Inner["CIDToGIDMap"].Name == "Identity"
                && !Enumerable.Range(1, Math.Max(0, program.GlyphCount - 1)).Where(program.HasOutline).All(IsListed);
    }

    private static bool HasOddEncoding(FontUse font)
    {
        if (!IsTrueType(font) || font.IsSymbolic)
        {
            return false;
        }
        var encoding = new SimpleEncoding(font);
        return encoding.BaseName is not ("MacRomanEncoding" or "WinAnsiEncoding")
            || encoding.Differences.Any() && (font.File.TrueType is { } program && program.Map(3, 1) is null || encoding.Differences.Any(IsUnknown));
    }

    private static bool IsUnknown(string name) => name != ".notdef" && UglyToad.PdfPig.Fonts.GlyphList.AdobeGlyphList.NameToUnicode(name) is null;
}
