using Publisher.Model.Diagnostics;

namespace Publisher.Model.Pages;

/// <summary>
/// Finds where a composed line begins in the manuscript. Marks of Markdown are not in the composed text and line ends differ,
/// so the line's first characters are looked for in the source of its block, nearest to where they are due.
/// </summary>
public static class LineLocator
{
    /// <summary>Characters looked for, in turn, until they are found: fewer are less certain but seldom broken by marks.</summary>
    private static ReadOnlySpan<int> Lengths => [16, 8, 4, 2];

    /// <summary>From the line's first character to the end of what was found; the whole block when nothing was.</summary>
    public static SourceSpan Locate(LineRecord line)
    {
        if (line.Block.File is not { } file)
        {
            return line.Block;
        }
        var end = Math.Min(line.Block.End, file.Text.Length);
        var start = Math.Min(line.Block.Start, end);
        var source = file.Text.AsSpan(start, end - start);
        var text = line.Text.Trim();
        var due = (int)((long)source.Length * line.TextStart / Math.Max(1, line.Paragraph.Length));
        foreach (var length in Lengths)
        {
            if (Nearest(source, text[..Math.Min(length, text.Length)], due) is { Length: > 0 } found)
            {
                return file.Span(start + found.Start, start + found.Start + found.Length);
            }
        }
        return line.Block;
    }

    private readonly record struct Place(int Start, int Length);

    private static Place Nearest(ReadOnlySpan<char> source, ReadOnlySpan<char> text, int due)
    {
        var best = default(Place);
        for (var at = 0; text.Length > 0 && at < source.Length; at++)
        {
            var length = Match(source[at..], text);
            if (length > 0 && (best.Length == 0 || Math.Abs(at - due) < Math.Abs(best.Start - due)))
            {
                best = new Place(at, length);
            }
        }
        return best;
    }

    /// <summary>How much of the source the text takes, white space apart; 0 when it is not there.</summary>
    private static int Match(ReadOnlySpan<char> source, ReadOnlySpan<char> text)
    {
        if (source[0] != text[0])
        {
            return 0;
        }
        var at = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }
            while (at < source.Length && char.IsWhiteSpace(source[at]))
            {
                at++;
            }
            if (at == source.Length || source[at++] != character)
            {
                return 0;
            }
        }
        return at;
    }
}
