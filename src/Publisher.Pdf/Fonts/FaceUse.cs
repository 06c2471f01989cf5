using Publisher.Fonts;
using Publisher.Fonts.Subsetting;

namespace Publisher.Pdf.Fonts;

/// <summary>
/// What a document uses of one face: its glyphs, and the text that each stands for when it first occurs. CIDs are given out
/// as glyphs are first shown, so that pages can be written before it is known what later ones use; the subset then follows
/// the CIDs.
/// </summary>
internal sealed class FaceUse(FontFace face, string name)
{
    /// <summary>CIDs have two bytes.</summary>
    private const int MostCids = ushort.MaxValue;

    private readonly string?[] _texts = new string?[face.GlyphCount];
    private readonly GlyphNumbers _numbers = new(face);

    /// <summary>Places in <see cref="Others"/> by glyph.</summary>
    private readonly Dictionary<ushort, List<int>> _othersOf = [];

    public FontFace Face => face;

    /// <summary>The resource name in content streams.</summary>
    public string Name => name;

    /// <summary>In the order of their first use.</summary>
    public IReadOnlyList<ushort> Glyphs => _numbers.Glyphs;

    /// <summary>
    /// Further texts of glyphs that stand for more than one: the hyphen of a word and the one at the end of a line. Each has
    /// a CID of its own, above those of all glyphs, so that no reader depends on ActualText for it. CFF fonts have none:
    /// their CIDs are those of the outlines.
    /// </summary>
    public List<(ushort Glyph, string Text)> Others { get; } = [];
    public SubsetFont? Subset { get; private set; }

    /// <summary>The CID of the first of <see cref="Others"/>.</summary>
    public int FirstOther => face.GlyphCount;

    /// <summary>The CID that shows a glyph and says a text; negative when there can be none and ActualText must say it.</summary>
    public int CidOf(ushort glyph, ReadOnlySpan<char> text)
    {
        if (_texts[glyph] is not { } first)
        {
            _texts[glyph] = text.ToString();
            return Cid(glyph);
        }
        return text.SequenceEqual(first) ? Cid(glyph) : OtherCidOf(glyph, text);
    }

    private int OtherCidOf(ushort glyph, ReadOnlySpan<char> text)
    {
        foreach (var other in _othersOf.GetValueOrDefault(glyph) ?? [])
        {
            if (text.SequenceEqual(Others[other].Text))
            {
                return FirstOther + other;
            }
        }
        return face.IsCff || FirstOther + Others.Count >= MostCids ? -1 : AddOther(glyph, text.ToString());
    }

    private int AddOther(ushort glyph, string text)
    {
        if (!_othersOf.TryGetValue(glyph, out var others))
        {
            _othersOf[glyph] = others = [];
        }
        others.Add(Others.Count);
        Others.Add((glyph, text));
        return FirstOther + Others.Count - 1;
    }

    /// <summary>The text that the ToUnicode map gives for a glyph.</summary>
    public string TextOf(ushort glyph) => _texts[glyph] ?? "";

    public ushort Cid(ushort glyph) => _numbers.Of(glyph);

    /// <exception cref="InvalidDataException">The font cannot be cut.</exception>
    public void Cut() => Subset = FontSubsetter.ForPdf(_numbers);

    /// <summary>Width in thousandths of an em, as the W array says it.</summary>
    public double Width(ushort glyph) => face.Advance(glyph) * 1000.0 / face.Metrics.UnitsPerEm;
}
