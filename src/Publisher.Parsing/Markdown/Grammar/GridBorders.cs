using System.Collections.Immutable;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>The columns at which cells of a grid table begin and end: the corners of all its rules together.</summary>
internal static class GridBorders
{
    public static int[] Of(ImmutableArray<string> lines)
    {
        var rules = lines.Where(line => GridLine.IsBroken(line)).Select(Corners).ToImmutableArray();
        var borders = new SortedSet<int>(rules.MaxBy(corners => corners.Length));
        foreach (var corner in rules.Where(corners => corners[^1] == borders.Max).SelectMany(corners => corners))
        {
            // A corner right beside another is that one, drawn one column off.
            if (!borders.Contains(corner - 1) && !borders.Contains(corner + 1))
            {
                borders.Add(corner);
            }
        }
        return [.. borders];
    }

    private static ImmutableArray<int> Corners(string line) => [.. Enumerable.Range(0, line.Length).Where(i => line[i] == '+')];
}
