using System.Text.Json;
using Publisher.Highlighting.Expressions;
using Publisher.Highlighting.Grammars.Rules;

namespace Publisher.Highlighting.Grammars;

/// <summary>Rules that apply where scopes are such as a selector asks for, whatever block is open.</summary>
internal sealed record Injection(ScopeSelector Selector, Rule Rule);

/// <summary>A language's grammar with those that it includes; what leads back to the language is this one ($base).</summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, Repository?> _included = new(StringComparer.Ordinal);
    private readonly GrammarShelf _shelf;
    private readonly Lazy<Injection[]> _injections;

    public Grammar(string scope, GrammarShelf shelf)
    {
        _shelf = shelf;
        var file = shelf.File(scope) ?? throw new ArgumentException(scope, nameof(scope));
        var repository = new Repository(this, scope, file);
        _included[scope] = repository;
        Root = repository.Self!;
        Scopes = ScopePath.Root(scope, shelf.Kinds);
        _injections = new Lazy<Injection[]>(() => ReadInjections(file.Value, repository), LazyThreadSafetyMode.None);
    }

    public Rule Root { get; }

    /// <summary>The scope of the language itself.</summary>
    public ScopePath Scopes { get; }

    public ExpressionPool Pool => _shelf.Pool;

    /// <summary>The rules of another grammar; null when there is none.</summary>
    public Repository? Include(string scope)
    {
        if (!_included.TryGetValue(scope, out var repository))
        {
            _included[scope] = repository = _shelf.File(scope) is { } file ? new Repository(this, scope, file) : null;
        }
        return repository;
    }

    /// <summary>Those that apply in the scopes, the urgent ones first.</summary>
    public Injection[] InjectionsAt(ScopePath scopes) =>
        scopes.Injections ??= _injections.Value.Length == 0 ? [] : Select(scopes.Names());

    private Injection[] Select(List<string> names) => [.. _injections.Value.Where(injection => injection.Selector.Matches(names))];

    private static Injection[] ReadInjections(GrammarFile file, Repository repository) => Repository.Get(file.Root, "injections") is not { ValueKind: JsonValueKind.Object } injections ? []
        : [.. injections.EnumerateObject()
            .Where(injection => injection.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(injection => Read(injection, repository))
            .OrderBy(injection => injection.Selector.Priority)];

    private static IEnumerable<Injection> Read(JsonProperty injection, Repository repository)
    {
        var rule = repository.Read(injection.Value);
        return ScopeSelector.Read(injection.Name).Select(selector => new Injection(selector, rule));
    }
}
