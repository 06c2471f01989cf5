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

    /// <summary>Places in <see cref="Others"/> by glyph.</summary>
    private readonly Dictionary<ushort, List<int>> _othersOf = [];
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

    /// <summary>Whether any text has characters of private use, which are to have ActualText, whatever the map says (ISO 19005-2, 6.2.11.7.3).</summary>
    public bool HasPrivateUse { get; private set; }

    /// <summary>Says what a glyph stands for.</summary>
    public void Count(ushort glyph, ReadOnlyMemory<char> text)
    {
        HasPrivateUse |= text.Span.ContainsAnyInRange('\uE000', '\uF8FF');
        if (_texts[glyph].IsEmpty)
        {
            _texts[glyph] = text;
            Glyphs.Add(glyph);
        }
        else if (!Face.IsCff && !text.Span.SequenceEqual(_texts[glyph].Span) && IndexOfOther(glyph, text.Span) < 0
            && _texts.Length + Others.Count < MostCids)
        {
            if (!_othersOf.TryGetValue(glyph, out var others))
            {
                _othersOf[glyph] = others = [];
            }
            others.Add(Others.Count);
            Others.Add((glyph, text));
        }
    }

    /// <summary>CIDs have two bytes.</summary>
    private const int MostCids = ushort.MaxValue;

    /// <summary>The CID that shows a glyph and says a text; negative when there is none and ActualText must say it.</summary>
    public int CidOf(ushort glyph, ReadOnlySpan<char> text) =>
        text.SequenceEqual(_texts[glyph].Span) ? _cids[glyph]
        : IndexOfOther(glyph, text) is var other and >= 0 ? FirstOther + other : -1;

    private int IndexOfOther(ushort glyph, ReadOnlySpan<char> text)
    {
        foreach (var other in _othersOf.GetValueOrDefault(glyph) ?? [])
        {
            if (text.SequenceEqual(Others[other].Text.Span))
            {
                return other;
            }
        }
        return -1;
    }

    /// <summary>The text that the ToUnicode map gives for a glyph.</summary>
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
