using System.Globalization;

namespace Publisher.Tests.Hostile;

/// <summary>
/// Damages bytes in the ways that damage happens and attackers try, the same in every run: bits flipped, lengths set to
/// extremes, parts cut out, doubled, moved, the end lost.
/// </summary>
internal sealed class Mutator(int seed)
{
    private static readonly uint[] Extremes = [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFF0];

    private ulong _state = (ulong)seed * 2654435761 + 88172645463325252;

    /// <summary>
    /// How often each sample is damaged: few times in the suite; <c>PUBLISHER_FUZZ_ROUNDS=100000</c> for a long run by hand.
    /// </summary>
    public static int Rounds(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("PUBLISHER_FUZZ_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            ? rounds : usual;

    public byte[] Damage(byte[] whole)
    {
        var bytes = whole.ToArray();
        for (var count = 1 + Next(4); count > 0 && bytes.Length > 0; count--)
        {
            bytes = Once(bytes);
        }
        return bytes;
    }

    public int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)below);
    }

    private byte[] Once(byte[] bytes)
    {
        // Headers and tables lie at the beginning: half of the damage is done there.
        var at = Next(Next(2) == 0 ? Math.Min(bytes.Length, 512) : bytes.Length);
        var length = Math.Min(1 + Next(64), bytes.Length - at);
        switch (Next(7))
        {
            case 0: bytes[at] ^= (byte)(1 << Next(8)); return bytes;
            case 1: bytes[at] = (byte)Next(256); return bytes;
            case 2: return Overwrite(bytes, at, Extremes[Next(Extremes.Length)], 1 << Next(3));
            case 3: return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 4: return [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at)];
            case 5: return bytes[..at];
            default:
                bytes.AsSpan(at, length).CopyTo(bytes.AsSpan(Next(bytes.Length - length + 1)));
                return bytes;
        }
    }

    /// <summary>A number of 1, 2 or 4 bytes, high byte first or last.</summary>
    private byte[] Overwrite(byte[] bytes, int at, uint value, int size)
    {
        var isLittle = Next(2) == 0;
        for (var i = 0; i < size && at + i < bytes.Length; i++)
        {
            bytes[at + i] = (byte)(value >> 8 * (isLittle ? i : size - 1 - i));
        }
        return bytes;
    }
}
