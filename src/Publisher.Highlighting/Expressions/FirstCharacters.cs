namespace Publisher.Highlighting.Expressions;

/// <summary>
/// Which characters can stand where an expression matches, read off its text [Oniguruma's doc/RE]. The answer may name too
/// many but never too few: what is not understood counts as every character.
/// </summary>
internal ref struct FirstCharacters
{
    private const int Deepest = 60;

    private readonly ReadOnlySpan<char> _pattern;
    private int _at;
    private int _depth;

    private FirstCharacters(string pattern) => _pattern = pattern;

    /// <summary>
    /// What may stand where a part of an expression begins to match. When <paramref name="IsFree"/>, the part may match without
    /// a character (an anchor, a repetition of nothing): then what follows decides too.
    /// </summary>
    private readonly record struct Beginning(CharacterSet Set, bool IsFree)
    {
        public static readonly Beginning Nothing = new(CharacterSet.None, true);
        public static readonly Beginning Unknown = new(CharacterSet.All, true);
        public static readonly Beginning Anything = new(CharacterSet.All, false);

        public Beginning Then(Beginning next) => IsFree ? new Beginning(Set | next.Set, next.IsFree) : this;

        public Beginning Or(Beginning other) => new(Set | other.Set, IsFree || other.IsFree);
    }

    /// <summary>Options that change how an expression reads: (?i) and (?x).</summary>
    private readonly record struct Options(bool IgnoresCase, bool IsSpaced);

    public static CharacterSet Of(string pattern)
    {
        var reader = new FirstCharacters(pattern);
        try
        {
            var found = reader.ReadAlternatives(default);
            return found.IsFree || reader._at < pattern.Length ? CharacterSet.All : found.Set;
        }
        catch (NotSupportedException)
        {
            return CharacterSet.All;
        }
    }

    private readonly bool IsAtEnd => _at >= _pattern.Length;

    private readonly char Current => _at < _pattern.Length ? _pattern[_at] : throw NotUnderstood();

    private static NotSupportedException NotUnderstood() => new();

    /// <summary>Reads to the end or to the bracket that closes the group, which stays.</summary>
    private Beginning ReadAlternatives(Options options)
    {
        if (++_depth > Deepest)
        {
            throw NotUnderstood();
        }
        var found = ReadSequence(ref options);
        while (!IsAtEnd && Current == '|')
        {
            _at++;
            found = found.Or(ReadSequence(ref options));
        }
        _depth--;
        return found;
    }

    private Beginning ReadSequence(ref Options options)
    {
        var found = Beginning.Nothing;
        while (true)
        {
            SkipSpace(options);
            if (IsAtEnd || Current is '|' or ')')
            {
                return found;
            }
            found = found.Then(ReadRepeated(ref options));
        }
    }

    private void SkipSpace(Options options)
    {
        while (options.IsSpaced && !IsAtEnd && (Current is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '#'))
        {
            if (Current == '#')
            {
                var length = _pattern[_at..].IndexOf('\n');
                _at = length < 0 ? _pattern.Length : _at + length;
            }
            else
            {
                _at++;
            }
        }
    }

    private Beginning ReadRepeated(ref Options options)
    {
        var found = ReadAtom(ref options);
        while (true)
        {
            SkipSpace(options);
            if (IsAtEnd || ReadRepetition() is not { } mayBeNone)
            {
                return found;
            }
            found = mayBeNone ? found with { IsFree = true } : found;
        }
    }

    /// <summary>Whether a repetition that stands here allows for no time at all; null when none stands here.</summary>
    private bool? ReadRepetition()
    {
        switch (Current)
        {
            case '*' or '?':
                _at++;
                return SkipMood() || true;
            case '+':
                _at++;
                SkipMood();
                return false;
            case '{' when IntervalLength() is > 0 and var length:
                var mayBeNone = _pattern[_at + 1] is '0' or ',';
                _at += length;
                // {n}? means “perhaps” with some syntaxes.
                return SkipMood() || mayBeNone;
            default:
                return null;
        }
    }

    /// <summary>Lazy and possessive marks behind repetitions.</summary>
    private bool SkipMood()
    {
        var isLazy = !IsAtEnd && Current == '?';
        _at += isLazy || (!IsAtEnd && Current == '+') ? 1 : 0;
        return isLazy;
    }

    /// <summary>The length of {n}, {n,}, {,n} or {n,m}; 0 for a bracket that stands for itself.</summary>
    private readonly int IntervalLength()
    {
        var end = _pattern[_at..].IndexOf('}');
        if (end < 2)
        {
            return 0;
        }
        var inner = _pattern.Slice(_at + 1, end - 1);
        var digits = inner.Length - inner.Count(',');
        return inner.Count(',') <= 1 && digits > 0 && inner.IndexOfAnyExcept("0123456789,") < 0 ? end + 1 : 0;
    }

    private Beginning ReadAtom(ref Options options)
    {
        var character = Current;
        _at++;
        return character switch
        {
            '(' => ReadGroup(ref options),
            '[' => new Beginning(CharacterClass.Read(_pattern, ref _at, options.IgnoresCase) ?? throw NotUnderstood(), false),
            '\\' => ReadEscape(options),
            '.' => Beginning.Anything,
            '^' or '$' => Beginning.Nothing,
            '*' or '+' or '?' => throw NotUnderstood(),
            _ => Literal(character, options),
        };
    }

    private static Beginning Literal(int character, Options options)
    {
        var set = CharacterSet.Of(character);
        return new Beginning(options.IgnoresCase ? set.IgnoringCase() : set, false);
    }

    private Beginning ReadEscape(Options options)
    {
        var character = Current;
        if (character is 'b' or 'B' or 'A' or 'Z' or 'z' or 'G' or 'K')
        {
            _at++;
            return Beginning.Nothing;
        }
        if (character is >= '1' and <= '9' or 'k' or 'g')
        {
            // Back references and calls of groups.
            _at++;
            SkipName(character);
            return Beginning.Unknown;
        }
        if (character is 'X' or 'N' or 'O' or 'p' or 'P')
        {
            _at++;
            SkipBraces();
            return Beginning.Anything;
        }
        var set = Escapes.Read(_pattern, ref _at, out _) ?? throw NotUnderstood();
        return new Beginning(options.IgnoresCase ? set.IgnoringCase() : set, false);
    }

    private void SkipName(char kind)
    {
        if (char.IsAsciiDigit(kind))
        {
            while (!IsAtEnd && char.IsAsciiDigit(Current))
            {
                _at++;
            }
            return;
        }
        var close = Current == '<' ? '>' : Current == '\'' ? '\'' : throw NotUnderstood();
        _at++;
        SkipTo(close);
    }

    private void SkipBraces()
    {
        if (!IsAtEnd && Current == '{')
        {
            SkipTo('}');
        }
    }

    private void SkipTo(char close)
    {
        var length = _pattern[_at..].IndexOf(close);
        _at += length < 0 ? throw NotUnderstood() : length + 1;
    }

    /// <summary>Behind the opening bracket.</summary>
    private Beginning ReadGroup(ref Options options)
    {
        if (Current != '?')
        {
            return Current == '*' ? throw NotUnderstood() : ReadInner(options);
        }
        _at++;
        var kind = Current;
        _at++;
        switch (kind)
        {
            case ':' or '>':
                return ReadInner(options);
            case '=':
                var ahead = ReadInner(options);
                // What must stand here bounds what follows; what need not bounds nothing.
                return ahead.IsFree ? Beginning.Nothing : ahead;
            case '!':
                ReadInner(options);
                return Beginning.Nothing;
            case '<' when Current is '=' or '!':
                _at++;
                ReadInner(options);
                return Beginning.Nothing;
            case '<' or '\'':
                SkipTo(kind == '<' ? '>' : '\'');
                return ReadInner(options);
            case '#':
                SkipTo(')');
                return Beginning.Nothing;
            default:
                _at--;
                return ReadOptions(ref options);
        }
    }

    private Beginning ReadInner(Options options)
    {
        var found = ReadAlternatives(options);
        _at += Current == ')' ? 1 : throw NotUnderstood();
        return found;
    }

    /// <summary>(?i), which holds to the end of the group around it, or (?i:…).</summary>
    private Beginning ReadOptions(ref Options options)
    {
        var (changed, isOn) = (options, true);
        for (; Current is not (':' or ')'); _at++)
        {
            (changed, isOn) = Current switch
            {
                '-' => (changed, false),
                'i' => (changed with { IgnoresCase = isOn }, isOn),
                'x' => (changed with { IsSpaced = isOn }, isOn),
                'm' => (changed, isOn),
                _ => throw NotUnderstood(),
            };
        }
        _at++;
        if (_pattern[_at - 1] == ':')
        {
            return ReadInner(changed);
        }
        options = changed;
        return Beginning.Nothing;
    }
}
