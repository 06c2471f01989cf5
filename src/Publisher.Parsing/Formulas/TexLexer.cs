namespace Publisher.Parsing.Formulas;

/// <summary>Cuts TeX into tokens: white space is one token, comments none, <c>\verb</c> with what it holds one.</summary>
internal struct TexLexer(string text)
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];
    private int _next;

    public Token Read()
    {
        while (_next < text.Length && text[_next] == '%')
        {
            var end = text.IndexOf('\n', _next);
            _next = end < 0 ? text.Length : end + 1;
        }
        var start = _next;
        if (start >= text.Length)
        {
            return new Token(TokenKind.End, "", text.Length, text.Length);
        }
        return text[start] switch
        {
            '\\' => ReadCommand(start),
            var c when char.IsWhiteSpace(c) => ReadSpace(start),
            '{' => One(TokenKind.Open, start),
            '}' => One(TokenKind.Close, start),
            '&' => One(TokenKind.Align, start),
            '^' => One(TokenKind.Super, start),
            '_' => One(TokenKind.Sub, start),
            '$' => One(TokenKind.Dollar, start),
            '~' => One(TokenKind.Tie, start),
            '#' => ReadParameter(start),
            _ => ReadCharacter(start),
        };
    }

    private Token One(TokenKind kind, int start)
    {
        _next = start + 1;
        return new Token(kind, Ascii[text[start]], start, _next);
    }

    private Token ReadCharacter(int start)
    {
        var length = char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        _next = start + length;
        return new Token(TokenKind.Character, text[start] < 128 ? Ascii[text[start]] : text.Substring(start, length), start, _next);
    }

    private Token ReadSpace(int start)
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next]))
        {
            _next++;
        }
        return new Token(TokenKind.Space, " ", start, _next);
    }

    /// <summary><c>#1</c>, or <c>##</c> within a definition within a definition.</summary>
    private Token ReadParameter(int start)
    {
        _next = start + 1 < text.Length && text[start + 1] is >= '1' and <= '9' or '#' ? start + 2 : start + 1;
        return new Token(TokenKind.Parameter, text[start.._next], start, _next);
    }

    private Token ReadCommand(int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }
        if (end > start + 1)
        {
            var name = text[(start + 1)..end];
            if (name == "verb" && end < text.Length)
            {
                return ReadVerbatim(start, end);
            }
            _next = end;
            var kind = name switch { "begingroup" or "bgroup" => TokenKind.Open, "endgroup" or "egroup" => TokenKind.Close, _ => TokenKind.Command };
            return new Token(kind, kind == TokenKind.Command ? name : "\\" + name, start, end);
        }
        var length = end + 1 < text.Length && char.IsHighSurrogate(text[end]) ? 2 : Math.Min(1, text.Length - end);
        _next = end + length;
        return new Token(TokenKind.Command, text[end.._next], start, _next);
    }

    private Token ReadVerbatim(int start, int end)
    {
        var from = text[end] == '*' && end + 1 < text.Length ? end + 1 : end;
        var to = text.IndexOf(text[from], from + 1);
        if (to < 0)
        {
            _next = end;
            return new Token(TokenKind.Command, "verb", start, end);
        }
        _next = to + 1;
        return new Token(TokenKind.Verbatim, text[(from + 1)..to], start, _next);
    }
}
