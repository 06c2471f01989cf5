using System.Collections.Immutable;
using System.Globalization;

namespace Publisher.Model.Documents;

/// <summary>Lines by number, from 1: <c>2,4-6</c> or <c>2 4-6</c>; an end left out is that of the text (<c>10-</c>).</summary>
public sealed record LineSelection(ImmutableArray<(int First, int Last)> Ranges)
{
    public static readonly LineSelection None = new([]);

    /// <summary>The greatest line that is named.</summary>
    public int Last => Ranges.Select(range => range.Last == int.MaxValue ? range.First : range.Last).DefaultIfEmpty().Max();

    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>Null where the text says something else, or nothing.</summary>
    public static LineSelection? Read(string? text)
    {
        var ranges = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var part in (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            var (from, to) = dash < 0 ? (part, part) : (part[..dash], part[(dash + 1)..]);
            if (part == "-" || !TryRead(from, 1, out var first) || !TryRead(to, int.MaxValue, out var last) || first > last)
            {
                return null;
            }
            ranges.Add((first, last));
        }
        return ranges.Count == 0 ? null : new LineSelection(ranges.ToImmutable());
    }

    public bool Contains(int line)
    {
        foreach (var (first, last) in Ranges)
        {
            if (line >= first && line <= last)
            {
                return true;
            }
        }
        return false;
    }

    private static bool TryRead(string text, int absent, out int line)
    {
        line = absent;
        return text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out line) && line > 0);
    }
}
