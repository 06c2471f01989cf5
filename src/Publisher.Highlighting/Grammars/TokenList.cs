using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Highlighting.Grammars;

/// <summary>The tokens of a line, from its start on: neighbours of one kind are one token, plain text is none.</summary>
internal sealed class TokenList
{
    private readonly List<CodeToken> _tokens = [];
    private int _end;

    public void Clear()
    {
        _tokens.Clear();
        _end = 0;
    }

    /// <summary>All that is not told yet, up to <paramref name="end"/>, stands in these scopes.</summary>
    public void Add(ScopePath scopes, int end)
    {
        if (end <= _end)
        {
            return;
        }
        if (scopes.Kind != TokenKind.Plain)
        {
            if (_tokens.Count > 0 && _tokens[^1] is var last && last.Kind == scopes.Kind && last.End == _end)
            {
                _tokens[^1] = last with { Length = end - last.Start };
            }
            else
            {
                _tokens.Add(new CodeToken(_end, end - _end, scopes.Kind));
            }
        }
        _end = end;
    }

    /// <param name="length">Of the line without its line feed.</param>
    public ImmutableArray<CodeToken> Take(int length)
    {
        if (_tokens.Count > 0 && _tokens[^1].End > length)
        {
            _tokens[^1] = _tokens[^1] with { Length = length - _tokens[^1].Start };
            if (_tokens[^1].Length <= 0)
            {
                _tokens.RemoveAt(_tokens.Count - 1);
            }
        }
        return [.. _tokens];
    }
}
