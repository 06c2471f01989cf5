namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>
/// Reads numerals in Hangul: Sino-Korean ones (삼만 이천), native ones (열다섯) and both together (백스무). Their syllables begin
/// many words, so that one counts only where a counter follows, and for certain only when it is no single syllable.
/// </summary>
internal static class KoreanNumberReader
{
    private const string Digits = "영일이삼사오육칠팔구";

    private static readonly (string Word, int Value)[] Tens =
        [("열", 10), ("스물", 20), ("스무", 20), ("서른", 30), ("마흔", 40), ("쉰", 50), ("예순", 60), ("일흔", 70), ("여든", 80), ("아흔", 90)];

    private static readonly (string Word, int Value)[] Ones =
    [
        ("하나", 1), ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9), ("한", 1), ("둘", 2), ("두", 2), ("셋", 3), ("세", 3), ("석", 3),
        ("넷", 4), ("네", 4), ("넉", 4),
    ];

    private static readonly string[] Counters =
    [
        "명", "개", "권", "살", "시", "마리", "대", "장", "그루", "번", "사람", "가지", "잔", "병", "채", "켤레", "자루", "송이", "달", "해", "곳", "차례", "척", "벌", "쌍",
        "줄", "가구", "분", "층", "원", "년", "월", "일", "주", "세", "인", "회", "쪽", "호", "도", "배", "퍼센트", "미터", "킬로", "달러", "점", "평", "톤", "리터", "초", "엔", "유로", "여 ",
        "나라", "국가", "단계", "부분", "도시", "문장", "단어",
    ];

    /// <summary>Reads the word at <paramref name="at"/>; returns where to go on.</summary>
    public static int Read(ReadOnlySpan<char> text, int at, List<Number> numbers)
    {
        var end = at;
        var (sino, hasFactor) = Sino(text, ref end);
        var count = end - at;
        var native = Native(text, ref end);
        if (end > at)
        {
            var isCounted = IsCounter(text, end, native > 0);
            var value = sino + native;
            var weight = !isCounted ? Weight.Optional
                : value > 12 && (hasFactor && count > 1 || native > 0) ? Weight.Certain
                : value > 2 && (native > 0 || count > 1) ? Weight.Likely : Weight.Optional;
            if (isCounted || (count > 1 && hasFactor))
            {
                numbers.Add(new Number(at, end, value, weight));
                return end;
            }
        }
        return WordEnd(text, at);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is >= '\uAC00' and <= '\uD7A3')
        {
            at++;
        }
        return at;
    }

    /// <summary>삼만 이천: a blank may stand after 만, 억 and 조.</summary>
    private static (decimal Value, bool HasFactor) Sino(ReadOnlySpan<char> text, ref int end)
    {
        decimal total = 0, section = 0, digit = 0;
        var hasFactor = false;
        for (var at = end; at < text.Length && at - end < 2; at++)
        {
            if (Digits.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var one && digit == 0)
            {
                digit = one;
            }
            else if (Factor(text[at]) is > 0 and var factor && total < Magnitudes.Limit)
            {
                hasFactor = true;
                (total, section) = factor < 10000 ? (total, section + Math.Max(digit, 1) * factor)
                    : (total + Math.Max(section + digit, 1) * factor, 0);
                digit = 0;
            }
            else if (text[at] == ' ' && hasFactor && section == 0 && digit == 0 && at + 1 < text.Length && IsPart(text, at + 1))
            {
                continue;
            }
            else
            {
                break;
            }
            end = at + 1;
        }
        return (total + section + digit, hasFactor);
    }

    /// <summary>Whether a word of numerals only goes on: at least two, so that 이 and 사람 are none.</summary>
    private static bool IsPart(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && Digits.Contains(text[at], StringComparison.Ordinal) && Factor(text[at + 1]) > 0 || Factor(text[at]) > 0;

    private static decimal Factor(char c) => c == '십' ? 10 : c >= '\uAC00' ? Magnitudes.OfHan(c) : 0;

    private static int Native(ReadOnlySpan<char> text, ref int end)
    {
        var tens = Take(text, Tens, ref end);
        return tens + Take(text, Ones, ref end);
    }

    private static int Take(ReadOnlySpan<char> text, (string Word, int Value)[] words, ref int end)
    {
        foreach (var (word, value) in words)
        {
            if (text[end..].StartsWith(word, StringComparison.Ordinal))
            {
                end += word.Length;
                return value;
            }
        }
        return 0;
    }

    /// <summary>Hours are counted by native numerals only: 이천 시장 is a market.</summary>
    private static bool IsCounter(ReadOnlySpan<char> text, int end, bool isNative)
    {
        var rest = text[end..];
        rest = rest is [' ', ..] ? rest[1..] : rest;
        foreach (var counter in Counters)
        {
            if (rest.StartsWith(counter, StringComparison.Ordinal) && (isNative || counter != "시" || rest.StartsWith("시간")))
            {
                return true;
            }
        }
        return false;
    }
}
