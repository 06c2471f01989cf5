using System.Buffers.Binary;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Pictures;

/// <summary>
/// Whether a picture file is all there, by its own framing: markers up to the last (JPEG), chunks with their checksums
/// (PNG), sizes (WebP). No pixel is decoded; SVG is judged where it is cleaned.
/// </summary>
internal static class PictureIntegrity
{
    public static bool IsWhole(ImageFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        ImageFormat.Jpeg => IsWholeJpeg(bytes),
        ImageFormat.Png => IsWholePng(bytes),
        ImageFormat.WebP => IsWholeWebP(bytes),
        _ => true,
    };

    /// <summary>Segments and scans, then EOI (ISO/IEC 10918-1, B.1 and B.2).</summary>
    private static bool IsWholeJpeg(ReadOnlySpan<byte> bytes)
    {
        const byte EndOfImage = 0xD9, StartOfScan = 0xDA, Fill = 0xFF;
        var hasScan = false;
        for (var at = 2; at + 1 < bytes.Length && bytes[at] == Fill;)
        {
            var marker = bytes[at + 1];
            if (marker == EndOfImage)
            {
                return hasScan;
            }
            if (marker == Fill)
            {
                at++;
                continue;
            }
            if (at + 4 > bytes.Length)
            {
                return false;
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker == StartOfScan)
            {
                hasScan = true;
                at = EndOfScan(bytes, at);
            }
        }
        return false;
    }

    /// <summary>The next marker after entropy-coded data, in which FF is followed by 0 or is a restart marker.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at..].IndexOf((byte)0xFF) is >= 0 and var skipped)
        {
            at += skipped;
            if (at + 1 < bytes.Length && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
            at += 2;
        }
        return bytes.Length;
    }

    /// <summary>Chunks up to IEND; the checksums of those that a picture cannot do without (PNG, 5.3 and 5.4).</summary>
    private static bool IsWholePng(ReadOnlySpan<byte> bytes)
    {
        const int Frame = 12, TypeAt = 4, AncillaryBit = 0x20;
        for (var at = 8; at + Frame <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - Frame)
            {
                return false;
            }
            var body = bytes.Slice(at + TypeAt, 4 + (int)length);
            var isCritical = (body[0] & AncillaryBit) == 0;
            if (isCritical && Crc32.Of(body) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + (int)length)..]))
            {
                return false;
            }
            if (body.StartsWith("IEND"u8))
            {
                return true;
            }
            at += Frame + (int)length;
        }
        return false;
    }

    /// <summary>The size that the RIFF header states, filled by whole chunks of even length (RFC 9649, 2.3 and 2.4).</summary>
    private static bool IsWholeWebP(ReadOnlySpan<byte> bytes)
    {
        const int Frame = 8;
        var end = Frame + (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var at = 12L;
        while (at + Frame <= end && end <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)(at + 4)..]);
            at += Frame + length + (length & 1);
        }
        // Some writers leave out the last byte of padding.
        return end <= bytes.Length && at <= end + 1;
    }
}
