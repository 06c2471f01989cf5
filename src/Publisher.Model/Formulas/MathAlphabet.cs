namespace Publisher.Model.Formulas;

/// <summary>The alphabets of formulas. <see cref="Italic"/> is TeX's default: letters slant, digits and Greek capitals do not.</summary>
public enum MathAlphabet
{
    Italic, Roman, Bold, AllItalic, BoldItalic, Script, BoldScript, Fraktur, BoldFraktur, DoubleStruck,
    Sans, SansBold, SansItalic, SansBoldItalic, Mono,
}

/// <summary>
/// Letters and digits of Unicode's block Mathematical Alphanumeric Symbols (U+1D400 to U+1D7FF), with those that had places
/// before it: ℎ, ℬ, ℝ... (The Unicode Standard, 22.2).
/// </summary>
public static class MathAlphabets
{
    private const int Greek = 58;
    private const string GreekTail = "∂ϵϑϰϕϱϖ";

    /// <summary>First letter, first digit and first Greek capital of an alphabet; 0 where it has none.</summary>
    private static (int Latin, int Digits, int Greek) BasesOf(MathAlphabet alphabet) => alphabet switch
    {
        MathAlphabet.Bold => (0x1D400, 0x1D7CE, 0x1D6A8),
        MathAlphabet.Italic or MathAlphabet.AllItalic => (0x1D434, 0, 0x1D6E2),
        MathAlphabet.BoldItalic => (0x1D468, 0x1D7CE, 0x1D71C),
        MathAlphabet.Script => (0x1D49C, 0, 0),
        MathAlphabet.BoldScript => (0x1D4D0, 0, 0),
        MathAlphabet.Fraktur => (0x1D504, 0, 0),
        MathAlphabet.DoubleStruck => (0x1D538, 0x1D7D8, 0),
        MathAlphabet.BoldFraktur => (0x1D56C, 0, 0),
        MathAlphabet.Sans => (0x1D5A0, 0x1D7E2, 0),
        MathAlphabet.SansBold => (0x1D5D4, 0x1D7EC, 0x1D756),
        MathAlphabet.SansItalic => (0x1D608, 0x1D7E2, 0),
        MathAlphabet.SansBoldItalic => (0x1D63C, 0x1D7EC, 0x1D790),
        MathAlphabet.Mono => (0x1D670, 0x1D7F6, 0),
        _ => default,
    };

    /// <summary>The letter of the alphabet; the character itself where the alphabet has none.</summary>
    public static int Apply(int character, MathAlphabet alphabet)
    {
        var (latin, digits, greek) = BasesOf(alphabet);
        if (character is >= 'A' and <= 'Z' or >= 'a' and <= 'z')
        {
            return latin == 0 ? character : Filled(latin + (character <= 'Z' ? character - 'A' : 26 + character - 'a'));
        }
        if (character is >= '0' and <= '9')
        {
            return digits == 0 ? character : digits + character - '0';
        }
        if (character is 0x131 or 0x237 && alphabet is MathAlphabet.Italic or MathAlphabet.AllItalic)
        {
            return character == 0x131 ? 0x1D6A4 : 0x1D6A5;
        }
        var place = greek == 0 ? -1 : GreekPlace(character);
        var isSlanted = alphabet != MathAlphabet.Italic || place is >= 26 and not 51;
        return place >= 0 && isSlanted ? greek + place : character;
    }

    /// <summary>The plain character behind a letter of any alphabet, and which that is; the character itself when it is plain.</summary>
    public static int Plain(int character, out MathAlphabet alphabet)
    {
        alphabet = MathAlphabet.Roman;
        if (character is not (>= 0x1D400 and <= 0x1D7FF or >= 0x2102 and <= 0x2134))
        {
            return character;
        }
        for (var each = MathAlphabet.Bold; each <= MathAlphabet.Mono; each++)
        {
            var (latin, digits, greek) = BasesOf(each);
            var letter = latin == 0 ? -1 : LatinPlace(character, latin);
            if (letter >= 0)
            {
                alphabet = each;
                return letter < 26 ? 'A' + letter : 'a' + letter - 26;
            }
            if (digits != 0 && character >= digits && character < digits + 10)
            {
                alphabet = each;
                return '0' + character - digits;
            }
            if (greek != 0 && character >= greek && character < greek + Greek)
            {
                alphabet = each;
                return GreekAt(character - greek);
            }
        }
        return character switch { 0x1D6A4 => 0x131, 0x1D6A5 => 0x237, _ => character };
    }

    private static int LatinPlace(int character, int latin)
    {
        if (character >= latin && character < latin + 52)
        {
            return character - latin;
        }
        if (character < 0x3000)
        {
            for (var i = 0; i < 52; i++)
            {
                if (Filled(latin + i) == character)
                {
                    return i;
                }
            }
        }
        return -1;
    }

    /// <summary>The 58 Greek letters of an alphabet, in the order of the block: capitals with ∇, small letters, variants.</summary>
    private static int GreekPlace(int character) => character switch
    {
        0x3F4 => 17,
        >= 0x391 and <= 0x3A9 => character - 0x391,
        0x2207 => 25,
        >= 0x3B1 and <= 0x3C9 => 26 + character - 0x3B1,
        _ => GreekTail.IndexOf((char)character, StringComparison.Ordinal) is >= 0 and var i ? 51 + i : -1,
    };

    private static int GreekAt(int place) => place switch
    {
        17 => 0x3F4,
        25 => 0x2207,
        < 25 => 0x391 + place,
        < 51 => 0x3B1 + place - 26,
        _ => GreekTail[place - 51],
    };

    /// <summary>Letters that Unicode encoded before the block: their places in it are left empty.</summary>
    private static int Filled(int character) => character switch
    {
        0x1D455 => 0x210E,
        0x1D49D => 0x212C, 0x1D4A0 => 0x2130, 0x1D4A1 => 0x2131, 0x1D4A3 => 0x210B, 0x1D4A4 => 0x2110, 0x1D4A7 => 0x2112,
        0x1D4A8 => 0x2133, 0x1D4AD => 0x211B, 0x1D4BA => 0x212F, 0x1D4BC => 0x210A, 0x1D4C4 => 0x2134,
        0x1D506 => 0x212D, 0x1D50B => 0x210C, 0x1D50C => 0x2111, 0x1D515 => 0x211C, 0x1D51D => 0x2128,
        0x1D53A => 0x2102, 0x1D53F => 0x210D, 0x1D545 => 0x2115, 0x1D547 => 0x2119, 0x1D548 => 0x211A, 0x1D549 => 0x211D,
        0x1D551 => 0x2124,
        _ => character,
    };
}
