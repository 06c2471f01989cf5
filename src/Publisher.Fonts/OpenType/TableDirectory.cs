using System.Text;

namespace Publisher.Fonts.OpenType;

/// <summary>The tables of a font file [OpenType 1.9.1, Organization of an OpenType Font].</summary>
internal sealed class TableDirectory
{
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565;
    private const uint Cff = 0x4F54544F;
    private const uint Collection = 0x74746366;
    private const int MostTables = 512;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = new(StringComparer.Ordinal);

    private TableDirectory(bool isCff) => IsCff = isCff;

    public bool IsCff { get; }

    /// <exception cref="InvalidDataException">Not a single TrueType or OpenType font, or damaged.</exception>
    public static TableDirectory Read(ReadOnlyMemory<byte> file)
    {
        var data = new FontData(file.Span);
        var version = data.UInt32(0);
        if (version == Collection)
        {
            throw new InvalidDataException("font collections (.ttc, .otc) are not supported: extract the face");
        }
        if (version is not (TrueType or AppleTrueType or Cff))
        {
            throw new InvalidDataException("this is not a TrueType or OpenType font");
        }
        var directory = new TableDirectory(version == Cff);
        var count = data.UInt16(4);
        for (var i = 0; i < count && i < MostTables; i++)
        {
            var entry = 12 + i * 16;
            var offset = data.Offset32(entry + 8);
            var length = data.Offset32(entry + 12);
            data.Slice(offset, length);
            directory._tables[Encoding.ASCII.GetString(data.Slice(entry, 4))] = file.Slice(offset, length);
        }
        return directory;
    }

    public bool Has(string tag) => _tables.ContainsKey(tag);

    /// <summary>A table; empty when the font does not have it.</summary>
    public ReadOnlyMemory<byte> Find(string tag) => _tables.GetValueOrDefault(tag);

    /// <exception cref="InvalidDataException">The font does not have it.</exception>
    public ReadOnlyMemory<byte> Require(string tag) => _tables.TryGetValue(tag, out var table)
        ? table : throw new InvalidDataException($"the table '{tag}' is missing");
}
