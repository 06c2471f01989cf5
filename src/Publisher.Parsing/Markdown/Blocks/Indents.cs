using System.Collections.Immutable;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>Moves lines to the left by the blanks that all of them begin with.</summary>
internal static class Indents
{
    public static ImmutableArray<string> Remove(ImmutableArray<string> lines)
    {
        var common = CommonOf(lines);
        return [.. lines.Select(line => string.IsNullOrWhiteSpace(line) ? "" : line[common..])];
    }

    private static int CommonOf(ImmutableArray<string> lines)
    {
        string? common = null;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var indent = line[..^line.AsSpan().TrimStart().Length];
            common = common is null ? indent : common[..common.AsSpan().CommonPrefixLength(indent)];
        }
        return common?.Length ?? 0;
    }
}
