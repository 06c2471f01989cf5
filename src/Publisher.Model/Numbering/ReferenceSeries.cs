using System.Collections.Immutable;

namespace Publisher.Model.Numbering;

/// <summary>A number that a typed reference names, with the words that lead to it, as places in its text.</summary>
internal readonly record struct SeriesPart(NumberedKind Kind, string Number, int Start, int End);

/// <summary>
/// Reads what typed references name beside their first number: Figures 2-1 and 2-2, 图2-1、2-2, Chapters 2–4, 第二、三章. What a number
/// belongs to is only said once, so each further one counts only if it is written like the first.
/// </summary>
internal static class ReferenceSeries
{
    /// <summary>What stands between two numbers, the longest first; blanks about it are skipped.</summary>
    private static readonly ImmutableArray<string> Joints =
    [
        .. new[]
        {
            "、", "，", ",", "和", "与", "與", "及", "或", "至", "到", "以及", "、及", "～", "〜", "~", "–", "—", "--", "-", "&", "と", "および", "から", "・",
            "과", "와", "및", "부터", ", and", ", or", "and", "or", "to", "through", "und", "bis", "oder", "et", "à", "y", "e", "o", "a", "и",
        }.OrderByDescending(joint => joint.Length).ThenBy(joint => joint, StringComparer.Ordinal),
    ];

    /// <summary>What may follow a bare number of a series in Chinese or Japanese: 图1、2所示, but not 图1和2个.</summary>
    private const string AfterBareNumber = "所中的之为為是和与與及或至到均都可给給展显顯列说說にのをはがとで에의를은";

    /// <summary>Further numbers behind a label that ends at <paramref name="end"/>.</summary>
    /// <param name="label">The label as it stands in the text.</param>
    public static IEnumerable<SeriesPart> After(string text, int end, TypedLabel label, int start)
    {
        var first = text[start..end];
        while (Next(text, end, label.Kind, first) is { } part)
        {
            yield return part;
            end = part.End;
        }
    }

    private static SeriesPart? Next(string text, int end, NumberedKind kind, string first)
    {
        if (JointAt(text, end) is not { } at)
        {
            return null;
        }
        var isBracketed = first[^1] is ')' or '）';
        if (isBracketed && (at >= text.Length || text[at] is not ('(' or '（')))
        {
            return null;
        }
        var from = isBracketed ? at + 1 : at;
        var (number, length) = NumeralReader.Read(text.AsSpan(from));
        var to = from + length;
        if (length == 0 || !IsAlike(first, text.AsSpan(from, length), text.AsSpan(to)) || (isBracketed && (to >= text.Length || text[to] is not (')' or '）'))))
        {
            return null;
        }
        return new SeriesPart(kind, number, at, isBracketed ? to + 1 : to);
    }

    /// <summary>Where a number may begin behind what joins it to the one before.</summary>
    private static int? JointAt(string text, int at)
    {
        var start = SkipBlank(text, at);
        foreach (var joint in Joints)
        {
            if (text.AsSpan(start).StartsWith(joint, StringComparison.Ordinal))
            {
                var end = SkipBlank(text, start + joint.Length);
                // Words stand apart from numbers; marks need not.
                return char.IsAsciiLetter(joint[^1]) && (start == at || end == start + joint.Length) ? null : end;
            }
        }
        return null;
    }

    private static int SkipBlank(string text, int at) => at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;

    /// <summary>Numbers of two parts are parted by the same mark; bare ones follow a plural, or stand where nothing is counted.</summary>
    private static bool IsAlike(ReadOnlySpan<char> first, ReadOnlySpan<char> number, ReadOnlySpan<char> after)
    {
        if (NumeralReader.SeparatorOf(first) is var mark && mark != NumeralReader.SeparatorOf(number))
        {
            return false;
        }
        if (mark is not null)
        {
            return true;
        }
        var word = first.TrimEnd("0123456789 \u00A0()（）");
        return word.Length > 0 && char.IsAsciiLetter(word[^1]) ? IsPlural(word)
            : after.TrimStart() is var next && (next.IsEmpty || !char.IsLetter(next[0]) || AfterBareNumber.Contains(next[0]));
    }

    /// <summary>Figures, Tableaux, Abbildungen.</summary>
    private static bool IsPlural(ReadOnlySpan<char> word) => word[^1] is 's' or 'x' || word.EndsWith("en", StringComparison.Ordinal);

    /// <summary>A number that nothing has may be two: Figures 2-1–2-3, Chapters 2-4.</summary>
    public static (SeriesPart From, SeriesPart To)? Range(string text, int start, TypedLabel label)
    {
        var parts = label.Number.Split('-');
        if (parts.Length % 2 != 0)
        {
            return null;
        }
        var half = parts.Length / 2;
        var end = start + label.Length;
        // The mark between the halves: as many numbers stand behind it as in the second.
        var at = end;
        for (var i = 0; i < half; i++)
        {
            at = NumeralReader.LastSeparator(text.AsSpan(start, at - start)) + start;
        }
        return (new SeriesPart(label.Kind, string.Join('-', parts[..half]), start, at), new SeriesPart(label.Kind, string.Join('-', parts[half..]), at + 1, end));
    }

    /// <summary>第2、3章, 第二至四章: the unit is said once, at the end. Empty where it is no such series.</summary>
    public static ImmutableArray<SeriesPart> Ordinals(string text, int start)
    {
        var numbers = ImmutableArray.CreateBuilder<(string Number, int Start, int End)>();
        for (var at = start + 1; ;)
        {
            var from = SkipBlank(text, at);
            var (number, length) = NumeralReader.ReadOrdinal(text.AsSpan(from), roman: false);
            if (length == 0)
            {
                return [];
            }
            numbers.Add((number, numbers.Count == 0 ? start : from, from + length));
            at = from + length;
            var unit = SkipBlank(text, at);
            if (unit < text.Length && LabelReader.KindOf(text[unit]) is { } kind)
            {
                numbers[^1] = numbers[^1] with { End = unit + 1 };
                return numbers.Count < 2 ? [] : [.. numbers.Select(one => new SeriesPart(kind, one.Number, one.Start, one.End))];
            }
            if (JointAt(text, at) is not { } next)
            {
                return [];
            }
            at = next;
        }
    }
}
