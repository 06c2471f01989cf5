namespace Publisher.Verification.Fonts;

/// <summary>An embedded font program, as far as its glyphs are compared with what the PDF says of them.</summary>
internal interface IFontProgram
{
    int GlyphCount { get; }

    /// <summary>The advance of a glyph in thousandths of an em; null when the program does not tell.</summary>
    double? Width(int glyph);

    /// <summary>The glyph of a name; null when there is none, 0 is .notdef.</summary>
    int? GlyphOf(string name);
}
