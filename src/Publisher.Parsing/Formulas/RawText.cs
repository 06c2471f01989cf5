using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>An argument that is no formula: the name of an environment, a length, a colour, a label.</summary>
internal readonly record struct RawText(string Text, Token Place)
{
    public static RawText Read(TexParser parser, Token command)
    {
        var tokens = parser.Tokens.ReadArgument(command);
        return new RawText(Join(tokens), PlaceOf(tokens, command));
    }

    public static string Join(List<Token> tokens) => string.Concat(tokens.Select(token => token.Source)).Trim();

    private static Token PlaceOf(List<Token> tokens, Token command) =>
        tokens.Count == 0 ? command : command with { Start = tokens[0].Start, End = tokens[^1].End };
}
