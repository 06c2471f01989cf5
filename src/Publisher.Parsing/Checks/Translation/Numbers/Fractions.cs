namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Shares: 百分之五, 千分之三, 三成, 三分之一, 八折, and multiples: 三倍.</summary>
internal static class Fractions
{
    /// <summary>Reads the share that starts at <paramref name="at"/>; returns <paramref name="at"/> when there is none.</summary>
    public static int Read(string text, int at, List<Number> numbers)
    {
        var end = HanNumeral.EndOf(text, at);
        if (end == at + 2 && end < text.Length && text[end] == '折' && HanNumeral.DigitOf(text[at]) is > 0 and var tens && HanNumeral.DigitOf(text[at + 1]) is > 0 and var ones)
        {
            return Add(numbers, new Number(at, end + 1, tens * 10 + ones, Weight.Certain) { Other = 100 - tens * 10 - ones }); // 八五折
        }
        if (HanNumeral.ValueOf(text.AsSpan(at, end - at)) is not { } value || end >= text.Length)
        {
            return at;
        }
        var rest = text.AsSpan(end);
        return rest.StartsWith("分之") ? Parts(text, at, end, value, numbers) : rest[0] switch
        {
            '成' when value < 10 && at + 1 == end && rest is not [_, '不' or '为' or '為' or '功' or '立' or '果' or '长' or '員' or '员' or '就' or '了' or '本', ..] =>
                Tenths(text, at, end, value, numbers),
            '割' when value < 10 && at + 1 == end => Tenths(text, at, end, value, numbers),
            '年' when Eras.StartOf(text.AsSpan(0, at)) is > 0 and var era => Add(numbers, new Number(at, end, value, Weight.Likely) { Other = era + value }),
            '折' when value < 100 => Add(numbers, new Number(at, end + 1, value < 10 ? value * 10 : value, Weight.Certain) { Other = value < 10 ? 100 - value * 10 : 100 - value }),
            '倍' => Add(numbers, new Number(at, end + 1, value, value > 2 ? Weight.Likely : Weight.Optional) { Other = value + 1, Third = value - 1 }),
            '世' when rest is [_, '纪' or '紀', ..] => Century(text, at, end, value, numbers),
            '十' or '年' => at,
            '点' or '點' or '时' or '時' when DateAndTime.IsAfternoonBefore(text.AsSpan(0, at)) =>
                Add(numbers, new Number(at, end, value, Weight.Likely) { Other = value + 12, Third = value == 12 ? 0 : value }),
            _ => at,
        };
    }

    private static int Add(List<Number> numbers, Number number)
    {
        numbers.Add(number);
        return number.End;
    }

    /// <summary>三成 is 30 per cent, 三成五 is 35.</summary>
    private static int Tenths(string text, int at, int end, decimal value, List<Number> numbers)
    {
        var more = end + 1 < text.Length ? HanNumeral.DigitOf(text[end + 1]) : -1;
        return Add(numbers, more > 0
            ? new Number(at, end + 2, value * 10 + more, Weight.Certain)
            : new Number(at, end + 1, value * 10, Weight.Certain) { Other = value });
    }

    /// <summary>百分之五 is 5 with a per cent sign; 三分之一 is "one third", whose numbers stand for themselves.</summary>
    private static int Parts(string text, int at, int end, decimal whole, List<Number> numbers)
    {
        var start = end + 2;
        if (start < text.Length && NumberReader.DigitOf(text[start]) >= 0)
        {
            return start; // 百分之5: the digits are read next
        }
        var before = numbers.Count;
        var next = start < text.Length && HanNumeral.IsNumeral(text[start]) ? HanNumeralReader.Read(text, start, numbers) : start;
        for (var i = before; i < numbers.Count; i++)
        {
            var weight = whole == 100 && !IsVague(text, next) ? Weight.Certain : Weight.Optional;
            numbers[i] = numbers[i] with { Weight = weight, Other = whole > 100 ? numbers[i].Value * 100 / whole : numbers[i].Value };
        }
        if (whole != 100)
        {
            var half = whole == 2 ? 50 : whole;
            numbers.Add(new Number(at, end, whole, Weight.Optional) { Other = half, Third = numbers.Count > before ? numbers[before].Value * 100 / Math.Max(whole, 1) : whole });
        }
        return next;
    }

    private static bool IsVague(string text, int end) => end < text.Length && text[end] is '几' or '多';

    /// <summary>二十世纪八十年代: one number, where English says "the 1980s".</summary>
    private static int Century(string text, int at, int end, decimal century, List<Number> numbers)
    {
        var start = end + 2;
        var stop = HanNumeral.EndOf(text, start);
        var decade = HanNumeral.ValueOf(text.AsSpan(start, stop - start)) ?? 0;
        if (stop == start || !text.AsSpan(stop).StartsWith("年代"))
        {
            return Add(numbers, new Number(at, end, century, century > 2 ? Weight.Likely : Weight.Optional));
        }
        return Add(numbers, new Number(at, stop, (century - 1) * 100 + decade, Weight.Certain) { Other = decade });
    }
}
