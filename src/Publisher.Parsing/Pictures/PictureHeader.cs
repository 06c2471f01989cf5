using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Pictures;

/// <summary>Format and size of a picture from its first bytes; nothing is decoded.</summary>
internal readonly record struct PictureHeader(ImageFormat Format, int Width, int Height, double DotsPerInch)
{
    /// <summary>As EXIF counts, 1 to 8; sizes are of the picture turned so.</summary>
    public int Orientation { get; init; } = Exif.Upright;

    private const double DefaultDpi = 96;
    private const double MetrePerInch = 0.0254;
    private const double CentimetrePerInch = 2.54;

    /// <summary>Null when it is none of the formats we know, or cut short.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\x89PNG\r\n\x1A\n"u8) || (bytes.Length > 8 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8)) ? ReadPng(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(bytes)
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 30 && bytes[8..12].SequenceEqual("WEBP"u8) ? ReadWebP(bytes)
        : SvgHeader.Read(bytes);

    private static PictureHeader? ReadPng(ReadOnlySpan<byte> bytes)
    {
        const int Frame = 12;
        if (bytes.Length < 33 || !bytes[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        var (dpi, orientation) = (DefaultDpi, Exif.Upright);
        for (var at = 8; at + Frame <= bytes.Length && BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) <= bytes.Length - at - Frame;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            var content = bytes.Slice(at + 8, length);
            if (type.SequenceEqual("pHYs"u8) && length == 9 && content[8] == 1)
            {
                dpi = BinaryPrimitives.ReadInt32BigEndian(content) * MetrePerInch;
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                orientation = Exif.Orientation(content);
            }
            at += Frame + length;
        }
        return Checked(ImageFormat.Png, width, height, dpi, orientation);
    }

    private static PictureHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var (dpi, orientation) = (DefaultDpi, Exif.Upright);
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var segment = bytes.Slice(at + 4, Math.Clamp(length - 2, 0, bytes.Length - at - 4));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return Checked(ImageFormat.Jpeg, width, height, dpi, orientation);
            }
            if (marker == 0xE0 && segment.Length > 11 && segment.StartsWith("JFIF"u8) && segment[7] is 1 or 2)
            {
                dpi = BinaryPrimitives.ReadUInt16BigEndian(segment[8..]) * (segment[7] == 1 ? 1 : CentimetrePerInch);
            }
            else if (marker == 0xE1 && segment.StartsWith(Exif.Mark))
            {
                orientation = Exif.Orientation(segment[Exif.Mark.Length..]);
            }
            at += 2 + length;
        }
        return null;
    }

    private static PictureHeader? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        var kind = Encoding.ASCII.GetString(bytes[12..16]);
        return kind switch
        {
            "VP8X" => Checked(ImageFormat.WebP, 1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..]), DefaultDpi, WebPOrientation(bytes)),
            "VP8L" => Checked(ImageFormat.WebP, 1 + ((bytes[21] | bytes[22] << 8) & 0x3FFF),
                1 + ((bytes[22] >> 6 | bytes[23] << 2 | bytes[24] << 10) & 0x3FFF), DefaultDpi, Exif.Upright),
            "VP8 " => Checked(ImageFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF, DefaultDpi, Exif.Upright),
            _ => null,
        };
    }

    /// <summary>The EXIF chunk of the extended format (RFC 9649, 2.7.1.5), which some writers begin as JPEG does.</summary>
    private static int WebPOrientation(ReadOnlySpan<byte> bytes)
    {
        const int Frame = 8;
        for (var at = 12L; at + Frame <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)(at + 4)..]);
            if (bytes.Slice((int)at, 4).SequenceEqual("EXIF"u8) && length <= bytes.Length - at - Frame)
            {
                var content = bytes.Slice((int)at + Frame, (int)length);
                return Exif.Orientation(content.StartsWith(Exif.Mark) ? content[Exif.Mark.Length..] : content);
            }
            at += Frame + length + (length & 1);
        }
        return Exif.Upright;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    /// <summary>Resolutions out of any reason count as not given. Lying on its side, width and height change places.</summary>
    private static PictureHeader? Checked(ImageFormat format, int width, int height, double dpi, int orientation)
    {
        if (width < 1 || height < 1)
        {
            return null;
        }
        var (wide, high) = orientation >= Exif.FirstOnItsSide ? (height, width) : (width, height);
        return new PictureHeader(format, wide, high, dpi is >= 30 and <= 2400 ? dpi : DefaultDpi) { Orientation = orientation };
    }
}
