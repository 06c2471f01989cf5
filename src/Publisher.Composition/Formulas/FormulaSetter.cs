using System.Text;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts.OpenType;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Sets formulas in a face with a MATH table, by the rules of The TeXbook, appendix G, with the distances of the font [OpenType
/// 1.9.1, MATH; MathML Core, chapter 3]. One for each thread.
/// </summary>
internal sealed class FormulaSetter : MathVisitor<MathBox>
{
    private readonly MathFont _font;
    private readonly RowSetter _rows;
    private readonly ArraySetter _arrays;
    private readonly FormulaWords _words;
    private readonly MathSize _sizes;
    private MathPlace _place;
    private FormulaContext _context = null!;
    private Length _size;

    private FormulaSetter(ParagraphComposer paragraphs, FaceKey face, MathTable table)
    {
        _font = new MathFont(paragraphs.Source, face, table);
        _rows = new RowSetter(_font, this);
        _arrays = new ArraySetter(_font, _rows);
        _words = new FormulaWords(paragraphs);
        _sizes = new MathSize(paragraphs, face);
    }

    /// <summary>Null when the book has no face for formulas.</summary>
    public static FormulaSetter? For(ParagraphComposer paragraphs)
    {
        var face = paragraphs.Source.Choose(LanguageTag.None, FontRole.Math, bold: false, italic: false);
        return paragraphs.Source.Math(face) is { } table ? new FormulaSetter(paragraphs, face, table) : null;
    }

    public MathFont Font => _font;

    /// <summary>A formula as one box.</summary>
    public MathBox Set(Formula formula, FormulaContext context) => _rows.Set(formula.Root, Begin(formula.Display, context));

    /// <summary>A formula as pieces that lines may break.</summary>
    public List<FormulaPiece> Pieces(Formula formula, FormulaContext context) => _rows.Pieces(formula.Root, Begin(formula.Display, context));

    /// <summary>Words beside a formula: its number.</summary>
    public MathBox Words(string text, FormulaContext context)
    {
        Begin(display: false, context);
        return _words.Set(text, MathTextFace.Roman, context.Style.Size, context.Style.Ink, context);
    }

    /// <summary>Where the outermost part of a formula is set.</summary>
    public MathPlace Begin(bool display, FormulaContext context)
    {
        _context = context;
        _size = context.Style.Size * _sizes.Of(context.Style);
        _place = new MathPlace(display ? MathStyle.Display : MathStyle.Text, false, _size, context.Style.Ink);
        return _place;
    }

    /// <summary>A part of the formula at hand.</summary>
    public MathBox Set(MathNode node, MathPlace place)
    {
        var before = _place;
        _place = place;
        var box = Visit(node);
        _place = before;
        return box;
    }

    public MathPlace Resized(MathPlace place, int permille) => place with { Size = _size * (permille / 1000.0) };

    private MathBox? SetOptional(MathNode? node, MathPlace place) => node is null ? null : _rows.Set(node, place);

    protected override MathBox VisitRow(MathRow node) => _rows.Set(node, _place);

    protected override MathBox VisitGroup(MathGroup node) => _rows.Set(node.Content, _place);

    protected override MathBox VisitStyled(MathStyled node) => _rows.Set(node, _place);

    protected override MathBox VisitSized(MathSized node) => _rows.Set(node, _place);

    protected override MathBox VisitColored(MathColored node) => _rows.Set(node, _place);

    protected override MathBox VisitSymbol(MathSymbol node)
    {
        if (node.Traits.HasFlag(SymbolTraits.Name))
        {
            return IsInFace(node.Text) ? _font.Word(node.Text, _place) : SetWords(node.Text, MathTextFace.Roman);
        }
        if (Rune.DecodeFromUtf16(node.Text, out var rune, out var length) != System.Buffers.OperationStatus.Done || length < node.Text.Length
            || !_font.Has(rune.Value))
        {
            return SetWords(node.Text, MathTextFace.Roman);
        }
        return node.Traits.HasFlag(SymbolTraits.Large) ? OperatorSetter.Set(_font, rune.Value, _place)
            : _font.Glyph(_font.GlyphOf(rune.Value, _place), node.Text, _place);
    }

    private bool IsInFace(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!_font.Has(rune.Value))
            {
                return false;
            }
        }
        return true;
    }

    protected override MathBox VisitText(MathText node) => SetWords(node.Text, node.Face);

    protected override MathBox VisitReference(MathReference node) => SetWords(node.Text, MathTextFace.Roman);

    /// <summary>Words are as large as the text around the formula, in scripts smaller in proportion.</summary>
    private MathBox SetWords(string text, MathTextFace face) => _words.Set(text, face,
        _context.Style.Size * (_font.SizeAt(_place).Units / (double)Math.Max(1, _size.Units)), _place.Ink, _context);

    protected override MathBox VisitSpace(MathSpace node) => new RuleBox(null) { Width = _font.Of(node.Width, _place) };

    protected override MathBox VisitBreak(MathBreak node) => new RuleBox(null);

    protected override MathBox VisitRule(MathRule node)
    {
        var raise = _font.Of(node.Raise, _place);
        return new RuleBox(_place.Ink)
        {
            Width = _font.Of(node.Width, _place), Height = _font.Of(node.Height, _place) + raise, Depth = -raise,
        };
    }

    protected override MathBox VisitFraction(MathFraction node)
    {
        var place = node.Style is { } fixedStyle ? _place.In(fixedStyle) : _place;
        var (top, bottom) = node.Continued ? (place, place.Cramped) : (place.Numerator, place.Denominator);
        var numerator = _rows.Set(node.Numerator, top);
        var denominator = _rows.Set(node.Denominator, bottom);
        numerator = node.Continued ? MathStrut.With(numerator, _font, place) : numerator;
        long? thickness = node.Thickness is { } own ? _font.Of(own, place) : null;
        var fraction = FractionSetter.Set(_font, numerator, denominator, thickness, place);
        var target = Math.Max(DelimiterSetter.StackTarget(_font, place.IsDisplay, place),
            DelimiterSetter.TargetFor(_font, fraction.Height, fraction.Depth, place));
        var list = new ListBox();
        foreach (var part in new[] { DelimiterSetter.Set(_font, node.Open, target, place), fraction, DelimiterSetter.Set(_font, node.Close, target, place) })
        {
            list.Add(part, list.Width);
        }
        return list;
    }

    protected override MathBox VisitRadical(MathRadical node) => RadicalSetter.Set(_font, _rows.Set(node.Radicand, _place.Cramped),
        SetOptional(node.Degree, _place.In(MathStyle.ScriptScript)), _place);

    protected override MathBox VisitScripts(MathScripts node)
    {
        var (place, body) = (_place, _rows.Set(node.Base, _place));
        var sub = SetOptional(node.Sub, place.Subscript);
        var super = SetOptional(node.Super, place.Superscript);
        var isLimits = node.Placement == ScriptPlacement.Limits || (node.Placement == ScriptPlacement.DisplayLimits && place.IsDisplay);
        return isLimits ? LimitSetter.Set(_font, body, sub, super, place)
            : ScriptSetter.Set(_font, body, IsCharacter(node.Base, body), sub, super, place);
    }

    /// <summary>
    /// Scripts of single characters are level with one another. A character with an accent takes them as it does without (rule
    /// 12), and so does the name of a function, lest its tall letters make a difference.
    /// </summary>
    private static bool IsCharacter(MathNode node, MathBox body) => body.Glyph is not null || node is MathSymbol { Traits: SymbolTraits.Name }
        or MathAccent { Under: false, Base: MathSymbol or MathGroup { Content: MathSymbol } };

    protected override MathBox VisitFenced(MathFenced node)
    {
        var place = _place;
        var parts = new MathBox[node.Parts.Length];
        var (height, depth) = (0L, 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = _rows.Set(node.Parts[i], place, MathClass.Open, MathClass.Close);
            (height, depth) = (Math.Max(height, parts[i].Height), Math.Max(depth, parts[i].Depth));
        }
        var target = DelimiterSetter.TargetFor(_font, height, depth, place);
        var list = new ListBox();
        list.Add(DelimiterSetter.Set(_font, node.Open, target, place), 0);
        for (var i = 0; i < parts.Length; i++)
        {
            list.Add(parts[i], list.Width);
            list.Add(DelimiterSetter.Set(_font, i < node.Middles.Length ? node.Middles[i] : node.Close, target, place), list.Width);
        }
        return list;
    }

    protected override MathBox VisitDelimiter(MathDelimiter node) => DelimiterSetter.Sized(_font, node.Text, node.Size, _place);

    protected override MathBox VisitAccent(MathAccent node)
    {
        var body = _rows.Set(node.Base, _place.Cramped);
        return node.Under ? AccentSetter.Under(_font, body, node.Mark, node.Stretchy, _place)
            : AccentSetter.Over(_font, body, node.Mark, node.Stretchy, _place);
    }

    protected override MathBox VisitBar(MathBar node) =>
        AccentSetter.Bar(_font, _rows.Set(node.Content, node.Under ? _place : _place.Cramped), node.Under, _place);

    protected override MathBox VisitStack(MathStack node) => LimitSetter.Set(_font, _rows.Set(node.Base, _place),
        SetOptional(node.Under, _place.Subscript), SetOptional(node.Over, _place.Superscript), _place);

    protected override MathBox VisitStretched(MathStretched node)
    {
        var brace = AccentSetter.Brace(_font, _rows.Set(node.Base, _place), node.Mark, node.Under, _place);
        var label = SetOptional(node.Label, node.Under ? _place.Subscript : _place.Superscript);
        return label is null ? brace : LimitSetter.Set(_font, brace, node.Under ? label : null, node.Under ? null : label, _place);
    }

    protected override MathBox VisitArrow(MathArrow node) => AccentSetter.Arrow(_font, node.Arrow,
        SetOptional(node.Over, _place.Superscript), SetOptional(node.Under, _place.Subscript), _place);

    protected override MathBox VisitArray(MathArray node) => _arrays.Set(node, _place);

    protected override MathBox VisitPhantom(MathPhantom node) => FrameSetter.Phantom(node, _rows.Set(node.Content, _place));

    protected override MathBox VisitBoxed(MathBoxed node) => FrameSetter.Boxed(_font, node, _rows.Set(node.Content, _place), _place);

    protected override MathBox VisitCancel(MathCancel node) => FrameSetter.Cancel(_font, node.Kind, _rows.Set(node.Content, _place), _place);

    protected override MathBox VisitRaised(MathRaised node)
    {
        var content = _rows.Set(node.Content, _place);
        if (node.By is not { } by)
        {
            return DelimiterSetter.Centred(_font, content, _place);
        }
        var list = new ListBox();
        list.Add(content, 0, -_font.Of(by, _place));
        return list;
    }
}
