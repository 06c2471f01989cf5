using System.Buffers.Binary;

namespace Publisher.Pdf.Images;

/// <summary>
/// What the segments of a JPEG say up to its frame header (ISO/IEC 10918-1, B.2): size, components, Adobe's transform, and the
/// colour profile put together from its parts.
/// </summary>
internal sealed class JpegFile
{
    private const byte Fill = 0xFF, StartOfScan = 0xDA, App2 = 0xE2, App14 = 0xEE;

    private readonly SortedDictionary<int, byte[]> _profile = [];
    private int _parts;

    public int Width { get; private set; }
    public int Height { get; private set; }
    public int Components { get; private set; }

    /// <summary>0: none; 1: YCbCr; 2: YCCK; null when Adobe's marker is absent.</summary>
    public int? Transform { get; private set; }

    /// <summary>Components named R, G, B: written without a colour transform, though no marker says so.</summary>
    public bool HasRgbNames { get; private set; }

    /// <summary>The profile, when every part of it is there; else empty.</summary>
    public byte[] Profile => _parts > 0 && _profile.Count == _parts ? [.. _profile.Values.SelectMany(part => part)] : [];

    /// <summary>
    /// Null for what PDF's DCTDecode does not take: other than baseline, extended and progressive frames of 8 bits (ISO 32000-1,
    /// 7.4.8), or no frame at all.
    /// </summary>
    public static JpegFile? Read(ReadOnlySpan<byte> bytes)
    {
        var file = new JpegFile();
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == Fill;)
        {
            var marker = bytes[at + 1];
            if (marker == Fill)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length || marker == StartOfScan)
            {
                return null;
            }
            var segment = bytes.Slice(at + 4, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return marker <= 0xC2 && file.ReadFrame(segment) ? file.WithLaterSegments(bytes, at + 2 + length) : null;
            }
            file.ReadApplication(marker, segment);
            at += 2 + length;
        }
        return null;
    }

    /// <summary>Markers of applications may also stand between frame and scan.</summary>
    private JpegFile WithLaterSegments(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 4 <= bytes.Length && bytes[at] == Fill && bytes[at + 1] != StartOfScan)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
            {
                break;
            }
            ReadApplication(bytes[at + 1], bytes.Slice(at + 4, length - 2));
            at += 2 + length;
        }
        return this;
    }

    private bool ReadFrame(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6 || frame[0] != 8 || frame.Length < 6 + frame[5] * 3)
        {
            return false;
        }
        Height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        Components = frame[5];
        HasRgbNames = Components == 3 && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
        return Width > 0 && Height > 0 && Components is 1 or 3 or 4;
    }

    private void ReadApplication(byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker == App14 && segment.Length >= 12 && segment.StartsWith("Adobe"u8))
        {
            Transform = segment[11];
        }
        else if (marker == App2 && segment.Length > 14 && segment.StartsWith("ICC_PROFILE\0"u8))
        {
            // Number of this part, from 1, and count of all (ICC.1:2010, B.4).
            _parts = segment[13];
            _profile.TryAdd(segment[12], segment[14..].ToArray());
        }
    }
}
