using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using Publisher.Highlighting.Authors;
using Publisher.Highlighting.Expressions;
using TextMateSharp.Grammars;

namespace Publisher.Highlighting.Grammars;

/// <summary>The grammars that the program brings, found by the names that authors write behind fences, and read when they are needed.</summary>
internal sealed class GrammarShelf : IDisposable
{
    private const string Package = "package/";

    private readonly Dictionary<string, Lazy<GrammarFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _scopes = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="own">A book's grammars, which go before all others.</param>
    /// <param name="asReference">Reads all of the program's as TextMateSharp does: see <see cref="GrammarFile"/>.</param>
    public GrammarShelf(IEnumerable<AuthorGrammar>? own = null, bool asReference = false)
    {
        foreach (var grammar in own ?? [])
        {
            _files.TryAdd(grammar.Scope, new Lazy<GrammarFile>(grammar.File));
            AddNames(grammar.Scope, grammar.Names);
        }
        var lines = ReadIndex();
        foreach (var line in lines)
        {
            var place = line[1];
            _files.TryAdd(line[0], new Lazy<GrammarFile>(() => Read(place, asReference), LazyThreadSafetyMode.None));
            AddNames(line[0], line[2].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }
        Names = [.. _scopes.Keys];
        foreach (var line in lines)
        {
            // Tried last, because some extensions are claimed by several languages.
            AddNames(line[0], line[3].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>Expressions of all grammars, which have many in common.</summary>
    public ExpressionPool Pool { get; } = new();

    public ScopeTable Kinds { get; } = new();

    /// <summary>The usual names, for suggestions.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>All scopes.</summary>
    public IEnumerable<string> Scopes => _files.Keys;

    /// <summary>The scope of a language's grammar; null when there is none.</summary>
    public string? ScopeOf(string language) => _scopes.GetValueOrDefault(language);

    /// <summary>The grammar of a scope; null when there is none.</summary>
    public Lazy<GrammarFile>? File(string scope) => _files.GetValueOrDefault(scope);

    public Grammar? Open(string scope) => File(scope) is null ? null : new Grammar(scope, this);

    public void Dispose() => Pool.Dispose();

    private void AddNames(string scope, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _scopes.TryAdd(name, scope);
        }
    }

    private static List<string[]> ReadIndex()
    {
        using var reader = new StreamReader(Open(typeof(GrammarShelf).Assembly, "languages.tsv"));
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lines.Add(line.Split('\t'));
            }
        }
        return lines;
    }

    private static GrammarFile Read(string place, bool asReference)
    {
        if (place.StartsWith(Package, StringComparison.Ordinal))
        {
            using var stream = Open(typeof(ThemeName).Assembly, "TextMateSharp.Grammars.Resources.Grammars." + place[Package.Length..]);
            return new GrammarFile(Bytes(stream), isOfPackage: true, hidesOuterRules: asReference);
        }
        using var own = Open(typeof(GrammarShelf).Assembly, place);
        using var unpacked = place.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(own, CompressionMode.Decompress) : own;
        return new GrammarFile(Bytes(unpacked), asReference, asReference);
    }

    private static Stream Open(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);

    private static byte[] Bytes(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
