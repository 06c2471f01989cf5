using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>Glyphs from the fonts of a library.</summary>
internal sealed class FontGlyphSource(TextShaper shaper) : IGlyphSource
{
    private readonly FontLibrary _library = shaper.Library;

    public FaceKey Choose(LanguageTag language, FontRole role, bool bold, bool italic) =>
        _library.Choose(language, role, bold, italic).Key;

    public FaceKey? FaceFor(int codePoint, LanguageTag language, FontRole role, bool bold, bool italic) =>
        _library.FaceFor(codePoint, language, role, bold, italic)?.Key;

    public bool Has(FaceKey face, int codePoint) => _library[face].Has(codePoint);

    public bool HasRole(LanguageTag language, FontRole role) => _library.HasRole(language, role);

    public bool IsBold(FaceKey face) => _library[face].IsBold;

    public bool HasSmallCaps(FaceKey face) => _library[face].HasSmallCaps;

    public string FamilyOf(FaceKey face) => _library[face].Family;

    public FontMetrics Metrics(FaceKey face) => _library[face].Metrics;

    public int Advance(FaceKey face, ushort glyph) => _library[face].Advance(glyph);

    public GlyphExtents Extents(FaceKey face, ushort glyph) => _library[face].Extents(glyph);

    public MathTable? Math(FaceKey face) => _library[face].Math;

    public ushort Glyph(FaceKey face, int codePoint) => _library[face].Glyph(codePoint);

    public void Shape(FaceKey face, ReadOnlySpan<char> text, LanguageTag language, ShapingFeatures features,
        List<ShapedGlyph> output) => shaper.Shape(_library[face], text, language, features, output);
}
