using System.Text.RegularExpressions;

namespace Publisher.Highlighting.Grammars;

/// <summary>
/// A selector of scopes [TextMate manual, 13 Scope Selectors]: names one within the other, “-” for not, “,” and “|” for or,
/// brackets; before it L: or R: for whether its rules go before those of the open block.
/// </summary>
internal sealed partial class ScopeSelector
{
    private readonly Predicate<List<string>> _matches;

    private ScopeSelector(Predicate<List<string>> matches, int priority) => (_matches, Priority) = (matches, priority);

    /// <summary>-1 for L:, 1 for R:, else 0.</summary>
    public int Priority { get; }

    /// <summary>Whether at one place its rules win over others.</summary>
    public bool GoesFirst => Priority < 0;

    public bool Matches(List<string> names) => _matches(names);

    public static IReadOnlyList<ScopeSelector> Read(string text)
    {
        var parts = new Queue<string>(Part().Matches(text).Select(match => match.Value));
        var found = new List<ScopeSelector>();
        do
        {
            var priority = parts.TryPeek(out var first) && first is "L:" or "R:" ? (parts.Dequeue() == "L:" ? -1 : 1) : 0;
            if (ReadAll(parts) is { } matches)
            {
                found.Add(new ScopeSelector(matches, priority));
            }
        }
        while (parts.TryDequeue(out var next) && next == ",");
        return found;
    }

    private static Predicate<List<string>>? ReadAny(Queue<string> parts)
    {
        var any = new List<Predicate<List<string>>>();
        while (ReadAll(parts) is { } next)
        {
            any.Add(next);
            while (parts.TryPeek(out var part) && part is "," or "|")
            {
                parts.Dequeue();
            }
        }
        return any.Count == 0 ? null : names => any.Exists(matches => matches(names));
    }

    private static Predicate<List<string>>? ReadAll(Queue<string> parts)
    {
        var all = new List<Predicate<List<string>>>();
        while (ReadOne(parts) is { } next)
        {
            all.Add(next);
        }
        return all.Count == 0 ? null : names => all.TrueForAll(matches => matches(names));
    }

    private static Predicate<List<string>>? ReadOne(Queue<string> parts)
    {
        if (!parts.TryPeek(out var part) || part is "," or "|" or ")")
        {
            return null;
        }
        if (part is "-" or "(")
        {
            parts.Dequeue();
            var inner = part == "-" ? ReadOne(parts) : ReadAny(parts);
            if (part == "-")
            {
                return names => inner is not null && !inner(names);
            }
            if (parts.TryPeek(out var close) && close == ")")
            {
                parts.Dequeue();
            }
            return inner;
        }
        var path = new List<string>();
        while (parts.TryPeek(out var name) && name is not ("," or "|" or "-" or "(" or ")"))
        {
            path.Add(parts.Dequeue());
        }
        return names => Leads(path, names);
    }

    /// <summary>Whether the names of the path are found in this order, each within the one before; “a.b” is also “a.b.c”.</summary>
    private static bool Leads(List<string> path, List<string> names)
    {
        var next = 0;
        foreach (var name in names)
        {
            if (next < path.Count && name.StartsWith(path[next], StringComparison.Ordinal) && (name.Length == path[next].Length || name[path[next].Length] == '.'))
            {
                next++;
            }
        }
        return next == path.Count;
    }

    [GeneratedRegex(@"[LR]:|[\w.:][\w.:-]*|[,|()-]")]
    private static partial Regex Part();
}
