using Publisher.Composition.Text;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Lines;

/// <summary>
/// The spaces between neighbours for one language profile: table T11 with the anatomy of T10 and the schemes of T12,
/// autospace (T24) and what may stretch (T29). Word spaces are not in it: their width comes from the face.
/// </summary>
internal sealed class GapTable
{
    private const int Kinds = (int)CharacterKind.Invisible + 1;
    private const short Half = 500;
    private const short Quarter = 250;

    /// <summary>Comfortable stretch of a gap between ideographs, 1/1000 em (T29).</summary>
    private const short ComfortableStretch = 125;

    private readonly LanguageProfile _profile;
    private readonly GapRule[] _rules = new GapRule[Kinds * Kinds];

    public GapTable(LanguageProfile profile)
    {
        _profile = profile;
        for (var left = 0; left < Kinds; left++)
        {
            for (var right = 0; right < Kinds; right++)
            {
                _rules[left * Kinds + right] = Rule((CharacterKind)left, (CharacterKind)right);
            }
        }
    }

    public ref readonly GapRule this[CharacterKind left, CharacterKind right] =>
        ref _rules[(int)left * Kinds + (int)right];

    private GapRule Rule(CharacterKind left, CharacterKind right)
    {
        if (left.IsSpace || right.IsSpace || Bare(left) || Bare(right))
        {
            return GapRule.Solid;
        }
        if (IsAutospaced(left, right))
        {
            return Autospace();
        }
        var natural = Natural(left, right);
        var (stage, shrink) = Shrinkage(left, right, natural);
        var stretches = Stretches(left, right);
        return new GapRule(natural, shrink, stage, stretches ? ComfortableStretch : (short)0,
            stretches ? StretchStage.Ideograph : StretchStage.None);
    }

    private static bool Bare(CharacterKind kind) => kind is CharacterKind.Transparent or CharacterKind.Invisible;

    // Autospace (T24): Han beside letters, digits, or the outer side of narrow brackets (T22).

    private bool IsAutospaced(CharacterKind left, CharacterKind right) =>
        _profile.Autospace > 0
        && ((SpacesAsHan(left) && (right == CharacterKind.Latin || (right == CharacterKind.NarrowOpening && _profile.AutospaceBrackets)))
            || (SpacesAsHan(right) && (left == CharacterKind.Latin || (left == CharacterKind.NarrowClosing && _profile.AutospaceBrackets))));

    /// <summary>Two-em units use the Han row and column (T11).</summary>
    private static bool SpacesAsHan(CharacterKind kind) => kind is CharacterKind.Han or CharacterKind.Unit;

    private GapRule Autospace() => new(
        Thousandths(_profile.Autospace),
        Thousandths(Math.Max(0, _profile.Autospace - _profile.AutospaceLeast)), ShrinkStage.Autospace,
        Thousandths(Math.Max(0, _profile.AutospaceMost - _profile.Autospace)), StretchStage.Autospace);

    private static short Thousandths(double em) => (short)Math.Round(em * 1000);

    // Marks (T10-T12).

    private short Natural(CharacterKind left, CharacterKind right)
    {
        var after = BlankAfter(left);
        var before = BlankBefore(right);
        if (_profile.Punctuation == PunctuationScheme.Plain)
        {
            return (short)(after + before);
        }
        if (IsMiddle(right))
        {
            return after == Half && !KeepsWholeBlank(left, right) ? before : (short)(after + before);
        }
        if (right == CharacterKind.Opening)
        {
            return left == CharacterKind.Opening || (_profile.TightMarks && left.Closes) ? (short)0
                : IsMiddle(left) ? after : Math.Max(after, before);
        }
        return IsMiddle(left) || !TakesBlankBefore(right) ? after : (short)0;
    }

    /// <summary>Japanese full stops keep their half beside a middle dot (T11: 0.75).</summary>
    private bool KeepsWholeBlank(CharacterKind left, CharacterKind right) =>
        left == CharacterKind.Stop && !_profile.ShrinkStops && right == CharacterKind.MiddleDot;

    /// <summary>Closing marks with their blank after them stand close to what they follow.</summary>
    private bool TakesBlankBefore(CharacterKind right) => right.Closes;

    private bool IsMiddle(CharacterKind kind) => kind switch
    {
        CharacterKind.MiddleDot => true,
        CharacterKind.Interpunct => _profile.InterpunctWidth > 0.75,
        CharacterKind.Comma or CharacterKind.Stop => _profile.StopBlank == MarkBlank.Middle,
        CharacterKind.Colon => _profile.ColonBlank == MarkBlank.Middle,
        _ => false,
    };

