using System.Numerics;
using Publisher.Composition.Lines;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Text;

/// <summary>
/// Finds where words may be divided (T33): not short ones, not capitals or numbers, not compounds that have a hyphen, not
/// the paragraph's last word. Soft hyphens of the author count too.
/// </summary>
internal sealed class HyphenFinder
{
    private readonly Dictionary<LanguageTag, Hyphenator?> _hyphenators = [];

    /// <summary>
    /// Sets <paramref name="hyphens"/>[i] for units before which a hyphen may be put; a break is not yet allowed there.
    /// </summary>
    public void Find(ParagraphWork work, bool[] hyphens)
    {
        Array.Clear(hyphens, 0, work.Length);
        foreach (var run in work.Text.Runs)
        {
            var style = run.Style;
            if (!style.Code && !style.Breakable && !style.NoteMark && HyphenatorFor(style.Language) is { } hyphenator)
            {
                FindInRun(work, run, hyphenator, hyphens);
            }
        }
    }

    private Hyphenator? HyphenatorFor(LanguageTag language)
    {
        if (!_hyphenators.TryGetValue(language, out var hyphenator))
        {
            // Latin words in CJK text are nearly always English; a span in another language says so.
            _hyphenators[language] = hyphenator = Hyphenator.For(language.IsCjk ? LanguageTag.English : language);
        }
        return hyphenator;
    }

    private static void FindInRun(ParagraphWork work, StyledRun run, Hyphenator hyphenator, bool[] hyphens)
    {
        var text = work.Characters;
        var end = run.Start + run.Length;
        for (var i = run.Start; i < end;)
        {
            if (!IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < end && (IsLetter(text[i]) || IsInnerApostrophe(text, i, end)))
            {
                i++;
            }
            if (i - start >= work.Rules.Profile.HyphenWordLength && MayDivide(text, start, i))
            {
                Mark(hyphenator.Divide(text[start..i]), work.Rules.Profile, start, i, hyphens);
            }
        }
    }

    /// <summary>Letters that make up words: ideographs, kana and Hangul beside a Latin word are not part of it.</summary>
    private static bool IsLetter(char character) => character < '\u2E80' && char.IsLetter(character);

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int i, int end) =>
        text[i] is '’' or '\'' && i + 1 < end && IsLetter(text[i + 1]);

    private static bool MayDivide(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && Forbids(text[start - 1]) || end < text.Length && Forbids(text[end]))
        {
            return false;
        }
        var word = text[start..end];
        var hasLower = false;
        for (var i = 1; i < word.Length; i++)
        {
            hasLower |= char.IsLower(word[i]);
            if (char.IsUpper(word[i]) && hasLower)
            {
                return false; // camel case: a name, not a word
            }
        }
        return hasLower && !IsLastWord(text, end);
    }

    private static bool Forbids(char neighbour) => neighbour is '-' or '‐' or '_' or '/' or '@' || char.IsDigit(neighbour);

    /// <summary>Whether no letter or digit follows.</summary>
    private static bool IsLastWord(ReadOnlySpan<char> text, int end)
    {
        for (var i = end; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static void Mark(ulong points, LanguageProfile profile, int start, int end, bool[] hyphens)
    {
        while (points != 0)
        {
            var letter = BitOperations.TrailingZeroCount(points);
            points &= points - 1;
            if (letter >= profile.HyphenLettersBefore && end - start - letter >= profile.HyphenLettersAfter)
            {
                hyphens[start + letter] = true;
            }
        }
    }
}
