using System.Text;

namespace Publisher.Exchange.Merging;

/// <summary>What stands before a block on its lines: marks of quotations and the indent of lists.</summary>
internal static class LinePrefix
{
    public static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }
        return at;
    }

    /// <summary>Where the line before begins, whatever ends it.</summary>
    public static int LineBefore(string text, int start)
    {
        start -= start > 0 && text[start - 1] == '\n' ? 1 : 0;
        start -= start > 0 && text[start - 1] == '\r' ? 1 : 0;
        return LineStart(text, start);
    }

    public static int LineEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            at++;
        }
        return at;
    }

    public static string LineEndOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The prefix that goes on with a block whose first line has <paramref name="first"/> before it: markers become spaces.</summary>
    public static string Continued(string first)
    {
        // A note goes on with four spaces, however long its label is.
        if (first.StartsWith("[^", StringComparison.Ordinal))
        {
            return "    ";
        }
        var prefix = new StringBuilder();
        foreach (var c in first)
        {
            prefix.Append(c is '>' or '\t' ? c : ' ');
        }
        return prefix.ToString();
    }

    /// <summary>Before a place on its line, as later lines have it.</summary>
    public static string At(string text, int at) => Continued(text[LineStart(text, at)..at]);

    /// <summary>The line without a prefix; lines may have less of it (lazy continuation, CommonMark 5.1).</summary>
    public static string Strip(string line, string prefix)
    {
        var at = 0;
        foreach (var c in prefix)
        {
            if (at < line.Length && line[at] == c)
            {
                at++;
            }
        }
        return line[at..];
    }
}
