using System.Buffers.Binary;
using System.IO.Compression;
using Publisher.Fonts.Subsetting;
using Publisher.Tests.Support;

namespace Publisher.Tests.Fonts;

/// <summary>Fonts packed as WOFF 2.0, read back by the letter of the Recommendation.</summary>
public sealed class Woff2Tests
{
    private static readonly byte[] Font = FontSubsetter.ForWeb(RealFonts.Library.FaceFor('茶', Model.Documents.LanguageTag.ChineseSimplified,
        Model.Pages.FontRole.Serif, bold: false, italic: false)!, ['茶', '书', ' ']).ToArray();

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static int UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    [Fact]
    public void The_header_says_what_the_file_is()
    {
        var file = Woff2Writer.Pack(Font);

        Assert.True(file.AsSpan().StartsWith("wOF2"u8));
        Assert.Equal(UInt32(Font, 0), UInt32(file, 4));
        Assert.Equal(file.Length, UInt32(file, 8));
        Assert.Equal(0, file.Length % 4);
        Assert.Equal(UInt16(Font, 4), UInt16(file, 12));
        Assert.InRange(file.Length, 1, Font.Length);
    }

    [Fact]
    public void Every_table_comes_back_byte_for_byte_but_for_the_mark_in_head()
    {
        var expected = TablesOf(Font);
        var found = Unpack(Woff2Writer.Pack(Font));

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Select(table => table.Tag).Order(StringComparer.Ordinal));
        Assert.Equal("loca", found[found.FindIndex(table => table.Tag == "glyf") + 1].Tag);
        Assert.All(found, table =>
        {
            var original = expected[table.Tag];
            if (table.Tag == "head")
            {
                original[16] |= 0x08;
            }
            Assert.Equal(original, table.Bytes);
        });
    }

    [Fact]
    public void What_is_no_font_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Woff2Writer.Pack(Font.AsMemory(0, 40)));
        Assert.Throws<InvalidDataException>(() => Woff2Writer.Pack(Font.AsMemory(0, 400)));
    }

    private static Dictionary<string, byte[]> TablesOf(byte[] font) => Enumerable.Range(0, UInt16(font, 4)).Select(i => 12 + (16 * i)).ToDictionary(
        entry => System.Text.Encoding.ASCII.GetString(font, entry, 4), entry => font.AsSpan(UInt32(font, entry + 8), UInt32(font, entry + 12)).ToArray());

    private static List<(string Tag, byte[] Bytes)> Unpack(byte[] file)
    {
        string[] known = ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ", "VORG", "", "",
            "gasp", "", "", "", "", "", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB"];
        var at = 48;
        var entries = new List<(string Tag, int Length)>();
        for (var i = 0; i < UInt16(file, 12); i++)
        {
            var flags = file[at++];
            var tag = (flags & 63) == 63 ? System.Text.Encoding.ASCII.GetString(file, (at += 4) - 4, 4) : known[flags & 63];
            Assert.Equal(tag is "glyf" or "loca" ? 3 : 0, flags >> 6);
            var length = 0;
            do
            {
                length = (length << 7) | (file[at] & 0x7F);
            }
            while ((file[at++] & 0x80) != 0);
            entries.Add((tag, length));
        }
        var plain = new byte[entries.Sum(entry => entry.Length)];
        Assert.True(BrotliDecoder.TryDecompress(file.AsSpan(at, UInt32(file, 20)), plain, out var written));
        Assert.Equal(plain.Length, written);
        var start = 0;
        return entries.ConvertAll(entry => (entry.Tag, plain.AsSpan((start += entry.Length) - entry.Length, entry.Length).ToArray()));
    }
}
