using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Dialects;

/// <summary>Puts a text together out of stretches of files and of what stands for others, and remembers where each is from.</summary>
internal sealed class ExpandedText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<SourcePiece>.Builder _pieces = ImmutableArray.CreateBuilder<SourcePiece>();

    private int _embeds;
    private int _notes;

    public int Length => _text.Length;

    /// <summary>Whether a line is at its beginning.</summary>
    public bool EndsLine => _text.Length == 0 || _text[^1] == '\n';

    /// <summary>A number for each text that is shown within this one.</summary>
    public int NextEmbed() => ++_embeds;

    /// <summary>A number for each footnote that stands where it is marked.</summary>
    public int NextNote() => ++_notes;

    /// <summary>What is to be written behind all else: footnotes of shown texts, which stand on no level but the first.</summary>
    public Queue<Action> Deferred { get; } = new();

    public void Copy(SourceFile file, int start, int end)
    {
        if (end > start)
        {
            _pieces.Add(new SourcePiece(_text.Length, file.Span(start, end), IsCopied: true));
            _text.Append(file.Text, start, end - start);
        }
    }

    /// <summary>Writes something that stands in the place of a stretch of a file.</summary>
    public void Put(string text, SourceSpan origin)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new SourcePiece(_text.Length, origin, IsCopied: false));
            _text.Append(text);
        }
    }

    /// <summary>The text under the path of its file; the file itself when nothing became different.</summary>
    public SourceFile ToFile(SourceFile source) => _text.Equals(source.Text.AsSpan())
        ? source : new SourceFile(source.Path, _text.ToString()) { Map = new SourceMap(_pieces.ToImmutable()) };
}
