namespace Publisher.Highlighting.Expressions;

/// <summary>Characters: those of ASCII one by one, all others together.</summary>
internal readonly record struct CharacterSet(ulong Low, ulong High, bool HasOthers)
{
    public static readonly CharacterSet None;
    public static readonly CharacterSet All = new(ulong.MaxValue, ulong.MaxValue, true);

    public static CharacterSet Of(int character) => character switch
    {
        < 64 => new CharacterSet(1UL << character, 0, false),
        < 128 => new CharacterSet(0, 1UL << (character - 64), false),
        _ => new CharacterSet(0, 0, true),
    };

    public static CharacterSet Range(int first, int last)
    {
        var set = last >= 128 ? new CharacterSet(0, 0, true) : None;
        for (var character = first; character <= Math.Min(last, 127); character++)
        {
            set |= Of(character);
        }
        return set;
    }

    public static CharacterSet Of(string characters) => characters.Aggregate(None, (set, character) => set | Of(character));

    public bool IsAll => this == All;

    public bool Contains(char character) => character switch
    {
        < (char)64 => (Low >> character & 1) != 0,
        < (char)128 => (High >> (character - 64) & 1) != 0,
        _ => HasOthers,
    };

    public bool Overlaps(CharacterSet other) => ((Low & other.Low) | (High & other.High)) != 0 || (HasOthers && other.HasOthers);

    /// <summary>All the rest, and always the others: of them it is not known which are meant.</summary>
    public CharacterSet Complement() => new(~Low, ~High, true);

    /// <summary>With the other case of its ASCII letters.</summary>
    public CharacterSet WithBothCases()
    {
        const ulong Upper = 0x07FF_FFFE;
        const ulong Lower = Upper << 32;
        return this with { High = High | ((High & Upper) << 32) | ((High & Lower) >> 32) };
    }

    /// <summary>
    /// All that may be meant where case is ignored: letters outside ASCII can be cases of letters within, alone or of several (K, ſ, ﬁ, ß).
    /// </summary>
    public CharacterSet IgnoringCase()
    {
        var set = HasOthers ? this | Escapes.Letters : WithBothCases();
        return set with { HasOthers = HasOthers || set.Overlaps(Escapes.Letters) };
    }

    public static CharacterSet operator |(CharacterSet one, CharacterSet other) =>
        new(one.Low | other.Low, one.High | other.High, one.HasOthers || other.HasOthers);

    public static CharacterSet operator &(CharacterSet one, CharacterSet other) =>
        new(one.Low & other.Low, one.High & other.High, one.HasOthers && other.HasOthers);
}
