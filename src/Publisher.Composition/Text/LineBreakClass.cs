namespace Publisher.Composition.Text;

/// <summary>
/// Line-break classes of UAX #14 (Unicode 16), resolved by LB1: AI, SG and XX are AL, SA is AL or CM. QU is split by
/// general category, OP and CP by East Asian width, because the rules ask for these.
/// </summary>
internal enum LineBreakClass : byte
{
    /// <summary>Alphabetic and everything that has no class of its own.</summary>
    AL,

    /// <summary>The second half of a surrogate pair: belongs to the unit before it.</summary>
    Trail,
    AK, AP, AS, B2, BA, BB, BK, CB, CJ, CL, CM, CP, CR, EB, EM, EX, GL, H2, H3, HH, HL, HY, ID, IN, IS, JL, JT, JV,
    LF, NL, NS, NU, OP, PO, PR, QU, RI, SP, SY, VF, VI, WJ, ZW, ZWJ,

    /// <summary>QU that opens (Pi) or closes (Pf).</summary>
    QUInitial, QUFinal,

    /// <summary>ID whose code point is an unassigned pictograph (LB30b).</summary>
    IDPictograph,

    /// <summary>U+25CC DOTTED CIRCLE, named by LB28a.</summary>
    DottedCircle,

    /// <summary>Ambiguous width (AI): AL in Latin context, ID for the round and square signs of CJK text.</summary>
    AI,
}
