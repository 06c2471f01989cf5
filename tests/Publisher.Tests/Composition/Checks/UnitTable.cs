namespace Publisher.Tests.Composition.Checks;

/// <summary>What may not be divided, read from T6 and T7 of the typography rules: two-em units and numbers with their signs.</summary>
internal static class UnitTable
{
    private const string Suffixes = "%％‰°℃′″";
    private const string Signs = "±+−";
    private const string Currency = "¥￥$＄£€";

    /// <summary>The unit that a break at <paramref name="at"/> divides; null when it divides none.</summary>
    public static string? Divided(string text, int at)
    {
        var (left, right) = (text[at - 1], text[at]);
        if (left == right && left is '—' or '…' or '⋯')
        {
            // Four dots in pairs may part in their middle (T6).
            var start = at;
            while (start > 0 && text[start - 1] == left)
            {
                start--;
            }
            return (at - start) % 2 == 0 && left != '—' ? null : "two-em unit";
        }
        if (IsAddress(text, at))
        {
            return null;
        }
        return char.IsAsciiDigit(left) && char.IsAsciiDigit(right) ? "number"
            : at > 1 && char.IsAsciiDigit(text[at - 2]) && ".,:/".Contains(left) && char.IsAsciiDigit(right) ? "number"
            : char.IsAsciiDigit(left) && Suffixes.Contains(right) ? "number and suffix"
            : Signs.Contains(left) && char.IsAsciiDigit(right) ? "sign and number"
            : Currency.Contains(left) && char.IsAsciiDigit(right) ? "currency and amount"
            : null;
    }

    /// <summary>Addresses and code break by rules of their own (T8).</summary>
    private static bool IsAddress(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && text[start - 1] is > ' ' and < '\u0080')
        {
            start--;
        }
        while (end < text.Length && text[end] is > ' ' and < '\u0080')
        {
            end++;
        }
        return text.AsSpan(start, end - start).ContainsAny("/=_");
    }
}
