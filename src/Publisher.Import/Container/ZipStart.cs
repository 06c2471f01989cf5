using System.Buffers.Binary;
using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Container;

/// <summary>
/// The first bytes of the archive: whether it is one, and whether the entry <c>mimetype</c> lies there as OCF asks, so that
/// its text begins at byte 38 (EPUB 3.3, 4.2.3). ZIP layout: APPNOTE 4.3.7.
/// </summary>
internal static class ZipStart
{
    private const int HeaderSize = 30;
    private const uint LocalHeader = 0x04034B50;
    private const string Name = "mimetype";
    private const string MediaType = "application/epub+zip";

    /// <summary>A fault when this is no ZIP archive at all.</summary>
    public static Diagnostic? FindFault(Stream stream, string archive)
    {
        var start = Read(stream, HeaderSize);
        if (start.Length >= 4 && start[0] == 'P' && start[1] == 'K')
        {
            return null;
        }
        return DiagnosticCatalog.NotAnArchive.CreateFor(archive, Describe(start));
    }

    /// <summary>What is wrong with the entry <c>mimetype</c>; null when all is right.</summary>
    public static Phrase? FindMimetypeFault(Stream stream)
    {
        var start = Read(stream, HeaderSize + Name.Length + MediaType.Length + 4);
        if (start.Length < HeaderSize + Name.Length || BinaryPrimitives.ReadUInt32LittleEndian(start) != LocalHeader)
        {
            return new Phrase("is missing", "缺失");
        }
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(26));
        if (nameLength != Name.Length || !start.AsSpan(HeaderSize, Name.Length).SequenceEqual("mimetype"u8))
        {
            return new Phrase("is missing or not the first file of the archive", "缺失或不是压缩包中的第一个文件");
        }
        if (BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(8)) != 0)
        {
            return new Phrase("is compressed", "被压缩");
        }
        if (BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(28)) != 0)
        {
            return new Phrase("has an extra field in its header", "的文件头带有附加字段");
        }
        var size = BinaryPrimitives.ReadUInt32LittleEndian(start.AsSpan(22));
        var text = Encoding.Latin1.GetString(start.AsSpan(HeaderSize + Name.Length));
        return text.StartsWith(MediaType, StringComparison.Ordinal) && size is 0 or 20
            ? null : new Phrase("says something else", "内容不符");
    }

    private static byte[] Read(Stream stream, int count)
    {
        stream.Position = 0;
        var bytes = new byte[count];
        var length = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        stream.Position = 0;
        return bytes[..length];
    }

    private static Phrase Describe(ReadOnlySpan<byte> start) =>
        start.IsEmpty ? new Phrase("the file is empty", "文件是空的")
        : start.StartsWith("%PDF"u8) ? new Phrase("it is a PDF", "它是 PDF")
        : start.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("<"u8) ? new Phrase("it is a page of HTML or XML", "它是 HTML 或 XML 文件")
        : new Phrase("it is no ZIP archive", "它不是 ZIP 压缩包");
}
