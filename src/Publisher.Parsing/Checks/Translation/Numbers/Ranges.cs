namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Ranges whose factor stands once: "10–20 million", 10到20万, 三到五百.</summary>
internal static class Ranges
{
    public static void ShareFactors(ReadOnlySpan<char> text, List<Number> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            var (lower, upper) = (numbers[i - 1], numbers[i]);
            if (lower.End >= upper.Start || upper.Start - lower.End > 4 || !IsJoint(text[lower.End..upper.Start]))
            {
                continue;
            }
            var factor = FactorOf(text[upper.Start..upper.End]);
            if (factor > 1 && lower.Value > 0 && lower.Value * factor <= Math.Max(upper.Value, upper.Other) && lower.Other == lower.Value)
            {
                numbers[i - 1] = lower with { Other = lower.Value * factor };
            }
        }
    }

    private static bool IsJoint(ReadOnlySpan<char> between) =>
        between.Trim() is "-" or "–" or "—" or "~" or "～" or "到" or "至" or "to" or "or" or "and" or "或" or "、" or "から";

    private static decimal FactorOf(ReadOnlySpan<char> number)
    {
        var factor = 1m;
        for (var i = number.Length - 1; i >= 0 && Magnitudes.OfHan(number[i]) is > 0 and var one; i--)
        {
            factor *= one;
        }
        if (factor > 1)
        {
            return factor;
        }
        var start = number.LastIndexOfAny(" -") + 1;
        var word = number[start..];
        return Magnitudes.OfWord(word) is > 0 and var named ? named
            : number.Length > 1 && Magnitudes.OfSign(number[^1..]) is > 0 and var sign ? sign : 1;
    }
}
