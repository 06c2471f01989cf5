using System.Collections.Immutable;
using Publisher.Model.Documents;
using TextMateSharp.Grammars;

namespace Publisher.Highlighting.Grammars;

/// <summary>
/// Runs one grammar over code, line by line. What comes of a line hangs on the line and the state before it alone, and half of
/// the lines of real code come again (blank ones, brackets, imports): each is looked at once.
/// </summary>
internal sealed class Tokenizer(IGrammar grammar)
{
    /// <summary>Longer lines are data: expressions of grammars take more than linear time, and nobody reads their colours.</summary>
    private const int LongestLine = 2000;

    private readonly ScopeTable _scopes = new();
    private readonly Dictionary<(IStateStack? State, string Line), TokenizedLine> _lines = [];

    /// <summary>The tokens of a line, counted from its start, and the state after it.</summary>
    private sealed record TokenizedLine(ImmutableArray<CodeToken> Tokens, IStateStack? After);

    public ImmutableArray<CodeToken> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<CodeToken>();
        IStateStack? state = null;
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var found = Find(line, state);
            foreach (var token in found.Tokens)
            {
                tokens.Add(token with { Start = token.Start + start });
            }
            state = found.After;
            start += line.Length + 1;
        }
        return tokens.DrainToImmutable();
    }

    private TokenizedLine Find(string line, IStateStack? state)
    {
        if (line.Length > LongestLine)
        {
            return new TokenizedLine([], state);
        }
        if (!_lines.TryGetValue((state, line), out var found))
        {
            // Without a limit of time: what is shown must not hang on how fast the machine is.
            var result = grammar.TokenizeLine(line, state, TimeSpan.MaxValue);
            _lines[(state, line)] = found = new TokenizedLine(Classify(result.Tokens, line.Length), result.RuleStack);
        }
        return found;
    }

    /// <summary>Neighbours of one kind are one token; plain text is none.</summary>
    private ImmutableArray<CodeToken> Classify(IToken[] tokens, int length)
    {
        var found = ImmutableArray.CreateBuilder<CodeToken>(tokens.Length);
        foreach (var token in tokens)
        {
            var (start, end) = (token.StartIndex, Math.Min(token.EndIndex, length));
            var kind = _scopes.KindOf(token.Scopes);
            if (kind == TokenKind.Plain || start >= end)
            {
                continue;
            }
            if (found.Count > 0 && found[^1] is var last && last.Kind == kind && last.End == start)
            {
                found[^1] = last with { Length = end - last.Start };
            }
            else
            {
                found.Add(new CodeToken(start, end - start, kind));
            }
        }
        return found.DrainToImmutable();
    }
}
