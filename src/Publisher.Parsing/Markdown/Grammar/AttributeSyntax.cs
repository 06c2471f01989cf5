using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Reads <c>{#id .class key=value key="value"}</c>. Written anew because Markdig's reader loses ids in headings, rejects
/// values of one character and mixes its own classes in.
/// </summary>
internal ref struct AttributeSyntax
{
    private readonly ReadOnlySpan<char> _text;
    private int _next;

    private AttributeSyntax(ReadOnlySpan<char> text) => _text = text;

    /// <summary>
    /// Reads attributes at the start of <paramref name="text"/>; <paramref name="length"/> counts the braces. False when
    /// they are empty or malformed.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Attributes attributes, out int length)
    {
        attributes = Attributes.Empty;
        var syntax = new AttributeSyntax(text);
        var found = text is ['{', ..] && syntax.TryReadItems(out attributes);
        length = found ? syntax._next : 0;
        return found;
    }

    /// <summary>Attributes of an info string (<c>rust {.numbered}</c>) and the words before them.</summary>
    public static Attributes OfInfo(ReadOnlySpan<char> info, out string words)
    {
        var brace = info.IndexOf('{');
        if (brace >= 0 && TryParse(info[brace..], out var attributes, out _))
        {
            words = info[..brace].Trim().ToString();
            return attributes;
        }
        words = info.Trim().ToString();
        return Attributes.Empty;
    }

    private bool TryReadItems(out Attributes attributes)
    {
        attributes = Attributes.Empty;
        var id = "";
        var classes = ImmutableArray.CreateBuilder<string>();
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (_next = 1; ;)
        {
            SkipSpace();
            switch (Current)
            {
                case '}':
                    _next++;
                    attributes = new Attributes(id, classes.ToImmutable(), pairs.ToImmutable());
                    return id.Length > 0 || classes.Count > 0 || pairs.Count > 0;
                case '#' when ReadWord() is { Length: > 1 } word:
                    id = word[1..];
                    break;
                case '.' when ReadWord() is { Length: > 1 } word:
                    classes.Add(word[1..]);
                    break;
                default:
                    if (!TryReadPair(pairs))
                    {
                        return false;
                    }
                    break;
            }
        }
    }

    private bool TryReadPair(ImmutableArray<KeyValuePair<string, string>>.Builder pairs)
    {
        var start = _next;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '_')
        {
            _next++;
        }
        if (_next == start || Current != '=')
        {
            return false;
        }
        var key = _text[start.._next++].ToString();
        if (Current is '"' or '\'')
        {
            var quote = Current;
            var end = _text[(_next + 1)..].IndexOf(quote);
            if (end < 0)
            {
                return false;
            }
            pairs.Add(new(key, _text.Slice(_next + 1, end).ToString()));
            _next += end + 2;
            return true;
        }
        var value = ReadWord();
        pairs.Add(new(key, value));
        return value.Length > 0;
    }

    private string ReadWord()
    {
        var start = _next++;
        while (_next < _text.Length && !char.IsWhiteSpace(Current) && Current is not ('}' or '{' or '#'))
        {
            _next++;
        }
        return _text[start.._next].ToString();
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t')
        {
            _next++;
        }
    }

    private readonly char Current => _next < _text.Length ? _text[_next] : '\0';
}
