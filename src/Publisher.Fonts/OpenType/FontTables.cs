using System.Collections.Frozen;

namespace Publisher.Fonts.OpenType;

/// <summary>
/// What is read of a font when it is opened: metrics, permissions, and whether the rest can be read. Most faces of a folder
/// set no character of a book, so the character map and the advances wait for their first use.
/// </summary>
internal sealed class FontTables
{
    private const int HeadLongOffsets = 50;

    private readonly TableDirectory _directory;
    private readonly Lazy<ushort[]> _advances;
    private readonly Lazy<CharacterMap> _characters;
    private readonly Lazy<FrozenSet<string>> _features;
    private readonly Lazy<MathTable?> _math;

    private FontTables(TableDirectory directory, FontMetrics metrics, int glyphCount)
    {
        _directory = directory;
        _advances = new Lazy<ushort[]>(() => ReadAdvances(directory));
        Metrics = metrics;
        GlyphCount = glyphCount;
        _characters = new Lazy<CharacterMap>(() => CharacterMap.Read(directory.Require("cmap").Span, glyphCount));
        _features = new Lazy<FrozenSet<string>>(() => FeatureTags.Read(directory.Find("GSUB").Span));
        _math = new Lazy<MathTable?>(() => MathTable.Read(directory.Find("MATH"), glyphCount));
        if (directory.Has("glyf"))
        {
            var isLong = new FontData(directory.Require("head").Span).Int16(HeadLongOffsets) != 0;
            Boxes = new GlyphBoxes(directory.Require("loca"), directory.Require("glyf"), isLong, glyphCount);
        }
    }

    public FontMetrics Metrics { get; }
    public int GlyphCount { get; }
    public bool IsCff => _directory.IsCff;

    /// <summary>The outlines of a CFF font.</summary>
    public ReadOnlyMemory<byte> Outlines => _directory.Require("CFF ");
    public CharacterMap Characters => _characters.Value;

    /// <summary>Null for CFF outlines, which HarfBuzz measures.</summary>
    public GlyphBoxes? Boxes { get; }

    public string PostScriptName { get; private init; } = "";

    /// <summary>Bits of OS/2 fsType: 2 forbids embedding, 0x100 subsetting, 0x200 outlines.</summary>
    public int EmbeddingBits { get; private init; }
    public bool IsVariable => _directory.Has("fvar");

    /// <summary>Null in a face that is not made for formulas.</summary>
    public MathTable? Math => _math.Value;

    /// <summary>Whether GSUB lists a feature, for any script.</summary>
    public bool HasFeature(string tag) => _features.Value.Contains(tag);

    /// <summary>Horizontal advance in font units; glyphs past the last metric share its advance [hmtx].</summary>
    public int Advance(ushort glyph)
    {
        var advances = _advances.Value;
        return glyph < advances.Length ? advances[glyph] : advances[^1];
    }

    /// <exception cref="InvalidDataException">Not a usable font.</exception>
    public static FontTables Read(ReadOnlyMemory<byte> file)
    {
        var directory = TableDirectory.Read(file);
        var count = new FontData(directory.Require("maxp").Span).UInt16(4);
        var tables = new FontTables(directory, MetricsReader.Read(directory), count)
        {
            PostScriptName = directory.Has("name") ? NameTable.ReadPostScriptName(directory.Find("name").Span) : "",
            EmbeddingBits = directory.Has("OS/2") ? new FontData(directory.Find("OS/2").Span).UInt16(8) : 0,
        };
        // What cannot be read would only show when text is set: look through it now.
        CharacterMap.Check(directory.Require("cmap").Span);
        MetricsOf(directory);
        return tables;
    }

    /// <summary>Horizontal metrics, 4 bytes each, of as many glyphs as hhea says.</summary>
    private static FontData MetricsOf(TableDirectory directory)
    {
        var count = new FontData(directory.Require("hhea").Span).UInt16(34);
        var data = new FontData(directory.Require("hmtx").Span);
        return count > 0 ? new FontData(data.Slice(0, count * 4)) : throw new InvalidDataException("the font has no advances");
    }

    private static ushort[] ReadAdvances(TableDirectory directory)
    {
        var data = MetricsOf(directory);
        var advances = new ushort[data.Length / 4];
        for (var i = 0; i < advances.Length; i++)
        {
            advances[i] = data.UInt16(i * 4);
        }
        return advances;
    }
}
