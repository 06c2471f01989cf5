using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>The colours of the band of a cover: as the author gives them, else chosen so that the title can be read.</summary>
/// <param name="Opacity">How much the ground hides of the picture.</param>
/// <param name="Contrast">Of the text with what lies under it, at the worst place.</param>
internal sealed record CoverInks(Ink Ground, Ink Text, double Opacity, double Contrast)
{
    /// <summary>WCAG 2.2, 1.4.3.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>Of a ground that is chosen: dark as ink on paper, yet of a hue; white stands 12:1 on it.</summary>
    private const double GroundLuminance = 0.035;

    /// <summary>How much of the hue is taken back, so that bright pictures make no gaudy band.</summary>
    private const double Greyness = 0.35;

    /// <summary>A ground that hides little hides more, step by step, until a text that is chosen can be read.</summary>
    private const double OpacityStep = 0.02;

    /// <param name="picture">Pixels of the picture that stay in sight; none where they are not known.</param>
    /// <param name="beneath">Pixels below the band.</param>
    public static CoverInks Choose(BookCover cover, IReadOnlyCollection<Ink> picture, IReadOnlyCollection<Ink> beneath)
    {
        var ground = Ink.TryParse(cover.Background, out var given) ? given : Darkened(picture);
        // What is not known may be anything.
        IReadOnlyCollection<Ink> below = beneath.Count > 0 ? beneath : [Ink.Black, Ink.White];
        if (Ink.TryParse(cover.Colour, out var text))
        {
            return new CoverInks(ground, text, cover.Opacity, Worst(text, ground, cover.Opacity, below));
        }
        for (var opacity = cover.Opacity; ; opacity = Math.Min(1, opacity + OpacityStep))
        {
            var (white, black) = (Worst(Ink.White, ground, opacity, below), Worst(Ink.Black, ground, opacity, below));
            if (Math.Max(white, black) >= LeastContrast || opacity >= 1)
            {
                return new CoverInks(ground, white >= black ? Ink.White : Ink.Black, opacity, Math.Max(white, black));
            }
        }
    }

    private static double Worst(Ink text, Ink ground, double opacity, IReadOnlyCollection<Ink> below) =>
        opacity >= 1 ? text.ContrastWith(ground) : below.Min(pixel => text.ContrastWith(ground.Over(pixel, opacity)));

    /// <summary>The hue that a picture has on the whole, bright places more than grey ones, as dark as a ground has to be.</summary>
    private static Ink Darkened(IReadOnlyCollection<Ink> picture)
    {
        var (red, green, blue, sum) = (0.0, 0.0, 0.0, 0.0);
        foreach (var pixel in picture)
        {
            var weight = 8 + Math.Max(pixel.Red, Math.Max(pixel.Green, pixel.Blue)) - Math.Min(pixel.Red, Math.Min(pixel.Green, pixel.Blue));
            (red, green, blue, sum) = (red + pixel.Red * weight, green + pixel.Green * weight, blue + pixel.Blue * weight, sum + weight);
        }
        var hue = sum > 0 ? new Ink(Byte(red / sum), Byte(green / sum), Byte(blue / sum)) : Ink.Black;
        var luminance = hue.Luminance;
        var share = luminance > 0 ? GroundLuminance / luminance * (1 - Greyness) : 0;
        var grey = GroundLuminance - luminance * share;
        return Ink.OfLinear(Ink.Linear(hue.Red) * share + grey, Ink.Linear(hue.Green) * share + grey, Ink.Linear(hue.Blue) * share + grey);
    }

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
