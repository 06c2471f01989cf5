using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>
/// The manuscript line of a diagnostic with carets under the place. Long lines are cut to a window around it; control
/// characters are made visible, so that a manuscript cannot send commands to the terminal.
/// </summary>
internal static class SourceExcerpt
{
    /// <summary>Characters shown before the place, and in all.</summary>
    private const int Before = 40;
    private const int Longest = 96;

    /// <summary>Two lines of text, or null when the diagnostic has no place in a text file.</summary>
    public static string? Of(SourceSpan span)
    {
        if (span.File is not { } file)
        {
            return null;
        }
        var number = span.StartPosition.Line;
        var (lineStart, lineEnd) = LineAround(file.Text, Math.Clamp(span.Start, 0, file.Text.Length));
        var start = Math.Clamp(span.Start, lineStart, lineEnd);
        var end = Math.Clamp(span.End, start, lineEnd);
        var from = WindowStart(file.Text, lineStart, start);
        var to = WindowEnd(file.Text, from, lineEnd);
        return Draw(number, file.Text, from, to, start, Math.Min(end, to), from > lineStart, to < lineEnd);
    }

    private static string Draw(
        int number, string text, int from, int to, int start, int end, bool cutBefore, bool cutAfter)
    {
        var gutter = $"{number,6} | ";
        var ahead = (cutBefore ? "…" : "") + Visible(text.AsSpan(from, start - from));
        var marked = Visible(text.AsSpan(start, end - start));
        var after = Visible(text.AsSpan(end, to - end)) + (cutAfter ? "…" : "");
        var carets = new string('^', Math.Max(1, DisplayWidth.Of(marked)));
        return $"{gutter}{ahead}{marked}{after}\n       | {new string(' ', DisplayWidth.Of(ahead))}{carets}";
    }

    private static (int Start, int End) LineAround(string text, int offset)
    {
        var start = text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return (start, length < 0 ? text.Length : start + length);
    }

    private static int WindowStart(string text, int lineStart, int start)
    {
        var from = Math.Max(lineStart, start - Before);
        return from > lineStart && char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static int WindowEnd(string text, int from, int lineEnd)
    {
        var to = Math.Min(lineEnd, from + Longest);
        return to < lineEnd && char.IsLowSurrogate(text[to]) ? to + 1 : to;
    }

    /// <summary>Text without control characters, which could command a terminal or turn the line around.</summary>
    public static string Visible(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            builder.Append(character switch
            {
                '\t' => ' ',
                < ' ' => (char)('\u2400' + character),
                '\u007F' => '\u2421',
                >= '\u0080' and < '\u00A0' => '\uFFFD',
                // Bidirectional controls could make a line read differently from what it says.
                >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => '\uFFFD',
                _ => character,
            });
        }
        return builder.ToString();
    }
}
