namespace Publisher.Pdf.Images;

/// <summary>PNG's filters before Flate (ISO 32000-1, 7.4.4.4, predictor 15): rows become differences that pack better.</summary>
internal static class RowFilter
{
    private const byte Sub = 1;
    private const byte Up = 2;

    /// <summary>Filters rows of <paramref name="stride"/> bytes; each gets the filter with the smallest sum of differences.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> pixels, int stride, int bytesPerPixel)
    {
        var rows = pixels.Length / stride;
        var filtered = new byte[rows * (stride + 1)];
        var other = new byte[stride];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < rows; y++)
        {
            var row = pixels.Slice(y * stride, stride);
            var target = filtered.AsSpan(y * (stride + 1), stride + 1);
            target[0] = Sub;
            var best = Difference(row, row, bytesPerPixel, target[1..]);
            if (Difference(row, above, 0, other) < best)
            {
                target[0] = Up;
                other.CopyTo(target[1..]);
            }
            above = row;
        }
        return filtered;
    }

    /// <summary>Each byte less the one <paramref name="distance"/> before it in <paramref name="reference"/>; the sum of sizes.</summary>
    private static long Difference(ReadOnlySpan<byte> row, ReadOnlySpan<byte> reference, int distance, Span<byte> result)
    {
        var sum = 0L;
        for (var x = 0; x < row.Length; x++)
        {
            var difference = (byte)(row[x] - (x >= distance ? reference[x - distance] : 0));
            result[x] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }
        return sum;
    }

    /// <summary>Turns differences back into bytes, in place (PNG, 9.2).</summary>
    /// <exception cref="InvalidDataException">There is no such filter.</exception>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        for (var i = 0; i < row.Length && filter != 0; i++)
        {
            var left = i >= distance ? row[i - distance] : 0;
            row[i] += (byte)(filter switch
            {
                Sub => left,
                Up => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], i >= distance ? above[i - distance] : 0),
                _ => throw new InvalidDataException("a row of the picture has a filter that does not exist"),
            });
        }
    }

    /// <summary>Whichever of the three is nearest to left + up - corner (PNG, 9.4).</summary>
    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
