using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks;

/// <summary>
/// Follows a text that was read through its source, character by character, to the place of one of them. Between both lie
/// only ends of lines, indents, marks of quotations and backslashes; anything else (entities, comments) leaves the place in doubt.
/// </summary>
internal static class SourcePlace
{
    /// <summary>The character at <paramref name="at"/> of the text, with the backslash before it; null in doubt.</summary>
    public static SourceSpan? Find(SourceSpan span, ReadOnlySpan<char> text, int at)
    {
        if (span.File is not { } file)
        {
            return null;
        }
        // Spans of texts of several lines may end early within quotations; what is read is followed to its last character.
        var (source, start) = (file.Text, span.Start);
        for (var i = 0; i <= at; i++, start++)
        {
            start = Skip(source, start, text[i]);
            if (start < 0)
            {
                return null;
            }
        }
        var isEscaped = start - 2 >= span.Start && source[start - 2] == '\\' && text[at] != '\\';
        return file.Span(start - (isEscaped ? 2 : 1), start);
    }

    /// <summary>The place of each character, without the backslashes; -1 from the first on that is in doubt.</summary>
    public static int[] FindAll(SourceSpan span, ReadOnlySpan<char> text)
    {
        var places = new int[text.Length];
        var next = span.File is null ? -1 : span.Start;
        for (var i = 0; i < text.Length; i++)
        {
            next = next < 0 ? -1 : Skip(span.File!.Text, next, text[i]);
            places[i] = next;
            next += next < 0 ? 0 : 1;
        }
        return places;
    }

    /// <summary>Where the character stands next; -1 when something else is in the way.</summary>
    private static int Skip(string source, int from, char wanted)
    {
        var isNewLine = from > 0 && source[from - 1] == '\n';
        for (; from < source.Length; from++)
        {
            var c = source[from];
            if (c == wanted || (wanted == ' ' && c is '\n' or '\t'))
            {
                return from;
            }
            isNewLine |= c is '\n';
            if (c is not (' ' or '\t' or '\r' or '\n' or '\\') && !(isNewLine && c == '>'))
            {
                return -1;
            }
        }
        return -1;
    }
}
