using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Puts readings over base text: one for each character when they are given so, one for each word when spaces part the words
/// of both, else one over all. Readings that fit in no way are reported and set as one.
/// </summary>
internal sealed class RubyReader(ReadingContext context)
{
    /// <param name="readings">What the author parted by <c>|</c>; one reading may hold syllables parted by spaces.</param>
    public Ruby Read(SourceSpan span, string text, string[] readings, Attributes attributes)
    {
        if (readings is [var only])
        {
            var words = only.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (text.Trim().Contains(' ', StringComparison.Ordinal) && WordByWord(span, text, words) is { } spaced)
            {
                return spaced;
            }
            readings = ReadsByCharacter(words) ? words : [only.Trim()];
        }
        return Fit(span, text, readings, attributes);
    }

    private Ruby Fit(SourceSpan span, string text, string[] readings, Attributes attributes)
    {
        var characters = TextElements(text);
        var letters = characters.Count(IsAnnotated);
        var isForEach = readings.Length > 1 || RubyScripts.Of(readings[0]) == RubyScript.Bopomofo;
        if (isForEach && readings.Length == characters.Length)
        {
            return Separate(span, characters, readings, _ => true, attributes);
        }
        if (isForEach && readings.Length == letters)
        {
            return Separate(span, characters, readings, IsAnnotated, attributes);
        }
        if (isForEach)
        {
            context.Bag.Add(DiagnosticCatalog.RubyDoesNotFit.Create(span, readings.Length, text, letters));
        }
        return new Ruby(span, [new RubySegment(text, string.Concat(readings))]);
    }

    private static Ruby Separate(SourceSpan span, string[] characters, string[] readings, Predicate<string> takes,
        Attributes attributes)
    {
        var next = 0;
        var segments = characters.Select(one => new RubySegment(one, takes(one) ? readings[next++].Trim() : ""));
        return new Ruby(span, [.. segments])
        {
            Kind = attributes.HasClass("jukugo") ? RubyKind.Jukugo : RubyKind.Mono,
        };
    }

    /// <summary>Word mode of romanisation (T59): the spaces of both tiers correspond.</summary>
    private static Ruby? WordByWord(SourceSpan span, string text, string[] readings)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != readings.Length)
        {
            return null;
        }
        var segments = ImmutableArray.CreateBuilder<RubySegment>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
            {
                segments.Add(new RubySegment(" ", ""));
            }
            segments.Add(new RubySegment(words[i], readings[i]));
        }
        return new Ruby(span, segments.ToImmutable()) { Kind = RubyKind.Group };
    }

    /// <summary>Whether spaces part readings of single characters: zhuyin and the syllables of pinyin, no other words.</summary>
    private static bool ReadsByCharacter(string[] words) => words.Length > 1 && words.All(word =>
        RubyScripts.Of(word) == RubyScript.Bopomofo || PinyinSyllable.IsOne(word));

    /// <summary>Marks and spaces of the base have no reading.</summary>
    private static bool IsAnnotated(string character) => char.GetUnicodeCategory(character, 0) is UnicodeCategory.OtherLetter
        or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherNumber;

    private static string[] TextElements(string text)
    {
        var elements = new StringInfo(text);
        return [.. Enumerable.Range(0, elements.LengthInTextElements).Select(i => elements.SubstringByTextElements(i, 1))];
    }
}
