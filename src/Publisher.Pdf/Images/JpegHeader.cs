using System.Buffers.Binary;

namespace Publisher.Pdf.Images;

/// <summary>What the frame header of a JPEG says (ISO/IEC 10918-1, B.2.2).</summary>
internal readonly record struct JpegHeader(int Width, int Height, int Components, bool IsTurned)
{
    private const byte ExifMarker = 0xE1;

    /// <summary>Null when there is no frame header to be found.</summary>
    public static JpegHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return bytes[at + 4] != 8 ? null : new JpegHeader(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), bytes[at + 9], isTurned);
            }
            isTurned |= marker == ExifMarker && HasOrientation(bytes.Slice(at + 4, Math.Min(length, bytes.Length - at - 4)));
            at += 2 + length;
        }
        return null;
    }

    /// <summary>Whether EXIF asks to turn the picture: tag 0x0112 with another value than 1.</summary>
    private static bool HasOrientation(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 16)
        {
            return false;
        }
        var isLittle = exif[6] == 'I';
        ReadOnlySpan<byte> tag = isLittle ? [0x12, 0x01, 0x03, 0x00] : [0x01, 0x12, 0x00, 0x03];
        var at = exif.IndexOf(tag);
        return at >= 0 && at + 10 <= exif.Length && exif[at + (isLittle ? 8 : 9)] is > 1 and <= 8;
    }
}
