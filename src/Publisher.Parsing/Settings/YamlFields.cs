using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Settings;

/// <summary>
/// A map of a settings file together with the keys it may have. Unknown keys are reported when it is opened, wrong
/// kinds when they are read; every method then answers as if the key were absent, so that one run finds all faults.
/// </summary>
internal sealed class YamlFields
{
    private readonly YamlMap _map;
    private readonly KeySet _keys;

    private YamlFields(YamlMap map, KeySet keys, DiagnosticBag bag)
    {
        _map = map;
        _keys = keys;
        Bag = bag;
    }

    public DiagnosticBag Bag { get; }
    public SourceSpan Span => _map.Span;

    /// <summary>Null, with a diagnostic, when the node is no map.</summary>
    public static YamlFields? Open(YamlNode node, string name, KeySet keys, DiagnosticBag bag)
    {
        if (node is not YamlMap map)
        {
            bag.Add(DiagnosticCatalog.WrongKind.Create(node.Span, name, "a map", node.Kind,
                $"{keys.Keys[0]}: value"));
            return null;
        }
        foreach (var entry in map.Entries.Where(entry => !keys.Contains(entry.Key.Value)))
        {
            bag.Add(DiagnosticCatalog.UnknownKey.Create(entry.Key.Span, entry.Key.Value,
                NearestWord.Find(entry.Key.Value, keys.Keys), string.Join(", ", keys.Keys)));
        }
        return new YamlFields(map, keys, bag);
    }

    /// <summary>The value of a key, or null when it is absent or empty.</summary>
    public YamlNode? Find(string key)
    {
        if (!_keys.Contains(key))
        {
            throw new InvalidOperationException($"'{key}' is not declared among the keys of {_keys.Place}");
        }
        foreach (var entry in _map.Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            {
                return entry.Value.IsNull ? null : entry.Value;
            }
        }
        return null;
    }

    public string? Text(string key) => Find(key) is { } node ? TextOf(node, key, Bag) : null;

    /// <summary>As <see cref="Text"/>; an absent key is an error that shows <paramref name="example"/>.</summary>
    public string? RequiredText(string key, string example)
    {
        if (Find(key) is { } node)
        {
            return TextOf(node, key, Bag);
        }
        Bag.Add(DiagnosticCatalog.MissingKey.Create(Span, key, example));
        return null;
    }

    public bool Boolean(string key, bool absent) => Find(key) switch
    {
        null => absent,
        YamlScalar { Value: "true" or "True" or "yes" or "on" } => true,
        YamlScalar { Value: "false" or "False" or "no" or "off" } => false,
        var node => Wrong(node, key, "true or false", $"{key}: true", absent),
    };

    public int Integer(string key, int absent, int least, int most) => Find(key) switch
    {
        null => absent,
        YamlScalar scalar when int.TryParse(scalar.Value, NumberStyles.Integer, CultureInfo.InvariantCulture,
            out var value) && value >= least && value <= most => value,
        var node => Wrong(node, key, $"a whole number from {least} to {most}", $"{key}: {absent}", absent),
    };

    /// <summary>One of the words of <paramref name="choices"/>; null when absent or none of them.</summary>
    public T? Choice<T>(string key, WordTable<T> choices) where T : struct
    {
        if (Find(key) is not { } node || TextOf(node, key, Bag) is not { } text)
        {
            return null;
        }
        if (choices.TryGetValue(text, out var value))
        {
            return value;
        }
        var words = choices.Keys.Order(StringComparer.Ordinal);
        Bag.Add(DiagnosticCatalog.BadValue.Create(node.Span, key, text, string.Join(", ", words)));
        return null;
    }

    /// <summary>The items of a list; a single value serves as a list of one when <paramref name="orSingle"/>.</summary>
    public ImmutableArray<YamlNode> Items(string key, bool orSingle = false)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var single when orSingle:
                return [single];
            case var node:
                return Wrong<ImmutableArray<YamlNode>>(node, key, "a list", $"{key}: [...]", []);
        }
    }

    /// <summary>The texts of a list; others are reported and left out.</summary>
    public ImmutableArray<YamlScalar> Texts(string key, bool orSingle = false)
    {
        var texts = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in Items(key, orSingle))
        {
            if (TextOf(item, key, Bag) is not null)
            {
                texts.Add((YamlScalar)item);
            }
        }
        return texts.ToImmutable();
    }

    /// <summary>The map below a key, opened with its own keys; null when absent or no map.</summary>
    public YamlFields? Map(string key, KeySet keys) => Find(key) is { } node ? Open(node, key, keys, Bag) : null;

    /// <summary>The entries of a map whose keys are free (languages, codes).</summary>
    public ImmutableArray<YamlEntry> Entries(string key) => Find(key) switch
    {
        null => [],
        YamlMap map => map.Entries,
        var node => Wrong<ImmutableArray<YamlEntry>>(node, key, "a map", $"{key}: {{ ... }}", []),
    };

    /// <summary>The entries of this map.</summary>
    public ImmutableArray<YamlEntry> Entries() => _map.Entries;

    /// <summary>The text of a node; null, with a diagnostic, when it is a list or a map.</summary>
    public static string? TextOf(YamlNode node, string name, DiagnosticBag bag)
    {
        if (node is YamlScalar scalar)
        {
            return scalar.Value;
        }
        bag.Add(DiagnosticCatalog.WrongKind.Create(node.Span, name, "a text", node.Kind, $"{name}: text"));
        return null;
    }

    private T Wrong<T>(YamlNode node, string key, string expected, string example, T fallback)
    {
        Bag.Add(DiagnosticCatalog.WrongKind.Create(node.Span, key, expected, node.Kind, example));
        return fallback;
    }
}
