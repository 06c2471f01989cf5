namespace Publisher.Verification.Fonts;

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
