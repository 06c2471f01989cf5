namespace Publisher.Parsing.Pictures;

/// <summary>The checksum of PNG chunks: CRC-32 of ISO 3309 (PNG, annex D), eight bits at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Divide((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var value in bytes)
        {
            remainder = Table[(byte)(remainder ^ value)] ^ (remainder >> 8);
        }
        return ~remainder;
    }

    private static uint Divide(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);
        }
        return value;
    }
}
