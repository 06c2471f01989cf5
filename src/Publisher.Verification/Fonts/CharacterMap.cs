namespace Publisher.Verification.Fonts;

/// <summary>One subtable of a font's cmap, asked code by code (formats 0, 4, 6 and 12).</summary>
internal sealed class CharacterMap(int platform, int encoding, ReadOnlyMemory<byte> data)
{
    public int Platform { get; } = platform;

    public int Encoding { get; } = encoding;

    /// <summary>The glyph of a code; 0 when there is none.</summary>
    public int this[int code] => BigEndian.UInt16(data.Span, 0) switch
    {
        0 => code < 256 ? BigEndian.Byte(data.Span, 6 + code) : 0,
        4 => InSegments(data.Span, code),
        6 => InTable(data.Span, code),
        12 => InGroups(data.Span, code),
        _ => 0,
    };

    private static int InSegments(ReadOnlySpan<byte> span, int code)
    {
        var segments = BigEndian.UInt16(span, 6) / 2;
        var (ends, starts, deltas, offsets) = (14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6);
        for (var i = 0; i < segments; i++)
        {
            if (code > BigEndian.UInt16(span, ends + i * 2))
            {
                continue;
            }
            var start = BigEndian.UInt16(span, starts + i * 2);
            if (code < start)
            {
                return 0;
            }
            var offset = BigEndian.UInt16(span, offsets + i * 2);
            var glyph = offset == 0 ? code : BigEndian.UInt16(span, offsets + i * 2 + offset + (code - start) * 2);
            return glyph == 0 ? 0 : glyph + BigEndian.UInt16(span, deltas + i * 2) & 0xFFFF;
        }
        return 0;
    }

    private static int InTable(ReadOnlySpan<byte> span, int code)
    {
        var index = code - BigEndian.UInt16(span, 6);
        return index >= 0 && index < BigEndian.UInt16(span, 8) ? BigEndian.UInt16(span, 10 + index * 2) : 0;
    }

    private static int InGroups(ReadOnlySpan<byte> span, int code)
    {
        var groups = Math.Min(BigEndian.UInt32(span, 12), span.Length / 12);
        for (long i = 0; i < groups; i++)
        {
            var (start, end) = (BigEndian.UInt32(span, 16 + i * 12), BigEndian.UInt32(span, 20 + i * 12));
            if (code >= start && code <= end)
            {
                return (int)(BigEndian.UInt32(span, 24 + i * 12) + code - start);
            }
        }
        return 0;
    }
}
