namespace Publisher.Model.Documents;

/// <summary>What readings are written in: it decides where and in which face they stand (T56, T59, T60).</summary>
public enum RubyScript
{
    /// <summary>Kana, hangul, Han: set like the base, half its size.</summary>
    Native,

    /// <summary>Pinyin, romaji, glosses in Latin letters: never letterspaced.</summary>
    Latin,

    /// <summary>Zhuyin: a column on the right of each character.</summary>
    Bopomofo,
}

/// <summary>Tells the script of a reading by its first letter.</summary>
public static class RubyScripts
{
    /// <summary>The neutral tone, which precedes its syllable.</summary>
    public const char NeutralTone = '\u02D9';

    public static RubyScript Of(string reading)
    {
        foreach (var character in reading)
        {
            if (IsBopomofo(character))
            {
                return RubyScript.Bopomofo;
            }
            if (char.IsLetter(character))
            {
                return IsLatin(character) ? RubyScript.Latin : RubyScript.Native;
            }
        }
        return RubyScript.Native;
    }

    public static bool IsBopomofo(char character) =>
        character is (>= '\u3105' and <= '\u312F') or (>= '\u31A0' and <= '\u31BF');

    /// <summary>The language of a reading over text of <paramref name="language"/>, for the outputs to declare.</summary>
    public static LanguageTag LanguageOf(RubyScript script, LanguageTag language) => script switch
    {
        RubyScript.Latin when language.IsCjk => LanguageTag.Parse(language.Primary + "-Latn"),
        RubyScript.Bopomofo => LanguageTag.Parse(language.Primary + "-Bopo"),
        _ => language,
    };

    /// <summary>Latin letters with and without diacritics (Unicode blocks to U+024F, and U+1E00-1EFF).</summary>
    private static bool IsLatin(char character) => character is < '\u0250' or (>= '\u1E00' and <= '\u1EFF');
}
