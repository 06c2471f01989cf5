using System.Collections.Immutable;

namespace Publisher.Fonts.OpenType;

/// <summary>
/// How a glyph grows in one direction: by <see cref="Variants"/>, then by <see cref="Parts"/> that overlap by
/// <see cref="LeastOverlap"/> at least. Both are empty (never default) in one that does not.
/// </summary>
public readonly record struct MathGrowth(ImmutableArray<MathVariant> VariantList, ImmutableArray<MathPart> PartList, int LeastOverlap)
{
    public ImmutableArray<MathVariant> Variants => VariantList.IsDefault ? [] : VariantList;
    public ImmutableArray<MathPart> Parts => PartList.IsDefault ? [] : PartList;

    /// <summary>How far an assembly leans out to the right.</summary>
    public int ItalicsCorrection { get; init; }
}

/// <summary>Reads the variants and the assembly of a glyph [OpenType 1.9.1, MathGlyphConstruction and GlyphAssembly tables].</summary>
internal static class GrowthReader
{
    private const int PartSize = 10;
    private const int ExtenderFlag = 1;

    /// <summary>More than any font has; the rest is not read.</summary>
    private const int Most = 64;

    /// <exception cref="InvalidDataException">The table ends too early.</exception>
    public static MathGrowth Read(FontData construction, int leastOverlap, int glyphCount)
    {
        var count = Math.Min(Most, (int)construction.UInt16(2));
        var variants = ImmutableArray.CreateBuilder<MathVariant>(count);
        for (var i = 0; i < count; i++)
        {
            Add(variants, new MathVariant(construction.UInt16(4 + i * 4), construction.UInt16(6 + i * 4)), glyphCount);
        }
        return construction.UInt16(0) is > 0 and var assembly
            ? ReadAssembly(construction.From(assembly), variants.ToImmutable(), leastOverlap, glyphCount)
            : new MathGrowth(variants.ToImmutable(), [], leastOverlap);
    }

    private static MathGrowth ReadAssembly(FontData assembly, ImmutableArray<MathVariant> variants, int leastOverlap, int glyphCount)
    {
        var count = Math.Min(Most, (int)assembly.UInt16(4));
        var parts = ImmutableArray.CreateBuilder<MathPart>(count);
        for (var i = 0; i < count; i++)
        {
            var at = 6 + i * PartSize;
            var part = new MathPart(assembly.UInt16(at), assembly.UInt16(at + 2), assembly.UInt16(at + 4), assembly.UInt16(at + 6),
                (assembly.UInt16(at + 8) & ExtenderFlag) != 0);
            if (part.Glyph >= glyphCount)
            {
                return new MathGrowth(variants, [], leastOverlap);
            }
            parts.Add(part);
        }
        return new MathGrowth(variants, parts.ToImmutable(), leastOverlap) { ItalicsCorrection = assembly.Int16(0) };
    }

    private static void Add(ImmutableArray<MathVariant>.Builder variants, MathVariant variant, int glyphCount)
    {
        if (variant.Glyph < glyphCount)
        {
            variants.Add(variant);
        }
    }
}
