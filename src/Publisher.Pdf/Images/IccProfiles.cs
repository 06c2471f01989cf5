using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>The colour profiles of pictures as ICCBased spaces (ISO 32000-1, 8.6.5.5), each written once.</summary>
internal sealed class IccProfiles(PdfWriter writer)
{
    /// <summary>Profiles of presses have 1 to 3 MB; more is no profile.</summary>
    private const int MostBytes = 8 << 20;

    private const int HeaderLength = 128;

    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    /// <summary>
    /// The colour space of a profile; null when it does not fit the picture, which is then taken for sRGB, as viewers do.
    /// </summary>
    public string? SpaceOf(ReadOnlySpan<byte> profile, int components)
    {
        if (!Fits(profile, components))
        {
            return null;
        }
        var hash = Convert.ToHexString(SHA256.HashData(profile));
        if (!_written.TryGetValue(hash, out var number))
        {
            _written[hash] = number = writer.Reserve();
            writer.WriteStream(number, string.Create(CultureInfo.InvariantCulture, $"/N {components}"), profile);
        }
        return $"[/ICCBased {number} 0 R]";
    }

    /// <summary>The profile of an iCCP chunk: name, zero, method, zlib stream (PNG, 11.3.2.3). Empty when it is broken.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> chunk)
    {
        var end = chunk.IndexOf((byte)0);
        if (end < 0 || end + 2 > chunk.Length || chunk[end + 1] != 0)
        {
            return [];
        }
        try
        {
            using var data = new ZLibStream(new MemoryStream(chunk[(end + 2)..].ToArray()), CompressionMode.Decompress);
            var profile = new MemoryStream();
            var buffer = new byte[1 << 14];
            for (int read; (read = data.Read(buffer)) > 0 && profile.Length <= MostBytes;)
            {
                profile.Write(buffer, 0, read);
            }
            return profile.ToArray();
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>
    /// Whether PDF/A takes the profile: of an input, display, output or colour space, up to version 4, with as many components
    /// as the picture (ISO 19005-2, 6.2.4.2; ICC.1:2010, 7.2).
    /// </summary>
    private static bool Fits(ReadOnlySpan<byte> profile, int components)
    {
        if (profile.Length is < HeaderLength or > MostBytes || BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length)
        {
            return false;
        }
        var kind = profile[12..16];
        var space = profile[16..20];
        return profile[36..40].SequenceEqual("acsp"u8) && profile[8] is >= 2 and <= 4
            && (kind.SequenceEqual("scnr"u8) || kind.SequenceEqual("mntr"u8) || kind.SequenceEqual("prtr"u8) || kind.SequenceEqual("spac"u8))
            && components == (space.SequenceEqual("GRAY"u8) ? 1 : space.SequenceEqual("RGB "u8) ? 3 : space.SequenceEqual("CMYK"u8) ? 4 : 0);
    }
}
