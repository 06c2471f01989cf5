using System.Text;

namespace Publisher.Verification.Fonts;

/// <summary>A TrueType font program: number of glyphs, advances, character maps [OpenType 1.9.1: maxp, hhea, hmtx, cmap, post].</summary>
internal sealed class TrueTypeProgram : IFontProgram
{
    private const int MaximumTables = 128;
    private const int MaximumMaps = 64;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = new(StringComparer.Ordinal);
    private readonly int _unitsPerEm;
    private readonly int _advances;
    private Dictionary<string, int>? _names;

    public TrueTypeProgram(ReadOnlyMemory<byte> data)
    {
        var span = data.Span;
        var start = span.StartsWith("ttcf"u8) ? BigEndian.UInt32(span, 12) : 0;
        for (var i = 0; i < Math.Min(BigEndian.UInt16(span, start + 4), MaximumTables); i++)
        {
            var entry = start + 12 + i * 16;
            var tag = Encoding.ASCII.GetString(BigEndian.Slice(data, entry, 4).Span);
            _tables.TryAdd(tag, BigEndian.Slice(data, BigEndian.UInt32(span, entry + 8), BigEndian.UInt32(span, entry + 12)));
        }
        _unitsPerEm = BigEndian.UInt16(Table("head"), 18);
        _advances = BigEndian.UInt16(Table("hhea"), 34);
        GlyphCount = BigEndian.UInt16(Table("maxp"), 4);
        Maps = ReadMaps();
    }

    public int GlyphCount { get; }

    public IReadOnlyList<CharacterMap> Maps { get; }

    /// <summary>A table's bytes; empty when there is none.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _tables.GetValueOrDefault(tag).Span;

    public ReadOnlyMemory<byte> TableMemory(string tag) => _tables.GetValueOrDefault(tag);

    public CharacterMap? Map(int platform, int encoding) =>
        Maps.FirstOrDefault(map => map.Platform == platform && map.Encoding == encoding);

    public double? Width(int glyph)
    {
        if (_unitsPerEm == 0 || _advances == 0 || glyph < 0 || glyph >= GlyphCount)
        {
            return null;
        }
        var entry = Math.Min(glyph, _advances - 1) * 4;
        return entry + 2 > Table("hmtx").Length ? null : BigEndian.UInt16(Table("hmtx"), entry) * 1000.0 / _unitsPerEm;
    }

    public int? GlyphOf(string name) => (_names ??= ReadNames()).TryGetValue(name, out var glyph) ? glyph : null;

    /// <summary>Whether a glyph draws anything [OpenType 1.9.1: loca].</summary>
    public bool HasOutline(int glyph)
    {
        var isLong = BigEndian.UInt16(Table("head"), 50) != 0;
        return isLong ? BigEndian.UInt32(Table("loca"), glyph * 4L) != BigEndian.UInt32(Table("loca"), glyph * 4L + 4)
            : BigEndian.UInt16(Table("loca"), glyph * 2L) != BigEndian.UInt16(Table("loca"), glyph * 2L + 2);
    }

    private List<CharacterMap> ReadMaps()
    {
        var maps = new List<CharacterMap>();
        var table = Table("cmap");
        for (var i = 0; i < Math.Min(BigEndian.UInt16(table, 2), MaximumMaps); i++)
        {
            var entry = 4 + i * 8;
            var data = BigEndian.Slice(_tables["cmap"], BigEndian.UInt32(table, entry + 4), int.MaxValue);
            maps.Add(new CharacterMap(BigEndian.UInt16(table, entry), BigEndian.UInt16(table, entry + 2), data));
        }
        return maps;
    }

    /// <summary>Names of glyphs that the font gives itself (post, format 2); those of the standard order are left out.</summary>
    private Dictionary<string, int> ReadNames()
    {
        const int Standard = 258;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var post = Table("post");
        if (BigEndian.UInt32(post, 0) != 0x20000)
        {
            return names;
        }
        var count = BigEndian.UInt16(post, 32);
        var own = new List<string>();
        for (var at = 34 + count * 2; at < post.Length; at += 1 + post[at])
        {
            own.Add(Encoding.ASCII.GetString(post.Slice(at + 1, Math.Min(post[at], post.Length - at - 1))));
        }
        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = BigEndian.UInt16(post, 34 + glyph * 2) - Standard;
            if (index >= 0 && index < own.Count)
            {
                names.TryAdd(own[index], glyph);
            }
        }
        return names;
    }
}
