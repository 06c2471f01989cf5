namespace Publisher.Fonts.OpenType;

/// <summary>
/// The CIDs of a CFF font's glyphs [Adobe Technical Note 5176, 13]. In a font that is not CID-keyed the CID is the glyph
/// itself (ISO 32000-1, 9.7.4.2).
/// </summary>
internal sealed class CffCharset
{
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;
    private const int RosOperator = 12 << 8 | 30;

    /// <summary>Null: CIDs are glyphs.</summary>
    private readonly ushort[]? _cids;

    private CffCharset(ushort[]? cids) => _cids = cids;

    public bool IsCidKeyed => _cids is not null;

    public ushort Cid(ushort glyph) => _cids is null ? glyph : glyph < _cids.Length ? _cids[glyph] : (ushort)0;

    public static CffCharset Read(ReadOnlySpan<byte> table)
    {
        var data = new FontData(table);
        var names = SkipIndex(data, data.Byte(2));
        var dictionary = Item(data, names, 0);
        var (charset, charStrings, isCid) = ReadTop(dictionary);
        return new CffCharset(isCid && charset > 2 ? ReadCids(data, charset, data.UInt16(charStrings)) : null);
    }

    private static ushort[] ReadCids(FontData data, int at, int glyphs)
    {
        var cids = new ushort[glyphs];
        var format = data.Byte(at++);
        for (var i = 1; i < glyphs;)
        {
            int first = data.UInt16(at);
            var left = format switch { 0 => 0, 1 => data.Byte(at + 2), _ => data.UInt16(at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (; left >= 0 && i < glyphs; left--)
            {
                cids[i++] = (ushort)first++;
            }
        }
        return cids;
    }

    private static (int Charset, int CharStrings, bool IsCid) ReadTop(FontData data)
    {
        var (charset, charStrings, isCid, operand) = (0, 0, false, 0);
        for (var at = 0; at < data.Length;)
        {
            int b = data.Byte(at++);
            switch (b)
            {
                case 12: isCid |= (12 << 8 | data.Byte(at++)) == RosOperator; break;
                case CharsetOperator: charset = operand; break;
                case CharStringsOperator: charStrings = operand; break;
                case <= 21: break;
                case 28: operand = data.Int16(at); at += 2; break;
                case 29: operand = data.Int32(at); at += 4; break;
                case 30: at = SkipReal(data, at); break;
                case <= 246: operand = b - 139; break;
                case <= 250: operand = (b - 247) * 256 + data.Byte(at++) + 108; break;
                default: operand = -(b - 251) * 256 - data.Byte(at++) - 108; break;
            }
        }
        return (charset, charStrings, isCid);
    }

    private static int SkipReal(FontData data, int at)
    {
        while ((data.Byte(at) & 0xF) != 0xF && data.Byte(at) >> 4 != 0xF)
        {
            at++;
        }
        return at + 1;
    }

    /// <summary>The end of an INDEX: a count, the size of offsets, one offset more than items, the items.</summary>
    private static int SkipIndex(FontData data, int at)
    {
        var count = data.UInt16(at);
        return count == 0 ? at + 2 : Place(data, at, count);
    }

    private static FontData Item(FontData data, int at, int index)
    {
        var start = Place(data, at, index);
        return new FontData(data.Slice(start, Place(data, at, index + 1) - start));
    }

    /// <summary>Offsets count from the byte before the first item.</summary>
    private static int Place(FontData data, int at, int index)
    {
        var size = data.Byte(at + 2);
        var offset = 0;
        foreach (var b in data.Slice(at + 3 + index * size, size))
        {
            offset = offset << 8 | b;
        }
        return at + 2 + (data.UInt16(at) + 1) * size + offset;
    }
}
