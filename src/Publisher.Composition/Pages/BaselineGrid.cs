using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>The grid of body lines (T45): whole line feeds below the top of the type area.</summary>
internal static class BaselineGrid
{
    /// <summary>What rounding may add to a position without pushing it to the next line: 1/50 pt.</summary>
    private const long Tolerance = Length.UnitsPerPoint / 50;

    /// <summary>The first grid line at or below <paramref name="y"/>.</summary>
    public static Length Snap(Length y, Length feed) =>
        y.Units <= Tolerance ? Length.Zero : feed * new Length(y.Units - Tolerance).StepsToCover(feed);
}
