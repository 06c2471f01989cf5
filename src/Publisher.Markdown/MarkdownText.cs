using System.Text;
using Publisher.Model.Numbering;

namespace Publisher.Markdown;

/// <summary>Characters of text as the manuscripts' Markdown must spell them so that they are read as the same characters.</summary>
public static class MarkdownText
{
    /// <summary>Characters that begin something wherever they stand.</summary>
    private const string Always = "\\`*[]{~^$";

    private static readonly System.Buffers.SearchValues<char> OfEntities =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#");

    /// <param name="text">The words, as they are to be read.</param>
    /// <param name="beforeLink">Whether a bracket may follow, which a last exclamation mark would make a picture of; line ends are blanks then.</param>
    public static string Escape(string text, bool beforeLink = false)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i) || (beforeLink && text[i] == '!' && i + 1 == text.Length))
            {
                escaped.Append('\\');
            }
            escaped.Append(beforeLink && text[i] is '\n' or '\r' ? ' ' : text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>The first line of a block: what would begin a heading, a list, a quotation... is escaped.</summary>
    public static string EscapeLineStart(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')' && EndsWord(line, digits + 1))
        {
            return $"{line[..digits]}\\{line[digits..]}";
        }
        var starts = line[0] switch
        {
            '#' => EndsWord(line, line.TakeWhile(c => c == '#').Count()),
            '-' or '+' => EndsWord(line, 1) || line.All(c => c is '-' or ' '),
            ':' => EndsWord(line, 1) || line.StartsWith(":::", StringComparison.Ordinal),
            '=' => line.All(c => c is '=' or ' '),
            '>' or '|' => true,
            _ => false,
        };
        return starts ? "\\" + line : line;
    }

    /// <summary>Ampersands that would begin a reference to a character are spelt out: for addresses and titles.</summary>
    public static string EscapeEntities(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        for (; at >= 0; at = at + 1 < text.Length ? text.IndexOf('&', at + 1) : -1)
        {
            text = IsEntity(text, at) ? text.Insert(at + 1, "amp;") : text;
        }
        return text;
    }

    private static bool EndsWord(string line, int at) => at >= line.Length || line[at] is ' ' or '\t';

    private static bool NeedsEscape(string text, int i) => text[i] switch
    {
        '=' => IsMark(text, i),
        '_' => !(IsWord(text, i - 1) && IsWord(text, i + 1)),
        '<' => i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'),
        '&' => IsEntity(text, i),
        ':' => text.AsSpan(i).StartsWith("://") && (EndsWith(text, i, "http") || EndsWith(text, i, "https")),
        '.' => EndsWith(text, i, "www"),
        '@' => !IsWord(text, i - 1) && ReferencePrefix.KindOf(text.AsSpan(i + 1)) is not null,
        var c => Always.Contains(c, StringComparison.Ordinal),
    };

    /// <summary>Two signs or more that touch a word would highlight it.</summary>
    private static bool IsMark(string text, int i)
    {
        var (start, end) = (i, i + 1);
        for (; start > 0 && text[start - 1] == '='; start--)
        {
        }
        for (; end < text.Length && text[end] == '='; end++)
        {
        }
        return end - start >= 2 && !(start > 0 && end < text.Length && char.IsWhiteSpace(text[start - 1]) && char.IsWhiteSpace(text[end]));
    }

    private static bool IsWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]) && char.IsAscii(text[i]);

    private static bool EndsWith(string text, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static bool IsEntity(string text, int i)
    {
        var end = text.IndexOf(';', i);
        return end > i + 1 && end - i <= 40 && text.AsSpan(i + 1, end - i - 1).IndexOfAnyExcept(OfEntities) < 0;
    }
}
