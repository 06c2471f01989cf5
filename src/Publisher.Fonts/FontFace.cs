using Publisher.Model.Pages;

namespace Publisher.Fonts;

/// <summary>One opened face: metrics in font units, character map, advances. Safe to read from several threads.</summary>
public sealed class FontFace
{
    public required FaceKey Key { get; init; }
    public required string Family { get; init; }
    public required string PostScriptName { get; init; }
    public required FontRole Role { get; init; }
    public required int Weight { get; init; }
    public required bool Italic { get; init; }
    public required FontMetrics Metrics { get; init; }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> File => throw new NotImplementedException();

    /// <summary>The nominal glyph of a code point; 0 when the face has none.</summary>
    public ushort Glyph(int codePoint) => throw new NotImplementedException();

    public bool Has(int codePoint) => Glyph(codePoint) != 0;

    /// <summary>Horizontal advance in font units.</summary>
    public int Advance(ushort glyph) => throw new NotImplementedException();

    /// <summary>Ink box in font units (x min, y min, x max, y max; y upwards); empty for blanks.</summary>
    public GlyphExtents Extents(ushort glyph) => throw new NotImplementedException();
}

/// <summary>Metrics of a face in font units, y upwards, as the font file states them.</summary>
public sealed record FontMetrics(int UnitsPerEm, int Ascent, int Descent, int CapHeight, int XHeight,
    double ItalicAngle, int StemV, GlyphExtents BoundingBox, bool IsFixedPitch, bool IsSerif,
    int UnderlinePosition, int UnderlineThickness);

public readonly record struct GlyphExtents(int XMin, int YMin, int XMax, int YMax);
