using System.Collections.Immutable;
using HarfBuzzSharp;

namespace Publisher.Fonts.Shaping;

/// <summary>HarfBuzz's feature lists for each combination of <see cref="ShapingFeatures"/>.</summary>
internal static class FeatureLists
{
    private static readonly ImmutableArray<(ShapingFeatures Flag, string Tag, uint Value)> Table =
    [
        (ShapingFeatures.NoLigatures, "liga", 0), (ShapingFeatures.NoLigatures, "clig", 0),
        (ShapingFeatures.NoLigatures, "calt", 0), (ShapingFeatures.FullWidth, "fwid", 1),
        (ShapingFeatures.SmallCaps, "smcp", 1), (ShapingFeatures.TabularFigures, "tnum", 1),
        (ShapingFeatures.OldStyleFigures, "onum", 1), (ShapingFeatures.NoKerning, "kern", 0),
        (ShapingFeatures.Script, "ssty", 1), (ShapingFeatures.ScriptScript, "ssty", 2),
    ];

    private static readonly ImmutableArray<Feature[]> Lists = [.. Enumerable.Range(0, 256).Select(flags => Make((ShapingFeatures)flags))];

    public static Feature[] For(ShapingFeatures features) => Lists[(int)features];

    private static Feature[] Make(ShapingFeatures features) =>
    [
        .. Table.Where(row => features.HasFlag(row.Flag)).Select(row => new Feature(Tag.Parse(row.Tag), row.Value)),
    ];
}
