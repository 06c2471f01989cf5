using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Languages;

/// <summary>
/// Languages as authors write them in file and folder names: tags (<c>zh-CN</c>, <c>pt_BR</c>) and common short forms.
/// </summary>
internal static class LanguageNames
{
    /// <summary>Short forms and regional tags that stand for a script.</summary>
    private static readonly FrozenDictionary<string, LanguageTag> ShortForms = new Dictionary<string, LanguageTag>
    {
        ["zh"] = LanguageTag.ChineseSimplified, ["cn"] = LanguageTag.ChineseSimplified,
        ["zh-CN"] = LanguageTag.ChineseSimplified, ["zh-SG"] = LanguageTag.ChineseSimplified,
        ["zh-TW"] = LanguageTag.ChineseTraditional, ["zh-HK"] = LanguageTag.ChineseTraditional,
        ["zh-MO"] = LanguageTag.ChineseTraditional, ["tw"] = LanguageTag.ChineseTraditional,
        ["jp"] = LanguageTag.Japanese, ["kr"] = LanguageTag.Korean,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that books are commonly written in (ISO 639-1): other words of two letters are no languages.</summary>
    private static readonly FrozenSet<string> Primaries =
        ("af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn "
            + "ko ky la lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl pt ro ru sa si sk sl sq sr sv sw ta te tg th tk tr "
            + "tt ug uk ur uz vi yi yo yue zh zu lzh wuu bo").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a name; of the book's own languages the one that it fits is preferred.</summary>
    public static bool TryRead(string name, ImmutableArray<LanguageTag> bookLanguages, out LanguageTag language)
    {
        var normal = name.Replace('_', '-');
        if (!LanguageTag.TryParse(normal, out language))
        {
            return false;
        }
        foreach (var candidate in bookLanguages)
        {
            if (candidate == language)
            {
                return true;
            }
        }
        var canonical = ShortForms.GetValueOrDefault(normal, language);
        var isKnown = ShortForms.ContainsKey(normal) || Primaries.Contains(language.Primary);
        language = Prefer(canonical, bookLanguages);
        return isKnown || bookLanguages.Contains(language);
    }

    /// <summary>The book's language that a name means: the same, else the only one with the same primary subtag.</summary>
    private static LanguageTag Prefer(LanguageTag language, ImmutableArray<LanguageTag> bookLanguages)
    {
        if (bookLanguages.Contains(language))
        {
            return language;
        }
        var related = bookLanguages.Where(candidate => candidate.Primary == language.Primary).ToArray();
        return related.Length == 1 ? related[0] : language;
    }
}
