namespace Publisher.Parsing.Checks.Spacing;

/// <summary>Places at the start of a line, where '1.' and ':' make lists, or of a cell, which '|' begins.</summary>
internal static class LineStart
{
    /// <summary>Whether nothing but markers, digits and spaces stands before.</summary>
    public static bool IsAt(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '|') && !char.IsLetter(text[at - 1]))
        {
            at--;
        }
        return at == 0 || text[at - 1] is '\n' or '|';
    }
}
