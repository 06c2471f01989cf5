using System.Collections.Frozen;

namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Reads numbers that English spells out: "three", "twenty-first", "one hundred and twenty million", months.</summary>
internal static class EnglishNumberReader
{
    private const string Cardinals = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        + "sixteen seventeen eighteen nineteen twenty";

    private const string Ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

    private const string Tens = "thirty forty fifty sixty seventy eighty ninety";
    private const string TenOrdinals = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

    /// <summary>Words that hold a number without counting, and what else they may be.</summary>
    private static readonly FrozenDictionary<string, (decimal Value, decimal Other)> Loose = new Dictionary<string, (decimal, decimal)>(StringComparer.OrdinalIgnoreCase)
    {
        ["once"] = (1, 1), ["single"] = (1, 1), ["twice"] = (2, 2), ["both"] = (2, 2), ["pair"] = (2, 2), ["couple"] = (2, 2), ["double"] = (2, 2),
        ["doubled"] = (2, 1), ["twofold"] = (2, 1), ["triple"] = (3, 2), ["tripled"] = (3, 2), ["threefold"] = (3, 2), ["thrice"] = (3, 3), ["trio"] = (3, 3),
        ["quadruple"] = (4, 3), ["quadrupled"] = (4, 3), ["tenfold"] = (10, 9), ["half"] = (50, 0.5m), ["quarter"] = (4, 25), ["quarters"] = (4, 25),
        ["decade"] = (10, 1), ["century"] = (100, 1), ["fortnight"] = (14, 2), ["noon"] = (12, 12), ["midnight"] = (0, 12), ["dozen"] = (12, 1),
        ["hundredth"] = (100, 100), ["thousandth"] = (1000, 1000), ["hundreds"] = (100, 100), ["thousands"] = (1000, 1000), ["millions"] = (1e6m, 1e6m), ["nil"] = (0, 0),
        ["january"] = (1, 1), ["february"] = (2, 2), ["march"] = (3, 3), ["april"] = (4, 4), ["may"] = (5, 5), ["june"] = (6, 6), ["july"] = (7, 7), ["august"] = (8, 8),
        ["september"] = (9, 9), ["october"] = (10, 10), ["november"] = (11, 11), ["december"] = (12, 12), ["jan"] = (1, 1), ["feb"] = (2, 2), ["mar"] = (3, 3),
        ["apr"] = (4, 4), ["jun"] = (6, 6), ["jul"] = (7, 7), ["aug"] = (8, 8), ["sept"] = (9, 9), ["sep"] = (9, 9), ["oct"] = (10, 10), ["nov"] = (11, 11), ["dec"] = (12, 12),
        ["twenties"] = (20, 20), ["thirties"] = (30, 30), ["forties"] = (40, 40), ["fifties"] = (50, 50), ["sixties"] = (60, 60), ["seventies"] = (70, 70),
        ["eighties"] = (80, 80), ["nineties"] = (90, 90), ["thirds"] = (3, 3), ["fifths"] = (5, 5), ["sixths"] = (6, 6), ["eighths"] = (8, 8), ["tenths"] = (10, 10), ["fourths"] = (4, 4),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (int Value, bool IsOrdinal)> Words = Numbered(Cardinals, 0, 1, false)
        .Concat(Numbered(Ordinals, 0, 1, true)).Concat(Numbered(Tens, 30, 10, false)).Concat(Numbered(TenOrdinals, 30, 10, true))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (int Value, bool IsOrdinal)>.AlternateLookup<ReadOnlySpan<char>> WordOf =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (decimal Value, decimal Other)>.AlternateLookup<ReadOnlySpan<char>> LooseOf =
        Loose.GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<KeyValuePair<string, (int, bool)>> Numbered(string words, int first, int step, bool isOrdinal) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, (first + i * step, isOrdinal)));

    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>Reads the number whose first word is at <paramref name="at"/>; returns where to go on.</summary>
    public static int Read(ReadOnlySpan<char> text, int at, List<Number> numbers)
    {
        var end = WordEnd(text, at);
        var word = text[at..end];
        if (WordOf.TryGetValue(word, out var first))
        {
            return Compound(text, at, end, first.Value, first.IsOrdinal, numbers);
        }
        if (LooseOf.TryGetValue(word, out var loose))
        {
            numbers.Add(new Number(at, end, loose.Value, Weight.Optional) { Other = loose.Other });
        }
        else if (Magnitudes.OfWord(word) is > 0 and var factor)
        {
            // "a hundred", "half a million"
            numbers.Add(new Number(at, end, factor, Weight.Optional) { Other = factor / 2 });
        }
        else if (word.Length > 1 && Roman(word) is > 0 and var roman)
        {
            numbers.Add(new Number(at, end, roman, Weight.Optional));
        }
        return end;
    }

    private static int Compound(ReadOnlySpan<char> text, int at, int end, int first, bool isOrdinal, List<Number> numbers)
    {
        decimal total = 0, current = first;
        var last = (decimal)first;
        var hasFactor = false;
        while (!isOrdinal && Next(text, end) is var (start, next) && start < next)
        {
            var word = text[start..next];
            if (Magnitudes.OfWord(word) is > 0 and var factor)
            {
                (total, current) = factor is 100 or 12 ? (total, Math.Max(current, 1) * factor) : (total + Math.Max(current, 1) * factor, 0);
                (hasFactor, last) = (true, factor);
            }
            else if (WordOf.TryGetValue(word, out var more) && more.Value > 0 && Fits(last, more.Value, text[end]))
            {
                (current, isOrdinal, last) = (current + more.Value, more.IsOrdinal, more.Value);
            }
            else
            {
                break;
            }
            end = next;
        }
        var value = total + current;
        var weight = value > 12 && (value != 1000 && value != 100) ? Weight.Certain : value > 2 && (!isOrdinal || value > 3) ? Weight.Likely : Weight.Optional;
        var rest = text[end..];
        var number = new Number(at, end, value, weight) { Other = rest.StartsWith(" decade") ? value * 10 : hasFactor ? value : 0 };
        numbers.Add(number with
        {
            Other = number.Other == 0 ? value : number.Other,
            Third = rest.StartsWith(" and a half") ? value + 0.5m : rest.StartsWith(" times") ? value - 1 : value,
        });
        return end;
    }

    /// <summary>"twenty-one", "hundred and five", but not "five six" or "one-two".</summary>
    private static bool Fits(decimal last, int next, char between) =>
        last >= 100 ? next < last : last is >= 20 and < 100 && last % 10 == 0 && next < 10 && between is '-' or ' ' && last >= 20 && next < 10 && last % 10 == 0;

    /// <summary>The next word of the same number: after a space or hyphen, "and" left out.</summary>
    private static (int Start, int End) Next(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] is not (' ' or '-' or '\u00A0'))
        {
            return (end, end);
        }
        var next = WordEnd(text, end + 1);
        if (text[(end + 1)..next] is "and" && next < text.Length && text[next] == ' ')
        {
            var after = WordEnd(text, next + 1);
            return WordOf.ContainsKey(text[(next + 1)..after]) ? (next + 1, after) : (end, end);
        }
        return (end + 1, next);
    }

    private static int Roman(ReadOnlySpan<char> word)
    {
        var (value, last) = (0, 0);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var one = word[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (one == 0)
            {
                return 0;
            }
            value += one < last ? -one : one;
            last = Math.Max(last, one);
        }
        return value;
    }
}
