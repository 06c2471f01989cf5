using System.Globalization;

namespace Publisher.Verification.Content;

internal enum LexemeKind { End, Number, Name, String, HexString, ArrayStart, ArrayEnd, DictionaryStart, DictionaryEnd, Keyword }

/// <summary>A word of PDF syntax: where it stands; strings and names without their brackets or slash.</summary>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int Length, double Number = 0);

/// <summary>
/// Splits content streams, CMaps and raw objects into words (ISO 32000-1, 7.2 and 7.3). Allocates nothing; never fails:
/// what is no syntax counts as a keyword.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<byte> bytes, int start = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; set; } = start;

    public Lexeme Next()
    {
        SkipBlank();
        if (Position >= _bytes.Length)
        {
            return new Lexeme(LexemeKind.End, _bytes.Length, 0);
        }
        switch (_bytes[Position])
        {
            case (byte)'/': return ReadName();
            case (byte)'(': return ReadString();
            case (byte)'[': return Single(LexemeKind.ArrayStart);
            case (byte)']': return Single(LexemeKind.ArrayEnd);
            case (byte)'<': return At(Position + 1) == '<' ? Double(LexemeKind.DictionaryStart) : ReadHex();
            case (byte)'>': return At(Position + 1) == '>' ? Double(LexemeKind.DictionaryEnd) : Single(LexemeKind.Keyword);
            case (byte)'{' or (byte)'}' or (byte)')': return Single(LexemeKind.Keyword);
            default: return ReadRegular();
        }
    }

    public static bool IsBlank(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int b) => b is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private readonly int At(int index) => index < _bytes.Length ? _bytes[index] : -1;

    private void SkipBlank()
    {
        while (Position < _bytes.Length)
        {
            var b = _bytes[Position];
            if (b == '%')
            {
                while (Position < _bytes.Length && _bytes[Position] is not (10 or 13))
                {
                    Position++;
                }
            }
            else if (!IsBlank(b))
            {
                return;
            }
            else
            {
                Position++;
            }
        }
    }

    private Lexeme Single(LexemeKind kind) => new(kind, Position++, 1);

    private Lexeme Double(LexemeKind kind)
    {
        Position += 2;
        return new Lexeme(kind, Position - 2, 2);
    }

    private int RegularEnd(int from)
    {
        while (from < _bytes.Length && !IsBlank(_bytes[from]) && !IsDelimiter(_bytes[from]))
        {
            from++;
        }
        return from;
    }

    private Lexeme ReadName()
    {
        var start = Position + 1;
        Position = RegularEnd(start);
        return new Lexeme(LexemeKind.Name, start, Position - start);
    }

    private Lexeme ReadString()
    {
        var start = ++Position;
        for (var depth = 1; Position < _bytes.Length; Position++)
        {
            switch (_bytes[Position])
            {
                case (byte)'\\': Position++; break;
                case (byte)'(': depth++; break;
                case (byte)')' when --depth == 0: return new Lexeme(LexemeKind.String, start, Position++ - start);
            }
        }
        Position = _bytes.Length;
        return new Lexeme(LexemeKind.String, start, Math.Max(0, _bytes.Length - start));
    }

    private Lexeme ReadHex()
    {
        var start = ++Position;
        var length = _bytes[start..].IndexOf((byte)'>');
        Position = length < 0 ? _bytes.Length : start + length + 1;
        return new Lexeme(LexemeKind.HexString, start, length < 0 ? _bytes.Length - start : length);
    }

    private Lexeme ReadRegular()
    {
        var start = Position;
        Position = RegularEnd(start);
        var word = _bytes[start..Position];
        return word[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' && TryNumber(word, out var number)
            ? new Lexeme(LexemeKind.Number, start, word.Length, number)
            : new Lexeme(LexemeKind.Keyword, start, word.Length);
    }

    private static bool TryNumber(ReadOnlySpan<byte> word, out double number) =>
        double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
