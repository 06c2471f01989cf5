using System.Collections.Frozen;
using System.Globalization;

namespace Publisher.Parsing.Formulas;

/// <summary>A command that is short for others.</summary>
internal sealed record TexMacro(int Parameters, Token[] Body)
{
    /// <summary>What the first parameter is where a call names none in square brackets; null when it must be given.</summary>
    public Token[]? Default { get; init; }

    public static TexMacro Of(int parameters, string body) => new(parameters, Cut(body));

    public static Token[] Cut(string tex)
    {
        var lexer = new TexLexer(tex);
        var tokens = new List<Token>();
        for (var token = lexer.Read(); token.Kind != TokenKind.End; token = lexer.Read())
        {
            tokens.Add(token);
        }
        return [.. tokens];
    }
}

/// <summary>
/// The macros of a file: those of the program, those of book.yaml, and those that formulas define; the latter hold from there
/// to the end of their file.
/// </summary>
internal sealed class TexMacros
{
    private static readonly Lazy<FrozenDictionary<string, TexMacro>> BuiltIn = new(Load);
    private Dictionary<string, TexMacro>? _own;

    public TexMacros(IEnumerable<KeyValuePair<string, TexMacro>> macros)
    {
        foreach (var (name, macro) in macros)
        {
            Define(name, macro);
        }
    }

    public static IEnumerable<string> Names => BuiltIn.Value.Keys;

    public IEnumerable<string> OwnNames => _own?.Keys ?? Enumerable.Empty<string>();

    public TexMacro? Find(string name) =>
        _own is not null && _own.TryGetValue(name, out var macro) ? macro : BuiltIn.Value.GetValueOrDefault(name);

    public void Define(string name, TexMacro macro) => (_own ??= new(StringComparer.Ordinal))[name] = macro;

    private static FrozenDictionary<string, TexMacro> Load() => TexSymbols.ReadLines("macros.txt")
        .Select(line => line.Split(' ', 3))
        .ToFrozenDictionary(parts => parts[0], parts => TexMacro.Of(int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]),
            StringComparer.Ordinal);
}
