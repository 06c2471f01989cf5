using System.Buffers.Binary;

namespace Publisher.Parsing.Pictures;

/// <summary>The orientation that a camera noted: tag 0x0112 of the first directory (Exif 3.0, 4.6.5.1; TIFF 6.0, section 2).</summary>
internal static class Exif
{
    /// <summary>The picture is to be seen as it is stored.</summary>
    public const int Upright = 1;

    /// <summary>From here to 8, width and height change places.</summary>
    public const int FirstOnItsSide = 5;

    private const int OrientationTag = 0x0112, Short = 3, EntryLength = 12;

    /// <summary>What stands before the TIFF header in a JPEG.</summary>
    public static ReadOnlySpan<byte> Mark => "Exif\0\0"u8;

    /// <summary>1 to 8; upright when the notes say nothing or cannot be read.</summary>
    /// <param name="tiff">From the TIFF header on.</param>
    public static int Orientation(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || !(isLittle || tiff.StartsWith("MM"u8)))
        {
            return Upright;
        }
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return Upright;
        }
        var entries = tiff[(int)directory..];
        var count = UInt16(entries, isLittle);
        for (var at = 2; count > 0 && at + EntryLength <= entries.Length; count--, at += EntryLength)
        {
            if (UInt16(entries[at..], isLittle) == OrientationTag && UInt16(entries[(at + 2)..], isLittle) == Short)
            {
                return UInt16(entries[(at + 8)..], isLittle) is >= 1 and <= 8 and var value ? value : Upright;
            }
        }
        return Upright;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
