using System.Buffers.Binary;

namespace Publisher.Acceptance.Support;

/// <summary>Picture files made by hand.</summary>
public static class Pictures
{
    /// <summary>A PNG that claims a size and has no pixels.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var chunk = new byte[17];
        "IHDR"u8.CopyTo(chunk);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(8), height);
        chunk[12] = 8;
        chunk[13] = 2;
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32(chunk));
        return [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13, .. chunk, .. crc];
    }

    /// <summary>The check value of PNG chunks (ISO 3309, polynomial 0xEDB88320 reflected).</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }
        return ~crc;
    }
}
