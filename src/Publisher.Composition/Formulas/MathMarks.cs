namespace Publisher.Composition.Formulas;

/// <summary>
/// The combining marks that stand for marks written by themselves: faces draw accents, their attachment points and wide forms
/// for those.
/// </summary>
internal static class MathMarks
{
    /// <summary>The combining mark; the character itself when it has none.</summary>
    public static int Combining(int mark) => mark switch
    {
        '^' or 0x2C6 => 0x302,
        '~' or 0x2DC or 0x223C => 0x303,
        0xAF or 0x2C9 or 0x2D or 0x2212 => 0x304,
        0x203E => 0x305,
        '.' or 0x2D9 or 0x22C5 => 0x307,
        0xA8 => 0x308,
        0x2C7 => 0x30C,
        0x2D8 => 0x306,
        0xB4 or 0x2CA => 0x301,
        '`' or 0x2CB => 0x300,
        0x2DA or 0xB0 or 0x2218 => 0x30A,
        0x2192 => 0x20D7,
        0x2190 => 0x20D6,
        0x2194 => 0x20E1,
        0x21C0 => 0x20D1,
        0x21BC => 0x20D0,
        _ => mark,
    };
}
