using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Reads the numbers of a text, whatever the script: digits of any width in every language, words where the language is known.</summary>
internal static class NumberReader
{
    /// <summary>Longer digit strings are serial numbers; bounds the arithmetic.</summary>
    private const int MaxDigits = 18;

    /// <summary>Whether numbers in words are understood: where they are not, small ones are not asked for.</summary>
    public static bool ReadsWords(LanguageTag language) => language.IsCjk || language.Primary == "en";

    public static void Read(SideText side, List<Number> numbers)
    {
        var text = side.Value;
        var readsHan = side.Language.IsChinese || side.Language.IsJapanese;
        var readsKorean = side.Language.IsKorean;
        var readsEnglish = side.Language.Primary == "en";
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (DigitOf(c) >= 0)
            {
                i = ReadDigits(side, i, numbers);
            }
            else if (readsHan && HanNumeral.IsNumeral(c))
            {
                i = Fractions.Read(text, i, numbers) is var end && end > i ? end : HanNumeralReader.Read(text, i, numbers);
            }
            else if (readsKorean && c is >= '\uAC00' and <= '\uD7A3')
            {
                i = KoreanNumberReader.Read(text, i, numbers);
            }
            else if (readsEnglish && char.IsAsciiLetter(c))
            {
                i = EnglishNumberReader.Read(text, i, numbers);
            }
            else
            {
                if (c >= '\u2150' && NumericSign(c) is { } sign)
                {
                    numbers.Add(new Number(i, i + 1, sign, Weight.Optional)); // ① Ⅶ
                }
                else if (readsHan && c == '半')
                {
                    Halves.Read(text, i, numbers);
                }
                i++;
            }
        }
        Ranges.ShareFactors(text, numbers);
        ReadUnits(side, numbers);
    }

    private static void ReadUnits(SideText side, List<Number> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            if (!side.IsCode(numbers[i].Start) && UnitReader.Read(side.Value, numbers[i], side.Language) is { IsKnown: true } unit)
            {
                numbers[i] = numbers[i] with { Unit = unit };
                JoinParts(numbers, i, unit);
            }
        }
    }

    /// <summary>1米82 is 1.82 m; the number behind the unit is a part of the one before it.</summary>
    private static void JoinParts(List<Number> numbers, int at, UnitReading unit)
    {
        if (at + 1 < numbers.Count && numbers[at + 1] is { Value: > 0 and < 100 } part && part.Start == unit.End && unit.Units[0].Name == "m")
        {
            numbers[at] = numbers[at] with { Other = numbers[at].Value + part.Value / (part.End - part.Start == 1 ? 10 : 100) };
            numbers[at + 1] = part with { Weight = Weight.Optional };
        }
    }

    public static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    private static decimal? NumericSign(char c) =>
        c is (>= '\u2150' and <= '\u2188') or (>= '\u2460' and <= '\u24FF') or (>= '\u2776' and <= '\u2793') && char.GetNumericValue(c) is > 0 and var value
            ? (decimal)value : null;

    private static int ReadDigits(SideText side, int start, List<Number> numbers)
    {
        var text = side.Value;
        var (value, end, group) = Mantissa(text, start, side.Language);
        if (end - start > MaxDigits)
        {
            return end;
        }
        var weight = side.IsCode(start) || IsPartOfAddress(text, start) ? Weight.Optional : value <= 2 ? Weight.Likely : Weight.Certain;
        var number = new Number(start, end, value, weight) { Other = group ?? value };
        number = Multiplied(text, number, side.Language);
        number = DateAndTime.Widened(text, number);
        numbers.Add(number);
        return number.End;
    }

    /// <summary>Whether it stands in an address, which <see cref="StructureCheck"/> compares.</summary>
    private static bool IsPartOfAddress(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(" \n，。（(") + 1;
        return text.AsSpan(start, at - start).Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Digits with group separators and a decimal mark; where a comma or point may be either, both readings.</summary>
    private static (decimal Value, int End, decimal? Other) Mantissa(string text, int start, LanguageTag language)
    {
        var value = 0m;
        var at = start;
        Digits(text, ref at, ref value);
        var hasPoints = !language.IsCjk && language.Primary != "en" && at < text.Length && text[at] == '.' && DigitCount(text, at + 1) == 3;
        if (hasPoints)
        {
            return WithPoints(text, at, value);
        }
        while (at < text.Length && text[at] is ',' or '，' or '\u2009' or '\u202F' or '\'' && at - start <= 3 + (at - start) / 4 * 4 && DigitCount(text, at + 1) == 3
            && (text[at] != '，' || DigitOf(text[start]) >= 0 && text[start] >= '０'))
        {
            at++;
            Digits(text, ref at, ref value);
        }
        var isPoint = at + 1 < text.Length && text[at] is '.' or '．' && DigitOf(text[at + 1]) >= 0;
        var isComma = !isPoint && at + 1 < text.Length && text[at] == ',' && DigitOf(text[at + 1]) >= 0
            && !language.IsCjk && language.Primary != "en";
        if ((!isPoint && !isComma) || IsVersion(text, start, at))
        {
            return (value, at, null);
        }
        var whole = value;
        var mark = at++;
        var before = at;
        var fraction = 0m;
        Digits(text, ref at, ref fraction);
        var digits = Math.Min(at - before, MaxDigits);
        return at - mark > MaxDigits ? (whole, at, null) : (whole + fraction / (decimal)Math.Pow(10, digits), at, null);
    }

    /// <summary>1.234 and 1.234,5 in languages that group by points; the former may be a fraction too.</summary>
    private static (decimal Value, int End, decimal? Other) WithPoints(string text, int at, decimal value)
    {
        var whole = value;
        var groups = 0;
        while (groups < 5 && at < text.Length && text[at] == '.' && DigitCount(text, at + 1) == 3)
        {
            (at, groups) = (at + 1, groups + 1);
            Digits(text, ref at, ref value);
        }
        decimal? other = groups == 1 ? whole + value % 1000 / 1000 : null;
        var scale = 1m;
        if (at + 1 < text.Length && text[at] == ',' && DigitOf(text[at + 1]) >= 0)
        {
            for (at++; at < text.Length && scale < 1e6m && DigitOf(text[at]) is >= 0 and var digit; at++)
            {
                scale *= 10;
                value += digit / scale;
            }
        }
        return (value, at, scale > 1 ? null : other);
    }

    /// <summary>1.2.3 is three numbers, and so is what follows a point.</summary>
    private static bool IsVersion(string text, int start, int point)
    {
        var next = point + 1 + DigitCount(text, point + 1);
        return (next + 1 < text.Length && text[next] == '.' && DigitOf(text[next + 1]) >= 0)
            || (start > 1 && text[start - 1] == '.' && DigitOf(text[start - 2]) >= 0);
    }

    private static void Digits(string text, ref int at, ref decimal value)
    {
        for (var count = 0; at < text.Length && DigitOf(text[at]) is >= 0 and var digit; at++)
        {
            value = count++ < MaxDigits ? value * 10 + digit : value;
        }
    }

    private static int DigitCount(string text, int at)
    {
        var start = at;
        while (at < text.Length && DigitOf(text[at]) >= 0)
        {
            at++;
        }
        return at - start;
    }

    private static Number Multiplied(string text, Number number, LanguageTag language)
    {
        var at = number.End;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '-' or '余' or '多' or '餘')
        {
            at++;
        }
        if (at >= text.Length || number.Value > Magnitudes.Limit)
        {
            return number;
        }
        if (language.IsCjk && Magnitudes.OfHan(text[at]) > 0 && !IsUnit(text.AsSpan(at)))
        {
            return HanMultiplied(text, number, at);
        }
        var end = EnglishNumberReader.WordEnd(text, at);
        var word = text.AsSpan(at, end - at);
        if (Magnitudes.OfWord(word) is > 0 and var factor)
        {
            return number with { End = end, Value = number.Value * factor, Other = number.Value * factor, Third = number.Value * factor };
        }
        return Magnitudes.OfSign(word) is > 0 and var sign && (at == number.End || word.Length > 1)
            ? number with { End = end, Other = number.Value * sign }
            : language.Primary == "en" && word is "s" && number.Value is > 1000 and < 3000 && number.Value % 10 == 0
                ? number with { End = end, Other = number.Value % 100 } // the 1980s: 80年代
                : number;
    }

    /// <summary>千克, 兆瓦: the numeral belongs to the unit.</summary>
    private static bool IsUnit(ReadOnlySpan<char> text) => text[0] is '千' or '兆' && UnitTable.OfStart(text, out var length).Length > 0 && length > 1;

    /// <summary>1.2亿, 3千万, 1亿2000万, 1万5千, 1万2800.</summary>
    private static Number HanMultiplied(string text, Number number, int at)
    {
        var (total, part) = (0m, number.Value);
        while (at < text.Length && part < Magnitudes.Limit && Magnitudes.OfHan(text[at]) is > 0 and var factor)
        {
            part *= factor;
            at++;
            at += at + 1 < text.Length && text[at] is '多' or '余' or '餘' && Magnitudes.OfHan(text[at + 1]) > 0 ? 1 : 0; // 3千多万
            var space = at + 1 < text.Length && text[at] == ' ' && DigitOf(text[at + 1]) >= 0 ? 1 : 0; // 1억 2000만
            if (at < text.Length && DigitOf(text[at + space]) >= 0)
            {
                var (next, end, _) = Mantissa(text, at + space, LanguageTag.ChineseSimplified);
                if (space == 0 && factor == 10000 && end - at == 4 && (end == text.Length || Magnitudes.OfHan(text[end]) == 0))
                {
                    (total, part, at) = (total + part, next, end);
                    break;
                }
                if (next >= factor || end - at - space > 4 || end >= text.Length || Magnitudes.OfHan(text[end]) == 0)
                {
                    break;
                }
                total += part;
                (part, at) = (next, end);
            }
        }
        var value = total + part;
        return number with { End = at, Value = value, Other = value, Third = number.Value, Weight = number.Weight == Weight.Optional ? Weight.Optional : Weight.Certain };
    }
}
