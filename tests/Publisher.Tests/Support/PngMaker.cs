using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Publisher.Tests.Support;

/// <summary>Makes PNG files of any kind from rows of samples (PNG third edition): the checks' own writer, apart from the program's.</summary>
public static class PngMaker
{
    /// <param name="rows">Packed samples without filters.</param>
    /// <param name="extras">Chunks between header and data.</param>
    public static byte[] Make(int width, int height, int depth, int colour, byte[] rows, params (string Type, byte[] Content)[] extras)
    {
        var stride = rows.Length / height;
        var filtered = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            filtered.WriteByte(0);
            filtered.Write(rows, y * stride, stride);
        }
        return Wrap(width, height, depth, colour, isInterlaced: false, filtered.ToArray(), extras);
    }

    /// <param name="filtered">All that is packed: filters and rows.</param>
    public static byte[] Wrap(int width, int height, int depth, int colour, bool isInterlaced, byte[] filtered, params (string Type, byte[] Content)[] extras)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colour, (byte)(isInterlaced ? 1 : 0));
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        Add(file, "IHDR", header);
        foreach (var (type, content) in extras)
        {
            Add(file, type, content);
        }
        Add(file, "IDAT", Pack(filtered));
        Add(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Sets the checksums of all chunks right, as an attacker would, up to where the chunks cannot be followed.</summary>
    public static byte[] Repair(byte[] png)
    {
        for (var at = 8L; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan((int)at));
            if (at + 12 + length > png.Length)
            {
                break;
            }
            var body = png.AsSpan((int)at + 4, (int)length + 4);
            BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan((int)(at + 8 + length)), Publisher.Parsing.Pictures.Crc32.Of(body));
            at += 12 + length;
        }
        return png;
    }

    public static byte[] Pack(ReadOnlySpan<byte> data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }
        return packed.ToArray();
    }

    private static void Add(MemoryStream file, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Publisher.Parsing.Pictures.Crc32.Of(body));
        file.Write(number);
    }
}
