using System.Text.RegularExpressions;
using Publisher.Parsing.Alignment;

namespace Publisher.Parsing.Conversion;

/// <summary>Headings of several languages as one line: <c># 茶 | Tea {#tea}</c>.</summary>
internal static partial class JoinedHeading
{
    /// <summary>Null when their rank or attributes differ, or one is written over several lines.</summary>
    public static string? Join(string[] headings)
    {
        var matches = Array.ConvertAll(headings, heading => Pattern().Match(heading));
        var isAlike = matches.All(match => match.Success && match.Groups[1].Value == matches[0].Groups[1].Value && match.Groups[3].Value == matches[0].Groups[3].Value
            && !match.Groups[2].Value.Contains('|', StringComparison.Ordinal));
        return isAlike ? matches[0].Groups[1].Value + string.Join(BarSplit.Bar, matches.Select(match => match.Groups[2].Value)) + matches[0].Groups[3].Value : null;
    }

    [GeneratedRegex(@"^(#{1,6} )([^\n]*?[^\s#])((?: +\{[^{}\n]*\})?)$")]
    private static partial Regex Pattern();
}
