using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Spacing;

/// <summary>
/// Characters that are read as they stand in a line of a file. What lies around them is markup, a line end, or no text; rules
/// may look at it.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Language">In which the text is.</param>
/// <param name="CanMend">Whether other characters would mean the same: the words of some headings are their addresses.</param>
internal readonly record struct SourceRun(SourceFile File, int Start, int End, LanguageTag Language, bool CanMend)
{
    public bool Holds(int at) => at >= Start && at < End;

    /// <summary>Any character of the file; a line end beyond its ends.</summary>
    public char this[int at] => at >= 0 && at < File.Text.Length ? File.Text[at] : '\n';

    /// <summary>The end of the characters from a place on that are such.</summary>
    public int Skip(int at, Func<char, bool> isSuch)
    {
        while (Holds(at) && isSuch(this[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>Where the characters up to a place that are such begin.</summary>
    public int SkipBack(int at, Func<char, bool> isSuch)
    {
        while (Holds(at - 1) && isSuch(this[at - 1]))
        {
            at--;
        }
        return at;
    }

    /// <summary>Whether no letter stands before a place in its line or cell: there '1.' and '1)' make lists.</summary>
    public bool BeginsLine(int at) => LineStart.IsAt(File.Text, at);
}
