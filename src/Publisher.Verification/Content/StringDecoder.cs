using System.Globalization;
using System.Text;

namespace Publisher.Verification.Content;

/// <summary>What strings and names mean behind their escapes (ISO 32000-1, 7.3.4 and 7.3.5).</summary>
internal static class StringDecoder
{
    public static byte[] Bytes(ReadOnlySpan<byte> source, Lexeme lexeme) => lexeme.Kind == LexemeKind.HexString
        ? Hex(source.Slice(lexeme.Start, lexeme.Length))
        : Literal(source.Slice(lexeme.Start, lexeme.Length));

    public static string Name(ReadOnlySpan<byte> source, Lexeme lexeme)
    {
        var word = source.Slice(lexeme.Start, lexeme.Length);
        return word.Contains((byte)'#') ? Encoding.UTF8.GetString(Unescaped(word)) : Encoding.UTF8.GetString(word);
    }

    public static string Text(ReadOnlySpan<byte> source, Lexeme lexeme) => Bytes(source, lexeme) switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        var bytes => Encoding.Latin1.GetString(bytes),
    };

    private static byte[] Hex(ReadOnlySpan<byte> word)
    {
        var bytes = new byte[(word.Length + 1) / 2];
        var digits = 0;
        foreach (var b in word)
        {
            if (Digit(b) is var digit and >= 0)
            {
                bytes[digits / 2] |= (byte)(digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            }
        }
        return bytes[..((digits + 1) / 2)];
    }

    private static int Digit(int b) => b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'a' and <= 'f' => b - 'a' + 10,
        >= 'A' and <= 'F' => b - 'A' + 10,
        _ => -1,
    };

    private static byte[] Unescaped(ReadOnlySpan<byte> word)
    {
        var bytes = new List<byte>(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '#' && i + 2 < word.Length && byte.TryParse(word.Slice(i + 1, 2), NumberStyles.HexNumber, null, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                bytes.Add(word[i]);
            }
        }
        return [.. bytes];
    }

    private static byte[] Literal(ReadOnlySpan<byte> word)
    {
        if (word.IndexOfAny((byte)'\\', (byte)'\r') < 0)
        {
            return word.ToArray();
        }
        var bytes = new List<byte>(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\\')
            {
                i = Escape(word, i + 1, bytes);
            }
            else if (word[i] == '\r')
            {
                bytes.Add((byte)'\n');
                i += i + 1 < word.Length && word[i + 1] == '\n' ? 1 : 0;
            }
            else
            {
                bytes.Add(word[i]);
            }
        }
        return [.. bytes];
    }

    /// <summary>Reads what follows a backslash; returns where its last byte stands.</summary>
    private static int Escape(ReadOnlySpan<byte> word, int at, List<byte> bytes)
    {
        if (at >= word.Length)
        {
            return at;
        }
        switch (word[at])
        {
            case (byte)'n': bytes.Add(10); return at;
            case (byte)'r': bytes.Add(13); return at;
            case (byte)'t': bytes.Add(9); return at;
            case (byte)'b': bytes.Add(8); return at;
            case (byte)'f': bytes.Add(12); return at;
            case (byte)'\n': return at;
            case (byte)'\r': return at + 1 < word.Length && word[at + 1] == '\n' ? at + 1 : at;
            case >= (byte)'0' and <= (byte)'7': return Octal(word, at, bytes);
            default: bytes.Add(word[at]); return at;
        }
    }

    private static int Octal(ReadOnlySpan<byte> word, int at, List<byte> bytes)
    {
        var (code, end) = (0, Math.Min(at + 3, word.Length));
        for (; at < end && word[at] is >= (byte)'0' and <= (byte)'7'; at++)
        {
            code = code * 8 + word[at] - '0';
        }
        bytes.Add((byte)code);
        return at - 1;
    }
}
