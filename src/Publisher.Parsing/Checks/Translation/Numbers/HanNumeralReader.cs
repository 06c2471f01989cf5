using System.Collections.Frozen;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>
/// Reads numerals in Han characters out of Chinese and Japanese text, and weighs them: most numerals are parts of words
/// (一些, 三角, 千方百计), so that one alone counts only beside 第 or a measure word.
/// </summary>
internal static class HanNumeralReader
{
    /// <summary>What may follow a numeral that counts something.</summary>
    private const string Measures =
        "个個名位只隻条條张張本件台辆輛艘架座栋所家间種种类類层層次回遍届章节節卷部篇页頁行列项項步级級段份组組批支队對对双倍年月日号號天周岁歳歲"
        + "小分秒点點时時米公元块美人国國省市县州大课題题颗粒棵朵者代期季路门門面块杯碗瓶句字词語语票局场場轮輪亩斤吨成折つ匹枚冊階番円度则例处条股枪箱克升英磅";

    /// <summary>Expressions whose numerals count nothing.</summary>
    private static readonly string[] Idioms =
    [
        "一一", "一成不变", "一五一十", "三番五次", "三番两次", "三天两头", "三三两两", "三言两语", "三心二意", "三长两短", "四面八方", "四通八达", "四分五裂",
        "四周", "四处", "四季", "四海", "四肢", "五花八门", "五颜六色", "五湖四海", "五官", "五脏六腑", "五金", "六神", "七上八下", "七嘴八舌", "七零八落", "乱七八糟",
        "七手八脚", "八卦", "九霄", "九牛一毛", "十分", "十字", "十足", "十全十美", "百分百", "百科", "百姓", "百货", "百般", "百年", "千万别", "千万不", "千万要", "千方百计",
        "千变万化", "千差万别", "千千万万", "千军万马", "千家万户", "成千上万", "成百上千", "万一", "万物", "万能", "万事", "万万", "三角", "三思", "三明治", "不三不四",
        "接二连三", "丢三落四", "朝三暮四", "举一反三", "亿万", "三维", "二维", "一维", "两面派",
    ];

    private static readonly FrozenDictionary<char, string[]> ByFirst =
        Idioms.GroupBy(idiom => idiom[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Reads the numeral at <paramref name="at"/>; returns where to go on.</summary>
    public static int Read(string text, int at, List<Number> numbers)
    {
        if (IdiomEnd(text, at) is var idiom && idiom > at)
        {
            return idiom;
        }
        var end = HanNumeral.EndOf(text, at);
        var run = text.AsSpan(at, end - at);
        if (HanNumeral.ValueOf(run) is not { } value)
        {
            return Approximate(text, at, end, numbers);
        }
        var hasPoint = Decimal(text, end, ref value, out var rest);
        var weight = hasPoint ? Weight.Certain : WeightOf(text, at, end, value);
        numbers.Add(new Number(at, hasPoint ? rest : end, value, weight));
        return hasPoint ? rest : end;
    }

    private static int IdiomEnd(string text, int at)
    {
        // Idioms may have begun before their first numeral: 乱七八糟.
        for (var start = Math.Max(0, at - 1); start <= at; start++)
        {
            foreach (var idiom in ByFirst.TryGetValue(text[start], out var candidates) ? candidates : [])
            {
                if (start + idiom.Length > at && string.CompareOrdinal(text, start, idiom, 0, idiom.Length) == 0)
                {
                    return start + idiom.Length;
                }
            }
        }
        return at;
    }

    /// <summary>三四个, 二三十: either may be what the other side says.</summary>
    private static int Approximate(string text, int at, int end, List<Number> numbers)
    {
        var factor = 1m;
        for (var i = end - 1; i >= at && Magnitudes.OfHan(text[i]) is > 0 and var one; i--)
        {
            factor *= one;
        }
        for (var i = at; i < end; i++)
        {
            if (HanNumeral.DigitOf(text[i]) is > 0 and var digit)
            {
                numbers.Add(new Number(i, i + 1, digit * factor, Weight.Optional) { Other = digit });
            }
        }
        return end;
    }

    /// <summary>三点五, but not 三点五分, which is a time.</summary>
    private static bool Decimal(string text, int end, ref decimal value, out int rest)
    {
        rest = end;
        if (end + 1 >= text.Length || text[end] is not ('点' or '點') || HanNumeral.DigitOf(text[end + 1]) < 0)
        {
            return false;
        }
        rest = end + 1;
        var (digits, scale) = (0m, 1m);
        while (rest < text.Length && rest - end < 10 && HanNumeral.DigitOf(text[rest]) is >= 0 and var digit)
        {
            (digits, scale) = (digits * 10 + digit, scale * 10);
            rest++;
        }
        if (rest < text.Length && (text[rest] is '分' or '刻' || text[rest] == '十'))
        {
            return false;
        }
        value += digits / scale;
        while (rest < text.Length && value < Magnitudes.Limit && Magnitudes.OfHan(text[rest]) is > 10 and var factor)
        {
            value *= factor;
            rest++;
        }
        return true;
    }

    private static Weight WeightOf(string text, int at, int end, decimal value)
    {
        var before = at > 0 ? text[at - 1] : SideText.Gap;
        var after = end < text.Length ? text[end] : SideText.Gap;
        if (before is '几' or '幾' or '数' or '數' or '上' or '成' or '期' or '周' or '拜' or '曜' || after is '几' or '幾' or '数')
        {
            return Weight.Optional; // 几十, 数百, 上千, 星期三, 十几
        }
        if (text.AsSpan(end).StartsWith("进制") || text.AsSpan(end).StartsWith("進制") || text.AsSpan(0, at).EndsWith("倒数第"))
        {
            return Weight.Optional; // 十六进制 is "hexadecimal", 倒数第二 "last but one"
        }
        var hasDigit = text.AsSpan(at, end - at).IndexOfAnyExcept("十百千万萬亿億兆") >= 0;
        if (end - at > 1 && hasDigit)
        {
            // 一百 and 一千 are often "a hundred" and "a thousand", or nothing at all.
            return value > 12 && !(HanNumeral.DigitOf(text[at]) == 1 && end - at == 2) ? Weight.Certain : Weight.Likely;
        }
        if (before == '第')
        {
            return value < 2 ? Weight.Optional : after is '章' or '节' or '節' or '卷' or '页' or '頁' or '课' ? Weight.Certain : Weight.Likely;
        }
        return end - at == 1 && value > 2 && value <= 10 && Measures.Contains(after, StringComparison.Ordinal) ? Weight.Likely : Weight.Optional;
    }
}
