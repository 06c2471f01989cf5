using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Grammar;

/// <summary>
/// Reads the words behind a code fence as the usual tools write them: <c>rust {.numbered}</c>, pandoc's <c>{.rust}</c>,
/// rustdoc's <c>rust,ignore</c>, VitePress's <c>ts:line-numbers {1,4-6} [name]</c>, <c>python:run.py</c>, Docusaurus's
/// <c>js title="x"</c>. Only the first word is the language; words that say nothing to us are passed over.
/// </summary>
internal ref struct FenceInfo
{
    private readonly ReadOnlySpan<char> _text;
    private int _next;
    private Attributes _attributes = Attributes.Empty;

    private FenceInfo(ReadOnlySpan<char> text) => _text = text;

    public static Attributes Read(ReadOnlySpan<char> info, out string language)
    {
        var fence = new FenceInfo(info.Trim());
        language = fence.ReadLanguage();
        while (fence._next < fence._text.Length)
        {
            fence.ReadItem();
        }
        if (language.Length == 0)
        {
            language = fence.TakeClass();
        }
        return fence._attributes;
    }

    private string ReadLanguage()
    {
        var word = ReadUntil(" \t{[");
        if (word.IndexOfAny("=:") is >= 0 and var sign && word[sign] == '=')
        {
            _next = 0; // an attribute without a language before it
            return "";
        }
        var comma = word.IndexOf(',');
        word = comma < 0 ? word : word[..comma];
        var colon = word.IndexOf(':');
        if (colon > 0)
        {
            ReadSuffix(word[(colon + 1)..].ToString());
            word = word[..colon];
        }
        return word.ToString();
    }

    private void ReadSuffix(string suffix)
    {
        var start = suffix.StartsWith("line-numbers=", StringComparison.Ordinal) ? suffix["line-numbers=".Length..] : "";
        if (start.Length > 0)
        {
            Add("start", start);
        }
        if (start.Length > 0 || CodeDisplay.IsDisplayClass(suffix))
        {
            AddClass(start.Length > 0 ? "line-numbers" : suffix);
        }
        else if (suffix.Length > 0)
        {
            Add("title", suffix);
        }
    }

    private void ReadItem()
    {
        switch (_text[_next])
        {
            case ' ' or '\t':
                _next++;
                break;
            case '{':
                ReadBraces();
                break;
            case '[':
                _next++;
                Add("title", ReadUntil("]").ToString());
                _next++;
                break;
            default:
                ReadWord();
                break;
        }
    }

    private void ReadBraces()
    {
        if (AttributeSyntax.TryParse(_text[_next..], out var attributes, out var length))
        {
            _attributes = _attributes.Over(attributes);
            _next += length;
            return;
        }
        _next++;
        var inside = ReadUntil("}").ToString();
        _next++;
        if (LineSelection.Read(inside) is not null)
        {
            Add(CodeDisplay.MarkKeys[0], inside);
        }
    }

    /// <summary>A word, or a pair as it is written within braces.</summary>
    private void ReadWord()
    {
        var start = _next;
        var word = ReadUntil(" \t{[\"'=");
        if (_next < _text.Length && _text[_next] == '=')
        {
            _next++;
            if (_next < _text.Length && _text[_next] is '"' or '\'')
            {
                var quote = _text[_next++];
                ReadUntil(quote == '"' ? "\"" : "'");
                _next++;
            }
            else
            {
                ReadUntil(" \t");
            }
            var pair = $"{{{_text[start..Math.Min(_next, _text.Length)]}}}";
            _attributes = AttributeSyntax.TryParse(pair, out var attributes, out _) ? _attributes.Over(attributes) : _attributes;
        }
        else if (CodeDisplay.IsDisplayClass(word.ToString()))
        {
            AddClass(word.ToString());
        }
        else if (_next == start)
        {
            _next++;
        }
    }

    /// <summary>Pandoc's form: the first class is the language, unless it says how the code is shown.</summary>
    private string TakeClass()
    {
        var language = _attributes.Classes.FirstOrDefault(name => !CodeDisplay.IsDisplayClass(name), "");
        _attributes = _attributes with { Classes = language.Length > 0 ? _attributes.Classes.Remove(language) : _attributes.Classes };
        return language;
    }

    private ReadOnlySpan<char> ReadUntil(ReadOnlySpan<char> ends)
    {
        var start = Math.Min(_next, _text.Length);
        var length = _text[start..].IndexOfAny(ends);
        _next = length < 0 ? _text.Length : start + length;
        return _text[start.._next];
    }

    private void Add(string key, string value) => _attributes = _attributes with { Pairs = _attributes.Pairs.Add(new(key, value)) };

    private void AddClass(string name) => _attributes = _attributes with { Classes = _attributes.Classes.Add(name) };
}
