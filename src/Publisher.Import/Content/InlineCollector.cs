using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>
/// Collects the inlines of one level. Runs of white space become one space (CSS Text 3, 4.1.1); line ends between CJK
/// characters become nothing (4.1.3), as they separate no words.
/// </summary>
internal sealed class InlineCollector
{
    private readonly ImmutableArray<Inline>.Builder _items = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder _text = new();
    private SourceSpan _span;

    public void Append(string text, SourceSpan span)
    {
        _span = _text.Length == 0 ? span : _span;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]))
            {
                _text.Append(text[i]);
                continue;
            }
            var start = i;
            while (i + 1 < text.Length && IsSpace(text[i + 1]))
            {
                i++;
            }
            AppendSpace(text.AsSpan(start, i + 1 - start), i + 1 < text.Length ? text[i + 1] : ' ');
        }
    }

    public void Add(Inline inline)
    {
        if (inline is HardBreak)
        {
            TrimEnd();
        }
        Flush();
        _items.Add(inline);
    }

    public ImmutableArray<Inline> ToImmutable()
    {
        Flush();
        return _items.DrainToImmutable();
    }

    private void AppendSpace(ReadOnlySpan<char> space, char next)
    {
        var last = _text.Length > 0 ? _text[^1] : '\0';
        var joins = space.Contains('\n') && IsCjk(last) && IsCjk(next);
        var isDoubled = last == ' ' || (_text.Length == 0 && _items.Count > 0 && _items[^1] is HardBreak);
        if (!joins && !isDoubled)
        {
            _text.Append(' ');
        }
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _items.Add(new Text(_span, _text.ToString()));
            _text.Clear();
        }
    }

    /// <summary>HTML's white space: no-break and ideographic spaces are characters.</summary>
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsCjk(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF'
        or >= '\uD840' and <= '\uD8BF';
}
