using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// The box font of the typography rules: Han, kana, Hangul and full-width marks 1 em, Latin 0.5 em, space 0.25 em. The ink
/// of a full-width mark fills the half where it belongs. A glyph's id is its character. Paragraphs set in it show the rules
/// themselves, free of any face's shapes.
/// </summary>
internal sealed class BoxGlyphSource : IGlyphSource
{
    public static readonly FaceKey Latin = new(0);
    public static readonly FaceKey Cjk = new(1);
    private const int UnitsPerEm = 1000;

    /// <summary>Characters that no face has.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Whether stops and commas have their ink in the middle of the frame, as in zh-Hant faces.</summary>
    public bool CentredStops { get; init; }

    public FaceKey Choose(LanguageTag language, FontRole role, bool bold, bool italic) => language.IsCjk ? Cjk : Latin;

    public FaceKey? FaceFor(int codePoint, LanguageTag language, FontRole role, bool bold, bool italic) =>
        Has(Latin, codePoint) ? Latin : Has(Cjk, codePoint) ? Cjk : null;

    public bool Has(FaceKey face, int codePoint) =>
        codePoint < 0x10000 && !Missing.Contains((char)codePoint) && (face == Latin ? IsLatin(codePoint) : IsCjk(codePoint));

    private static bool IsLatin(int codePoint) => codePoint is < 0x1100 or >= 0x2000 and < 0x2E80;

    private static bool IsCjk(int codePoint) => codePoint is >= 0x1100 and < 0x2000 or >= 0x2E80 or 0xB7 or 0x20
        || CharacterKinds.IsShared((char)codePoint) || CharacterKinds.Instance[codePoint] == CharacterKind.Symbol;

    /// <summary>What the box font is said to have.</summary>
    public bool Kai { get; init; }
    public bool Bold { get; init; } = true;
    public bool SmallCaps { get; init; } = true;

    /// <summary>Ascent and descent that the faces claim, which pages must not depend on (T46).</summary>
    public int Ascent { get; init; } = 880;
    public int Descent { get; init; } = -120;

    public bool HasRole(LanguageTag language, FontRole role) => role != FontRole.Kai || Kai;

    public bool IsBold(FaceKey face) => Bold;

    public bool HasSmallCaps(FaceKey face) => SmallCaps;

    public string FamilyOf(FaceKey face) => face == Latin ? "Latin boxes" : "CJK boxes";

    public FontMetrics Metrics(FaceKey face) =>
        new(UnitsPerEm, Ascent, Descent, 700, 500, 0, 80, default, false, true, -100, 50);

    public int Advance(FaceKey face, ushort glyph) => Advance(face, (char)glyph);

    public GlyphExtents Extents(FaceKey face, ushort glyph)
    {
        var kind = CharacterKinds.Instance[glyph];
        var advance = Advance(face, (char)glyph);
        return kind switch
        {
            _ when face == Latin => new GlyphExtents(0, 0, advance, 700),
            CharacterKind.Opening => new GlyphExtents(500, 0, 1000, 800),
            CharacterKind.MiddleDot or CharacterKind.Interpunct => new GlyphExtents(250, 300, 750, 500),
            CharacterKind.Comma or CharacterKind.Stop when CentredStops => new GlyphExtents(250, 300, 750, 500),
            CharacterKind.Closing or CharacterKind.Comma or CharacterKind.Stop or CharacterKind.Colon
                or CharacterKind.Exclamation => new GlyphExtents(0, 0, 500, 800),
            _ => new GlyphExtents(0, -120, advance, 880),
        };
    }

    public MathTable? Math(FaceKey face) => null;

    public ushort Glyph(FaceKey face, int codePoint) => Has(face, codePoint) ? (ushort)codePoint : (ushort)0;

    public void Shape(FaceKey face, ReadOnlySpan<char> text, LanguageTag language, ShapingFeatures features,
        List<ShapedGlyph> output)
    {
        for (var i = 0; i < text.Length; i++)
        {
            output.Add(new ShapedGlyph(text[i], i, Advance(face, text[i]), 0, 0));
        }
    }

    private static int Advance(FaceKey face, char character) => character switch
    {
        ' ' => 250,
        _ when CharacterKinds.Instance[character] == CharacterKind.Invisible => 0,
        _ => face == Cjk ? 1000 : 500,
    };
}
