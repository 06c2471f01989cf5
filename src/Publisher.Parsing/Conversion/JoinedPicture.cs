using System.Text.RegularExpressions;
using Publisher.Parsing.Alignment;

namespace Publisher.Parsing.Conversion;

/// <summary>A picture that is described in several languages, as one: <c>![叶 | A leaf](leaf.png "图 | A figure")</c>.</summary>
internal static partial class JoinedPicture
{
    /// <summary>Null when they are different pictures, or one has more than a description, a file and a title.</summary>
    public static string? Join(string[] pictures)
    {
        var matches = Array.ConvertAll(pictures, picture => Pattern().Match(picture));
        var isAlike = matches.All(match => match.Success && match.Groups[2].Value == matches[0].Groups[2].Value && match.Groups[4].Value == matches[0].Groups[4].Value);
        return isAlike && Words(matches, 1) is { } description && Words(matches, 3) is { } title
            ? $"![{description}]({matches[0].Groups[2].Value}{(title.Length > 0 ? $" \"{title}\"" : "")}){matches[0].Groups[4].Value}" : null;
    }

    /// <summary>Null when only some have any.</summary>
    private static string? Words(Match[] matches, int group)
    {
        var words = Array.ConvertAll(matches, match => match.Groups[group].Value);
        return words.All(one => one == words[0]) ? words[0] : words.Contains("") ? null : string.Join(BarSplit.Bar, words);
    }

    [GeneratedRegex("""^!\[([^\[\]|\\\n]*)\]\(([^()\s]+)(?: "([^"|\\\n]+)")?\)((?:\{[^{}\n]*\})?)$""")]
    private static partial Regex Pattern();
}
