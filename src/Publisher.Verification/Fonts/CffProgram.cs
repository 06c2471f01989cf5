namespace Publisher.Verification.Fonts;

/// <summary>
/// A font program in the Compact Font Format [Adobe Technical Note 5176]: its glyphs by CID or by name, and their
/// advances, which charstrings carry before their first operator [Technical Note 5177, 3.1].
/// </summary>
internal sealed class CffProgram : IFontProgram
{
    private const int CharsetOperator = 15;
    private const int EncodingOperator = 16;
    private const int CharStringsOperator = 17;
    private const int PrivateOperator = 18;
    private const int DefaultWidthOperator = 20;
    private const int NominalWidthOperator = 21;
    private const int MatrixOperator = 12 << 8 | 7;
    private const int RosOperator = 12 << 8 | 30;
    private const int FdArrayOperator = 12 << 8 | 36;
    private const int FdSelectOperator = 12 << 8 | 37;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly CffIndex _charStrings;
    private readonly CffIndex _strings;
    private readonly int[] _charset;
    private readonly List<(double Default, double Nominal)> _widths = [];
    private readonly int _fdSelect;
    private readonly double _scale;
    private Dictionary<int, int>? _byCid;
    private Dictionary<string, int>? _byName;

    public CffProgram(ReadOnlyMemory<byte> data)
    {
        _data = data;
        var names = new CffIndex(data, BigEndian.Byte(data.Span, 2));
        var tops = new CffIndex(data, names.End);
        _strings = new CffIndex(data, tops.End);
        var top = new CffDictionary(tops[0].Span);
        IsCid = top.Has(RosOperator);
        _charStrings = new CffIndex(data, top.Integer(CharStringsOperator));
        _scale = (top.Numbers(MatrixOperator) is [var x, ..] && x > 0 ? x : 0.001) * 1000;
        _charset = CffCharset.Read(data.Span, top.Integer(CharsetOperator), _charStrings.Count, IsCid);
        EncodingOffset = top.Integer(EncodingOperator);
        _fdSelect = top.Integer(FdSelectOperator);
        ReadWidths(top);
    }

    public bool IsCid { get; }

    /// <summary>Of the font's own encoding; 0 and 1 are predefined ones.</summary>
    public int EncodingOffset { get; }

    public int GlyphCount => _charStrings.Count;

    /// <summary>CIDs of a CID-keyed font, else numbers of strings, by glyph.</summary>
    public IReadOnlyList<int> Charset => _charset;

    public IEnumerable<string> Names => _charset.Select(NameOf);

    /// <summary>The glyph of a CID; in a font without CIDs the CID is the glyph (ISO 32000-1, 9.7.4.2).</summary>
    public int? GlyphOfCid(int cid)
    {
        if (!IsCid)
        {
            return cid < GlyphCount ? cid : null;
        }
        return (_byCid ??= Reverse()).TryGetValue(cid, out var glyph) ? glyph : null;
    }

    public int? GlyphOf(string name)
    {
        if (_byName is null)
        {
            _byName = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var glyph = 0; glyph < _charset.Length && !IsCid; glyph++)
            {
                _byName.TryAdd(NameOf(_charset[glyph]), glyph);
            }
        }
        return _byName.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>The glyph of a code in the font's own encoding; null when it is a predefined one.</summary>
    public int? GlyphOfCode(int code) => EncodingOffset > 1 ? CffEncoding.GlyphOf(_data.Span, EncodingOffset, code) : null;

    public double? Width(int glyph)
    {
        if (glyph < 0 || glyph >= GlyphCount)
        {
            return null;
        }
        var font = IsCid ? CffCharset.FontOf(_data.Span, _fdSelect, glyph) : 0;
        return font < _widths.Count && CffWidth.Of(_charStrings[glyph].Span, _widths[font].Default, _widths[font].Nominal) is { } width
            ? width * _scale : null;
    }

    private string NameOf(int id) => id < CffStrings.Count ? CffStrings.Name(id)
        : System.Text.Encoding.Latin1.GetString(_strings[id - CffStrings.Count].Span);

    private Dictionary<int, int> Reverse()
    {
        var glyphs = new Dictionary<int, int>();
        for (var glyph = 0; glyph < _charset.Length; glyph++)
        {
            glyphs.TryAdd(_charset[glyph], glyph);
        }
        return glyphs;
    }

    private void ReadWidths(CffDictionary top)
    {
        if (!IsCid)
        {
            AddWidths(top);
            return;
        }
        var fonts = new CffIndex(_data, top.Integer(FdArrayOperator));
        for (var i = 0; i < Math.Min(fonts.Count, 256); i++)
        {
            AddWidths(new CffDictionary(fonts[i].Span));
        }
    }

    private void AddWidths(CffDictionary font)
    {
        if (font.Numbers(PrivateOperator) is [var size, var offset])
        {
            var inner = new CffDictionary(BigEndian.Slice(_data, (long)offset, (long)size).Span);
            _widths.Add((inner.Number(DefaultWidthOperator), inner.Number(NominalWidthOperator)));
        }
        else
        {
            _widths.Add(default);
        }
    }
}
