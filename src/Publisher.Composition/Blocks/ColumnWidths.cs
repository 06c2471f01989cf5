using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>Shares a table's measure among its columns by their content.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Widths that add up to <paramref name="measure"/>. Where all content fits on one line, columns get what they need and
    /// equal parts of the rest; otherwise their least width and parts of the rest in proportion to what they still want. Where
    /// even words must be broken, long ones give way: no column falls below its floor as long as there is room for all floors.
    /// </summary>
    /// <param name="floor">Width below which single letters would stand alone.</param>
    /// <param name="least">Width of the longest piece that cannot be broken, for each column.</param>
    /// <param name="most">Width on one line.</param>
    public static Length[] Share(Length measure, ReadOnlySpan<Length> floor, ReadOnlySpan<Length> least, ReadOnlySpan<Length> most)
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
        if (sumLeast < measure)
        {
            Grow(widths, measure - sumLeast, least, most);
        }
        else if (Sum(floor) < measure)
        {
            Grow(widths, measure - Sum(floor), floor, least);
        }
        else
        {
            var sum = Sum(floor).Points;
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = measure * (floor[i].Points / sum);
            }
        }
        return widths;
    }

    /// <summary>From widths that all have, parts of the rest in proportion to what is wanted.</summary>
    private static void Grow(Length[] widths, Length rest, ReadOnlySpan<Length> from, ReadOnlySpan<Length> wanted)
    {
        var all = Math.Max(Sum(wanted).Points - Sum(from).Points, 1);
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = from[i] + rest * ((wanted[i] - from[i]).Points / all);
        }
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
