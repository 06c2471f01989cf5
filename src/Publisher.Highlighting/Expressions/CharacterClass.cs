namespace Publisher.Highlighting.Expressions;

/// <summary>Classes in square brackets, with ranges, classes within, [:names:] and what two have in common (&amp;&amp;).</summary>
internal static class CharacterClass
{
    private const int Deepest = 20;

    /// <summary>Reads on from behind the opening bracket to behind the closing one; null when something is not understood.</summary>
    public static CharacterSet? Read(ReadOnlySpan<char> pattern, ref int at, bool ignoresCase) => Read(pattern, ref at, ignoresCase, 0);

    private static CharacterSet? Read(ReadOnlySpan<char> pattern, ref int at, bool ignoresCase, int depth)
    {
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        if (depth > Deepest || at >= pattern.Length || pattern[at] == ']')
        {
            return null;
        }
        var (set, common) = (CharacterSet.None, CharacterSet.All);
        while (at < pattern.Length && pattern[at] != ']')
        {
            if (pattern[at..].StartsWith("&&", StringComparison.Ordinal))
            {
                at += 2;
                (common, set) = (common & Close(set, ignoresCase), CharacterSet.None);
            }
            else if (ReadItem(pattern, ref at, ignoresCase, depth) is { } item)
            {
                set |= item;
            }
            else
            {
                return null;
            }
        }
        at++;
        set = common & Close(set, ignoresCase);
        return at > pattern.Length ? null : isNegated ? set.Complement() : ignoresCase ? set.IgnoringCase() : set;
    }

    /// <summary>Of ASCII letters alone: what is negated must not grow by letters that are only perhaps meant.</summary>
    private static CharacterSet Close(CharacterSet set, bool ignoresCase) => ignoresCase ? set.WithBothCases() : set;

    private static CharacterSet? ReadItem(ReadOnlySpan<char> pattern, ref int at, bool ignoresCase, int depth)
    {
        if (pattern[at..].StartsWith("[:", StringComparison.Ordinal))
        {
            return ReadName(pattern, ref at);
        }
        if (pattern[at] == '[')
        {
            at++;
            return Read(pattern, ref at, ignoresCase, depth + 1);
        }
        var set = ReadOne(pattern, ref at, out var first);
        if (first < 0 || at + 1 >= pattern.Length || pattern[at] != '-' || pattern[at + 1] == ']')
        {
            return set;
        }
        at++;
        return pattern[at] is '[' or '&' || ReadOne(pattern, ref at, out var last) is null || last < first ? null : CharacterSet.Range(first, last);
    }

    /// <param name="code">The character; negative for an escape that stands for several.</param>
    private static CharacterSet? ReadOne(ReadOnlySpan<char> pattern, ref int at, out int code)
    {
        code = pattern[at++];
        if (code != '\\')
        {
            return CharacterSet.Of(code);
        }
        if (at >= pattern.Length || pattern[at] != 'b')
        {
            return Escapes.Read(pattern, ref at, out code);
        }
        // Within classes it is the backspace.
        at++;
        code = '\b';
        return CharacterSet.Of(code);
    }

    /// <summary>[:digit:], [:^digit:]; of punctuation and the like versions of Unicode have different ideas.</summary>
    private static CharacterSet? ReadName(ReadOnlySpan<char> pattern, ref int at)
    {
        var length = pattern[at..].IndexOf(":]");
        if (length < 0)
        {
            return null;
        }
        var name = pattern.Slice(at + 2, length - 2);
        at += length + 2;
        var isNegated = name.StartsWith('^');
        CharacterSet? found = (isNegated ? name[1..] : name) switch
        {
            "alpha" => Escapes.Letters | Escapes.Others,
            "digit" => Escapes.Digits | Escapes.Others,
            "alnum" => Escapes.Letters | Escapes.Digits | Escapes.Others,
            "word" => Escapes.Words | Escapes.Others,
            "upper" => CharacterSet.Range('A', 'Z') | Escapes.Others,
            "lower" => CharacterSet.Range('a', 'z') | Escapes.Others,
            "space" => Escapes.Spaces | Escapes.Others,
            "blank" => CharacterSet.Of(" \t") | Escapes.Others,
            "xdigit" => Escapes.HexDigits | Escapes.Others,
            _ => null,
        };
        return isNegated ? found?.Complement() : found;
    }
}
