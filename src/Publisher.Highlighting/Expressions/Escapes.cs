using System.Globalization;

namespace Publisher.Highlighting.Expressions;

/// <summary>Escapes that stand for characters, in classes and outside; exact for ASCII.</summary>
internal static class Escapes
{
    public static readonly CharacterSet Digits = CharacterSet.Range('0', '9');
    public static readonly CharacterSet Letters = CharacterSet.Range('a', 'z') | CharacterSet.Range('A', 'Z');
    public static readonly CharacterSet Spaces = CharacterSet.Range('\t', '\r') | CharacterSet.Of(' ');
    public static readonly CharacterSet HexDigits = Digits | CharacterSet.Range('a', 'f') | CharacterSet.Range('A', 'F');
    public static readonly CharacterSet Others = CharacterSet.Of(128);

    public static readonly CharacterSet Words = Digits | Letters | CharacterSet.Of('_');

    /// <summary>Reads what stands behind a backslash; null when it is not understood.</summary>
    /// <param name="code">The character; negative when several are meant.</param>
    public static CharacterSet? Read(ReadOnlySpan<char> pattern, ref int at, out int code)
    {
        code = -1;
        if (at >= pattern.Length)
        {
            return null;
        }
        var character = pattern[at++];
        if (ReadClass(character) is { } several)
        {
            return several;
        }
        code = character switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'v' => '\v',
            'a' => '\a',
            'e' => 0x1B,
            'x' when at < pattern.Length && pattern[at] == '{' => ReadDigits(pattern, ref at, pattern[at..].IndexOf('}') - 1, 1),
            'u' => ReadDigits(pattern, ref at, 4, 0),
            _ => char.IsAsciiLetterOrDigit(character) ? -1 : character,
        };
        return code < 0 ? null : CharacterSet.Of(code);
    }

    private static CharacterSet? ReadClass(char character) => character switch
    {
        'd' => Digits | Others,
        'D' => Digits.Complement(),
        'w' => Words | Others,
        'W' => Words.Complement(),
        's' => Spaces | Others,
        'S' => Spaces.Complement(),
        'h' => HexDigits,
        'H' => HexDigits.Complement(),
        'R' => CharacterSet.Range('\n', '\r') | Others,
        _ => null,
    };

    /// <param name="brackets">How many characters stand before the digits, and behind.</param>
    private static int ReadDigits(ReadOnlySpan<char> pattern, ref int at, int count, int brackets)
    {
        var end = at + count + (2 * brackets);
        if (count < 1 || end > pattern.Length
            || !int.TryParse(pattern.Slice(at + brackets, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return -1;
        }
        at = end;
        return code;
    }
}
