using Publisher.Verification.Fonts;
using Publisher.Verification.Reading;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Composite fonts: the CIDs of the map are those of the font: ISO 14289-1, 7.21.3; ISO 19005-2, 6.2.11.3.</summary>
internal static class CompositeFontRules
{
    public static readonly Rule[] All =
    [
        new([Ua("7.21.3.1", 1, "31-001"), A("6.2.11.3.1", 1)], "a font and its character map belong to different collections of characters",
            "make /Registry and /Ordering of both CIDSystemInfo alike, and the font's /Supplement no larger", Fonts(HasOtherCollection)),
        new([Ua("7.21.3.2", 1, "31-004"), A("6.2.11.3.2", 1)], "a TrueType font does not say which glyph belongs to a CID",
            "write /CIDToGIDMap: a stream, or /Identity", Fonts(LacksGlyphMap)),
        new([Ua("7.21.3.3", 1, "31-006"), A("6.2.11.3.3", 1)], "a character map is neither embedded nor predefined", "embed it",
            Fonts(font => !font.Value["Encoding"].IsStream && !CMaps.IsPredefined(font.Value["Encoding"].Name))),
        new([Ua("7.21.3.3", 2, "31-007"), A("6.2.11.3.3", 2)], "a character map and its dictionary differ in direction", "make /WMode of both alike",
            Fonts(font => font.Value["Encoding"] is { IsStream: true } map && (CMap.Read(map).WritingMode ?? 0) != (map["WMode"].Integer ?? 0))),
        new([Ua("7.21.3.3", 3, "31-008"), A("6.2.11.3.3", 3)], "a character map builds on one that is not predefined", "write its ranges out",
            Fonts(font => font.Value["Encoding"] is { IsStream: true } map && UsesUnknown(map))),
    ];

    private static Check Fonts(Func<FontUse, bool> isBroken) => evidence => evidence.Fonts
        .Where(font => font.IsComposite && isBroken(font)).Select(font => new Violation(font.Place, font.Name));

    private static bool HasOtherCollection(FontUse font)
    {
        var encoding = font.Value["Encoding"];
        var ofFont = font.Inner["CIDSystemInfo"];
        if (CMaps.IsIdentity(encoding.Name) || !encoding.IsStream)
        {
            return encoding.Name is { } name && Ordering(name) is { } ordering && ordering != ofFont["Ordering"].Text;
        }
        var ofMap = encoding["CIDSystemInfo"];
        return ofMap["Registry"].Text != ofFont["Registry"].Text || ofMap["Ordering"].Text != ofFont["Ordering"].Text
            || (ofFont["Supplement"].Integer ?? 0) > (ofMap["Supplement"].Integer ?? 0);
    }

    /// <summary>The collection of a predefined map, where its name tells.</summary>
    private static string? Ordering(string name) => name switch
    {
        _ when name.StartsWith("UniGB", StringComparison.Ordinal) || name.StartsWith("GB", StringComparison.Ordinal) => "GB1",
        _ when name.StartsWith("UniCNS", StringComparison.Ordinal) || name.StartsWith("ETen", StringComparison.Ordinal) => "CNS1",
        _ when name.StartsWith("UniJIS", StringComparison.Ordinal) || name.Contains("RKSJ", StringComparison.Ordinal) => "Japan1",
        _ when name.StartsWith("UniKS", StringComparison.Ordinal) || name.StartsWith("KSC", StringComparison.Ordinal) => "Korea1",
        _ => null,
    };

    private static bool LacksGlyphMap(FontUse font)
    {
        var map = font.Inner["CIDToGIDMap"];
        return font.Inner["Subtype"].Name == "CIDFontType2" && font.File.IsEmbedded && !map.IsStream && map.Name != "Identity";
    }

    private static bool UsesUnknown(PdfValue map)
    {
        var used = map["UseCMap"];
        return used.Name is { } name && !CMaps.IsPredefined(name)
            || used.IsStream && !CMaps.IsPredefined(used["CMapName"].Name)
            || CMap.Read(map).Used is { } other && !CMaps.IsPredefined(other);
    }
}
