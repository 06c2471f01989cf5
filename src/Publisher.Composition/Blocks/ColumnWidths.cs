using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>Shares a table's measure among its columns by their content.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Widths that add up to <paramref name="measure"/>. Where all content fits on one line, columns get what they need and
    /// equal parts of the rest; otherwise their least width and parts of the rest in proportion to what they still want.
    /// </summary>
    /// <param name="least">Width of the longest piece that cannot be broken, for each column.</param>
    /// <param name="most">Width on one line.</param>
    public static Length[] Share(Length measure, ReadOnlySpan<Length> least, ReadOnlySpan<Length> most)
    {
        var widths = new Length[most.Length];
        var sumMost = Sum(most);
        if (sumMost <= measure)
        {
            var part = (measure - sumMost) / most.Length;
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = most[i] + part;
            }
            return widths;
        }
        var sumLeast = Sum(least);
        if (sumLeast >= measure)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = measure * (least[i].Points / sumLeast.Points);
            }
            return widths;
        }
        var wanted = Math.Max(sumMost.Points - sumLeast.Points, 1);
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = least[i] + (measure - sumLeast) * ((most[i] - least[i]).Points / wanted);
        }
        return widths;
    }

    private static Length Sum(ReadOnlySpan<Length> lengths)
    {
        var sum = Length.Zero;
        foreach (var length in lengths)
        {
            sum += length;
        }
        return sum;
    }
}
