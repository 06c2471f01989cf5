using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Conversion;

/// <summary>
/// Heads of several files as one: a key that says something else in each language says all of it, as in book.yaml:
/// <c>title: { zh-Hans: 茶, en: Tea }</c>. Only heads of plain lines are joined, so that each comes back as it was.
/// </summary>
internal static partial class JoinedHead
{
    private const string Fence = "---";

    /// <summary>A value as written, or quoted; without what means something within braces.</summary>
    private const string Value = """(?:"[^"\\\n]*"|'[^'\n]*'|[^\s"'\-?,:{}\[\]#&*!|>%@`][^,:{}\[\]#\n]*?)""";

    /// <param name="heads">Of each language, '\n' between lines; empty where it has none.</param>
    /// <returns>Null when they cannot be joined without loss.</returns>
    public static string? Join(IReadOnlyList<(LanguageTag Language, string Text)> heads)
    {
        var (read, keys) = (new List<Dictionary<string, string>>(), new List<string>());
        foreach (var (_, text) in heads)
        {
            if (Entries(text) is not { } entries || !Merge(keys, entries.ConvertAll(entry => entry.Key)))
            {
                return null;
            }
            read.Add(entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));
        }
        var lines = keys.ConvertAll(key => Line(key, [.. heads.Zip(read).Where(one => one.Second.ContainsKey(key)).Select(one => (one.First.Language, one.Second[key]))], heads.Count));
        return lines.Contains(null) ? null : string.Join('\n', [Fence, .. lines, Fence]);
    }

    /// <summary>What a language's line is of a line with values for several; null when it is no such line, empty when it has none.</summary>
    public static string? Only(string line, ImmutableArray<LanguageTag> languages, LanguageTag language)
    {
        var match = MapPattern().Match(line);
        var tags = match.Groups[2].Captures.Select(tag => LanguageTag.TryParse(tag.Value, out var known) ? known : default).ToList();
        if (!match.Success || !tags.TrueForAll(languages.Contains))
        {
            return null;
        }
        var at = tags.IndexOf(language);
        return at < 0 ? "" : $"{match.Groups[1].Value}: {match.Groups[3].Captures[at].Value}";
    }

    private static List<(string Key, string Value)>? Entries(string head)
    {
        if (head.Length == 0)
        {
            return [];
        }
        var lines = head.Split('\n');
        var matches = lines[1..^1].Select(line => LinePattern().Match(line)).ToList();
        var isPlain = lines[0] == Fence && lines[^1] == Fence && matches.Count > 0 && matches.TrueForAll(match => match.Success)
            && matches.DistinctBy(match => match.Groups[1].Value).Count() == matches.Count;
        return isPlain ? matches.ConvertAll(match => (match.Groups[1].Value, match.Groups[2].Value)) : null;
    }

    /// <summary>Adds new keys behind those that they follow; false when two heads have theirs in another order.</summary>
    private static bool Merge(List<string> keys, List<string> more)
    {
        var at = 0;
        foreach (var key in more)
        {
            var known = keys.IndexOf(key);
            if (known >= 0 && known < at)
            {
                return false;
            }
            if (known < 0)
            {
                keys.Insert(at, key);
            }
            at = Math.Max(known, at) + 1;
        }
        return true;
    }

    /// <summary>Null for what only whole files can be.</summary>
    private static string? Line(string key, List<(LanguageTag Language, string Value)> values, int count) =>
        values.Count == count && values.TrueForAll(one => one.Value == values[0].Value) ? $"{key}: {values[0].Value}"
        : key == "kind" ? null
        : $"{key}: {{ {string.Join(", ", values.Select(one => $"{one.Language}: {one.Value}"))} }}";

    [GeneratedRegex($"^([A-Za-z_][A-Za-z0-9_-]*): ({Value})$")]
    private static partial Regex LinePattern();

    [GeneratedRegex($@"^([A-Za-z_][A-Za-z0-9_-]*): \{{ (?:([A-Za-z][A-Za-z0-9-]*): ({Value})(?:, (?=\S)| (?=\}}$)))+\}}$")]
    private static partial Regex MapPattern();
}
