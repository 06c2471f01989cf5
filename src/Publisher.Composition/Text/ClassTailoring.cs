using Publisher.Model.Documents;
using Publisher.Model.Layouts;

namespace Publisher.Composition.Text;

/// <summary>
/// Tailors UAX #14 to a language (T2, T3, T5): a mark that may not start a line at the chosen strictness gets a class that
/// says so, one that may gets the class of an ideograph. The rules themselves stay as they are.
/// </summary>
internal readonly struct ClassTailoring(LanguageProfile profile, LanguageTag language)
{
    private const string Iterations = "々〻ゝゞヽヾ";
    private const string SmallKana = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーｧｨｩｪｫｬｭｮｯｰ";
    /// <summary>Signs after a number and before one (T3 J, L).</summary>
    public const string Suffixes = "％‰℃℉°′″￠";
    public const string Prefixes = "￥¥＄$£€№";

    private readonly bool _isCjk = language.IsCjk;
    private readonly Kinsoku _level = profile.Kinsoku;

    /// <summary>Korean that breaks between words only: syllables and Han are letters (T5).</summary>
    public bool KeepsWords { get; } = language.IsKorean && profile.KoreanBreak == KoreanBreak.Word;

    /// <summary>The class as <see cref="BreakFinder"/> takes it, with its width flag.</summary>
    public byte Tailor(int codePoint, LineBreakClass value, bool isWide, CharacterKind kind, bool beforeCjk)
    {
        var wide = isWide || kind.IsWideMark;
        var tailored = kind == CharacterKind.Transparent
            ? LineBreakClass.CM // a note mark clings to its word and is looked through (T67)
            : !_isCjk ? Latin(codePoint, value, beforeCjk) : Cjk((char)Math.Min(codePoint, char.MaxValue), value, kind, beforeCjk);
        return wide ? (byte)((byte)tailored | BreakFinder.Wide) : (byte)tailored;
    }

    /// <summary>Of the rules of T3 those that concern marks which any language may have.</summary>
    private LineBreakClass Latin(int codePoint, LineBreakClass value, bool beforeCjk) => value switch
    {
        LineBreakClass.CJ => LineBreakClass.NS,
        LineBreakClass.B2 when _level == Kinsoku.Strict => LineBreakClass.BA,
        _ when _level < Kinsoku.Normal => value,
        _ when codePoint == '～' => LineBreakClass.NS,
        _ when codePoint is '·' or '‧' => LineBreakClass.IS,
        _ when codePoint == '/' && beforeCjk => LineBreakClass.GL,
        _ => value,
    };

    private LineBreakClass Cjk(char character, LineBreakClass value, CharacterKind kind, bool beforeCjk)
    {
        if (KeepsWords && !kind.IsWideMark && value is LineBreakClass.ID or LineBreakClass.H2 or LineBreakClass.H3 or LineBreakClass.JL
            or LineBreakClass.JV or LineBreakClass.JT)
        {
            return LineBreakClass.AL;
        }
        if (_level == Kinsoku.None && (kind.IsWideMark || value is LineBreakClass.CJ or LineBreakClass.NS || character is '｡' or '､'))
        {
            return LineBreakClass.ID;
        }
        return kind switch
        {
            CharacterKind.Opening => LineBreakClass.OP,
            CharacterKind.Closing or CharacterKind.Comma or CharacterKind.Stop => LineBreakClass.CL,
            CharacterKind.Colon or CharacterKind.Exclamation or CharacterKind.FixedMark =>
                MayStart(_level == Kinsoku.Loose && !language.IsKorean, LineBreakClass.NS),
            CharacterKind.MiddleDot => MayStart(_level == Kinsoku.Loose && character == '・', LineBreakClass.NS),
            CharacterKind.Interpunct => LineBreakClass.NS,
            CharacterKind.Connector => Connector(character),
            CharacterKind.Unit => Unit(character),
            _ => Sign(character, value, beforeCjk),
        };
    }

    private static LineBreakClass MayStart(bool may, LineBreakClass otherwise) => may ? LineBreakClass.ID : otherwise;

    /// <summary>Connectors do not start a line (T3 E), solidi neither start nor end one (M).</summary>
    private LineBreakClass Connector(char character) => character switch
    {
        '／' or '＼' => MayStart(_level == Kinsoku.Loose, LineBreakClass.GL),
        '〜' or '゠' => MayStart(_level == Kinsoku.Loose || (_level == Kinsoku.Normal && !language.IsKorean), LineBreakClass.NS),
        '—' => Dash,
        _ => MayStart(_level == Kinsoku.Loose, LineBreakClass.NS),
    };

    private LineBreakClass Unit(char character) => character is '—' or '⸺'
        ? Dash : MayStart(_level == Kinsoku.Loose, LineBreakClass.IN);

    /// <summary>Dashes of any width start no line at the strict level (T3 G).</summary>
    private LineBreakClass Dash => _level == Kinsoku.Strict ? LineBreakClass.NS : LineBreakClass.B2;

    private LineBreakClass Sign(char character, LineBreakClass value, bool beforeCjk)
    {
        if (value == LineBreakClass.CJ || SmallKana.Contains(character))
        {
            return _level == Kinsoku.Strict ? LineBreakClass.NS : LineBreakClass.ID;
        }
        if (Iterations.Contains(character))
        {
            return MayStart(_level <= Kinsoku.Loose, LineBreakClass.NS);
        }
        return character switch
        {
            // No line starts with it after CJK nor ends with it before (T3 E, M); UAX #14 never breaks before it.
            '/' when beforeCjk && _level >= Kinsoku.Normal => LineBreakClass.GL,
            '·' or '‧' when _level >= Kinsoku.Normal => LineBreakClass.IS, // no break before, one after where letters allow it (T2)
            '—' or '―' when _level == Kinsoku.Strict => Dash,
            _ when _level <= Kinsoku.Loose && (Suffixes.Contains(character) || Prefixes.Contains(character)) =>
                value is LineBreakClass.PO or LineBreakClass.PR ? LineBreakClass.ID : value,
            >= '\u2460' and <= '\u27BF' when value == LineBreakClass.AI => LineBreakClass.ID, // ① ■ ★ count as ideographs
            _ => value,
        };
    }
}
