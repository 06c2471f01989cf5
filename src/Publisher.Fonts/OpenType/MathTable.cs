namespace Publisher.Fonts.OpenType;

/// <summary>
/// What a face knows of formulas, read where it lies in the font [OpenType 1.9.1, MATH; ISO/IEC 14496-22]. All values are in
/// font units. A question that a damaged table cannot answer is answered as if the font said nothing.
/// </summary>
public sealed class MathTable
{
    // Offsets in the header.
    private const int ConstantsAt = 4;
    private const int GlyphInfoAt = 6;
    private const int VariantsAt = 8;

    // MathConstants: two percentages and two heights, then 51 value records, then a percentage.
    private const int FirstRecord = 8;
    private const int RecordSize = 4;
    private const int DegreeRaiseAt = FirstRecord + ((int)MathConstant.RadicalKernAfterDegree + 1) * RecordSize;

    // MathGlyphInfo.
    private const int ItalicsAt = 0;
    private const int TopAccentAt = 2;
    private const int KernAt = 6;

    private readonly ReadOnlyMemory<byte> _table;
    private readonly int _glyphCount;
    private readonly int[] _constants = new int[(int)MathConstant.RadicalKernAfterDegree + 1];

    private MathTable(ReadOnlyMemory<byte> table, int glyphCount)
    {
        _table = table;
        _glyphCount = glyphCount;
        var constants = Child(new FontData(table.Span), ConstantsAt);
        (ScriptPercent, ScriptScriptPercent) = (constants.Int16(0), constants.Int16(2));
        DisplayOperatorMinHeight = constants.UInt16(6);
        for (var i = 0; i < _constants.Length; i++)
        {
            _constants[i] = constants.Int16(FirstRecord + i * RecordSize);
        }
        RadicalDegreeBottomRaisePercent = constants.Int16(DegreeRaiseAt);
    }

    /// <summary>Null when the font has no such table, or one without constants.</summary>
    internal static MathTable? Read(ReadOnlyMemory<byte> table, int glyphCount)
    {
        try
        {
            return table.IsEmpty ? null : new MathTable(table, glyphCount);
        }
        catch (InvalidDataException)
        {
            return null; // of no use for formulas; text is set in it all the same
        }
    }

    /// <summary>Sizes of scripts and of scripts of scripts, in per cent of the size of the text.</summary>
    public int ScriptPercent { get; }
    public int ScriptScriptPercent { get; }

    /// <summary>Operators in display style are this high at least.</summary>
    public int DisplayOperatorMinHeight { get; }

    /// <summary>How far the foot of a root's degree is above that of its sign, in per cent of the sign's height.</summary>
    public int RadicalDegreeBottomRaisePercent { get; }

    public int this[MathConstant constant] => _constants[(int)constant];

    /// <summary>How far a slanted glyph leans out to the right; 0 when the font does not say.</summary>
    public int ItalicsCorrection(ushort glyph) => GlyphValue(ItalicsAt, glyph) ?? 0;

    /// <summary>From the glyph's origin to where an accent's own point stands; null when the font does not say.</summary>
    public int? TopAccentAttachment(ushort glyph) => GlyphValue(TopAccentAt, glyph);

    /// <summary>How much closer (negative) or farther a script stands at a corner, at a height above the glyph's baseline.</summary>
    public int Kern(ushort glyph, MathCorner corner, int height)
    {
        try
        {
            return KernAtHeight(glyph, corner, height);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    /// <summary>Larger forms of a glyph, from small to large.</summary>
    public MathGrowth Growth(ushort glyph, bool vertical)
    {
        try
        {
            return FindGrowth(glyph, vertical);
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }

    private int? GlyphValue(int part, ushort glyph)
    {
        try
        {
            var info = Child(new FontData(_table.Span), GlyphInfoAt);
            if (info.UInt16(part) == 0)
            {
                return null;
            }
            var values = Child(info, part);
            var index = Coverage.IndexOf(Child(values, 0), glyph);
            return index >= 0 && index < values.UInt16(2) ? values.Int16(4 + index * RecordSize) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private int KernAtHeight(ushort glyph, MathCorner corner, int height)
    {
        var info = Child(new FontData(_table.Span), GlyphInfoAt);
        if (info.UInt16(KernAt) == 0)
        {
            return 0;
        }
        var kerns = Child(info, KernAt);
        var index = Coverage.IndexOf(Child(kerns, 0), glyph);
        var at = 4 + index * 8 + (int)corner * 2;
        if (index < 0 || index >= kerns.UInt16(2) || kerns.UInt16(at) == 0)
        {
            return 0;
        }
        var kern = Child(kerns, at);
        int count = kern.UInt16(0);
        var step = 0;
        while (step < count && kern.Int16(2 + step * RecordSize) <= height)
        {
            step++;
        }
        return kern.Int16(2 + (count + step) * RecordSize);
    }

    private MathGrowth FindGrowth(ushort glyph, bool vertical)
    {
        var header = new FontData(_table.Span);
        if (header.UInt16(VariantsAt) == 0)
        {
            return default;
        }
        var variants = Child(header, VariantsAt);
        var coverage = vertical ? 2 : 4;
        if (variants.UInt16(coverage) == 0)
        {
            return default;
        }
        var (verticals, count) = (variants.UInt16(6), variants.UInt16(vertical ? 6 : 8));
        var index = Coverage.IndexOf(Child(variants, coverage), glyph);
        return index < 0 || index >= count ? default
            : GrowthReader.Read(Child(variants, 10 + (index + (vertical ? 0 : verticals)) * 2), variants.UInt16(0), _glyphCount);
    }

    private static FontData Child(FontData table, int at) =>
        table.UInt16(at) is > 0 and var offset ? table.From(offset) : throw new InvalidDataException("a part of the MATH table is missing");
}
