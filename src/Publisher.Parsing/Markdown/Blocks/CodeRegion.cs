using System.Collections.Immutable;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// Finds what a file marks by comments: <c>#region name</c> to the matching <c>#endregion</c>, as editors fold it, or mdBook's
/// <c>ANCHOR: name</c> to <c>ANCHOR_END: name</c>. Lines that are marks are never shown.
/// </summary>
internal static class CodeRegion
{
    /// <summary>Null when there is no such region.</summary>
    public static ImmutableArray<string>? Find(ImmutableArray<string> lines, string name)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var isAnchor = WordsAfter(lines[i], "ANCHOR:") == name;
            if (isAnchor || WordsAfter(lines[i], "#region") == name)
            {
                var end = isAnchor ? EndOfAnchor(lines, i, name) : EndOfRegion(lines, i);
                return [.. lines[(i + 1)..end].Where(line => !IsMark(line))];
            }
        }
        return null;
    }

    private static int EndOfAnchor(ImmutableArray<string> lines, int start, string name)
    {
        var end = start + 1;
        while (end < lines.Length && WordsAfter(lines[end], "ANCHOR_END:") != name)
        {
            end++;
        }
        return end;
    }

    private static int EndOfRegion(ImmutableArray<string> lines, int start)
    {
        var end = start + 1;
        for (var depth = 1; end < lines.Length; end++)
        {
            depth += WordsAfter(lines[end], "#endregion") is not null ? -1 : WordsAfter(lines[end], "#region") is not null ? 1 : 0;
            if (depth == 0)
            {
                break;
            }
        }
        return end;
    }

    private static bool IsMark(string line) =>
        WordsAfter(line, "#region") is not null || WordsAfter(line, "#endregion") is not null
        || WordsAfter(line, "ANCHOR:") is not null || WordsAfter(line, "ANCHOR_END:") is not null;

    /// <summary>
    /// What follows a mark in a line that holds nothing before it but signs of a comment; null where the line is none.
    /// Some languages part the sign from the word: <c># region</c>.
    /// </summary>
    private static string? WordsAfter(string line, ReadOnlySpan<char> mark)
    {
        var text = line.AsSpan().TrimStart();
        var at = text.IndexOf(mark);
        if (at < 0 && mark[0] == '#' && text.StartsWith("# ") && text[2..].TrimStart().StartsWith(mark[1..]))
        {
            mark = mark[1..];
            at = text.IndexOf(mark);
        }
        if (at < 0 || text[..at].ContainsAnyExcept("/*-#;%<!' \t"))
        {
            return null;
        }
        var rest = text[(at + mark.Length)..];
        return mark[^1] != ':' && rest is not [] && !char.IsWhiteSpace(rest[0]) ? null : rest.Trim(" \t*/->").ToString();
    }
}
