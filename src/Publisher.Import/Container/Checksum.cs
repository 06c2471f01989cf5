namespace Publisher.Import.Container;

/// <summary>The checksum of ZIP (CRC-32 of ISO 3309, APPNOTE 4.4.7): tells whether a file was unpacked whole and right.</summary>
internal static class Checksum
{
    /// <summary>The generator, bits reversed.</summary>
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => OfByte((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }
        return ~sum;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        }
        return value;
    }
}
