using Markdig.Syntax.Inlines;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Keeps <c>3~5天，10~20元</c> and <c>2^10 and 2^20</c> from becoming sub- and superscript: what the signs enclose must be
/// short, without space, comma or full-width mark, and below the line without Han characters (pandoc's rule, made
/// stricter for texts without spaces).
/// </summary>
internal static class ScriptRule
{
    /// <summary>Longer than indices and exponents are.</summary>
    private const int MaxLength = 24;

    public static bool Allows(EmphasisInline emphasis)
    {
        var length = 0;
        for (var child = emphasis.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is not LiteralInline literal)
            {
                continue;
            }
            length += literal.Content.Length;
            if (length > MaxLength || !Allows(literal.Content.AsSpan(), emphasis.DelimiterChar))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Allows(ReadOnlySpan<char> text, char sign)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is ',' or ';' or '/' || CharacterClass.IsWideMark(c)
                || (sign == '~' && (CharacterClass.IsHan(c) || CharacterClass.IsKana(c) || CharacterClass.IsHangul(c))))
            {
                return false;
            }
        }
        return true;
    }
}
