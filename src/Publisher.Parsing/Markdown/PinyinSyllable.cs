using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Tells one syllable of Hanyu Pinyin (GB/T 16159), with tone mark or number and the marks that follow it, from other
/// words in Latin letters.
/// </summary>
internal static partial class PinyinSyllable
{
    public static bool IsOne(string word) => Form().IsMatch(WithoutTones(word));

    private static string WithoutTones(string word)
    {
        var builder = new StringBuilder();
        foreach (var character in word)
        {
            var letter = char.ToLowerInvariant(character);
            var marked = Marked.IndexOf(letter, StringComparison.Ordinal);
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                builder.Append(marked < 0 ? letter : Bare[marked]);
            }
        }
        return builder.ToString();
    }

    // Letters with tone marks in one code point, and what they are without: normalisation needs data that may not be there.
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ";
    private const string Bare = "aaaaeeeeiiiioooouuuuuuuuuennn";

    /// <summary>Initial, final, number of the tone, marks.</summary>
    [GeneratedRegex("^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
        + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)r?"
        + "[0-5]?\\p{P}*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
