using System.Collections.Immutable;
using Publisher.Highlighting.Expressions;
using Publisher.Model.Documents;

namespace Publisher.Highlighting.Grammars;

/// <summary>What a piece of code is made of.</summary>
/// <param name="PlainLine">The first line, from 1, that was left plain because it is too much for the grammar; 0 for none.</param>
internal sealed record Colouring(ImmutableArray<CodeToken> Tokens, int PlainLine)
{
    public static readonly Colouring None = new([], 0);
}

/// <summary>
/// Runs one grammar over code, line by line. What comes of a line hangs on the line and the state before it alone, and half of
/// the lines of real code come again (blank ones, brackets, imports): each is looked at once.
/// </summary>
internal sealed class Tokenizer(Grammar grammar)
{
    /// <summary>Searches without end that are borne in one block of code; then the rest of it stays plain.</summary>
    private const int MostGivenUp = 3;

    private readonly Dictionary<(Frame State, bool IsFirst, string Line), TokenizedLine> _lines = [];
    private readonly TokenList _tokens = new();

    private readonly Frame _start = new(null, grammar.Root, grammar.Scopes, grammar.Scopes);

    /// <summary>The tokens of a line, counted from its start, and the state after it; plain, at least in part, when it was too much.</summary>
    private sealed record TokenizedLine(ImmutableArray<CodeToken> Tokens, Frame After, bool IsPlain);

    public Colouring Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<CodeToken>();
        var state = _start;
        var (start, number, givenUp, plain) = (0, 0, 0, 0);
        foreach (var line in text.Split('\n'))
        {
            var found = Find(line, state, isFirst: start == 0);
            foreach (var token in found.Tokens)
            {
                tokens.Add(token with { Start = token.Start + start });
            }
            number++;
            plain = plain == 0 && found.IsPlain ? number : plain;
            givenUp += found.IsPlain && line.Length <= Line.Longest ? 1 : 0;
            if (givenUp == MostGivenUp)
            {
                break;
            }
            state = found.After;
            start += line.Length + 1;
        }
        return new Colouring(tokens.DrainToImmutable(), plain);
    }

    private TokenizedLine Find(string line, Frame state, bool isFirst)
    {
        if (line.Length > Line.Longest)
        {
            return new TokenizedLine([], state, true);
        }
        if (!_lines.TryGetValue((state, isFirst, line), out var found))
        {
            _lines[(state, isFirst, line)] = found = Scan(line, state, isFirst);
        }
        return found;
    }

    private TokenizedLine Scan(string line, Frame state, bool isFirst)
    {
        var pool = grammar.Pool;
        pool.Line.Set(line);
        pool.GaveUp = false;
        _tokens.Clear();
        state.BeginLine();
        var scan = new LineScan(grammar, _tokens, state, 0, isFirst);
        scan.CheckGoingOn();
        var after = scan.Run();
        return new TokenizedLine(_tokens.Take(line.Length), pool.GaveUp ? state : after, pool.GaveUp);
    }
}
