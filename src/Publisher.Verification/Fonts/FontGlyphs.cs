using Publisher.Verification.Reading;

namespace Publisher.Verification.Fonts;

/// <summary>What a font makes of a code: its glyph, its width in the dictionary and in the program, its text.</summary>
internal abstract class FontGlyphs
{
    protected FontGlyphs(FontUse font)
    {
        Font = font;
        var toUnicode = font.Value["ToUnicode"];
        ToUnicode = toUnicode.IsStream ? CMap.Read(toUnicode) : null;
    }

    protected FontUse Font { get; }

    public CMap? ToUnicode { get; }

    /// <summary>The glyph in the program; null when it cannot be told; -1 when there is none; 0 is .notdef.</summary>
    public abstract int? Glyph(int code);

    /// <summary>The width that the dictionary gives, in thousandths; null when it gives none.</summary>
    public abstract double? Width(int code);

    /// <summary>The text of a code; null when there is no way to tell.</summary>
    public string? Text(int code) => ToUnicode?.Text((uint)code) ?? TextByEncoding(code);

    /// <summary>The width that the program gives.</summary>
    public double? ProgramWidth(int code) => Glyph(code) is >= 0 and var glyph
        ? Font.File.TrueType?.Width(glyph) ?? Font.File.Cff?.Width(glyph) : null;

    protected abstract string? TextByEncoding(int code);
}

/// <summary>Codes of composite fonts: code to CID to glyph (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeGlyphs(FontUse font) : FontGlyphs(font)
{
    private readonly CidWidths _widths = new(font.Inner["W"], font.Inner["DW"].Real ?? 1000);
    private readonly ReadOnlyMemory<byte> _map = font.Inner["CIDToGIDMap"].Decoded;

    /// <summary>Whether the map from CIDs to glyphs is a stream.</summary>
    private bool HasMap => Font.Inner["CIDToGIDMap"].IsStream;

    public int? Cid(int code) => (int?)Font.Encoding?.Cid((uint)code);

    public override int? Glyph(int code)
    {
        if (Font.Encoding is null || !Font.File.IsEmbedded)
        {
            return null;
        }
        if (Cid(code) is not { } cid)
        {
            return 0;
        }
        if (Font.File.TrueType is { } program)
        {
            var glyph = HasMap ? BigEndian.UInt16(_map.Span, cid * 2L) : cid;
            return glyph < program.GlyphCount ? glyph : -1;
        }
        return Font.File.Cff is { } cff ? cff.GlyphOfCid(cid) ?? -1 : null;
    }

    public override double? Width(int code) => Cid(code) is { } cid ? _widths[cid] : null;

    /// <summary>The large collections have texts of their own, which every reader knows (ISO 32000-1, 9.10.2).</summary>
    protected override string? TextByEncoding(int code) =>
        Font.Inner["CIDSystemInfo"]["Ordering"].Text is "GB1" or "CNS1" or "Japan1" or "Korea1" ? "?" : null;
}

/// <summary>Widths of CIDs (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<int, double> _widths = [];
    private readonly List<(int First, int Last, double Width)> _ranges = [];
    private readonly double _default;

    public CidWidths(PdfValue widths, double standard)
    {
        _default = standard;
        var items = widths.Items.ToList();
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = items[i].Integer ?? 0;
            if (items[i + 1].IsArray)
            {
                foreach (var width in items[i + 1].Items)
                {
                    _widths[first++] = width.Real ?? 0;
                }
                i += 2;
            }
            else
            {
                _ranges.Add((first, items[i + 1].Integer ?? 0, i + 2 < items.Count ? items[i + 2].Real ?? 0 : 0));
                i += 3;
            }
        }
    }

    public double this[int cid]
    {
        get
        {
            if (_widths.TryGetValue(cid, out var width))
            {
                return width;
            }
            foreach (var range in _ranges)
            {
                if (cid >= range.First && cid <= range.Last)
                {
                    return range.Width;
                }
            }
            return _default;
        }
    }
}
