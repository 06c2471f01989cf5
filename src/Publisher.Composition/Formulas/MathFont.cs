using Publisher.Composition.Text;
using Publisher.Fonts.OpenType;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// A face with a MATH table at the sizes of a formula: constants and glyphs, scaled to the style of a place. Remembers the
/// forms of its signs. Not thread-safe.
/// </summary>
internal sealed class MathFont(IGlyphSource source, FaceKey face, MathTable table)
{
    private readonly int _unitsPerEm = source.Metrics(face).UnitsPerEm;
    private readonly Dictionary<(int CodePoint, ShapingFeatures Form), ushort> _glyphs = [];
    private readonly Dictionary<(ushort Glyph, bool Vertical), MathGrowth> _growths = [];
    private readonly List<ShapedGlyph> _shaped = [];

    public MathTable Table => table;

    /// <summary>The size of glyphs in the style of a place.</summary>
    public Length SizeAt(MathPlace place) => place.Style switch
    {
        MathStyle.Script => place.Size * (table.ScriptPercent / 100.0),
        MathStyle.ScriptScript => place.Size * (table.ScriptScriptPercent / 100.0),
        _ => place.Size,
    };

    public long Of(MathConstant constant, MathPlace place) => Scale(table[constant], place);

    /// <summary>Height of figures.</summary>
    public long DigitHeight(MathPlace place) => Measure(GlyphOf('0', place), place).Top;

    /// <summary>Font units to units of length.</summary>
    public long Scale(int fontUnits, MathPlace place) => SizeAt(place).Units * fontUnits / _unitsPerEm;

    /// <summary>A share of the em.</summary>
    public long Ems(double ems, MathPlace place) => (long)Math.Round(SizeAt(place).Units * ems);

    public long Of(MathLength length, MathPlace place) => length.Thousandths * length.Unit switch
    {
        MathUnit.Em => SizeAt(place).Units,
        MathUnit.Ex => Scale(source.Metrics(face).XHeight, place),
        MathUnit.Mu => SizeAt(place).Units / AtomSpacing.MuPerEm,
        _ => Length.UnitsPerPoint,
    } / 1000;

    /// <summary>A height in units of the font, as its kerns are found by.</summary>
    public int FontHeight(long height, MathPlace place) => (int)(height * _unitsPerEm / Math.Max(1, SizeAt(place).Units));

    /// <summary>The glyph of a character in the form of the place: scripts have forms of their own. 0 when the face has none.</summary>
    public ushort GlyphOf(int codePoint, MathPlace place)
    {
        var form = place.Style switch
        {
            MathStyle.Script => ShapingFeatures.Script, MathStyle.ScriptScript => ShapingFeatures.ScriptScript, _ => ShapingFeatures.None,
        };
        if (!_glyphs.TryGetValue((codePoint, form), out var glyph))
        {
            _glyphs[(codePoint, form)] = glyph = FindGlyph(codePoint, form);
        }
        return glyph;
    }

    private ushort FindGlyph(int codePoint, ShapingFeatures form)
    {
        var nominal = source.Glyph(face, codePoint);
        if (nominal == 0 || form == ShapingFeatures.None)
        {
            return nominal;
        }
        _shaped.Clear();
        source.Shape(face, char.ConvertFromUtf32(codePoint), LanguageTag.None, form, _shaped);
        return _shaped is [var only] ? only.Id : nominal;
    }

    public MathGrowth GrowthOf(ushort glyph, bool vertical)
    {
        if (!_growths.TryGetValue((glyph, vertical), out var growth))
        {
            _growths[(glyph, vertical)] = growth = table.Growth(glyph, vertical);
        }
        return growth;
    }

    public bool Has(int codePoint) => Nominal(codePoint) != 0;

    /// <summary>The plain glyph of a character, from which larger forms are found; 0 when the face has none.</summary>
    public ushort Nominal(int codePoint) => source.Glyph(face, codePoint);

    /// <summary>The ink of a glyph and its advance, scaled.</summary>
    public (long Left, long Bottom, long Right, long Top, long Advance) Measure(ushort glyph, MathPlace place)
    {
        var ink = source.Extents(face, glyph);
        return (Scale(ink.XMin, place), Scale(ink.YMin, place), Scale(ink.XMax, place), Scale(ink.YMax, place),
            Scale(source.Advance(face, glyph), place));
    }

    /// <summary>One glyph as a part of a formula.</summary>
    /// <param name="isLarge">The advance of large operators includes how far they lean out [MathML Core, 3.4.1.2].</param>
    public GlyphBox Glyph(ushort glyph, string text, MathPlace place, bool isLarge = false)
    {
        var (_, bottom, _, top, advance) = Measure(glyph, place);
        var italic = Scale(table.ItalicsCorrection(glyph), place);
        return new GlyphBox(face, SizeAt(place), place.Ink, [new PlacedGlyph(glyph, 0, 0, 0)], text)
        {
            Width = isLarge ? advance : advance + italic, Height = Math.Max(0, top), Depth = Math.Max(0, -bottom), Italic = italic,
        };
    }

    /// <summary>A mark, whose box is its ink where it combines with what stands before it.</summary>
    public GlyphBox Mark(int codePoint, MathPlace place) =>
        InkBox(GlyphOf(codePoint, place), char.ConvertFromUtf32(codePoint), place);

    /// <summary>A glyph whose box begins with its ink when it is a combining one, which has no advance and stands before its origin.</summary>
    public GlyphBox InkBox(ushort glyph, string text, MathPlace place)
    {
        var (left, bottom, right, top, advance) = Measure(glyph, place);
        var isCombining = advance == 0;
        return new GlyphBox(face, SizeAt(place), place.Ink, [new PlacedGlyph(glyph, 0, (int)(isCombining ? -left : 0), 0)], text)
        {
            Width = isCombining ? right - left : advance, Height = Math.Max(0, top), Depth = Math.Max(0, -bottom),
        };
    }

    /// <summary>The lowest and the highest ink of glyphs, above their baseline.</summary>
    public (long Bottom, long Top) InkOf(GlyphBox box, MathPlace place)
    {
        var (low, high) = (long.MaxValue, long.MinValue);
        foreach (var glyph in box.Glyphs)
        {
            var (_, bottom, _, top, _) = Measure(glyph.Id, place);
            (low, high) = (Math.Min(low, bottom + glyph.YOffset), Math.Max(high, top + glyph.YOffset));
        }
        return low > high ? (0, 0) : (low, high);
    }

    /// <summary>Several glyphs that stand for one text.</summary>
    public GlyphBox Glyphs(PlacedGlyph[] glyphs, string text, MathPlace place) => new(face, SizeAt(place), place.Ink, glyphs, text);

    /// <summary>A word in upright letters: the name of a function.</summary>
    public GlyphBox Word(string text, MathPlace place)
    {
        _shaped.Clear();
        source.Shape(face, text, LanguageTag.None, ShapingFeatures.None, _shaped);
        var glyphs = new PlacedGlyph[_shaped.Count];
        long x = 0, height = 0, depth = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var shaped = _shaped[i];
            var (_, bottom, _, top, _) = Measure(shaped.Id, place);
            glyphs[i] = new PlacedGlyph(shaped.Id, (ushort)shaped.Cluster, (int)(x + Scale(shaped.XOffset, place)), (int)Scale(shaped.YOffset, place));
            (x, height, depth) = (x + Scale(shaped.Advance, place), Math.Max(height, top), Math.Max(depth, -bottom));
        }
        return new GlyphBox(face, SizeAt(place), place.Ink, glyphs, text) { Width = x, Height = height, Depth = depth };
    }
}
