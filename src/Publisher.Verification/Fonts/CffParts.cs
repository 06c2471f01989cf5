using System.Globalization;
using System.Text;

namespace Publisher.Verification.Fonts;

/// <summary>A row of items of any length [Technical Note 5176, 5].</summary>
internal sealed class CffIndex
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly long _at;
    private readonly int _size;

    public CffIndex(ReadOnlyMemory<byte> data, long at)
    {
        _data = data;
        _at = at;
        Count = at > 0 ? BigEndian.UInt16(data.Span, at) : 0;
        _size = BigEndian.Byte(data.Span, at + 2);
        // An offset takes 1 to 4 bytes; a table that would not fit in the file is none.
        if (_size is < 1 or > 4 || at + 3 + (Count + 1L) * _size > data.Length)
        {
            Count = 0;
        }
    }

    public int Count { get; }

    public long End => Count == 0 ? _at + 2 : Place(Count);

    public ReadOnlyMemory<byte> this[int index] => index >= 0 && index < Count
        ? BigEndian.Slice(_data, Place(index), Place(index + 1) - Place(index)) : default;

    /// <summary>Offsets count from the byte before the first item.</summary>
    private long Place(int index)
    {
        long offset = 0;
        for (var i = 0; i < _size; i++)
        {
            offset = offset << 8 | (uint)BigEndian.Byte(_data.Span, _at + 3 + (long)index * _size + i);
        }
        return _at + 2 + (Count + 1L) * _size + offset;
    }
}

/// <summary>Operators with the numbers before them [Technical Note 5176, 4].</summary>
internal sealed class CffDictionary
{
    private readonly Dictionary<int, double[]> _entries = [];

    public CffDictionary(ReadOnlySpan<byte> data)
    {
        var operands = new List<double>();
        for (var at = 0; at < data.Length;)
        {
            var b = data[at++];
            if (b <= 21)
            {
                _entries.TryAdd(b == 12 ? 12 << 8 | BigEndian.Byte(data, at++) : b, [.. operands]);
                operands.Clear();
            }
            else
            {
                operands.Add(Read(b, data, ref at));
            }
        }
    }

    public bool Has(int key) => _entries.ContainsKey(key);

    public double[] Numbers(int key) => _entries.GetValueOrDefault(key) ?? [];

    public double Number(int key) => Numbers(key) is [.., var last] ? last : 0;

    public int Integer(int key) => Number(key) is >= 0 and <= int.MaxValue and var number ? (int)number : 0;

    private static double Read(int b, ReadOnlySpan<byte> data, ref int at)
    {
        switch (b)
        {
            case 28: at += 2; return BigEndian.Int16(data, at - 2);
            case 29: at += 4; return (int)BigEndian.UInt32(data, at - 4);
            case 30: return ReadReal(data, ref at);
            case <= 246: return b - 139;
            case <= 250: return (b - 247) * 256 + BigEndian.Byte(data, at++) + 108;
            default: return -(b - 251) * 256 - BigEndian.Byte(data, at++) - 108;
        }
    }

    private static double ReadReal(ReadOnlySpan<byte> data, ref int at)
    {
        var text = new StringBuilder();
        while (at < data.Length)
        {
            var b = data[at++];
            if (!Append(text, b >> 4) || !Append(text, b & 15))
            {
                break;
            }
        }
        return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool Append(StringBuilder text, int nibble)
    {
        text.Append(nibble switch { < 10 => nibble.ToString(CultureInfo.InvariantCulture), 10 => ".", 11 => "E", 12 => "E-", 14 => "-", _ => "" });
        return nibble != 15;
    }
}

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
