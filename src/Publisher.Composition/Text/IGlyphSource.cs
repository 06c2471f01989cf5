using Publisher.Fonts;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// Where lines get faces and glyphs from: the fonts of a book, or a box font in tests, whose round numbers need no font
/// file. Not thread-safe.
/// </summary>
internal interface IGlyphSource
{
    /// <summary>The face of a style, before looking at characters.</summary>
    FaceKey Choose(LanguageTag language, FontRole role, bool bold, bool italic);

    /// <summary>The face that sets a code point in a style; null when there is none.</summary>
    FaceKey? FaceFor(int codePoint, LanguageTag language, FontRole role, bool bold, bool italic);

    bool Has(FaceKey face, int codePoint);

    /// <summary>Whether a family of the role is meant for the language, rather than another role standing in.</summary>
    bool HasRole(LanguageTag language, FontRole role);

    bool IsBold(FaceKey face);

    /// <summary>Whether the face has small capitals of its own (smcp).</summary>
    bool HasSmallCaps(FaceKey face);

    string FamilyOf(FaceKey face);

    FontMetrics Metrics(FaceKey face);

    /// <summary>Width of the glyph standing alone, in units of the em: without kerning.</summary>
    int Advance(FaceKey face, ushort glyph);

    GlyphExtents Extents(FaceKey face, ushort glyph);

    /// <summary>What the face knows of formulas; null when it is not made for them.</summary>
    MathTable? Math(FaceKey face);

    /// <summary>The nominal glyph of a code point; 0 when the face has none.</summary>
    ushort Glyph(FaceKey face, int codePoint);

    /// <summary>Appends the glyphs of a run; clusters are offsets in <paramref name="text"/>, ascending.</summary>
    void Shape(FaceKey face, ReadOnlySpan<char> text, LanguageTag language, ShapingFeatures features,
        List<ShapedGlyph> output);
}
