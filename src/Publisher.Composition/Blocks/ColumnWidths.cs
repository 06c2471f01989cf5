using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>Shares a table's measure among its columns by their content.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Widths that add up to <paramref name="measure"/>. Where all content fits on one line, columns get what they need and
    /// equal parts of the rest; otherwise their least width and parts of the rest: columns that are content with an equal part get
    /// all they want, so that short cells never turn beside long ones. Where even words must be broken, long ones give way: no
    /// column falls below its floor as long as there is room for all floors.
    /// </summary>
    /// <param name="floor">Width below which single letters would stand alone.</param>
    /// <param name="least">Width of the longest piece that cannot be broken, for each column.</param>
    /// <param name="most">Width on one line.</param>
    public static Length[] Share(Length measure, ReadOnlySpan<Length> floor, ReadOnlySpan<Length> least, ReadOnlySpan<Length> most)
    {
        var sumMost = Sum(most);
        if (sumMost <= measure)
        {
            var widths = most.ToArray();
            foreach (ref var width in widths.AsSpan())
            {
                width += (measure - sumMost) / most.Length;
            }
            return widths;
        }
        return Sum(least) < measure ? Grow(measure, least, most)
            : Sum(floor) < measure ? Grow(measure, floor, least)
            : Shrink(measure, floor);
    }

    /// <summary>From widths that all have: first the columns that want no more than an equal part, then the others in proportion to what they want.</summary>
    private static Length[] Grow(Length measure, ReadOnlySpan<Length> from, ReadOnlySpan<Length> wanted)
    {
        var widths = from.ToArray();
        var (rest, open) = (measure - Sum(from), widths.Length);
        for (var before = -1; before != open;)
        {
            before = open;
            for (var i = 0; i < widths.Length; i++)
            {
                var lacks = wanted[i] - widths[i];
                if (lacks > Length.Zero && lacks * open <= rest)
                {
                    (widths[i], rest) = (wanted[i], rest - lacks);
                }
            }
            open = CountLacking(widths, wanted);
        }
        var all = Math.Max(Sum(wanted).Points - Sum(widths).Points, 1);
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] += rest * ((wanted[i] - widths[i]).Points / all);
        }
        return widths;
    }

    private static int CountLacking(ReadOnlySpan<Length> widths, ReadOnlySpan<Length> wanted)
    {
        var count = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            count += wanted[i] > widths[i] ? 1 : 0;
        }
        return count;
    }

    private static Length[] Shrink(Length measure, ReadOnlySpan<Length> floor)
    {
        var widths = floor.ToArray();
        var sum = Sum(floor).Points;
        foreach (ref var width in widths.AsSpan())
        {
            width = measure * (width.Points / sum);
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
