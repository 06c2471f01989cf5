using System.Globalization;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Blocks;

/// <summary>Markers of numbered lists (T70): 1. at every depth, or the Chinese order 一、 （一） 1. （1） ① one below the other.</summary>
internal static class ListMarker
{
    private const string Digits = "〇一二三四五六七八九";

    /// <param name="depth">1 for a list that no other one surrounds; below the fifth the order begins anew.</param>
    public static string Of(int number, ListMarkers markers, int depth) => markers == ListMarkers.Decimal
        ? Plain(number) + "."
        : ((depth - 1) % 5) switch
        {
            0 => Chinese(number) + "、",
            1 => $"（{Chinese(number)}）",
            2 => Plain(number) + ".",
            3 => $"（{Plain(number)}）",
            _ => Circled(number),
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