    /// <summary>Blank before the ink, 1/1000 em.</summary>
    public short BlankBefore(CharacterKind kind) => Scheme(kind,
        kind == CharacterKind.Opening ? Half : IsMiddle(kind) ? Quarter : (short)0);

    /// <summary>Blank after the ink, 1/1000 em.</summary>
    public short BlankAfter(CharacterKind kind) => Scheme(kind, kind switch
    {
        _ when IsMiddle(kind) => Quarter,
        CharacterKind.Closing or CharacterKind.Comma or CharacterKind.Stop or CharacterKind.Colon => Half,
        CharacterKind.Exclamation when _profile.ExclamationBlank == MarkBlank.After => Half,
        _ => (short)0,
    });

    private short Scheme(CharacterKind kind, short blank) => _profile.Punctuation switch
    {
        PunctuationScheme.Banjiao => 0,
        PunctuationScheme.Kaiming when kind is not (CharacterKind.Stop or CharacterKind.Exclamation) => 0,
        _ => blank,
    };

    /// <summary>Width of the ink's cell, 1/1000 em: a half for marks that own a blank, else one.</summary>
    public short InkWidth(CharacterKind kind) => kind switch
    {
        CharacterKind.Interpunct => Half,
        CharacterKind.Exclamation => _profile.ExclamationBlank == MarkBlank.None ? (short)1000 : Half,
        CharacterKind.Opening or CharacterKind.Closing or CharacterKind.Comma or CharacterKind.Stop
            or CharacterKind.Colon or CharacterKind.MiddleDot => Half,
        _ => 1000,
    };

    // Shrinking (T28).

    private (ShrinkStage Stage, short Amount) Shrinkage(CharacterKind left, CharacterKind right, short natural)
    {
        if (natural == 0 || _profile.Punctuation == PunctuationScheme.Plain)
        {
            return (ShrinkStage.None, 0);
        }
        var stage = (ShrinkStage)Math.Max(
            BlankAfter(left) > 0 ? (int)StageOf(left) : 0, BlankBefore(right) > 0 ? (int)StageOf(right) : 0);
        if (stage != ShrinkStage.Stop || _profile.ShrinkStops)
        {
            return (stage, (short)Math.Max(0, natural - LeastOf(stage)));
        }
        return natural > Half ? (ShrinkStage.Middle, (short)(natural - Half)) : (ShrinkStage.None, (short)0);
    }

    private short LeastOf(ShrinkStage stage) => stage switch
    {
        ShrinkStage.Bracket => Thousandths(_profile.BracketLeast),
        ShrinkStage.Pause => Thousandths(_profile.PauseLeast),
        _ => 0,
    };

    /// <summary>Of two marks that share a blank, the one with the later stage rules it.</summary>
    private ShrinkStage StageOf(CharacterKind kind) => kind switch
    {
        CharacterKind.Opening or CharacterKind.Closing => ShrinkStage.Bracket,
        CharacterKind.Comma => ShrinkStage.Pause,
        CharacterKind.Colon => _profile.ColonBlank == MarkBlank.Middle ? ShrinkStage.Middle : ShrinkStage.Pause,
        CharacterKind.Stop or CharacterKind.Exclamation => ShrinkStage.Stop,
        _ => ShrinkStage.Middle,
    };

    // Stretching (T29, E3).

    private bool Stretches(CharacterKind left, CharacterKind right) =>
        _profile.StretchIdeographs && !(left == CharacterKind.Unit && right == CharacterKind.Unit) && MayStretchAfter(left) && MayStretchBefore(right)
        && (left.IsIdeographic || right.IsIdeographic || (left == CharacterKind.Symbol && right == CharacterKind.Symbol))
        && (IsCjk(left) || right.IsWideMark) && (IsCjk(right) || left.IsWideMark);

    private static bool IsCjk(CharacterKind kind) => kind.IsIdeographic || kind == CharacterKind.Symbol;

    private bool MayStretchAfter(CharacterKind left) =>
        left is not (CharacterKind.Opening or CharacterKind.Connector or CharacterKind.MiddleDot
            or CharacterKind.Interpunct or CharacterKind.Hangul or CharacterKind.NarrowOpening);

    private bool MayStretchBefore(CharacterKind right) =>
        !right.Closes && right is not (CharacterKind.Connector or CharacterKind.MiddleDot
            or CharacterKind.Interpunct or CharacterKind.Hangul or CharacterKind.NarrowMark
            or CharacterKind.NarrowClosing);
}
