using System.Collections.Frozen;

namespace Publisher.Vector.Styles;

/// <summary>The properties that we draw by and that may be attributes too (SVG 2, 6.6).</summary>
internal static class PropertyNames
{
    private static readonly FrozenSet<string> Presentation = new[]
    {
        "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color", "color-interpolation-filters", "direction", "display", "dominant-baseline",
        "fill", "fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font", "font-family", "font-size", "font-style", "font-weight",
        "letter-spacing", "word-spacing", "marker", "marker-start", "marker-mid", "marker-end", "mask", "mask-type", "opacity", "overflow",
        "paint-order", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
        "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration",
        "visibility", "white-space", "writing-mode", "vector-effect",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPresentation(string name) => Presentation.Contains(name);
}
