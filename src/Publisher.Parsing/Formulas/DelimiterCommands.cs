using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Brackets as tall as what they hold, and brackets of a size that the author names.</summary>
internal static class DelimiterCommands
{
    private static readonly Phrase Delimiter = new("a delimiter", "括号");

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("left", ReadFenced),
        .. Sizes("", MathClass.Ord), .. Sizes("l", MathClass.Open), .. Sizes("m", MathClass.Rel), .. Sizes("r", MathClass.Close),
    ];

    /// <summary>A delimiter; empty where the author wrote a full stop for none.</summary>
    public static string Read(TexParser parser, Token command)
    {
        var token = parser.Tokens.NextSolid();
        if (Of(token) is { } delimiter)
        {
            return delimiter;
        }
        if (token.Kind is TokenKind.End)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaArgumentMissing, command, command.Source);
        }
        parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, token, token.Source, Delimiter);
        return "";
    }

    /// <summary>A delimiter, or none where braces are empty, as <c>\genfrac</c> takes them.</summary>
    public static string ReadOptional(TexParser parser, Token command)
    {
        var tokens = parser.Tokens.ReadArgument(command);
        if (tokens.Count == 0)
        {
            return "";
        }
        parser.Tokens.Push(tokens[0]);
        return Read(parser, command);
    }

    private static string? Of(Token token) => token.Kind switch
    {
        TokenKind.Character => token.Text switch
        {
            "." => "",
            "<" => "⟨",
            ">" => "⟩",
            _ => TexSymbols.OfCharacter(token.Text) is { IsDelimiter: true } entry ? entry.Symbol.Text : null,
        },
        TokenKind.Command when token.Text is "lt" or "gt" => token.Text == "lt" ? "⟨" : "⟩",
        TokenKind.Command => TexSymbols.OfCommand(token.Text) is { IsDelimiter: true } entry ? entry.Symbol.Text : null,
        _ => null,
    };

    private static MathNode ReadFenced(TexParser parser, Token command)
    {
        var open = Read(parser, command);
        var parts = ImmutableArray.CreateBuilder<MathNode>();
        var middles = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            parts.Add(parser.ReadList());
            var token = parser.Tokens.NextSolid();
            if (token.Is("middle"))
            {
                middles.Add(Read(parser, token));
                continue;
            }
            if (token.Is("right"))
            {
                return new MathFenced(open, Read(parser, token), parts.ToImmutable(), middles.ToImmutable());
            }
            var rule = token.Kind == TokenKind.End ? DiagnosticCatalog.FormulaBraceMissing : DiagnosticCatalog.FormulaUnexpected;
            parser.Tokens.Stop(rule, token.Kind == TokenKind.End ? command : token, token.Source);
            return MathNode.Empty;
        }
    }

    private static KeyValuePair<string, CommandReader>[] Sizes(string suffix, MathClass group) =>
        [Size("big" + suffix, 1, group), Size("Big" + suffix, 2, group), Size("bigg" + suffix, 3, group), Size("Bigg" + suffix, 4, group)];

    private static KeyValuePair<string, CommandReader> Size(string name, int size, MathClass group) =>
        new(name, (parser, command) => new MathDelimiter(Read(parser, command), group, size));
}
