using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Segments;

/// <summary>
/// Takes inline content apart into words and protected codes, each with its spelling in the file. What the places of the
/// inlines do not explain is a fault: such text is not offered, so that writing it back can lose nothing.
/// </summary>
internal sealed class InlineSegmenter
{
    private readonly string _text;
    private readonly List<Piece> _pieces = [];
    private readonly List<InlineCode> _codes = [];
    private int _at;
    private bool _isFaulty;

    private InlineSegmenter(string text, int start) => (_text, _at) = (text, start);

    /// <summary>Null when the spelling cannot be followed.</summary>
    public static SegmentText? Read(ImmutableArray<Inline> content, LineForm form)
    {
        if (content.IsEmpty || content[0].Span.File is not { } file || content[^1].Span.File != file)
        {
            return null;
        }
        var (start, end) = (content[0].Span.Start, content[^1].Span.End);
        while (content[0] is Text && start < end && char.IsWhiteSpace(file.Text[start]))
        {
            start++;
        }
        while (content[^1] is Text && end > start && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }
        var segmenter = new InlineSegmenter(file.Text, content[0].Span.Start);
        segmenter.Walk(content, content[^1].Span.End);
        return segmenter._isFaulty || start >= end ? null
            : new SegmentText(file.Span(start, end), form, [.. segmenter._pieces], [.. segmenter._codes]);
    }

    private void Walk(ImmutableArray<Inline> content, int end)
    {
        foreach (var inline in content)
        {
            var span = inline.Span;
            if (span.Start < _at || span.End > end)
            {
                _isFaulty = true;
                return;
            }
            Skip(span.Start);
            Add(inline);
            _at = Math.Max(_at, span.End);
        }
        Skip(end);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case Text i: AddText(i); break;
            case Emphasis i: Wrap(i, i.Content, CodeKind.Emphasis); break;
            case Strong i: Wrap(i, i.Content, CodeKind.Strong); break;
            case Strikethrough i: Wrap(i, i.Content, CodeKind.Strikethrough); break;
            case Superscript i: Wrap(i, i.Content, CodeKind.Superscript); break;
            case Subscript i: Wrap(i, i.Content, CodeKind.Subscript); break;
            case Link i when IsAddress(i): Mark(i, CodeKind.Link); break;
            case Link i: Wrap(i, i.Content, CodeKind.Link); break;
            case StyledSpan i: Wrap(i, i.Content, CodeKind.Span); break;
            case InlinePicture i: AddPicture(i); break;
            case CodeSpan: Mark(inline, CodeKind.Code); break;
            case MathSpan: Mark(inline, CodeKind.Math); break;
            case NoteReference: Mark(inline, CodeKind.Note); break;
            case HardBreak: AddBreak(); break;
            case Ruby: Mark(inline, CodeKind.Reading); break;
            case RawInline: Mark(inline, CodeKind.Html); break;
            default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
        }
    }

    /// <summary>An address that is its own words says the same in every language.</summary>
    private static bool IsAddress(Link link) =>
        PlainText.Of(link.Content) is var words && (link.Target == words || link.Target == "mailto:" + words || link.Target == "http://" + words);

    private void AddText(Text text)
    {
        _isFaulty |= !IsSpelling(_text.AsSpan(text.Span.Start, text.Span.End - text.Span.Start), text.Value);
        AddWords(text.Value);
    }

    private void AddWords(string words)
    {
        if (_pieces is [.., { Kind: PieceKind.Text } last])
        {
            _pieces[^1] = last with { Text = last.Text + words };
        }
        else if (words.Length > 0)
        {
            _pieces.Add(new Piece(PieceKind.Text, words, 0));
        }
    }

    /// <summary>Whether the file says these characters, but for escapes, white space, entities and the marks of quotations.</summary>
    private static bool IsSpelling(ReadOnlySpan<char> spelling, string words)
    {
        var at = 0;
        foreach (var c in words)
        {
            while (at < spelling.Length && spelling[at] != c && (char.IsWhiteSpace(spelling[at]) || spelling[at] is '\\' or '>'))
            {
                at++;
            }
            if (at < spelling.Length && spelling[at] == c)
            {
                at++;
            }
            else if (at < spelling.Length && spelling[at] == '&' && spelling[at..].IndexOf(';') is > 1 and var end)
            {
                at += end + 1;
            }
            else if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }
        return spelling[at..].IndexOfAnyExcept(" \t\r\n\\>") < 0;
    }

    private void Mark(Inline inline, CodeKind kind)
    {
        var spelling = _text[inline.Span.Start..inline.Span.End];
        _isFaulty |= spelling.Length == 0;
        AddMark(kind, spelling);
    }

    private void AddMark(CodeKind kind, string spelling)
    {
        _codes.Add(new InlineCode(_codes.Count + 1, kind, spelling, null));
        _pieces.Add(new Piece(PieceKind.Mark, "", _codes.Count));
    }

    /// <summary>Spaces before the break belong to its spelling, not to the words.</summary>
    private void AddBreak()
    {
        if (_pieces is [.., { Kind: PieceKind.Text } last])
        {
            _pieces[^1] = last with { Text = last.Text.TrimEnd(' ') };
        }
        AddMark(CodeKind.LineBreak, "");
    }

    private void Wrap(Inline inline, ImmutableArray<Inline> content, CodeKind kind)
    {
        if (content.IsEmpty)
        {
            Mark(inline, kind);
            return;
        }
        var (outer, start, end) = (inline.Span, content[0].Span.Start, content[^1].Span.End);
        if (start < outer.Start || end > outer.End || end < start)
        {
            _isFaulty = true;
        }
        else if (start == outer.Start && end == outer.End)
        {
            Walk(content, end); // attributes behind a link or code: they follow in the file
        }
        else
        {
            Enclose(kind, _text[outer.Start..start], _text[end..outer.End], () =>
            {
                _at = start;
                Walk(content, end);
            });
        }
    }

    private void Enclose(CodeKind kind, string opening, string closing, Action inner)
    {
        var number = _codes.Count + 1;
        _codes.Add(new InlineCode(number, kind, opening, closing));
        _pieces.Add(new Piece(PieceKind.Open, "", number));
        inner();
        _pieces.Add(new Piece(PieceKind.Close, "", number));
    }

    private void AddPicture(InlinePicture picture)
    {
        if (picture.AltText.Length == 0 || PictureSyntax.Description(picture.Span) is not { } words || words.Start == words.End)
        {
            Mark(picture, CodeKind.Picture);
            return;
        }
        Enclose(CodeKind.Picture, _text[picture.Span.Start..words.Start], _text[words.End..picture.Span.End], () => AddWords(picture.AltText));
    }

    /// <summary>What no inline stands for: attributes belong to the code before, comments are protected, line ends are nothing.</summary>
    private void Skip(int to)
    {
        var spelling = to > _at ? _text[_at..to] : "";
        _at = Math.Max(_at, to);
        if (spelling.AsSpan().IndexOfAnyExcept(" \t\r\n>") < 0)
        {
            return;
        }
        if (spelling[0] == '{' && _pieces is [.., { Kind: not PieceKind.Text } last])
        {
            var code = _codes[last.Code - 1];
            _codes[last.Code - 1] = code.Closing is null ? code with { Opening = code.Opening + spelling } : code with { Closing = code.Closing + spelling };
            return;
        }
        AddMark(CodeKind.Html, spelling.Trim());
    }
}
