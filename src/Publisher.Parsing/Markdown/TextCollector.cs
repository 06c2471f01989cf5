using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Markdown;

/// <summary>
/// Gathers inlines in reading order and joins neighbouring characters to one <see cref="Text"/>. Containers open a level
/// of their own; <see cref="Tail"/> looks across levels.
/// </summary>
internal sealed class TextCollector
{
    private readonly StringBuilder _text = new();
    private readonly Stack<ImmutableArray<Inline>.Builder> _levels = new();
    private SourceSpan _span;

    /// <summary>The last characters so far, across levels.</summary>
    public TextTail Tail { get; private set; }

    /// <summary>Begins a level; the text so far belongs to the one around it.</summary>
    public void Open()
    {
        Flush();
        _levels.Push(ImmutableArray.CreateBuilder<Inline>());
    }

    /// <summary>Ends the level and returns what it gathered.</summary>
    public ImmutableArray<Inline> Close()
    {
        Flush();
        return _levels.Pop().DrainToImmutable();
    }

    /// <summary>Whether the line was just broken by the author's wish.</summary>
    public bool EndsInHardBreak => _text.Length == 0 && _levels.Peek() is { Count: > 0 } level && level[^1] is HardBreak;

    public void StartOver()
    {
        _text.Clear();
        _levels.Clear();
        Tail = default;
    }

    public void Append(ReadOnlySpan<char> text, SourceSpan span)
    {
        if (text.IsEmpty)
        {
            return;
        }
        _span = _text.Length == 0 ? span : _span with { End = Math.Max(_span.End, span.End) };
        _text.Append(text);
        Tail = Tail.Then(text);
    }

    public void Add(Inline inline)
    {
        Flush();
        _levels.Peek().Add(inline);
    }

    /// <summary>Tells what the inline just added ends with, for the joining of lines.</summary>
    public void NoteTail(string text) => Tail = Tail.Then(text);

    /// <summary>A tab in running text is a space, which no font has as a glyph of its own.</summary>
    private void Flush()
    {
        if (_text.Length > 0)
        {
            _levels.Peek().Add(new Text(_span, ControlCharacters.Replace(_text.ToString()).Replace('\t', ' ')));
            _text.Clear();
        }
    }

    /// <summary>Takes spaces before a hard line end away.</summary>
    public void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\t')
        {
            _text.Length--;
        }
    }
}
