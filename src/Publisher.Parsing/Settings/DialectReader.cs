using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Dialects;

namespace Publisher.Parsing.Settings;

/// <summary>Reads <c>dialect</c>, the tools whose ways of writing are followed, and <c>variables</c>.</summary>
internal static class DialectReader
{
    private static readonly WordTable<Dialect> Names = new()
    {
        ["none"] = Dialect.None, ["mdbook"] = Dialect.MdBook, ["gitbook"] = Dialect.GitBook, ["obsidian"] = Dialect.Obsidian,
        ["docusaurus"] = Dialect.Docusaurus, ["vitepress"] = Dialect.VitePress, ["mkdocs"] = Dialect.MkDocs,
    };

    /// <summary>Null where the book leaves it to its folder.</summary>
    public static Dialect? ReadDialect(YamlFields fields)
    {
        var found = default(Dialect?);
        foreach (var name in fields.Texts("dialect", orSingle: true))
        {
            if (Names.TryGetValue(name.Value, out var dialect))
            {
                found = (found ?? Dialect.None) | dialect;
                continue;
            }
            fields.Bag.Add(DiagnosticCatalog.BadValue.Create(name.Span, "dialect", name.Value, string.Join(", ", Names.Keys.Order(StringComparer.Ordinal))));
        }
        return found;
    }

    public static ImmutableArray<KeyValuePair<string, string>> ReadVariables(YamlFields fields)
    {
        var variables = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var entry in fields.Entries("variables"))
        {
            if (YamlFields.TextOf(entry.Value, entry.Key.Value, fields.Bag) is { } value)
            {
                variables.Add(new(entry.Key.Value, value));
            }
        }
        return variables.ToImmutable();
    }
}
