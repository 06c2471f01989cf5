using TextMateSharp.Grammars;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace Publisher.Highlighting.Grammars;

/// <summary>
/// The package's grammars with a theme that says nothing: colours are the outputs' own, and reading a theme and matching scopes
/// against it would cost as much as some grammars do.
/// </summary>
internal sealed class NoTheme(RegistryOptions grammars) : IRegistryOptions, IRawTheme
{
    public IRawGrammar GetGrammar(string scopeName) => grammars.GetGrammar(scopeName);
    public ICollection<string> GetInjections(string scopeName) => grammars.GetInjections(scopeName);
    public IRawTheme GetTheme(string scopeName) => this;
    public IRawTheme GetDefaultTheme() => this;

    public string GetName() => "none";
    public string GetInclude() => "";
    public ICollection<IRawThemeSetting> GetSettings() => [];
    public ICollection<IRawThemeSetting> GetTokenColors() => [];
    public ICollection<KeyValuePair<string, object>> GetGuiColors() => [];
}
