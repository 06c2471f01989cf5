using System.Globalization;

namespace Publisher.Model.Numbering;

/// <summary>Reads the numbers of chapters and captions at the start of a text: 12, 2-1, 3.2, A.1, 十二, XII.</summary>
internal static class NumeralReader
{
    /// <summary>Marks that part the chapter's number from the own one.</summary>
    private const string Separators = "-.‐‑–−－．";

    /// <summary>Longer ones are years and amounts.</summary>
    private const int MostDigits = 4;

    /// <summary>A number of one or more parts; its normal form has hyphens. Length 0 for none.</summary>
    public static (string Number, int Length) Read(ReadOnlySpan<char> text)
    {
        var length = text is [>= 'A' and <= 'Z', ..] ? 1 : DigitsAt(text);
        if (length == 0)
        {
            return ("", 0);
        }
        while (length + 1 < text.Length && Separators.Contains(text[length]) && DigitsAt(text[(length + 1)..]) is > 0 and var digits)
        {
            length += 1 + digits;
        }
        // "Figure 2x" and "A book" are words.
        return length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '%') ? ("", 0) : (Normalise(text[..length]), length);
    }

    /// <summary>The mark between the parts of the last number of a text; null where it has one part.</summary>
    public static char? SeparatorOf(ReadOnlySpan<char> text) =>
        LastSeparator(text) is var at && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiLetterOrDigit(text[at - 1]) ? text[at] : null;

    public static int LastSeparator(ReadOnlySpan<char> text) => text.LastIndexOfAny(Separators);

    /// <summary>A number of one part: Arabic, Han or, where <paramref name="roman"/>, Roman.</summary>
    public static (string Number, int Length) ReadOrdinal(ReadOnlySpan<char> text, bool roman)
    {
        if (DigitsAt(text) is > 0 and var digits)
        {
            return (text[..digits].TrimStart('0').ToString(), digits);
        }
        var (value, length) = HanNumerals.Read(text);
        (value, length) = length == 0 && roman ? Roman(text) : (value, length);
        return value > 0 ? (value.ToString(CultureInfo.InvariantCulture), length) : ("", 0);
    }

    private static (int Value, int Length) Roman(ReadOnlySpan<char> text)
    {
        var (value, last, length) = (0, 0, 0);
        for (; length < text.Length && RomanDigit(text[length]) is > 0 and var digit; length++)
        {
            value += digit > last ? digit - 2 * last : digit;
            last = digit;
        }
        return length < text.Length && char.IsLetterOrDigit(text[length]) ? (0, 0) : (value, length);
    }

    private static int RomanDigit(char character) => character switch
    {
        'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0,
    };

    private static int DigitsAt(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }
        return count > MostDigits ? 0 : count;
    }

    private static string Normalise(ReadOnlySpan<char> text)
    {
        Span<char> normal = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            normal[i] = Separators.Contains(text[i]) ? '-' : text[i];
        }
        return normal.ToString();
    }
}
