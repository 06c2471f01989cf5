using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Commands that define commands. Definitions hold to the end of the file.</summary>
internal static class DefinitionCommands
{
    /// <summary>TeX numbers parameters with one digit.</summary>
    private const int MaxParameters = 9;

    private static readonly Phrase NoName = new("it names no command", "没有命令名");
    private static readonly Phrase BadCount = new("the number of arguments must be 0 to 9", "参数个数须为 0 至 9");
    private static readonly Phrase BadPattern = new("text between the parameters of \\def is not supported", "不支持 \\def 参数之间的文字");

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("newcommand", ReadCommand), new("renewcommand", ReadCommand), new("providecommand", ReadCommand),
        new("def", ReadDef), new("gdef", ReadDef), new("edef", ReadDef), new("xdef", ReadDef),
        new("let", ReadLet), new("DeclareMathOperator", ReadOperator),
        new("global", (_, _) => MathNode.Empty), new("long", (_, _) => MathNode.Empty),
    ];

    private static MathNode ReadCommand(TexParser parser, Token command)
    {
        TakeStar(parser);
        if (ReadName(parser, command) is not { } name)
        {
            return MathNode.Empty;
        }
        var count = parser.Tokens.ReadBracketed() is { } tokens ? RawText.Join(tokens) : "0";
        var preset = count != "0" ? parser.Tokens.ReadBracketed() : null;
        var body = parser.Tokens.ReadArgument(command);
        if (count is not [>= '0' and <= '9'])
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaBadDefinition, command, BadCount);
            return MathNode.Empty;
        }
        return Define(parser, name, new TexMacro(count[0] - '0', [.. body]) { Default = preset?.ToArray() });
    }

    private static MathNode ReadDef(TexParser parser, Token command)
    {
        if (ReadName(parser, command) is not { } name)
        {
            return MathNode.Empty;
        }
        var parameters = 0;
        while (true)
        {
            var token = parser.Tokens.NextRaw();
            if (token.Kind == TokenKind.Open)
            {
                return Define(parser, name, new TexMacro(parameters, [.. parser.Tokens.ReadBraced(token)]));
            }
            if (token.Kind != TokenKind.Parameter || ++parameters > MaxParameters)
            {
                parser.Tokens.Stop(DiagnosticCatalog.FormulaBadDefinition, token.Kind == TokenKind.End ? command : token, BadPattern);
                return MathNode.Empty;
            }
        }
    }

    /// <summary><c>\let\a=\b</c>: the meaning that \b has now.</summary>
    private static MathNode ReadLet(TexParser parser, Token command)
    {
        if (ReadName(parser, command) is not { } name)
        {
            return MathNode.Empty;
        }
        var token = parser.Tokens.NextRaw();
        while (token.Kind == TokenKind.Space || token.IsChar('='))
        {
            token = parser.Tokens.NextRaw();
        }
        var macro = token.Kind == TokenKind.Command ? parser.Macros.Find(token.Text) : null;
        return Define(parser, name, macro ?? new TexMacro(0, [token]));
    }

    private static MathNode ReadOperator(TexParser parser, Token command)
    {
        var star = TakeStar(parser) ? "*" : "";
        if (ReadName(parser, command) is not { } name)
        {
            return MathNode.Empty;
        }
        Token[] head = TexMacro.Cut(@"\operatorname" + star + "{");
        return Define(parser, name, new TexMacro(0, [.. head, .. parser.Tokens.ReadArgument(command), .. TexMacro.Cut("}")]));
    }

    private static bool TakeStar(TexParser parser)
    {
        var token = parser.Tokens.NextRaw();
        if (token.IsChar('*'))
        {
            return true;
        }
        parser.Tokens.Push(token);
        return false;
    }

    private static string? ReadName(TexParser parser, Token command)
    {
        if (parser.Tokens.ReadArgument(command) is [{ Kind: TokenKind.Command } name])
        {
            return name.Text;
        }
        parser.Tokens.Stop(DiagnosticCatalog.FormulaBadDefinition, command, NoName);
        return null;
    }

    private static MathNode Define(TexParser parser, string name, TexMacro macro)
    {
        parser.Macros.Define(name, macro);
        return MathNode.Empty;
    }
}
