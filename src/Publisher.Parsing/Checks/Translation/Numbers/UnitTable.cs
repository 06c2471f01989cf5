using System.Collections.Frozen;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Names of units in the languages whose numbers are read; a scale of 0 says that amounts of the unit cannot be converted.</summary>
internal static class UnitTable
{
    /// <summary>Unit, dimension, scale; then symbols and words of English; then words of Chinese, Japanese and Korean, which need no blank behind them.</summary>
    private static readonly string[] Lines =
    [
        "mm L 0.001|mm millimetre millimeter|毫米 公釐 ミリメートル 밀리미터", "cm L 0.01|cm centimetre centimeter|厘米 公分 センチメートル センチ 센티미터",
        "m L 1|m metre meter|米 公尺 メートル 미터", "km L 1000|km kilometre kilometer|公里 千米 キロメートル キロ 킬로미터",
        "mi L 0|mile mi|英里 英哩 マイル 마일", "ft L 0|ft foot feet|英尺 英呎 フィート 피트", "in L 0|inch inches|英寸 吋 インチ 인치",
        "m2 A 1|m² m2|平方米 平方公尺 平米 平方メートル 제곱미터", "km2 A 1000000|km² km2|平方公里 平方千米 平方キロメートル 平方キロ 제곱킬로미터",
        "ha A 10000|ha hectare|公顷 公頃 ヘクタール 헥타르", "mu A 0|mu|亩 畝",
        "ml V 0.001|ml mL millilitre milliliter|毫升 ミリリットル 밀리리터", "l V 1|l L litre liter|升 公升 リットル 리터",
        "m3 V 1000|m³ m3|立方米 立方公尺 立方メートル 세제곱미터",
        "mg M 0.001|mg milligram|毫克 ミリグラム 밀리그램", "g M 1|g gram gramme|克 公克 グラム 그램", "kg M 1000|kg kilogram kilo|千克 公斤 キログラム キロ 킬로그램",
        "t M 1000000|t tonne ton|吨 噸 公吨 トン 톤", "jin M 500|jin catty catties|斤 市斤", "lb M 0|lb lbs pound|磅 ポンド 파운드", "oz M 0|oz ounce|盎司 オンス 온스", "carat M 0|carat|克拉 カラット 캐럿",
        "ms T 0.001|ms millisecond|毫秒 ミリ秒 밀리초", "μs T 0.000001|µs μs microsecond|微秒 マイクロ秒 마이크로초", "s T 1|s sec second|秒钟 秒鐘 秒間 秒 초",
        "min T 60|min minute|分钟 分鐘 分間", "h T 3600|h hr hour|小时 小時 钟头 鐘頭 時間 시간", "day T 86400|day|天 日間", "week T 604800|week|周 星期 礼拜 週間 週",
        "month T 0|month|个月 個月 か月 ヶ月 カ月 개월", "year T 0|year|年間 周年 週年 年",
        "byte D 0|byte|字节 位元組 バイト 바이트", "KB D 0|KB kB KiB kilobyte|", "MB D 0|MB MiB megabyte|", "GB D 0|GB GiB gigabyte|", "TB D 0|TB TiB terabyte|", "PB D 0|PB petabyte|",
        "Hz F 1|Hz hertz|赫兹 赫茲 ヘルツ 헤르츠", "kHz F 1000|kHz kilohertz|千赫兹 千赫 キロヘルツ", "MHz F 1000000|MHz megahertz|兆赫兹 兆赫 メガヘルツ", "GHz F 1000000000|GHz gigahertz|吉赫兹 吉赫 ギガヘルツ",
        "W P 1|W watt|瓦特 瓦 ワット 와트", "kW P 1000|kW kilowatt|千瓦 キロワット 킬로와트", "MW P 1000000|MW megawatt|兆瓦 メガワット 메가와트", "GW P 1000000000|GW gigawatt|吉瓦 ギガワット",
        "Wh E 1|Wh|瓦时 瓦時 ワット時", "kWh E 1000|kWh|千瓦时 千瓦時 キロワット時", "MWh E 1000000|MWh|兆瓦时", "mAh Q 0|mAh|毫安时 毫安時", "kcal K 0|kcal kilocalorie|千卡 大卡 キロカロリー",
        "°C C 0|°C ℃|℃ °C 摄氏度 攝氏度", "°F C 0|°F ℉|℉ °F 华氏度 華氏度", "% R 0|% ％ percent percentage|% ％ 个百分点 百分点 パーセント 퍼센트 割",
        "CNY $ 0|yuan RMB CNY renminbi ¥ ￥|元人民币 元 块钱", "USD $ 0|dollar USD buck $ ＄ US$|美元 美金 ドル 달러", "TWD $ 0|NT$ TWD|新台币 新臺幣", "HKD $ 0|HK$ HKD|港元 港币 港幣",
        "EUR $ 0|euro EUR €|欧元 歐元 ユーロ 유로", "GBP $ 0|pound GBP £|英镑 英鎊 ポンド 파운드", "JPY $ 0|yen JPY ¥ ￥|日元 日圆 日圓 円 엔", "KRW $ 0|won KRW ₩|韩元 韓元 ウォン 원",
    ];

    public static readonly FrozenDictionary<string, Unit[]> Words = Collected(fields => [.. fields[1].Split(' ').SelectMany(Plural)]);

    private static readonly FrozenDictionary<string, Unit[]> Suffixes = Collected(fields => fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly FrozenDictionary<string, Unit[]>.AlternateLookup<ReadOnlySpan<char>> SuffixOf = Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Unit[]>.AlternateLookup<ReadOnlySpan<char>> WordOf = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestSuffix = Suffixes.Keys.Max(word => word.Length);

    /// <summary>Units written before their number, the longest first.</summary>
    public static readonly string[] Prefixes = ["US$", "HK$", "NT$", "RMB", "CNY", "USD", "EUR", "GBP", "JPY", "$", "＄", "¥", "￥", "€", "£", "₩"];

    /// <summary>The unit of a symbol (its case counts) or word; empty for any other.</summary>
    public static Unit[] OfWord(ReadOnlySpan<char> word)
    {
        if (WordOf.TryGetValue(word, out var units))
        {
            return units;
        }
        Span<char> lower = stackalloc char[Math.Min(word.Length, 16)];
        return word.Length is > 3 and <= 16 && word.ToLowerInvariant(lower) > 0 && WordOf.TryGetValue(lower, out units) ? units : [];
    }

    /// <summary>The unit whose name the text begins with, the longest there is.</summary>
    public static Unit[] OfStart(ReadOnlySpan<char> text, out int length)
    {
        for (length = Math.Min(LongestSuffix, text.Length); length > 0; length--)
        {
            if (SuffixOf.TryGetValue(text[..length], out var units))
            {
                return units;
            }
        }
        return [];
    }

    private static IEnumerable<string> Plural(string word) => word.Length > 3 && char.IsAsciiLetterLower(word[^1]) ? [word, word + "s"] : [word];

    private static FrozenDictionary<string, Unit[]> Collected(Func<string[], string[]> words) => Lines
        .Select(line => line.Split('|'))
        .SelectMany(words, (fields, word) => (Word: word, Unit: UnitOf(fields[0].Split(' '))))
        .GroupBy(one => one.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Unit).ToArray(), StringComparer.Ordinal);

    private static Unit UnitOf(string[] fields) =>
        new(fields[0], fields[1][0], decimal.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture));
}
