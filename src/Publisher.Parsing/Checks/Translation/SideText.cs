using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>
/// The words of one side of a pair in one string, its notes last, with the way back to their places. Code is kept apart: what
/// it says may stand in the words of the other side, but need not.
/// </summary>
internal sealed class SideText : ContentWalker
{
    /// <summary>Between blocks, and where something stands that is no text.</summary>
    public const char Gap = '\n';

    private readonly StringBuilder _text = new();
    private readonly List<(int At, SourceSpan Span, bool IsCode)> _pieces = [];
    private readonly List<Footnote> _notes = [];

    public SideText(LanguageTag language, ImmutableArray<Block> blocks)
    {
        Language = language;
        Walk(blocks);
        for (var i = 0; i < _notes.Count; i++)
        {
            Walk(_notes[i].Blocks);
        }
        Value = _text.ToString();
    }

    public LanguageTag Language { get; }

    public string Value { get; }

    public bool IsCode(int at) => _pieces.Count > 0 && PieceAt(at).IsCode;

    /// <summary>The characters in the source when they stand there as they are read, else the text that holds them.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var piece = PieceAt(start);
        if (piece.Span.File is not { } file)
        {
            return piece.Span;
        }
        // Joined lines, escapes and entities only make the source longer than what is read.
        var from = Math.Min(piece.Span.Start + start - piece.At, piece.Span.End);
        var found = file.Text.AsSpan(from, piece.Span.End - from).IndexOf(Value.AsSpan(start, length), StringComparison.Ordinal);
        return found < 0 ? piece.Span : file.Span(from + found, from + found + length);
    }

    /// <summary>The place of one character when it is beyond doubt, so that it may be replaced; else null.</summary>
    public SourceSpan? PlaceOf(int at)
    {
        var piece = PieceAt(at);
        var next = _pieces.FindIndex(one => one.At > piece.At);
        var end = next < 0 ? Value.Length : _pieces[next].At;
        return piece.IsCode ? null : SourcePlace.Find(piece.Span, Value.AsSpan(piece.At, end - piece.At), at - piece.At);
    }

    private (int At, SourceSpan Span, bool IsCode) PieceAt(int at)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].At <= at ? (middle, high) : (low, middle - 1);
        }
        return _pieces[low];
    }

    private void Append(string text, SourceSpan span, bool isCode)
    {
        _pieces.Add((_text.Length, span, isCode));
        _text.Append(text);
    }

    protected override void Enter(Block block) => _text.Append(Gap);

    protected override void Enter(Inline inline)
    {
        switch (inline)
        {
            case Text text: Append(text.Value, text.Span, isCode: false); break;
            case CodeSpan code: Append(code.Value, code.Span, isCode: true); break;
            case MathSpan math: Append(math.Tex, math.Span, isCode: true); break;
            case Ruby ruby:
                foreach (var segment in ruby.Segments)
                {
                    Append(segment.Base, ruby.Span, isCode: false);
                }
                break;
            case NoteReference { Note: var note } when !_notes.Contains(note): _notes.Add(note); break;
            case Superscript or Subscript: _text.Append(Gap); break;
            default: break;
        }
    }
}
