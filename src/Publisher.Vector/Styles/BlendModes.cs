using Publisher.Model.Drawings;

namespace Publisher.Vector.Styles;

/// <summary>The names that CSS has for ways of blending (Compositing and Blending 1, 10).</summary>
internal static class BlendModes
{
    public static BlendMode? Of(string name) => name switch
    {
        "normal" => BlendMode.Normal,
        "multiply" => BlendMode.Multiply,
        "screen" => BlendMode.Screen,
        "overlay" => BlendMode.Overlay,
        "darken" => BlendMode.Darken,
        "lighten" => BlendMode.Lighten,
        "color-dodge" => BlendMode.ColorDodge,
        "color-burn" => BlendMode.ColorBurn,
        "hard-light" => BlendMode.HardLight,
        "soft-light" => BlendMode.SoftLight,
        "difference" => BlendMode.Difference,
        "exclusion" => BlendMode.Exclusion,
        "hue" => BlendMode.Hue,
        "saturation" => BlendMode.Saturation,
        "color" => BlendMode.Color,
        "luminosity" => BlendMode.Luminosity,
        _ => null,
    };
}
