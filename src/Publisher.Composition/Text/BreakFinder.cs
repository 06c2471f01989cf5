using static Publisher.Composition.Text.LineBreakClass;

namespace Publisher.Composition.Text;

/// <summary>
/// Finds break opportunities by the rules of UAX #14, revision 53 (Unicode 16). Works on resolved classes, one for each
/// UTF-16 unit; the classes may be tailored first (T2). Linear in time, no memory of its own.
/// </summary>
internal ref struct BreakFinder
{
    /// <summary>Set on a class whose character is East Asian wide.</summary>
    public const byte Wide = 0x80;

    private readonly ReadOnlySpan<byte> _classes;
    private readonly Span<short> _costs;

    /// <summary>Class of the last character that is no mark on another, spaces included; AL at the start.</summary>
    private LineBreakClass _previous;

    /// <summary>Class before <see cref="_previous"/>.</summary>
    private LineBreakClass _beforePrevious;

    /// <summary>Class of the last character that is no space: what "X SP*" in the rules means.</summary>
    private LineBreakClass _solid;
    private bool _previousWide;
    private bool _beforePreviousWide;
    private bool _afterZeroWidthJoiner;
    private bool _initialQuoteOpens;
    private int _regionalIndicators;
    private NumberState _number;

    private enum NumberState : byte { None, Digits, Closed }

    /// <summary>Start of text, as the class before the first character.</summary>
    private const LineBreakClass StartOfText = Trail;

    private BreakFinder(ReadOnlySpan<byte> classes, Span<short> costs)
    {
        _classes = classes;
        _costs = costs;
        _previous = _beforePrevious = _solid = StartOfText;
    }

    /// <summary>
    /// Sets <paramref name="costs"/>[i] to the cost of a break before unit i: free, forced or never. The place before the
    /// first unit is never one.
    /// </summary>
    public static void Find(ReadOnlySpan<byte> classes, Span<short> costs)
    {
        var finder = new BreakFinder(classes, costs);
        for (var i = 0; i < classes.Length; i++)
        {
            finder.Visit(i);
        }
    }

    private void Visit(int i)
    {
        var next = (LineBreakClass)(_classes[i] & ~Wide);
        if (next == ID && _previous == ID && !_afterZeroWidthJoiner)
        {
            _costs[i] = BreakCost.Free;
            Advance(ID, isWide: true);
            return;
        }
        if (next == Trail)
        {
            _costs[i] = BreakCost.Never;
            return;
        }
        if (next is CM or ZWJ && !IsStartOrBreakOrSpace(_previous))
        {
            _costs[i] = BreakCost.Never;
            _afterZeroWidthJoiner = next == ZWJ;
            return;
        }
        var isWide = (_classes[i] & Wide) != 0;
        var resolved = next is CM or ZWJ or AI ? AL : next;
        _costs[i] = Cost(resolved, isWide, i);
        Advance(resolved, isWide);
        _afterZeroWidthJoiner = next == ZWJ;
    }

    private short Cost(LineBreakClass next, bool isWide, int i)
    {
        if (_previous == StartOfText)
        {
            return BreakCost.Never; // LB2
        }
        if (_previous is BK or LF or NL || (_previous == CR && next != LF))
        {
            return BreakCost.Forced; // LB4, LB5
        }
        return BreakAllowed(next, isWide, i) ? BreakCost.Free : BreakCost.Never;
    }

    private readonly bool BreakAllowed(LineBreakClass next, bool isWide, int i)
    {
        if (next is BK or CR or LF or NL or SP or ZW)
        {
            return false; // LB6, LB7
        }
        if (_solid == ZW)
        {
            return true; // LB8
        }
        if (_afterZeroWidthJoiner || next == WJ || _previous == WJ || _previous == GL
            || (next == GL && _previous is not (SP or BA or HY or HH)))
        {
            return false; // LB8a, LB11, LB12, LB12a
        }
        if (next is CL or CP or EX or SY || _solid == OP)
        {
            return false; // LB13, LB14
        }
        if ((_solid == QUInitial && _initialQuoteOpens) || (next == QUFinal && EndsQuotation(i)))
        {
            return false; // LB15a, LB15b
        }
        if (next == IS)
        {
            return _previous == SP && ClassAfter(i, out _) == NU; // LB15c, LB15d
        }
        if ((_solid is CL or CP && next == NS) || (_solid == B2 && next == B2))
        {
            return false; // LB16, LB17
        }
        if (_previous == SP)
        {
            return true; // LB18
        }
        if (IsGluedByQuote(next, isWide, i))
        {
            return false;
        }
        if (_previous == CB || next == CB)
        {
            return true; // LB20
        }
        return !IsGluedByHyphen(next) && !IsGluedByNumber(next, isWide, i) && !IsGluedByScript(next, isWide, i);
    }

    /// <summary>LB19 and LB19a.</summary>
    private readonly bool IsGluedByQuote(LineBreakClass next, bool isWide, int i)
    {
        if (next is QU or QUFinal || _previous is QU or QUInitial)
        {
            return true;
        }
        if (next == QUInitial)
        {
            return !_previousWide || ClassAfter(i, out var wide) == StartOfText || !wide;
        }
        return _previous == QUFinal && (!isWide || _beforePrevious == StartOfText || !_beforePreviousWide);
    }

    /// <summary>LB20a, LB21, LB21a, LB21b, LB22.</summary>
    private readonly bool IsGluedByHyphen(LineBreakClass next)
    {
        if (_previous is HY or HH && next is AL or DottedCircle
            && _beforePrevious is StartOfText or BK or CR or LF or NL or SP or ZW or CB or GL)
        {
            return true;
        }
        return next is BA or HH or HY or NS or CJ or IN || _previous == BB
            || (_beforePrevious == HL && _previous is HY or HH or BA && !_previousWide && next != HL)
            || (_previous == SY && next == HL);
    }

    /// <summary>LB23, LB23a, LB24, LB25.</summary>
    private readonly bool IsGluedByNumber(LineBreakClass next, bool isWide, int i)
    {
        switch (next)
        {
            case NU:
                return _previous is AL or HL or DottedCircle or PO or PR or HY or IS || _number == NumberState.Digits;
            case PO:
                return _number != NumberState.None || IsIdeograph(_previous) || IsLetter(_previous);
            case PR:
                return _number != NumberState.None || IsLetter(_previous);
            case OP when _previous is PO or PR:
                var after = ClassAfter(i, out _, out var at);
                return after == NU || (after == IS && ClassAfter(at, out _) == NU);
            default:
                return (_previous == NU && IsLetter(next)) || (_previous is PR or PO && IsLetter(next))
                    || (_previous == PR && IsIdeograph(next));
        }
    }

    /// <summary>LB26 to LB30b.</summary>
    private readonly bool IsGluedByScript(LineBreakClass next, bool isWide, int i) => next switch
    {
        AL or HL => IsLetter(_previous) || _previous == IS || (_previous == CP && !_previousWide),
        NU => _previous == CP && !_previousWide,
        OP => !isWide && (IsLetter(_previous) || _previous == NU),
        JL or H2 or H3 => _previous is JL or PR,
        JV => _previous is JL or JV or H2 or PR,
        JT => _previous is JV or H2 or JT or H3 or PR,
        PO => _previous is JL or JV or JT or H2 or H3,
        RI => _previous == RI && _regionalIndicators % 2 == 1,
        EM => _previous is EB or IDPictograph,
        AK or DottedCircle or AS => IsGluedBrahmic(next, i),
        VF or VI => _previous is AK or DottedCircle or AS,
        _ => false,
    };

    /// <summary>LB28a (and LB28 for the dotted circle, which is a letter too).</summary>
    private readonly bool IsGluedBrahmic(LineBreakClass next, int i) =>
        _previous == AP
        || (_previous == VI && next != AS && _beforePrevious is AK or DottedCircle or AS)
        || (_previous is AK or DottedCircle or AS && ClassAfter(i, out _) == VF)
        || (next == DottedCircle && (IsLetter(_previous) || _previous == IS || (_previous == CP && !_previousWide)));

    private static bool IsLetter(LineBreakClass value) => value is AL or HL or DottedCircle;

    private static bool IsIdeograph(LineBreakClass value) => value is ID or IDPictograph or EB or EM;

    private static bool IsStartOrBreakOrSpace(LineBreakClass value) =>
        value is StartOfText or BK or CR or LF or NL or SP or ZW;

    /// <summary>LB15b: what must follow a final quote so that it cannot begin a line.</summary>
    private readonly bool EndsQuotation(int i) => ClassAfter(i, out _) is
        StartOfText or SP or GL or WJ or CL or QU or QUInitial or QUFinal or CP or EX or IS or SY or BK or CR or LF
        or NL or ZW;

    private readonly LineBreakClass ClassAfter(int i, out bool isWide) => ClassAfter(i, out isWide, out _);

    /// <summary>Class of the next character after unit i that is no combining mark; start of text stands for its end.</summary>
    private readonly LineBreakClass ClassAfter(int i, out bool isWide, out int at)
    {
        for (at = i + 1; at < _classes.Length; at++)
        {
            var value = (LineBreakClass)(_classes[at] & ~Wide);
            if (value is not (CM or ZWJ or Trail))
            {
                isWide = (_classes[at] & Wide) != 0;
                return value;
            }
        }
        isWide = false;
        return StartOfText;
    }

    private void Advance(LineBreakClass next, bool isWide)
    {
        if (next == QUInitial)
        {
            _initialQuoteOpens = _previous is StartOfText or BK or CR or LF or NL or OP or QU or QUInitial or QUFinal
                or GL or SP or ZW;
        }
        _regionalIndicators = next == RI ? _regionalIndicators + 1 : 0;
        _number = next switch
        {
            NU => NumberState.Digits,
            SY or IS when _number == NumberState.Digits => NumberState.Digits,
            CL or CP when _number == NumberState.Digits => NumberState.Closed,
            _ => NumberState.None,
        };
        _beforePrevious = _previous;
        _beforePreviousWide = _previousWide;
        _previous = next;
        _previousWide = isWide;
        _solid = next == SP ? _solid : next;
    }
}
