using System.Collections.Immutable;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Publisher.Highlighting.Grammars;

/// <summary>The grammars that the package brings, found by the names that authors write behind fences.</summary>
internal sealed class GrammarShelf
{
    // A theme must be named; it is not read.
    private readonly RegistryOptions _options = new(ThemeName.LightPlus);
    private readonly Registry _registry;
    private readonly Dictionary<string, string> _scopes = new(StringComparer.OrdinalIgnoreCase);

    public GrammarShelf()
    {
        _registry = new Registry(new NoTheme(_options));
        var languages = _options.GetAvailableLanguages();
        foreach (var language in languages)
        {
            Add(language.Id, language.Id);
        }
        Names = [.. languages.Select(language => language.Id), .. Languages.OtherNames.Select(other => other.Name)];
        foreach (var (name, id) in Languages.OtherNames)
        {
            Add(name, id);
        }
        foreach (var language in languages)
        {
            // "C#" and ".cs": tried last, because some extensions are claimed by several languages.
            foreach (var name in (language.Aliases ?? []).Concat((language.Extensions ?? []).Select(extension => extension.TrimStart('.'))))
            {
                Add(name, language.Id);
            }
        }
    }

    /// <summary>The usual names, for suggestions; those of the grammars themselves first.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The scope of a language's grammar; null when there is none.</summary>
    public string? ScopeOf(string language) => _scopes.GetValueOrDefault(language);

    public IGrammar? Open(string scope) => _registry.LoadGrammar(scope);

    private void Add(string name, string id)
    {
        if (_options.GetScopeByLanguageId(id) is { Length: > 0 } scope)
        {
            _scopes.TryAdd(name, scope);
        }
    }
}
