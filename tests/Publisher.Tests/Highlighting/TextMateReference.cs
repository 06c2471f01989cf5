using Publisher.Highlighting.Expressions;
using Publisher.Highlighting.Grammars;
using Publisher.Model.Documents;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Grammars.Reader;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace Publisher.Tests.Highlighting;

/// <summary>Code as TextMateSharp tells it, with any grammars: what our own engine is held to.</summary>
internal sealed class TextMateReference : IRegistryOptions, IRawTheme
{
    private readonly Registry _registry;
    private readonly ScopeTable _kinds = new();
    private readonly Func<string, Stream?> _open;

    /// <param name="open">The file of a scope.</param>
    public TextMateReference(Func<string, Stream?> open)
    {
        _open = open;
        // The library sets itself up at the first expression, and the reference knows nothing of our lock.
        Expression.IsSound("x");
        _registry = new Registry(this);
        // What only injections include, it does not load by itself.
        foreach (var scope in new[] { "source.css", "source.js", "source.ts" })
        {
            _registry.LoadGrammar(scope);
        }
    }

    public List<CodeToken> Tokenize(string scope, string text)
    {
        var grammar = _registry.LoadGrammar(scope);
        var (tokens, state, start) = (new List<CodeToken>(), (IStateStack?)null, 0);
        foreach (var line in text.Split('\n'))
        {
            var result = grammar.TokenizeLine(line, state, TimeSpan.MaxValue);
            foreach (var token in result.Tokens)
            {
                Add(tokens, start, token.StartIndex, Math.Min(token.EndIndex, line.Length), KindOf(token.Scopes));
            }
            state = result.RuleStack;
            start += line.Length + 1;
        }
        return tokens;
    }

    private static void Add(List<CodeToken> tokens, int line, int start, int end, TokenKind kind)
    {
        if (kind == TokenKind.Plain || start >= end)
        {
            return;
        }
        if (tokens.Count > 0 && tokens[^1].Kind == kind && tokens[^1].End == line + start)
        {
            tokens[^1] = tokens[^1] with { Length = line + end - tokens[^1].Start };
        }
        else
        {
            tokens.Add(new CodeToken(line + start, end - start, kind));
        }
    }

    private TokenKind KindOf(List<string> scopes) =>
        scopes.Any(scope => _kinds.Find(scope) == TokenKind.Comment) ? TokenKind.Comment
            : scopes.AsEnumerable().Reverse().Select(_kinds.Find).FirstOrDefault(kind => kind is not null) ?? TokenKind.Plain;

    public IRawGrammar? GetGrammar(string scopeName)
    {
        using var stream = _open(scopeName);
        return stream is null ? null : GrammarReader.ReadGrammarSync(new StreamReader(stream));
    }

    public ICollection<string>? GetInjections(string scopeName) => null;
    public IRawTheme GetTheme(string scopeName) => this;
    public IRawTheme GetDefaultTheme() => this;
    public string GetName() => "none";
    public string GetInclude() => "";
    public ICollection<IRawThemeSetting> GetSettings() => [];
    public ICollection<IRawThemeSetting> GetTokenColors() => [];
    public ICollection<KeyValuePair<string, object>> GetGuiColors() => [];
}
