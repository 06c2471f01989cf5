using System.Collections.Immutable;

namespace Publisher.Parsing.Settings;

/// <summary>
/// The keys that one kind of map may have. <see cref="Place"/> names the map as a path from the file's root
/// (<c>editions[].page</c>), as the JSON schema test walks it.
/// </summary>
internal sealed record KeySet(string Place, ImmutableArray<string> Keys)
{
    public bool Contains(string key) => Keys.Contains(key, StringComparer.Ordinal);
}
