using Publisher.Model.Documents;

namespace Publisher.Highlighting.Grammars;

/// <summary>Names of scopes from the grammar's own to the innermost; the same names are the same object.</summary>
internal sealed class ScopePath
{
    private readonly Dictionary<string, ScopePath> _inner = new(StringComparer.Ordinal);
    private readonly ScopeTable _table;

    private ScopePath(ScopePath? outer, string name, ScopeTable table)
    {
        (Outer, Name, _table) = (outer, name, table);
        // What is in a comment is nothing else; else inner scopes go before outer ones.
        Kind = outer?.Kind == TokenKind.Comment ? TokenKind.Comment : table.Find(name) ?? outer?.Kind ?? TokenKind.Plain;
    }

    public ScopePath? Outer { get; }

    public string Name { get; }

    /// <summary>What stands in these scopes.</summary>
    public TokenKind Kind { get; }

    /// <summary>The injections that apply here, once somebody has asked.</summary>
    public Injection[]? Injections { get; set; }

    public static ScopePath Root(string name, ScopeTable table) => new(null, name, table);

    /// <summary>With names within, of which spaces part several; null for none.</summary>
    public ScopePath With(string? names)
    {
        if (names is null || !names.Contains(' ', StringComparison.Ordinal))
        {
            return names is null ? this : WithOne(names);
        }
        return names.Split(' ').Aggregate(this, (path, name) => path.WithOne(name));
    }

    /// <summary>From the outermost.</summary>
    public List<string> Names()
    {
        var names = Outer?.Names() ?? [];
        names.Add(Name);
        return names;
    }

    private ScopePath WithOne(string name)
    {
        if (!_inner.TryGetValue(name, out var path))
        {
            _inner[name] = path = new ScopePath(this, name, _table);
        }
        return path;
    }
}
