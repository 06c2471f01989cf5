using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Languages;

/// <summary>Which language a text is written in, by its letters.</summary>
internal static class ScriptFinder
{
    /// <summary>A guess without knowing the book: kana Japanese, Hangul Korean, Han Chinese of either form, else English.</summary>
    public static LanguageTag LanguageOf(string text)
    {
        var count = Count(text);
        return !count.IsCjk ? LanguageTag.English
            : count.Kana * 5 > count.Han ? LanguageTag.Japanese
            : count.Hangul > count.Han ? LanguageTag.Korean
            : HanForms.Surplus(text) > 0 ? LanguageTag.ChineseTraditional
            : LanguageTag.ChineseSimplified;
    }

    /// <summary>Whether a text could be in a language of the book: its letters are of that script, kana and Hangul of their language.</summary>
    public static bool Fits(string text, LanguageTag language, ImmutableArray<LanguageTag> languages)
    {
        var count = Count(text);
        var guess = LanguageOf(text);
        return !count.HasLetters || (count.IsCjk == language.IsCjk
            && (!(guess.IsJapanese || guess.IsKorean) || guess.Primary == language.Primary
                || languages.All(other => other.Primary != guess.Primary)));
    }

    /// <summary>The one of a book's languages that a text is in; null when its letters do not tell.</summary>
    public static LanguageTag? Choose(string text, ImmutableArray<LanguageTag> languages)
    {
        var count = Count(text);
        if (!count.HasLetters)
        {
            return null;
        }
        var guess = LanguageOf(text);
        var same = languages.Where(language => language.IsCjk == count.IsCjk).ToList();
        var related = same.Where(language => language.Primary == guess.Primary)
            .OrderByDescending(language => language.IsTraditionalChinese == guess.IsTraditionalChinese);
        return same.Count == 1 ? same[0] : related.Concat(same).Cast<LanguageTag?>().FirstOrDefault();
    }

    /// <summary>
    /// Letters of each script; Latin ones as words, because a Han character says as much as one. Marks: how many more
    /// full-width punctuation marks there are than half-width ones at ends of words.
    /// </summary>
    private readonly record struct Letters(int Han, int Kana, int Hangul, int Words, int Marks)
    {
        /// <summary>The punctuation is the author's own where the words are names and titles of the other language.</summary>
        private const int MarkWeight = 2;

        public bool HasLetters => Han + Kana + Hangul + Words > 0;

        /// <summary>A Chinese text may name many things in Latin letters, and an English one quote some characters.</summary>
        public bool IsCjk => Han + Kana + Hangul > 0 && (Words == 0 || Han + Kana + Hangul + (Marks * MarkWeight) > Words);
    }

    private static Letters Count(string text)
    {
        var (han, kana, hangul, words, marks) = (0, 0, 0, 0, 0);
        var inWord = false;
        var last = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.Value;
            marks += c is '，' or '。' or '；' or '：' or '、' or '？' or '！' ? 1 : c == ' ' && last is '.' or ',' or ';' or ':' ? -1 : 0;
            last = c;
            han += CharacterClass.IsHan(c) ? 1 : 0;
            kana += CharacterClass.IsKana(c) ? 1 : 0;
            hangul += CharacterClass.IsHangul(c) ? 1 : 0;
            var isLetter = CharacterClass.IsLatin(c);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        marks -= last is '.' or '?' or '!' ? 1 : 0;
        return new Letters(han, kana, hangul, words, marks);
    }
}
