namespace Publisher.Fonts.OpenType;

/// <summary>Bounding boxes of TrueType outlines, read where they lie [OpenType 1.9.1, glyf and loca].</summary>
internal sealed class GlyphBoxes(ReadOnlyMemory<byte> loca, ReadOnlyMemory<byte> glyf, bool longOffsets, int glyphCount)
{
    /// <summary>The box; empty for blanks and for glyphs that the font does not have.</summary>
    public GlyphExtents this[ushort glyph]
    {
        get
        {
            var entry = longOffsets ? 4 : 2;
            if (glyph >= glyphCount || (glyph + 2) * entry > loca.Length)
            {
                return default;
            }
            var (start, end) = (Offset(glyph), Offset(glyph + 1));
            if (end <= start || start > glyf.Length - 10)
            {
                return default;
            }
            var outline = new FontData(glyf.Span).From((int)start);
            return new GlyphExtents(outline.Int16(2), outline.Int16(4), outline.Int16(6), outline.Int16(8));
        }
    }

    private long Offset(int index)
    {
        var data = new FontData(loca.Span);
        return longOffsets ? data.UInt32(index * 4) : data.UInt16(index * 2) * 2L;
    }
}
