namespace Publisher.Model.Pages;

/// <summary>A device-independent sRGB colour.</summary>
public readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static readonly Ink Black = new(0, 0, 0);
    public static readonly Ink White = new(255, 255, 255);

    public bool IsGrey => Red == Green && Green == Blue;

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2).</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>Contrast ratio, 1 to 21 (WCAG 2.2).</summary>
    public double ContrastWith(Ink other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>What is seen of this ink and another below it.</summary>
    public Ink Over(Ink below, double opacity)
    {
        byte Mixed(byte over, byte under) => (byte)Math.Round(over * opacity + under * (1 - opacity));
        return new Ink(Mixed(Red, below.Red), Mixed(Green, below.Green), Mixed(Blue, below.Blue));
    }

    /// <summary>A component of sRGB as an amount of light (IEC 61966-2-1).</summary>
    public static double Linear(byte component)
    {
        var value = component / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    /// <summary>The ink of amounts of light, each 0 to 1.</summary>
    public static Ink OfLinear(double red, double green, double blue)
    {
        static byte Component(double light)
        {
            var value = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
            return (byte)Math.Clamp(Math.Round(value * 255), 0, 255);
        }
        return new Ink(Component(red), Component(green), Component(blue));
    }

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
