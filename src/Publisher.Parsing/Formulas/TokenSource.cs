using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Formulas;

/// <summary>
/// Tokens with macros expanded. After a fault that cannot be read past it has no more: every reader comes to its end.
/// </summary>
internal sealed class TokenSource(string tex, TexMacros macros, TexFaults faults)
{
    /// <summary>As many tokens as macros may make in a formula: far more than any one holds, soon reached by a macro that calls itself.</summary>
    private const int MaxExpansion = 50_000;

    private readonly Stack<Token> _ahead = new();
    private TexLexer _lexer = new(tex);
    private int _expanded;
    private bool _stopped;

    public Token End => new(TokenKind.End, "", tex.Length, tex.Length);

    public void Push(Token token) => _ahead.Push(token);

    /// <summary>The next token as it is written: macros stay.</summary>
    public Token NextRaw() => _stopped ? End : _ahead.TryPop(out var token) ? token : _lexer.Read();

    public Token Next()
    {
        while (true)
        {
            var token = NextRaw();
            if (token.Kind != TokenKind.Command || macros.Find(token.Text) is not { } macro)
            {
                return token;
            }
            Expand(token, macro);
        }
    }

    public Token NextSolid()
    {
        var token = Next();
        while (token.Kind == TokenKind.Space)
        {
            token = Next();
        }
        return token;
    }

    public Token Peek()
    {
        var token = NextSolid();
        _ahead.Push(token);
        return token;
    }

    /// <summary>Takes the next character if it is this one.</summary>
    public bool Take(char character)
    {
        var token = NextSolid();
        if (token.IsChar(character))
        {
            return true;
        }
        _ahead.Push(token);
        return false;
    }

    /// <summary>Reports a fault after which nothing more can be understood.</summary>
    public void Stop(DiagnosticRule rule, Token place, params object[] arguments)
    {
        if (!_stopped)
        {
            faults.Add(rule, place, arguments);
            _stopped = true;
        }
    }

    /// <summary>The tokens of an argument without its braces, macros not expanded.</summary>
    public List<Token> ReadArgument(Token command)
    {
        var token = NextRaw();
        while (token.Kind == TokenKind.Space)
        {
            token = NextRaw();
        }
        if (token.Kind is TokenKind.End or TokenKind.Close)
        {
            Stop(DiagnosticCatalog.FormulaArgumentMissing, command, command.Source);
            return [];
        }
        return token.Kind == TokenKind.Open ? ReadBraced(token) : [token];
    }

    /// <summary>The tokens up to the brace that closes the open one.</summary>
    public List<Token> ReadBraced(Token open)
    {
        var tokens = new List<Token>();
        for (var depth = 1; ;)
        {
            var token = NextRaw();
            depth += token.Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
            if (depth == 0)
            {
                return tokens;
            }
            if (token.Kind == TokenKind.End)
            {
                Stop(DiagnosticCatalog.FormulaBraceMissing, open);
                return [];
            }
            tokens.Add(token);
        }
    }

    /// <summary>The tokens between square brackets; null when none follow.</summary>
    public List<Token>? ReadBracketed()
    {
        var open = NextRaw();
        while (open.Kind == TokenKind.Space)
        {
            open = NextRaw();
        }
        if (!open.IsChar('['))
        {
            _ahead.Push(open);
            return null;
        }
        var tokens = new List<Token>();
        for (var token = NextRaw(); !token.IsChar(']'); token = NextRaw())
        {
            if (token.Kind == TokenKind.End)
            {
                Stop(DiagnosticCatalog.FormulaBraceMissing, open);
                break;
            }
            tokens.Add(token);
        }
        return tokens;
    }

    private void Expand(Token call, TexMacro macro)
    {
        var arguments = macro.Parameters == 0 ? [] : new IReadOnlyList<Token>[macro.Parameters];
        for (var i = 0; i < arguments.Length && !_stopped; i++)
        {
            arguments[i] = i == 0 && macro.Default is { } preset ? ReadBracketed() ?? (IReadOnlyList<Token>)preset : ReadArgument(call);
        }
        for (var i = macro.Body.Length - 1; i >= 0 && !_stopped; i--)
        {
            var token = macro.Body[i];
            if (token.Kind == TokenKind.Parameter && token.Text.Length > 1 && token.Text[1] - '1' is >= 0 and var number && number < arguments.Length)
            {
                PushAll(arguments[number], call);
                continue;
            }
            token = token.Text == "##" ? token with { Text = "#" } : token;
            PushOne(token with { Start = call.Start, End = call.End }, call);
        }
    }

    private void PushAll(IReadOnlyList<Token> tokens, Token call)
    {
        for (var i = tokens.Count - 1; i >= 0 && !_stopped; i--)
        {
            PushOne(tokens[i], call);
        }
    }

    private void PushOne(Token token, Token call)
    {
        if (++_expanded > MaxExpansion)
        {
            Stop(DiagnosticCatalog.FormulaMacroLoop, call, call.Source);
            return;
        }
        _ahead.Push(token);
    }
}
