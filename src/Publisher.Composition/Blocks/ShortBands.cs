using System.Collections.Immutable;

namespace Publisher.Composition.Blocks;

/// <summary>
/// Keeps short pairs whole (T48 on both sides at once, T74): parted, one language would leave a line or two alone on the next
/// page while the other has ended [house].
/// </summary>
internal static class ShortBands
{
    /// <summary>Lines of the longest side up to which a pair is not parted.</summary>
    internal const int LinesKept = 4;

    public static Band Keep(Band band) => band.Columns.All(strips => strips.Count(strip => !strip.IsSpace) <= LinesKept)
        ? band with { Columns = [.. band.Columns.Select(Keep)] }
        : band;

    private static ImmutableArray<Strip> Keep(ImmutableArray<Strip> strips)
    {
        var last = strips.Length - 1;
        while (last >= 0 && strips[last].IsSpace)
        {
            last--;
        }
        return [.. strips.Select((strip, i) => i < last ? strip with { KeepWithNext = true } : strip)];
    }
}
