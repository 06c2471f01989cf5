namespace Publisher.Composition.Text;

/// <summary>
/// What a character is to its neighbours: rows and columns of the spacing table (T10, T11, T24). "Wide" marks stand in
/// a CJK frame of one em; their ink takes half of it.
/// </summary>
internal enum CharacterKind : byte
{
    /// <summary>Symbols and all that has no rule of its own; justified like Han, never autospaced.</summary>
    Symbol,

    /// <summary>Ideographs, kana and what counts as one of them.</summary>
    Han,
    Hangul,

    /// <summary>Letters and digits of Latin, Greek, Cyrillic and other alphabets; also objects such as formulas.</summary>
    Latin,

    /// <summary>Signs that belong to the Latin word or number they touch (% ° # $ @ +), else symbols (T24).</summary>
    LatinAffix,

    /// <summary>ASCII stops and dashes: no space of their own, no autospace.</summary>
    NarrowMark,
    NarrowOpening,
    NarrowClosing,

    // Wide marks.
    Opening,
    Closing,
    Comma,
    Stop,
    Colon,
    Exclamation,

    /// <summary>Katakana middle dot and its like: ink in the middle of the frame.</summary>
    MiddleDot,

    /// <summary>U+00B7 among CJK (T16).</summary>
    Interpunct,

    /// <summary>Connectors and wide solidi: rigid, and nothing stretches beside them (T29).</summary>
    Connector,

    /// <summary>A wide mark of one rigid em: ‼ and its like.</summary>
    FixedMark,

    /// <summary>Two-em dashes and ellipses (T6).</summary>
    Unit,

    // Spaces.
    WordSpace,
    IdeographicSpace,

    /// <summary>Spaces of fixed width, and the no-break space.</summary>
    OtherSpace,

    /// <summary>Note marks and raised or lowered text: neighbours look through them (T25, T67).</summary>
    Transparent,

    /// <summary>Line ends, joiners and other characters without a picture.</summary>
    Invisible,
}
