using Publisher.Model.Measures;

namespace Publisher.Composition.Lines;

/// <summary>The ideographic em box about the Latin baseline (T46): 0.12 em below it, 0.88 em above.</summary>
internal static class EmBox
{
    private const double BelowBaseline = 0.12;

    public static Length Below(Length size) => size * BelowBaseline;

    public static Length Above(Length size) => size - Below(size);
}
