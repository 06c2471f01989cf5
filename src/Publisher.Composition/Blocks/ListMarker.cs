using System.Collections.Frozen;
using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Blocks;

/// <summary>Markers of one numbered list (T70): 1. or 一、 or （一） or （1） or ①.</summary>
internal enum NumberMarkers { Decimal, Chinese, ChineseBrackets, Brackets, Circled }

/// <summary>Markers of numbered lists (T70): what a class of the list asks for, else what its language has at its depth.</summary>
internal static class ListMarker
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The classes; the style sheets of the web outputs have the same.</summary>
    private static readonly FrozenDictionary<string, NumberMarkers> Classes = new Dictionary<string, NumberMarkers>
    {
        ["decimal"] = NumberMarkers.Decimal, ["chinese"] = NumberMarkers.Chinese, ["chinese-brackets"] = NumberMarkers.ChineseBrackets,
        ["brackets"] = NumberMarkers.Brackets, ["circled"] = NumberMarkers.Circled,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The markers that the first class of their names asks for; null when there is none.</summary>
    public static NumberMarkers? ByClass(Attributes attributes)
    {
        foreach (var name in attributes.Classes)
        {
            if (Classes.TryGetValue(name, out var markers))
            {
                return markers;
            }
        }
        return null;
    }

    /// <summary>1. at every depth, or the Chinese order 一、 （一） 1. （1） ① one below the other.</summary>
    /// <param name="depth">1 for a list that no other one surrounds; below the fifth the order begins anew.</param>
    public static NumberMarkers ByDepth(ListMarkers markers, int depth) => markers == ListMarkers.Decimal
        ? NumberMarkers.Decimal
        : ((depth - 1) % 5) switch
        {
            0 => NumberMarkers.Chinese,
            1 => NumberMarkers.ChineseBrackets,
            2 => NumberMarkers.Decimal,
            3 => NumberMarkers.Brackets,
            _ => NumberMarkers.Circled,
        };

    public static string Of(int number, NumberMarkers markers) => markers switch
    {
        NumberMarkers.Chinese => Chinese(number) + "、",
        NumberMarkers.ChineseBrackets => $"（{Chinese(number)}）",
        NumberMarkers.Brackets => $"（{Plain(number)}）",
        NumberMarkers.Circled => Circled(number),
        _ => Plain(number) + ".",
    };

    /// <summary>Whether a marker ends with a mark whose own blank parts it from the text.</summary>
    public static bool EndsWithBlank(string marker) => marker is [.., '、' or '）'];

    /// <summary>Numbers up to 99 in words, larger ones digit by digit.</summary>
    private static string Chinese(int number) => number switch
    {
        < 0 or > 99 => string.Concat(Plain(number).Select(digit => digit is >= '0' and <= '9' ? Digits[digit - '0'] : digit)),
        < 10 => Digits[number].ToString(),
        _ => $"{(number < 20 ? "" : Digits[number / 10])}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
    };

    /// <summary>Unicode has circled numbers up to 50; beyond, in brackets.</summary>
    private static string Circled(int number) => number switch
    {
        0 => "⓪",
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => $"（{Plain(number)}）",
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
