namespace Publisher.Verification.Fonts;

/// <summary>Which CID or name each glyph has, and which of a CID-keyed font's parts [Technical Note 5176, 13 and 19].</summary>
internal static class CffCharset
{
    public static int[] Read(ReadOnlySpan<byte> data, int at, int glyphs, bool isCid)
    {
        var charset = new int[glyphs];
        if (at <= 2)
        {
            // Predefined: the first, ISOAdobe, counts its strings in order; the expert ones are not used for text.
            for (var i = 0; i < glyphs; i++)
            {
                charset[i] = isCid || at == 0 ? i : 0;
            }
            return charset;
        }
        var format = BigEndian.Byte(data, at++);
        for (var i = 1; i < glyphs && at < data.Length;)
        {
            var first = BigEndian.UInt16(data, at);
            var left = format switch { 0 => 0, 1 => BigEndian.Byte(data, at + 2), _ => BigEndian.UInt16(data, at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (; left >= 0 && i < glyphs; left--)
            {
                charset[i++] = first++;
            }
        }
        return charset;
    }

    public static int FontOf(ReadOnlySpan<byte> data, int at, int glyph)
    {
        if (at == 0)
        {
            return 0;
        }
        if (BigEndian.Byte(data, at) == 0)
        {
            return BigEndian.Byte(data, at + 1 + glyph);
        }
        var ranges = BigEndian.UInt16(data, at + 1);
        for (var i = 0; i < ranges; i++)
        {
            if (glyph < BigEndian.UInt16(data, at + 6 + i * 3))
            {
                return BigEndian.Byte(data, at + 5 + i * 3);
            }
        }
        return 0;
    }
}

/// <summary>A font's own encoding [Technical Note 5176, 12].</summary>
internal static class CffEncoding
{
    public static int GlyphOf(ReadOnlySpan<byte> data, int at, int code)
    {
        var format = BigEndian.Byte(data, at) & 0x7F;
        var count = BigEndian.Byte(data, at + 1);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var first = BigEndian.Byte(data, at + 2 + i * (format + 1));
            var left = format == 0 ? 0 : BigEndian.Byte(data, at + 3 + i * 2);
            if (code >= first && code <= first + left)
            {
                return glyph + code - first;
            }
            glyph += left + 1;
        }
        return 0;
    }
}
