namespace Publisher.Fonts.OpenType;

/// <summary>
/// From code points to nominal glyphs: the font's Unicode <c>cmap</c> (formats 4 and 12) spread over pages of 256, so that
/// looking up is two array reads [OpenType 1.9.1, cmap].
/// </summary>
internal sealed class CharacterMap
{
    private const int PageBits = 8;
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>Segments of format 4 cover the basic plane once; fonts with small faults cover parts of it twice.</summary>
    private const int MostDeltas = 0x20000;

    private readonly ushort[]?[] _pages = new ushort[]?[(LastCodePoint >> PageBits) + 1];
    private readonly int _glyphCount;

    private CharacterMap(int glyphCount) => _glyphCount = glyphCount;

    /// <exception cref="InvalidDataException">No Unicode subtable, or damaged.</exception>
    public static CharacterMap Read(ReadOnlySpan<byte> table, int glyphCount)
    {
        var map = new CharacterMap(glyphCount);
        Walk(table, map);
        return map;
    }

    /// <summary>Finds what <see cref="Read"/> would find wrong, looking at each run of characters instead of each character.</summary>
    /// <exception cref="InvalidDataException">No Unicode subtable, or damaged.</exception>
    public static void Check(ReadOnlySpan<byte> table) => Walk(table, map: null);

    /// <summary>Goes through the subtable, into a map if there is one.</summary>
    private static void Walk(ReadOnlySpan<byte> table, CharacterMap? map)
    {
        var data = new FontData(table);
        var subtable = data.From(BestSubtable(data));
        if (subtable.UInt16(0) == 12)
        {
            WalkSegments(subtable, map);
        }
        else
        {
            WalkDeltas(subtable, map);
        }
    }

    /// <summary>The nominal glyph; 0 when there is none.</summary>
    public ushort this[int codePoint] =>
        (uint)codePoint <= LastCodePoint && _pages[codePoint >> PageBits] is { } page ? page[codePoint & 0xFF] : (ushort)0;

    /// <summary>Full Unicode (3, 10 or 0, 4 and 6) before the basic plane (3, 1 or 0, 0 to 3).</summary>
    private static int BestSubtable(FontData data)
    {
        var (best, rank) = (-1, 0);
        for (var i = 0; i < data.UInt16(2); i++)
        {
            var entry = 4 + i * 8;
            var offset = data.Offset32(entry + 4);
            var format = data.From(offset).UInt16(0);
            var found = (data.UInt16(entry), data.UInt16(entry + 2), format) switch
            {
                (3, 10, 12) or (0, 4 or 6, 12) => 2,
                (3, 1, 4) or (0, <= 4, 4) => 1,
                _ => 0,
            };
            if (found > rank)
            {
                (best, rank) = (offset, found);
            }
        }
        return best >= 0 ? best : throw new InvalidDataException("the font has no Unicode character map");
    }

    private static void WalkSegments(FontData data, CharacterMap? map)
    {
        var groups = data.Offset32(12);
        if (groups > (data.Length - 16) / 12)
        {
            throw new InvalidDataException("a table ends too early");
        }
        var next = 0L;
        for (var i = 0; i < groups; i++)
        {
            var entry = 16 + i * 12;
            var (start, end, glyph) = (data.UInt32(entry), data.UInt32(entry + 4), data.UInt32(entry + 8));
            // Groups ascend; a few that overlap could ask for more work than all characters.
            if (end > LastCodePoint || start > end || start < next)
            {
                throw new InvalidDataException("the character map is damaged");
            }
            next = end + 1;
            for (var code = start; map is not null && code <= end; code++)
            {
                map.Set((int)code, glyph + (code - start));
            }
        }
    }

    private static void WalkDeltas(FontData data, CharacterMap? map)
    {
        var segments = data.UInt16(6) / 2;
        var (ends, starts, deltas, offsets) = (14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6);
        var left = MostDeltas;
        for (var i = 0; i < segments; i++)
        {
            var (start, end) = (data.UInt16(starts + i * 2), data.UInt16(ends + i * 2));
            var (delta, offset) = (data.UInt16(deltas + i * 2), data.UInt16(offsets + i * 2));
            if ((left -= Math.Max(0, end - start)) < 0)
            {
                throw new InvalidDataException("the character map is damaged");
            }
            // The last one lies furthest on: if its glyph lies within the table, so do those before it.
            for (int code = map is null ? Math.Max((int)start, Math.Min((int)end, 0xFFFE)) : start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : data.UInt16(offsets + i * 2 + offset + (code - start) * 2);
                map?.Set(code, glyph == 0 ? 0u : (ushort)(glyph + delta));
            }
        }
    }

    private void Set(int codePoint, uint glyph)
    {
        if (glyph != 0 && glyph < _glyphCount)
        {
            (_pages[codePoint >> PageBits] ??= new ushort[1 << PageBits])[codePoint & 0xFF] = (ushort)glyph;
        }
    }
}
