using Publisher.Verification.Fonts;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Font dictionaries have the keys that they must have: ISO 19005-2, 6.2.11.2.</summary>
internal static class FontDictionaryRules
{
    public static readonly Rule[] All =
    [
        new(A("6.2.11.2", 1), "a font dictionary does not say that it is one", "write /Type /Font", Fonts(font => font.Value["Type"].Name != "Font")),
        new(A("6.2.11.2", 2), "a font has no known type", "write /Subtype",
            Fonts(font => font.Subtype is not ("Type0" or "Type1" or "MMType1" or "Type3" or "TrueType")
                || font.IsComposite && font.Inner["Subtype"].Name is not ("CIDFontType0" or "CIDFontType2"))),
        new(A("6.2.11.2", 3), "a font has no name", "write /BaseFont", Fonts(font => !font.IsType3 && font.Value["BaseFont"].Name is null)),
        new(A("6.2.11.2", 4), "a font does not say its first code", "write /FirstChar", Simple(font => font.Value["FirstChar"].Integer is null)),
        new(A("6.2.11.2", 5), "a font does not say its last code", "write /LastChar", Simple(font => font.Value["LastChar"].Integer is null)),
        new(A("6.2.11.2", 6), "a font has not as many widths as codes", "write /Widths for all codes from the first to the last",
            Simple(font => font.Value["Widths"].Items.Count() != font.Value["LastChar"].Integer - font.Value["FirstChar"].Integer + 1)),
        new(A("6.2.11.2", 7), "an embedded font does not say of what kind it is", "write /Subtype of FontFile3: Type1C, CIDFontType0C or OpenType",
            Fonts(font => font.Descriptor["FontFile3"] is { IsStream: true } file && file["Subtype"].Name is not ("Type1C" or "CIDFontType0C" or "OpenType"))),
    ];

    private static Check Fonts(Func<FontUse, bool> isBroken) => evidence => evidence.Fonts.Where(isBroken)
        .Select(font => new Violation(font.Place, font.Name));

    private static Check Simple(Func<FontUse, bool> isBroken) => Fonts(font => !font.IsComposite && isBroken(font));
}
