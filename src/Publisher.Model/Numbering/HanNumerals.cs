using System.Text;

namespace Publisher.Model.Numbering;

/// <summary>Numbers of chapters in Han numerals: 三, 十二, 二十一, 一百零五. Up to 9999, which no book exceeds.</summary>
internal static class HanNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Units = "\0十百千";

    /// <summary>Characters that may stand in a number; 〇 and 两 are ways to write 零 and 二.</summary>
    private const string All = "零〇一二两三四五六七八九十百千";

    public static bool Has(char character) => All.Contains(character);

    public static string Of(int number)
    {
        if (number is <= 0 or > 9999)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        var text = new StringBuilder();
        var needsZero = false;
        for (int unit = 3, scale = 1000; unit >= 0; unit--, scale /= 10)
        {
            var digit = number / scale % 10;
            if (digit == 0)
            {
                needsZero = text.Length > 0;
                continue;
            }
            text.Append(needsZero ? "零" : "");
            // 十二, not 一十二, at the head.
            text.Append(digit == 1 && unit == 1 && text.Length == 0 ? "" : Digits[digit].ToString());
            text.Append(unit > 0 ? Units[unit].ToString() : "");
            needsZero = false;
        }
        return text.ToString();
    }

    /// <summary>The number at the start of a text, and how long it is; 0 and 0 for none.</summary>
    public static (int Value, int Length) Read(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Has(text[length]))
        {
            length++;
        }
        var digits = text[..length];
        return digits.IndexOfAny("十百千") < 0 ? (Positional(digits), length) : (Multiplied(digits), length);
    }

    /// <summary>一二 is 12, as 二〇 is 20.</summary>
    private static int Positional(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits.Length > 4 ? [] : digits)
        {
            value = value * 10 + DigitOf(digit);
        }
        return value;
    }

    private static int Multiplied(ReadOnlySpan<char> digits)
    {
        var (value, pending) = (0, 0);
        foreach (var character in digits)
        {
            if (Units.IndexOf(character, StringComparison.Ordinal) is > 0 and var unit)
            {
                value += Math.Max(pending, 1) * (unit == 1 ? 10 : unit == 2 ? 100 : 1000);
                pending = 0;
            }
            else
            {
                pending = DigitOf(character);
            }
        }
        return value + pending;
    }

    private static int DigitOf(char character) => character switch
    {
        '〇' => 0, '两' => 2, _ => Digits.IndexOf(character, StringComparison.Ordinal),
    };
}
