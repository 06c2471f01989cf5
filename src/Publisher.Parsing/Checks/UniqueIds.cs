namespace Publisher.Parsing.Checks;

/// <summary>Ids that are taken; hands out free ones.</summary>
internal sealed class UniqueIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public bool Contains(string id) => _taken.Contains(id);

    /// <summary>The id itself when it is free, else with the first free number: <c>intro-2</c>.</summary>
    public string Add(string id) => Add(id, null);

    /// <summary>As <see cref="Add(string)"/>; the id must be free in <paramref name="others"/> too.</summary>
    public string Add(string id, UniqueIds? others)
    {
        var free = id;
        var number = _last.GetValueOrDefault(id, 1);
        while (_taken.Contains(free) || (others?.Contains(free) ?? false))
        {
            free = $"{id}-{++number}";
        }
        _last[id] = number;
        _taken.Add(free);
        return free;
    }
}
