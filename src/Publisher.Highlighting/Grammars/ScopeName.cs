using System.Globalization;
using System.Text.RegularExpressions;

namespace Publisher.Highlighting.Grammars;

/// <summary>A name of a scope as grammars write it: $1 and ${1:/downcase} stand for what groups caught.</summary>
internal sealed partial class ScopeName
{
    private readonly string _text;
    private readonly bool _hasGroups;

    private ScopeName(string text) => (_text, _hasGroups) = (text, text.Contains('$', StringComparison.Ordinal) && Group().IsMatch(text));

    public static ScopeName? Of(string? text) => text is null ? null : new ScopeName(text);

    public string Resolve(ReadOnlySpan<char> line, int[] groups) => _hasGroups ? Replace(line.ToString(), groups) : _text;

    private string Replace(string line, int[] groups) => Group().Replace(_text, match =>
    {
        var digits = match.Groups[1].Success ? match.Groups[1].ValueSpan : match.Groups[2].ValueSpan;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var group) || group >= groups.Length / 2)
        {
            return match.Value;
        }
        // Leading dots would make empty parts of names.
        var text = line[groups[2 * group]..groups[(2 * group) + 1]].TrimStart('.');
        return match.Groups[3].ValueSpan switch
        {
            "downcase" => text.ToLowerInvariant(),
            "upcase" => text.ToUpperInvariant(),
            _ => text,
        };
    });

    [GeneratedRegex(@"\$(\d+)|\$\{(\d+):\/(downcase|upcase)\}")]
    private static partial Regex Group();
}
