namespace Publisher.Parsing.Dialects;

/// <summary>The lines of a text, each with its end.</summary>
internal static class TextLines
{
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            yield return (at, end);
            at = end;
        }
    }

    /// <summary>Where the next line begins.</summary>
    public static int EndOf(string text, int at) => text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
}
