using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>The forms of a term in running text: in English plural, possessive, -ed and -ing of its last word.</summary>
internal static class Inflections
{
    public static ImmutableArray<string> Of(string term, LanguageTag language)
    {
        if (language.Primary != "en" || !char.IsAsciiLetterLower(term[^1]) || term.Length < 3)
        {
            return language.Primary == "en" && char.IsAsciiLetterUpper(term[^1]) ? [term, term + "s", term + "’s", term + "'s"] : [term];
        }
        var stem = term[..^1];
        var last = term[^1];
        string[] forms = last switch
        {
            'e' => [term + "d", stem + "ing"],
            'y' when !IsVowel(term[^2]) => [stem + "ies", stem + "ied", term + "ing"],
            _ => [term + "es", term + "ed", term + "ing", term + last + "ed", term + last + "ing"],
        };
        return [term, term + "s", term + "’s", term + "'s", .. forms];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
