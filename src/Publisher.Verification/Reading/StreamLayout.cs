using Publisher.Verification.Content;

namespace Publisher.Verification.Reading;

/// <summary>How a stream lies in the file: its length and the ends of lines around it.</summary>
internal sealed record StreamLayout(bool IsLengthWrong, bool IsOnLines)
{
    /// <summary>Null when the object is no stream.</summary>
    public static StreamLayout? Of(PdfFile file, int number, int generation, long offset)
    {
        var value = file.Object(number, generation);
        var bytes = file.Bytes.Span;
        if (!value.IsStream || offset >= bytes.Length || ObjectLayout.StreamStart(bytes, (int)offset) is not { } start || value["Length"].Integer is not { } length)
        {
            return null;
        }
        var data = bytes[start..];
        var isBegun = data.StartsWith("\r\n"u8) || data is [10, ..];
        data = data[(data is [13, 10, ..] ? 2 : Math.Min(1, data.Length))..];
        if (length < 0 || length > data.Length)
        {
            return new StreamLayout(IsLengthWrong: true, isBegun);
        }
        var rest = data[length..];
        var isEnded = rest is [10, ..] or [13, ..];
        var word = rest[(rest is [13, 10, ..] ? 2 : isEnded ? 1 : 0)..];
        return new StreamLayout(!word.StartsWith("endstream"u8), isBegun && isEnded);
    }
}

/// <summary>How an object lies in the file.</summary>
internal static class ObjectLayout
{
    /// <summary>"1 0 obj" with single blanks, on a line of its own (ISO 19005-2, 6.1.9).</summary>
    public static bool IsHeadRight(ReadOnlySpan<byte> bytes, long offset)
    {
        if (offset <= 0 || offset >= bytes.Length || bytes[(int)offset - 1] is not (10 or 13))
        {
            return false;
        }
        var rest = bytes[(int)offset..];
        return SkipNumber(ref rest) && SkipBlank(ref rest) && SkipNumber(ref rest) && SkipBlank(ref rest)
            && rest.StartsWith("obj"u8) && rest.Length > 3 && rest[3] is 10 or 13;
    }

    /// <summary>Where the word stream ends that follows the object's dictionary.</summary>
    public static int? StreamStart(ReadOnlySpan<byte> bytes, int offset)
    {
        var lexer = new Lexer(bytes, offset);
        var depth = 0;
        for (var lexeme = lexer.Next(); lexeme.Kind != LexemeKind.End; lexeme = lexer.Next())
        {
            depth += lexeme.Kind switch { LexemeKind.DictionaryStart => 1, LexemeKind.DictionaryEnd => -1, _ => 0 };
            var word = lexeme.Kind == LexemeKind.Keyword ? bytes.Slice(lexeme.Start, lexeme.Length) : default;
            if (depth == 0 && word.SequenceEqual("stream"u8))
            {
                return lexeme.Start + lexeme.Length;
            }
            if (word.SequenceEqual("endobj"u8))
            {
                return null;
            }
        }
        return null;
    }

    private static bool SkipNumber(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        rest = rest[Math.Max(0, length)..];
        return length > 0;
    }

    private static bool SkipBlank(ref ReadOnlySpan<byte> rest)
    {
        var isBlank = !rest.IsEmpty && Lexer.IsBlank(rest[0]);
        rest = isBlank ? rest[1..] : rest;
        return isBlank;
    }
}
