using System.Buffers.Binary;
using System.Text;

namespace Publisher.Pdf.Metadata;

/// <summary>
/// A small sRGB profile for the output intent (ISO 19005-2, 6.2.3), version 4 [ICC.1:2010]: the primaries of IEC 61966-2-1
/// adapted to D50 and its transfer curve as a function.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderSize = 128;

    /// <summary>Primaries and white after adaptation by the Bradford matrix.</summary>
    private static readonly double[] Red = [0.43607, 0.22249, 0.01392];
    private static readonly double[] Green = [0.38515, 0.71687, 0.09708];
    private static readonly double[] Blue = [0.14307, 0.06061, 0.71410];
    private static readonly double[] White = [0.9642, 1, 0.8249];
    private static readonly double[] Adaptation =
        [1.04791, 0.02293, -0.05019, 0.02959, 0.99046, -0.01704, -0.00923, 0.01506, 0.75168];

    /// <summary>Exponent and the constants of both pieces of the curve.</summary>
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static byte[] Write()
    {
        var curve = Parametric();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Localized("sRGB")), ("cprt", Localized("No copyright, use freely")), ("wtpt", Numbers("XYZ ", White)),
            ("chad", Numbers("sf32", Adaptation)), ("rXYZ", Numbers("XYZ ", Red)), ("gXYZ", Numbers("XYZ ", Green)),
            ("bXYZ", Numbers("XYZ ", Blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var body = new MemoryStream();
        var table = new MemoryStream();
        Put(table, tags.Length);
        var start = HeaderSize + 4 + tags.Length * 12;
        var curveAt = 0;
        foreach (var (tag, data) in tags)
        {
            var isShared = data == curve && curveAt > 0;
            var at = isShared ? curveAt : start + (int)body.Length;
            curveAt = data == curve ? at : curveAt;
            table.Write(Encoding.ASCII.GetBytes(tag));
            Put(table, at);
            Put(table, data.Length);
            if (!isShared)
            {
                body.Write(data);
                body.Write(new byte[(4 - data.Length % 4) % 4]);
            }
        }
        return [.. Header(start + (int)body.Length), .. table.ToArray(), .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderSize];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        header[8] = 4;
        header[9] = 0x20;
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        // A fixed date: the profile is part of the file's bytes.
        ReadOnlySpan<ushort> date = [2020, 1, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24 + i * 2), date[i]);
        }
        "acsp"u8.CopyTo(header.AsSpan(36));
        for (var i = 0; i < White.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(68 + i * 4), Fixed(White[i]));
        }
        return header;
    }

    private static byte[] Numbers(string type, double[] values)
    {
        var data = new MemoryStream();
        data.Write(Encoding.ASCII.GetBytes(type));
        Put(data, 0);
        foreach (var value in values)
        {
            Put(data, Fixed(value));
        }
        return data.ToArray();
    }

    private static byte[] Parametric()
    {
        var data = new MemoryStream();
        data.Write("para\0\0\0\0\0\u0003\0\0"u8);
        foreach (var value in Curve)
        {
            Put(data, Fixed(value));
        }
        return data.ToArray();
    }

    /// <summary>A text in one language, type mluc.</summary>
    private static byte[] Localized(string text)
    {
        var data = new MemoryStream();
        data.Write("mluc\0\0\0\0\0\0\0\u0001\0\0\0\u000CenUS"u8);
        Put(data, text.Length * 2);
        Put(data, 28);
        data.Write(Encoding.BigEndianUnicode.GetBytes(text));
        return data.ToArray();
    }

    private static int Fixed(double value) => (int)Math.Round(value * 65536);

    private static void Put(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
