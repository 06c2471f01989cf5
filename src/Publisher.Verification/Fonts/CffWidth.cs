namespace Publisher.Verification.Fonts;

/// <summary>
/// The advance in a Type 2 charstring: a number more than the first operator takes, which counts from the nominal width;
/// without it, the default width [Technical Note 5177, 3.1].
/// </summary>
internal static class CffWidth
{
    private const int MaximumOperands = 64;

    /// <returns>Null when the width cannot be told without running subroutines.</returns>
    public static double? Of(ReadOnlySpan<byte> code, double standard, double nominal)
    {
        Span<double> operands = stackalloc double[MaximumOperands];
        var count = 0;
        for (var at = 0; at < code.Length && count < MaximumOperands;)
        {
            var b = code[at++];
            if (b < 32 && b != 28)
            {
                return HasWidth(b, count) is { } has ? has ? nominal + operands[0] : standard : null;
            }
            operands[count++] = Read(b, code, ref at);
        }
        return null;
    }

    private static bool? HasWidth(int b, int count) => b switch
    {
        1 or 3 or 18 or 23 => count % 2 == 1,   // stems take pairs
        19 or 20 => count % 2 == 1,             // masks: pairs of stems before them
        21 => count > 2,                        // rmoveto
        4 or 22 => count > 1,                   // vmoveto, hmoveto
        14 => count is 1 or 5,                  // endchar, with four for an accent
        _ => null,
    };

    private static double Read(int b, ReadOnlySpan<byte> code, ref int at)
    {
        switch (b)
        {
            case 28: at += 2; return BigEndian.Int16(code, at - 2);
            case <= 246: return b - 139;
            case <= 250: return (b - 247) * 256 + BigEndian.Byte(code, at++) + 108;
            case <= 254: return -(b - 251) * 256 - BigEndian.Byte(code, at++) - 108;
            default: at += 4; return (int)BigEndian.UInt32(code, at - 4) / 65536.0;
        }
    }
}
