namespace Publisher.Model.Pages;

/// <summary>A device-independent sRGB colour.</summary>
public readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static readonly Ink Black = new(0, 0, 0);
    public static readonly Ink White = new(255, 255, 255);

    public bool IsGrey => Red == Green && Green == Blue;

    /// <summary>Reads <c>#RRGGBB</c>.</summary>
    public static bool TryParse(string? text, out Ink ink)
    {
        ink = default;
        if (text is not ['#', ..] || text.Length != 7
            || !uint.TryParse(text.AsSpan(1), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
        {
            return false;
        }
        ink = new Ink((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }
}
