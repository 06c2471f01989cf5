using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>
/// A number that the author typed in a heading. Without a number where the heading only counts in a way that references
/// cannot name (一、 (1)): then it is not numbered twice.
/// </summary>
internal readonly record struct HeadingNumber(NumberedKind Kind, string Number, string Words)
{
    /// <summary>Letters of the name of a row: Demonstration.</summary>
    private const int MostOfName = 20;

    /// <summary>The number of a heading; null for none.</summary>
    /// <param name="chapter">The number of the chapter that the heading stands in or, of a chapter, the number expected; empty if unknown.</param>
    public static HeadingNumber? Find(Heading heading, LanguageTag language, string chapter)
    {
        var text = PlainText.Of(heading.Content);
        if (LabelReader.TryRead(text, LabelWords.For(language), out var label)
            && label.Kind is NumberedKind.Chapter or NumberedKind.Section or NumberedKind.Appendix && IsEnd(text, label.Length))
        {
            return new HeadingNumber(label.Kind, label.Number, text[..label.Length]);
        }
        return Decimal(text, heading.Level, chapter) ?? Enumerated(text);
    }

    /// <summary>A Latin word or number that goes on was none.</summary>
    private static bool IsEnd(string text, int at) => at == text.Length || !char.IsAsciiLetterOrDigit(text[at]);

    /// <summary>1.2 Title, 3. Title; 3 Title only where a third chapter is due, because titles may begin with numbers.</summary>
    private static HeadingNumber? Decimal(string text, int level, string chapter)
    {
        var (number, length) = NumeralReader.Read(text);
        if (length == 0 || !char.IsAsciiDigit(text[0]) || length == text.Length)
        {
            return null;
        }
        var hasPoint = text[length] is '.' or '．' or '、';
        var at = hasPoint ? length + 1 : length;
        if (at == text.Length || !(char.IsWhiteSpace(text[at]) || (hasPoint && text[at] > '\u2E80')))
        {
            return null;
        }
        var isSection = number.Contains('-', StringComparison.Ordinal);
        var isSure = isSection ? chapter.Length == 0 || number.StartsWith(chapter + "-", StringComparison.Ordinal) : hasPoint || number == chapter;
        return !isSure || (level == 1 && isSection) ? null
            : new HeadingNumber(level == 1 ? NumberedKind.Chapter : NumberedKind.Section, level == 1 || isSection ? number : "", text[..length]);
    }

    /// <summary>
    /// The number in a row of its own that counts with the chapters: 2-1 of 实验 2-1, Experiment 2-1. 3.12 is a version more often than
    /// a number. Empty for none.
    /// </summary>
    public static string OfRow(Heading heading)
    {
        var text = PlainText.Of(heading.Content).AsSpan();
        var at = text.IndexOfAnyInRange('0', '9');
        if (heading.Level == 1 || at is <= 0 or > MostOfName)
        {
            return "";
        }
        foreach (var c in text[..at])
        {
            if (!char.IsLetter(c) && c != ' ')
            {
                return "";
            }
        }
        var (number, length) = NumeralReader.Read(text[at..]);
        return text.Slice(at, length).ContainsAny('.', '．') || !number.Contains('-', StringComparison.Ordinal) ? "" : number;
    }

    /// <summary>一、 （二） (3) ①</summary>
    private static HeadingNumber? Enumerated(string text)
    {
        var (value, length) = HanNumerals.Read(text);
        var isList = value > 0 && length < text.Length && text[length] is '、' or '．';
        return isList || (text is ['（' or '(', _, ')' or '）', ..] && (HanNumerals.Has(text[1]) || char.IsAsciiDigit(text[1])))
            || text is [>= '①' and <= '⑳', ..]
            ? new HeadingNumber(NumberedKind.Section, "", "") : null;
    }
}
