using System.Globalization;
using System.Text;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Reads a character that is written as itself: letters in the alphabet of the place, symbols in their class, words as words.</summary>
internal static class CharacterReader
{
    /// <summary>Letters and digits of ASCII in every alphabet, each made once.</summary>
    private static readonly MathSymbol[][] Ascii = [.. Enum.GetValues<MathAlphabet>().Select(alphabet =>
        Enumerable.Range(0, 128).Select(code => Letter(code, alphabet)).ToArray())];

    private static MathSymbol Letter(int code, MathAlphabet alphabet) =>
        new(char.ConvertFromUtf32(MathAlphabets.Apply(code, alphabet)), MathClass.Ord);

    public static MathNode Read(TexParser parser, Token token)
    {
        var first = token.Text[0];
        if (char.IsAsciiLetterOrDigit(first))
        {
            return Ascii[(int)parser.Alphabet][first];
        }
        if (TexSymbols.OfCharacter(token.Text) is { } entry)
        {
            return InAlphabet(entry, parser.Alphabet);
        }
        return IsWord(token) ? ReadWords(parser, token) : new MathSymbol(token.Text, ClassOf(token.Text));
    }

    public static MathNode InAlphabet(SymbolEntry entry, MathAlphabet alphabet)
    {
        if (!entry.IsLetter)
        {
            return alphabet is MathAlphabet.Bold or MathAlphabet.BoldItalic && entry.Symbol.Text == "∂"
                ? Letter(0x2202, MathAlphabet.Bold) : entry.Symbol;
        }
        // \boldsymbol and \bm thicken what is there: capitals stay upright.
        var isCapital = entry.Symbol.Text[0] is >= 'Α' and <= 'Ω' or '∇';
        return Letter(entry.Symbol.Text[0], alphabet == MathAlphabet.BoldItalic && isCapital ? MathAlphabet.Bold : alphabet);
    }

    /// <summary>Neighbouring characters of scripts that formulas have no letters of: 速度 is a word, not two variables.</summary>
    private static MathText ReadWords(TexParser parser, Token token)
    {
        var words = new StringBuilder();
        for (; token.Kind == TokenKind.Character && token.Text[0] >= 128 && TexSymbols.OfCharacter(token.Text) is null && IsWord(token);
            token = parser.Tokens.Next())
        {
            words.Append(token.Text);
        }
        parser.Tokens.Push(token);
        return new MathText(words.ToString());
    }

    /// <summary>From here on (radicals, kana, ideographs, full-width forms) nothing belongs to formulas.</summary>
    private const int FirstEastAsian = 0x2E80;

    private static bool IsWord(Token token)
    {
        var rune = Rune.TryGetRuneAt(token.Text, 0, out var read) ? read : Rune.ReplacementChar;
        return rune.Value is >= 128 and not (>= 0x1D400 and <= 0x1D7FF)
            && (rune.Value >= FirstEastAsian || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark);
    }

    private static MathClass ClassOf(string character) =>
        CharUnicodeInfo.GetUnicodeCategory(character, 0) switch
        {
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => MathClass.Open,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => MathClass.Close,
            UnicodeCategory.MathSymbol when character[0] >= 128 => MathClass.Rel,
            _ => MathClass.Ord,
        };
}
