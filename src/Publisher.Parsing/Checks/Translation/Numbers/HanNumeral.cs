namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Numerals written in Han characters: 一百二十, 二〇二三, 三亿五千万, 三点五.</summary>
internal static class HanNumeral
{
    /// <summary>Longer runs are no numbers; bounds the arithmetic.</summary>
    private const int MaxLength = 24;

    public static int DigitOf(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '兩' or '贰' or '貳' => 2,
        '三' or '叁' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    public static bool IsNumeral(char c) => c >= '\u25CB' && (DigitOf(c) >= 0 || (Magnitudes.OfHan(c) > 0 && c < '\uAC00'));

    /// <summary>Where the run of numerals that starts at <paramref name="start"/> ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxLength && IsNumeral(text[end]))
        {
            end++;
        }
        return end;
    }

    /// <summary>The value of a run; null for what is none, such as 三四 ("three or four").</summary>
    public static decimal? ValueOf(ReadOnlySpan<char> run) =>
        run.IndexOfAny("十拾百佰千仟万萬亿億兆") < 0 ? Positional(run) : Multiplied(run);

    private static decimal? Positional(ReadOnlySpan<char> run)
    {
        if (run.Length == 2 && run[0] is not ('〇' or '零') && run[1] is not ('〇' or '零'))
        {
            return null;
        }
        var value = 0m;
        foreach (var c in run)
        {
            value = value * 10 + DigitOf(c);
        }
        return value;
    }

    private static decimal? Multiplied(ReadOnlySpan<char> run)
    {
        decimal total = 0, section = 0, digit = -1, last = 0;
        foreach (var c in run)
        {
            var factor = Magnitudes.OfHan(c);
            if (factor == 0)
            {
                if (digit > 0)
                {
                    return null;
                }
                digit = DigitOf(c);
                continue;
            }
            last = factor;
            if (factor < 10000)
            {
                section += (digit <= 0 ? 1 : digit) * factor;
            }
            else
            {
                var part = section + Math.Max(digit, 0);
                // 三万亿: the sum so far is multiplied again.
                total = part == 0 && total > 0 ? total * factor : total + (part == 0 ? 1 : part) * factor;
                section = 0;
            }
            digit = -1;
        }
        // 一百二 is 120, 一百零二 is 102.
        var isShort = digit > 0 && run.Length > 2 && last > 10 && Magnitudes.OfHan(run[^2]) > 0;
        return total + section + (digit > 0 ? isShort ? digit * last / 10 : digit : 0);
    }
}
