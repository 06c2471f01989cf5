using Publisher.Fonts.OpenType;

namespace Publisher.Fonts.Subsetting;

/// <summary>
/// The numbers (CIDs) by which a PDF shows the glyphs of a face, given out as they are first used: pages can be written
/// before it is known which glyphs later ones need. <see cref="FontSubsetter.ForPdf"/> cuts the subset that these numbers fit.
/// The glyphs of CID-keyed CFF fonts have numbers already.
/// </summary>
public sealed class GlyphNumbers(FontFace face)
{
    private readonly ushort[] _numbers = new ushort[face.GlyphCount];
    private readonly bool[] _used = new bool[face.GlyphCount];
    private readonly List<ushort> _glyphs = [];
    private ushort _last;
    private readonly CffCharset? _charset = face.CidCharset;

    public FontFace Face => face;

    /// <summary>In the order of their first use.</summary>
    public IReadOnlyList<ushort> Glyphs => _glyphs;

    /// <summary>Whether the glyphs of the subset are numbered anew, 0 (the missing glyph) apart.</summary>
    internal bool AreNew => _charset is null;

    public ushort Of(ushort glyph)
    {
        if (!_used[glyph])
        {
            _used[glyph] = true;
            _numbers[glyph] = _charset?.Cid(glyph) ?? (glyph == 0 ? (ushort)0 : ++_last);
            _glyphs.Add(glyph);
        }
        return _numbers[glyph];
    }
}
