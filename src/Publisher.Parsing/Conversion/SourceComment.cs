using System.Text.RegularExpressions;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// Text of the source as a comment of Markdown. A comment ends at the first <c>--&gt;</c> (CommonMark 4.6), so one within it gets a
/// backslash, and one that has backslashes gets one more: <see cref="TextOf"/> gives the text back whatever it is.
/// </summary>
internal static partial class SourceComment
{
    private const string Opening = "<!-- source:\n";
    private const string Closing = "\n-->";

    public static string Of(string text) => Opening + EndPattern().Replace(text, @"--$1\>") + Closing;

    /// <summary>Null for a comment of another kind.</summary>
    public static string? TextOf(string comment) =>
        comment.StartsWith(Opening, StringComparison.Ordinal) && comment.EndsWith(Closing, StringComparison.Ordinal)
            ? EscapedPattern().Replace(comment[Opening.Length..^Closing.Length], "--$1>") : null;

    [GeneratedRegex(@"--(\\*)>")]
    private static partial Regex EndPattern();

    [GeneratedRegex(@"--(\\*)\\>")]
    private static partial Regex EscapedPattern();
}
