using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Reads the unit of a number: 5 km, five kilometres, 5公里, $5, 30 °C.</summary>
internal static class UnitReader
{
    public static UnitReading Read(string text, in Number number, LanguageTag language)
    {
        if (Before(text, number.Start) is { IsKnown: true } before)
        {
            return before with { End = number.End };
        }
        var start = number.End;
        // 30多公里, 两个小时, 三个半小时
        while (language.IsCjk && start < text.Length && text[start] is '多' or '余' or '餘' or '半')
        {
            start++;
        }
        start += language.IsChinese && start + 1 < text.Length && text[start] is '个' or '個' && text[start + 1] != '月' ? 1 : 0;
        start += start < text.Length && text[start] == '半' ? 1 : 0;
        var at = start < text.Length && text[start] is ' ' or '\u00A0' or '\u202F' or '-' ? start + 1 : start;
        var rest = text.AsSpan(at);
        if (language.IsCjk && UnitTable.OfStart(rest, out var length) is { Length: > 0 } units && !IsOtherWord(rest, length, number, language))
        {
            return new UnitReading(Local(units, rest[..length], language), at + length);
        }
        return Word(text, at, isApart: at > start, number);
    }

    private static UnitReading Before(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        foreach (var sign in UnitTable.Prefixes)
        {
            if (before.EndsWith(sign, StringComparison.Ordinal))
            {
                return new UnitReading(UnitTable.OfWord(sign), start);
            }
        }
        return UnitReading.None;
    }

    /// <summary>A word or symbol in Latin letters, "square" and "cubic" before it taken in.</summary>
    private static UnitReading Word(string text, int at, bool isApart, in Number number)
    {
        var end = at < text.Length && text[at] is '°' or '℃' or '℉' or '%' or '％' ? at + 1 : at;
        end = EnglishNumberReader.WordEnd(text, end);
        if (end < text.Length && text[end] is '²' or '³' or '2' or '3' && end > at)
        {
            end++;
        }
        var word = text.AsSpan(at, end - at);
        if (word is "per" && text.AsSpan(end).StartsWith(" cent"))
        {
            return new UnitReading(UnitTable.OfWord("%"), end + " cent".Length);
        }
        if (word is "square" or "cubic" && end < text.Length)
        {
            var next = EnglishNumberReader.WordEnd(text, end + 1);
            return UnitTable.OfWord(text.AsSpan(end + 1, next - end - 1)) is [{ Name: var name }, ..]
                ? new UnitReading(UnitTable.OfWord(name + (word is "square" ? "2" : "3")), next) : UnitReading.None;
        }
        // The 1980s are no seconds.
        return word is "s" && !isApart && number.Value >= 1000 ? UnitReading.None : new UnitReading(UnitTable.OfWord(word), end);
    }

    /// <summary>Whether the characters belong to something else: 2019年, 3年级, 5周岁, 20元件.</summary>
    private static bool IsOtherWord(ReadOnlySpan<char> rest, int length, in Number number, LanguageTag language)
    {
        var after = length < rest.Length ? rest[length] : SideText.Gap;
        return rest[..length] switch
        {
            "年" => number.Value >= 1000 || after is '级' or '級' or '代' or '月' or '度' or '生' || language.IsJapanese || language.IsKorean,
            "周" or "週" => after is '岁' or '歲' or '目' or '末',
            "天" => after is '线' or '線' or '文',
            "元" => after is '件' or '素' or '组' or '年',
            "秒" or "초" or "원" => false,
            "米" => after is '粒' or '饭' or '飯' or '国' or '兰',
            "克" => after is '隆' or '里' or '服',
            "升" => after is '级' or '级' or '至' or '到',
            "割" => after is 'り',
            _ => false,
        };
    }

    /// <summary>元 and 圓 are the dollars of Taiwan and Hong Kong too, and of any country that is spoken of there.</summary>
    private static Unit[] Local(Unit[] units, ReadOnlySpan<char> word, LanguageTag language) =>
        word is "元" && language.IsTraditionalChinese ? [.. units, .. UnitTable.OfWord("TWD"), .. UnitTable.OfWord("HKD"), .. UnitTable.OfWord("USD")] : units;
}
