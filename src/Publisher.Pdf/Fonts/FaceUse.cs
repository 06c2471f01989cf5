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

    /// <summary>
    /// Further texts of glyphs that stand for more than one: the hyphen of a word and the one at the end of a line. Each has
    /// a CID of its own, above those of all glyphs, so that no reader depends on ActualText for it. CFF fonts have none:
    /// their CIDs are those of the outlines.
    /// </summary>
    public List<(ushort Glyph, ReadOnlyMemory<char> Text)> Others { get; } = [];
    public SubsetFont? Subset { get; private set; }

    /// <summary>The CID of the first of <see cref="Others"/>.</summary>
    public int FirstOther { get; private set; }

    public void Count(ushort glyph)
    {
        if (!_used[glyph])
        {
            _used[glyph] = true;
            Glyphs.Add(glyph);
        }
    }

    /// <summary>Says what a glyph that makes a whole cluster stands for.</summary>
    public void Count(ushort glyph, ReadOnlyMemory<char> text)
    {
        Count(glyph);
        if (_texts[glyph].IsEmpty)
        {
            _texts[glyph] = text;
        }
        else if (!Face.IsCff && !text.Span.SequenceEqual(_texts[glyph].Span) && IndexOfOther(glyph, text.Span) < 0 && Others.Count < MostOthers)
        {
            Others.Add((glyph, text));
        }
    }

    /// <summary>Far more than honest text needs; bounds the search.</summary>
    private const int MostOthers = 200;

    /// <summary>The CID that shows a glyph and says a text; negative when there is none and ActualText must say it.</summary>
    public int CidOf(ushort glyph, ReadOnlySpan<char> text) =>
        text.SequenceEqual(_texts[glyph].Span) ? _cids[glyph]
        : IndexOfOther(glyph, text) is var other and >= 0 ? FirstOther + other : -1;

    private int IndexOfOther(ushort glyph, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Others.Count; i++)
        {
            if (Others[i].Glyph == glyph && text.SequenceEqual(Others[i].Text.Span))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The text that the ToUnicode map gives for a glyph; empty when it only occurs in larger clusters.</summary>
    public ReadOnlyMemory<char> TextOf(ushort glyph) => _texts[glyph];

    public ushort Cid(ushort glyph) => _cids[glyph];

    /// <exception cref="InvalidDataException">The font cannot be cut.</exception>
    public void Cut()
    {
        Glyphs.Sort();
        Subset = FontSubsetter.ForPdf(Face, Glyphs);
        foreach (var glyph in Glyphs)
        {
            _cids[glyph] = Subset.NewGlyphs[glyph];
            FirstOther = Math.Max(FirstOther, _cids[glyph] + 1);
        }
    }

    /// <summary>Width in thousandths of an em, as the W array says it.</summary>
    public double Width(ushort glyph) => Face.Advance(glyph) * 1000.0 / Face.Metrics.UnitsPerEm;
}
