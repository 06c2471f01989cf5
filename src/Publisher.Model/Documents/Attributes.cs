using System.Collections.Immutable;

namespace Publisher.Model.Documents;

/// <summary>What <c>{#id .class key=value}</c> says of a node.</summary>
public sealed record Attributes(string Id, ImmutableArray<string> Classes,
    ImmutableArray<KeyValuePair<string, string>> Pairs)
{
    public static readonly Attributes Empty = new("", [], []);

    public bool HasClass(string name) => Classes.Contains(name, StringComparer.Ordinal);

    /// <summary>The value of <paramref name="key"/>, or null.</summary>
    public string? Find(string key)
    {
        foreach (var pair in Pairs)
        {
            if (string.Equals(pair.Key, key, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }
        return null;
    }

    /// <summary>These attributes but for the pairs named <paramref name="key"/>.</summary>
    public Attributes Without(string key) => Find(key) is null
        ? this
        : this with { Pairs = Pairs.RemoveAll(pair => string.Equals(pair.Key, key, StringComparison.Ordinal)) };

    /// <summary>These attributes completed by those of <paramref name="other"/>; the own id wins.</summary>
    public Attributes Over(Attributes other) => this == Empty
        ? other
        : new Attributes(Id.Length > 0 ? Id : other.Id, Classes.AddRange(other.Classes), Pairs.AddRange(other.Pairs));
}
