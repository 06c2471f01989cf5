using System.Collections.Concurrent;
using HarfBuzzSharp;
using Publisher.Fonts.OpenType;
using Publisher.Model.Pages;

namespace Publisher.Fonts;

/// <summary>One opened face: metrics in font units, character map, advances. Safe to read from several threads.</summary>
public sealed class FontFace : IDisposable
{
    private const int NoSubsetting = 0x100;

    private readonly FontTables _tables;
    private readonly Lazy<NativeFace> _native;

    /// <summary>Boxes of CFF glyphs, which only HarfBuzz can measure.</summary>
    private readonly ConcurrentDictionary<ushort, GlyphExtents> _measured = [];

    internal FontFace(ReadOnlyMemory<byte> file, FontTables tables)
    {
        File = file;
        _tables = tables;
        _native = new Lazy<NativeFace>(() => new NativeFace(file));
    }

    public required FaceKey Key { get; init; }
    public required string Family { get; init; }
    public required string PostScriptName { get; init; }
    public required FontRole Role { get; init; }
    public required int Weight { get; init; }
    public required bool Italic { get; init; }

    /// <summary>Semibold or heavier.</summary>
    public bool IsBold => Weight >= 600;

    /// <summary>Whether the face substitutes small capitals for small letters (smcp).</summary>
    public bool HasSmallCaps => _tables.HasFeature("smcp");

    /// <summary>What the face knows of formulas; null when it is not made for them.</summary>
    public MathTable? Math => _tables.Math;

    public FontMetrics Metrics => _tables.Metrics;
    public int GlyphCount => _tables.GlyphCount;

    /// <summary>Outlines are cubic (CFF) rather than TrueType.</summary>
    public bool IsCff => _tables.IsCff;

    /// <summary>Whether the licence bits let parts of the font be embedded (OS/2 fsType, bit 8); else it goes whole or not at all.</summary>
    public bool MaySubset => (_tables.EmbeddingBits & NoSubsetting) == 0;

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> File { get; }

    /// <summary>The CIDs of the glyphs of a CID-keyed CFF font; null for all other fonts.</summary>
    internal CffCharset? CidCharset => IsCff && CffCharset.Read(_tables.Outlines.Span) is { IsCidKeyed: true } charset ? charset : null;

    internal Face Native => _native.Value.Face;

    /// <summary>The nominal glyph of a code point; 0 when the face has none.</summary>
    public ushort Glyph(int codePoint) => _tables.Characters[codePoint];

    public bool Has(int codePoint) => Glyph(codePoint) != 0;

    /// <summary>Horizontal advance in font units.</summary>
    public int Advance(ushort glyph) => _tables.Advance(glyph);

    /// <summary>Ink box in font units (x min, y min, x max, y max; y upwards); empty for blanks.</summary>
    public GlyphExtents Extents(ushort glyph) =>
        _tables.Boxes is { } boxes ? boxes[glyph] : _measured.GetOrAdd(glyph, Measure);

    public void Dispose()
    {
        if (_native.IsValueCreated)
        {
            _native.Value.Dispose();
        }
    }

    private GlyphExtents Measure(ushort glyph)
    {
        using var font = new Font(Native);
        return font.TryGetGlyphExtents(glyph, out var box)
            ? new GlyphExtents(box.XBearing, box.YBearing + box.Height, box.XBearing + box.Width, box.YBearing)
            : default;
    }
}

/// <summary>Metrics of a face in font units, y upwards, as the font file states them.</summary>
public sealed record FontMetrics(int UnitsPerEm, int Ascent, int Descent, int CapHeight, int XHeight,
    double ItalicAngle, int StemV, GlyphExtents BoundingBox, bool IsFixedPitch, bool IsSerif,
    int UnderlinePosition, int UnderlineThickness);

public readonly record struct GlyphExtents(int XMin, int YMin, int XMax, int YMax);
