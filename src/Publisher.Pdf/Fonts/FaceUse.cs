using Publisher.Fonts;
using Publisher.Fonts.Subsetting;

namespace Publisher.Pdf.Fonts;

/// <summary>
/// What a document uses of one face: its glyphs, and the text that each stands for when it first occurs. Two passes: all
/// pages are counted, then the subset is cut and the pages are written with its numbers.
/// </summary>
internal sealed class FaceUse(FontFace face, string name)
{
    private readonly ReadOnlyMemory<char>[] _texts = new ReadOnlyMemory<char>[face.GlyphCount];
    private readonly bool[] _used = new bool[face.GlyphCount];
    private readonly ushort[] _cids = new ushort[face.GlyphCount];

    public FontFace Face { get; } = face;

    /// <summary>The resource name in content streams.</summary>
    public string Name { get; } = name;
    public List<ushort> Glyphs { get; } = [];
    public SubsetFont? Subset { get; private set; }

    public void Count(ushort glyph)
    {
        if (!_used[glyph])
        {
            _used[glyph] = true;
            Glyphs.Add(glyph);
        }
    }

    /// <summary>Says what a glyph that makes a whole cluster stands for; the first text stays.</summary>
    public void Count(ushort glyph, ReadOnlyMemory<char> text)
    {
        Count(glyph);
        if (_texts[glyph].IsEmpty)
        {
            _texts[glyph] = text;
        }
    }

    /// <summary>The text that the ToUnicode map gives for a glyph; empty when it only occurs in larger clusters.</summary>
    public ReadOnlySpan<char> TextOf(ushort glyph) => _texts[glyph].Span;

    public ushort Cid(ushort glyph) => _cids[glyph];

    /// <exception cref="InvalidDataException">The font cannot be cut.</exception>
    public void Cut()
    {
        Glyphs.Sort();
        Subset = FontSubsetter.ForPdf(Face, Glyphs);
        foreach (var glyph in Glyphs)
        {
            _cids[glyph] = Subset.NewGlyphs[glyph];
        }
    }

    /// <summary>Width in thousandths of an em, as the W array says it.</summary>
    public double Width(ushort glyph) => Face.Advance(glyph) * 1000.0 / Face.Metrics.UnitsPerEm;
}
