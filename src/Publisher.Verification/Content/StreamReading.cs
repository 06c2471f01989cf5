using Publisher.Verification.Reading;

namespace Publisher.Verification.Content;

/// <summary>One content stream while it is read: its operands, its graphics states, its open marks.</summary>
internal sealed class StreamReading(ContentReader reader, ContentStream stream)
{
    private readonly ContentSurvey _survey = reader.Survey;
    private readonly List<Lexeme> _operands = [];
    private readonly Stack<GraphicsState> _saved = new();
    private GraphicsState _state;
    private MarkedContent? _outer;
    private MarkedContent? _mark;

    public void Run(MarkedContent? outer)
    {
        _outer = _mark = outer;
        var bytes = stream.Bytes.Span;
        var lexer = new Lexer(bytes);
        for (var lexeme = lexer.Next(); lexeme.Kind != LexemeKind.End; lexeme = lexer.Next())
        {
            if (lexeme.Kind != LexemeKind.Keyword || IsLiteral(bytes.Slice(lexeme.Start, lexeme.Length)))
            {
                _operands.Add(lexeme);
                continue;
            }
            if (!reader.MayGoOn())
            {
                _survey.Note(Oddity.TooMuch, stream.Place, "operators");
                return;
            }
            var word = bytes.Slice(lexeme.Start, lexeme.Length);
            var kind = Operators.Find(word);
            if (kind == Operator.ImageData)
            {
                lexer.Position = InlineImage.Read(bytes, lexer.Position, _operands, stream, _survey, reader.Colours);
                ShowSomething("inline image");
            }
            else
            {
                Apply(kind, word, bytes);
            }
            _operands.Clear();
        }
    }

    private static bool IsLiteral(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8);

    private void Apply(Operator kind, ReadOnlySpan<byte> word, ReadOnlySpan<byte> bytes)
    {
        switch (kind)
        {
            case Operator.Save: Save(); break;
            case Operator.Restore: _saved.TryPop(out _state); break;
            case Operator.SetFont: SetFont(bytes); break;
            case Operator.SetRenderMode: _state.RenderMode = _operands is [.., var mode] ? (int)mode.Number : 0; break;
            case Operator.Show or Operator.ShowArray or Operator.ShowNextLine or Operator.ShowSpaced: ShowText(bytes); break;
            case Operator.BeginMarked or Operator.BeginMarkedWithProperties:
                _mark = reader.Marks.Begin(bytes, _operands, stream, _mark);
                break;
            case Operator.EndMarked: _mark = ReferenceEquals(_mark, _outer) ? _mark : _mark!.Parent; break;
            case Operator.Paint: ShowSomething("path"); break;
            case Operator.Do: Do(bytes); break;
            case Operator.SetState: SetState(bytes); break;
            case Operator.SetIntent: reader.Colours.Intent(NameOperand(bytes), stream.Place); break;
            case Operator.Shade: Shade(bytes); break;
            case Operator.SetColour: Pattern(bytes); break;
            case >= Operator.FillGray and <= Operator.StrokeSpace: reader.Colours.Set(kind, NameOperand(bytes), stream); break;
            case Operator.Unknown: _survey.Note(Oddity.UnknownOperator, stream.Place, MarkReader.Shown(word)); break;
        }
    }

    private string NameOperand(ReadOnlySpan<byte> bytes) =>
        _operands is [.., { Kind: LexemeKind.Name } name] ? StringDecoder.Name(bytes, name) : "";

    private PdfValue Resource(string kind, string name)
    {
        var found = stream.Resources[kind][name];
        if (found.Exists && stream.IsBorrowing)
        {
            _survey.Note(Oddity.ForeignResources, stream.Place);
        }
        return found;
    }

    private void Save()
    {
        _saved.Push(_state);
        // ISO 19005-2, 6.1.13: no more than 28 levels.
        if (_saved.Count == 29)
        {
            _survey.Note(Oddity.DeepNesting, stream.Place);
        }
    }

    private void SetFont(ReadOnlySpan<byte> bytes)
    {
        var font = _operands is [.., { Kind: LexemeKind.Name } name, _] ? Resource("Font", StringDecoder.Name(bytes, name)) : default;
        _state.Font = font.IsDictionary ? _survey.Font(font) : null;
    }

    private void ShowText(ReadOnlySpan<byte> bytes)
    {
        ShowSomething("text");
        reader.Marks.CheckLanguage(_mark, stream);
        if (_state.Font is not { } font)
        {
            return;
        }
        var isReplaced = _mark?.IsReplaced == true;
        foreach (var operand in _operands)
        {
            if (operand.Kind is LexemeKind.String or LexemeKind.HexString)
            {
                font.Show(StringDecoder.Bytes(bytes, operand), _state.RenderMode, isReplaced, stream.Place.Page);
            }
        }
        if (font.IsFirstOfType3())
        {
            foreach (var glyph in font.Procedures)
            {
                reader.Read(ContentStream.OfGlyph(glyph, font.Value["Resources"], stream));
            }
        }
    }

    private void ShowSomething(string what) => reader.Marks.CheckTagged(_mark, stream, what);

    private void SetState(ReadOnlySpan<byte> bytes)
    {
        var state = Resource("ExtGState", NameOperand(bytes));
        if (!state.IsDictionary)
        {
            return;
        }
        _survey.AddState(state);
        Transparency.Note(state, stream.Place, _survey);
        if (state["Font"].Items.FirstOrDefault() is { IsDictionary: true } font)
        {
            _state.Font = _survey.Font(font);
        }
    }

    private void Shade(ReadOnlySpan<byte> bytes)
    {
        ShowSomething("shading");
        reader.Colours.Space(Resource("Shading", NameOperand(bytes))["ColorSpace"], stream);
    }

    private void Pattern(ReadOnlySpan<byte> bytes)
    {
        if (NameOperand(bytes) is not { Length: > 0 } name || Resource("Pattern", name) is not { Exists: true } pattern)
        {
            return;
        }
        reader.Colours.Space(pattern["Shading"]["ColorSpace"], stream);
        if (pattern.IsStream && _survey.AddForm(pattern))
        {
            reader.Read(ContentStream.Of(pattern, stream.Resources, stream.Place.Page, isTagged: false));
        }
    }

    private void Do(ReadOnlySpan<byte> bytes)
    {
        var used = Resource("XObject", NameOperand(bytes));
        if (used["Subtype"].Name != "Form")
        {
            Image(used);
            return;
        }
        var isNew = _survey.AddForm(used);
        Transparency.Note(used, stream.Place, _survey);
        if (!isNew && used.Has("StructParents"))
        {
            _survey.Note(Oddity.SharedForm, new Place(stream.Place.Page, used.Number));
        }
        var key = (used.Number, _mark?.Owner?.Value.Number ?? 0, _mark?.IsInArtifact == true, _mark?.IsReplaced == true);
        if (reader.IsNew(key) || isNew)
        {
            var mark = MarkReader.OfForm(reader.Tree, used, _mark);
            reader.Read(ContentStream.Of(used, stream.Resources, stream.Place.Page, stream.IsTagged), mark);
        }
    }

    private void Image(PdfValue image)
    {
        if (!image.IsStream)
        {
            return;
        }
        reader.Marks.CheckTagged(MarkReader.OfForm(reader.Tree, image, _mark), stream, "picture");
        _survey.AddImage(image);
        Transparency.Note(image, stream.Place, _survey);
        if (image["ImageMask"].Boolean != true)
        {
            reader.Colours.Space(image["ColorSpace"], stream);
        }
    }
}
