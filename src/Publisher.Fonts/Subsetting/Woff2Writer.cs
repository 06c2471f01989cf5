using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Publisher.Fonts.Subsetting;

/// <summary>
/// Packs a font as WOFF 2.0 [W3C Recommendation, 8 August 2024]: its tables in one Brotli stream. Outlines are left as they
/// are (the null transform), which costs about a tenth of the size and nothing of the font.
/// </summary>
public static class Woff2Writer
{
    private const int HeaderLength = 48;
    private const int NullTransformOfOutlines = 3 << 6;
    private const int UnknownTag = 63;

    /// <summary>The next to highest quality: the highest takes several times as long for two per cent.</summary>
    private const int Quality = 9;
    private const int Window = 22;

    /// <summary>Section 5.2, table of known tags.</summary>
    private static readonly string[] KnownTags =
    [
        "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ", "VORG",
        "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC",
        "JSTF", "MATH", "CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc", "bsln", "cvar", "fdsc",
        "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd", "prop", "trak", "Zapf", "Silf", "Glat",
        "Gloc", "Feat", "Sill",
    ];

    private readonly record struct Table(string Tag, ReadOnlyMemory<byte> Bytes);

    /// <exception cref="InvalidDataException">Not a font.</exception>
    public static byte[] Pack(ReadOnlyMemory<byte> font)
    {
        var tables = ReadTables(font.Span, font);
        var directory = WriteDirectory(tables);
        var data = Compress(tables);
        var length = (HeaderLength + directory.Length + data.Length + 3) & ~3;
        var file = new byte[length];
        WriteHeader(file, font.Span, tables, data.Length);
        directory.CopyTo(file, HeaderLength);
        data.CopyTo(file.AsSpan(HeaderLength + directory.Length));
        return file;
    }

    /// <summary>In the order of the file, but <c>loca</c> behind <c>glyf</c> (section 5.5); without signatures, which no longer hold.</summary>
    private static List<Table> ReadTables(ReadOnlySpan<byte> span, ReadOnlyMemory<byte> font)
    {
        var tables = new List<Table>();
        var count = span.Length < 12 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(span[4..]);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (i * 16);
            if (entry + 16 > span.Length)
            {
                throw new InvalidDataException("the table directory is cut short");
            }
            var tag = Encoding.ASCII.GetString(span.Slice(entry, 4));
            var (offset, length) = (BinaryPrimitives.ReadUInt32BigEndian(span[(entry + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(span[(entry + 12)..]));
            if (offset + (ulong)length > (ulong)span.Length)
            {
                throw new InvalidDataException($"the table '{tag}' lies outside the file");
            }
            if (tag != "DSIG")
            {
                tables.Add(new Table(tag, tag == "head" ? Lossless(font.Slice((int)offset, (int)length)) : font.Slice((int)offset, (int)length)));
            }
        }
        if (tables.FindIndex(table => table.Tag == "loca") is var at and >= 0)
        {
            var loca = tables[at];
            tables.RemoveAt(at);
            tables.Insert(tables.FindIndex(table => table.Tag == "glyf") + 1, loca);
        }
        return tables;
    }

    /// <summary>Bit 11 of the flags says that the font went through a lossless packing (section 4.1).</summary>
    private static byte[] Lossless(ReadOnlyMemory<byte> head)
    {
        const int flags = 16;
        var copy = head.ToArray();
        if (copy.Length < flags + 2)
        {
            throw new InvalidDataException("the table 'head' is cut short");
        }
        copy[flags] |= 0x08;
        return copy;
    }

    private static void WriteHeader(Span<byte> file, ReadOnlySpan<byte> font, List<Table> tables, int compressed)
    {
        "wOF2"u8.CopyTo(file);
        font[..4].CopyTo(file[4..]);
        BinaryPrimitives.WriteInt32BigEndian(file[8..], file.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file[12..], (ushort)tables.Count);
        BinaryPrimitives.WriteInt32BigEndian(file[16..], 12 + tables.Sum(table => 16 + ((table.Bytes.Length + 3) & ~3)));
        BinaryPrimitives.WriteInt32BigEndian(file[20..], compressed);
        BinaryPrimitives.WriteUInt16BigEndian(file[24..], 1); // the version of the font, which only people read
    }

    private static byte[] WriteDirectory(List<Table> tables)
    {
        var output = new MemoryStream();
        foreach (var table in tables)
        {
            var known = Array.IndexOf(KnownTags, table.Tag);
            var transform = table.Tag is "glyf" or "loca" ? NullTransformOfOutlines : 0;
            output.WriteByte((byte)(transform | (known >= 0 ? known : UnknownTag)));
            if (known < 0)
            {
                output.Write(Encoding.ASCII.GetBytes(table.Tag));
            }
            WriteLength(output, table.Bytes.Length);
        }
        return output.ToArray();
    }

    /// <summary>UIntBase128 (section 4.2): seven bits a byte, the highest first, the top bit set on all but the last.</summary>
    private static void WriteLength(MemoryStream output, int value)
    {
        for (var shift = 28; shift > 0; shift -= 7)
        {
            if (value >> shift != 0)
            {
                output.WriteByte((byte)(0x80 | ((value >> shift) & 0x7F)));
            }
        }
        output.WriteByte((byte)(value & 0x7F));
    }

    private static byte[] Compress(List<Table> tables)
    {
        var plain = new byte[tables.Sum(table => table.Bytes.Length)];
        var at = 0;
        foreach (var table in tables)
        {
            table.Bytes.CopyTo(plain.AsMemory(at));
            at += table.Bytes.Length;
        }
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var written, Quality, Window)
            ? packed[..written]
            : throw new InvalidDataException("the font could not be compressed");
    }
}
