namespace Publisher.Model.Numbering;

/// <summary>A label as typed: 图 2-1, 第三章, Figure 2-1. <see cref="Number"/> is in its normal form.</summary>
internal readonly record struct TypedLabel(NumberedKind Kind, string Number, int Length);

/// <summary>Reads labels at the start of a text.</summary>
internal static class LabelReader
{
    public static bool TryRead(ReadOnlySpan<char> text, LabelWords words, out TypedLabel label)
    {
        label = text.Length > 1 && LabelWords.Ordinals.Contains(text[0]) ? ReadOrdinal(text) : ReadWord(text, words);
        return label.Length > 0;
    }

    /// <summary>第3章, 第 三 章, 第2.1节, 제3장.</summary>
    private static TypedLabel ReadOrdinal(ReadOnlySpan<char> text)
    {
        var at = 1 + BlankAt(text[1..]);
        var (number, length) = NumeralReader.Read(text[at..]);
        if (length == 0 || !char.IsAsciiDigit(text[at]))
        {
            (number, length) = NumeralReader.ReadOrdinal(text[at..], roman: false);
        }
        at += length;
        at += BlankAt(text[at..]);
        var kind = length > 0 && at < text.Length ? KindOf(text[at]) : null;
        return kind is { } found ? new TypedLabel(found, number, at + 1) : default;
    }

    public static NumberedKind? KindOf(char unit) => unit switch
    {
        '章' or '장' or '回' => NumberedKind.Chapter,
        '节' or '節' or '절' => NumberedKind.Section,
        _ => null,
    };

    private static TypedLabel ReadWord(ReadOnlySpan<char> text, LabelWords words)
    {
        foreach (var (word, kind) in words.Words)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }
            var at = word.Length + BlankAt(text[word.Length..]);
            // A capital right behind a Latin word goes on with it.
            if (at == word.Length && char.IsAsciiLetter(word[^1]) && at < text.Length && char.IsAsciiLetter(text[at]))
            {
                return default;
            }
            return ReadNumber(text, at, kind);
        }
        return default;
    }

    private static TypedLabel ReadNumber(ReadOnlySpan<char> text, int at, NumberedKind kind)
    {
        // Equations have theirs in brackets: 式（2-1）, Equation (2-1).
        var isBracketed = kind == NumberedKind.Equation && at < text.Length && text[at] is '(' or '（';
        var start = isBracketed ? at + 1 : at;
        var (number, length) = NumeralReader.Read(text[start..]);
        if (length == 0 && kind == NumberedKind.Chapter)
        {
            (number, length) = NumeralReader.ReadOrdinal(text[start..], roman: true);
        }
        var end = start + length;
        var isClosed = !isBracketed || end < text.Length && text[end] is ')' or '）';
        return length > 0 && isClosed ? new TypedLabel(kind, number, isBracketed ? end + 1 : end) : default;
    }

    private static int BlankAt(ReadOnlySpan<char> text) => text is [' ' or '\u00A0' or '\u3000' or '\u2002' or '\u2005', ..] ? 1 : 0;
}
