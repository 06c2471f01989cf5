using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Pictures;

/// <summary>Format and size of a picture from its first bytes; nothing is decoded.</summary>
internal readonly record struct PictureHeader(ImageFormat Format, int Width, int Height, double DotsPerInch)
{
    private const double DefaultDpi = 96;
    private const double MetrePerInch = 0.0254;

    /// <summary>Null when it is none of the formats we know, or cut short.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\x89PNG\r\n\x1A\n"u8) || (bytes.Length > 8 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8)) ? ReadPng(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(bytes)
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 30 && bytes[8..12].SequenceEqual("WEBP"u8) ? ReadWebP(bytes)
        : SvgHeader.Read(bytes);

    private static PictureHeader? ReadPng(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || !bytes[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        var at = bytes[..Math.Min(bytes.Length, 4096)].IndexOf("pHYs"u8);
        var dpi = at > 0 && at + 13 <= bytes.Length && bytes[at + 12] == 1
            ? BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 4)..]) * MetrePerInch : DefaultDpi;
        return Checked(ImageFormat.Png, width, height, dpi);
    }

    private static PictureHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var dpi = DefaultDpi;
        var isTurned = false;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var segment = bytes.Slice(at + 4, Math.Clamp(length - 2, 0, bytes.Length - at - 4));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return isTurned ? Checked(ImageFormat.Jpeg, height, width, dpi) : Checked(ImageFormat.Jpeg, width, height, dpi);
            }
            if (marker == 0xE0 && segment.Length > 11 && segment.StartsWith("JFIF"u8) && segment[7] == 1)
            {
                dpi = BinaryPrimitives.ReadUInt16BigEndian(segment[8..]);
            }
            isTurned |= marker == 0xE1 && IsOnItsSide(segment);
            at += 2 + length;
        }
        return null;
    }

    /// <summary>EXIF orientation 5 to 8: width and height change places.</summary>
    private static bool IsOnItsSide(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 16)
        {
            return false;
        }
        var isLittle = exif[6] == 'I';
        ReadOnlySpan<byte> tag = isLittle ? [0x12, 0x01, 0x03, 0x00] : [0x01, 0x12, 0x00, 0x03];
        var at = exif.IndexOf(tag);
        return at >= 0 && at + 10 <= exif.Length && exif[at + (isLittle ? 8 : 9)] is >= 5 and <= 8;
    }

    private static PictureHeader? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        var kind = Encoding.ASCII.GetString(bytes[12..16]);
        return kind switch
        {
            "VP8X" => Checked(ImageFormat.WebP, 1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..]), DefaultDpi),
            "VP8L" => Checked(ImageFormat.WebP, 1 + ((bytes[21] | bytes[22] << 8) & 0x3FFF),
                1 + ((bytes[22] >> 6 | bytes[23] << 2 | bytes[24] << 10) & 0x3FFF), DefaultDpi),
            "VP8 " => Checked(ImageFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF, DefaultDpi),
            _ => null,
        };
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    /// <summary>Resolutions out of any reason count as not given.</summary>
    private static PictureHeader? Checked(ImageFormat format, int width, int height, double dpi) =>
        width < 1 || height < 1 ? null : new PictureHeader(format, width, height, dpi is >= 30 and <= 2400 ? dpi : DefaultDpi);
}
