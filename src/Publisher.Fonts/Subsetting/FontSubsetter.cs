using Publisher.Model.Diagnostics;

namespace Publisher.Fonts.Subsetting;

/// <summary>Cuts faces down to the glyphs that are used, through hb-subset of the native HarfBuzz library.</summary>
public static class FontSubsetter
{
    /// <summary>
    /// For PDF: keeps the given glyphs (and what they are composed of), renumbers them, drops every table that PDF
    /// does not read. Deterministic. <see cref="SubsetFont.NewGlyphs"/> maps old glyph ids to new ones.
    /// </summary>
    /// <exception cref="InvalidDataException">HarfBuzz refused the font.</exception>
    public static SubsetFont ForPdf(FontFace face, IReadOnlyCollection<ushort> glyphs) =>
        throw new NotImplementedException();

    /// <summary>
    /// For e-books and web pages: keeps the given code points with the layout features that reading systems use
    /// (kern, liga, vert, halt, chws, locl...). The result is a complete TrueType or OpenType font.
    /// </summary>
    /// <exception cref="InvalidDataException">HarfBuzz refused the font.</exception>
    public static byte[] ForWeb(FontFace face, IReadOnlyCollection<int> codePoints) =>
        throw new NotImplementedException();
}

/// <summary>A subset for PDF. <see cref="IsCff"/>: the bytes are a bare <c>CFF </c> table for CIDFontType0C.</summary>
public sealed record SubsetFont(byte[] Bytes, bool IsCff, IReadOnlyDictionary<ushort, ushort> NewGlyphs);
