namespace Publisher.Pdf.Images;

/// <summary>Puts the seven passes of an interlaced PNG together (Adam7; third edition, 8.2).</summary>
internal static class PngInterlace
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static byte[] Read(PngFile png, Stream data)
    {
        var stride = (int)png.Stride(png.Width);
        var rows = new byte[stride * png.Height];
        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var (width, height) = (Count(png.Width, x, stepX), Count(png.Height, y, stepY));
            // A pass without pixels has no rows, not even their filters.
            if (width == 0 || height == 0)
            {
                continue;
            }
            var pass = PngRows.ReadPass(png, data, width, height);
            var passStride = pass.Length / height;
            for (var row = 0; row < height; row++)
            {
                Scatter(png.BitsPerPixel, pass.AsSpan(row * passStride, passStride), width,
                    rows.AsSpan((y + row * stepY) * stride, stride), x, stepX);
            }
        }
        return rows;
    }

    private static int Count(int size, int start, int step) => (size - start + step - 1) / step;

    private static void Scatter(int bits, ReadOnlySpan<byte> from, int count, Span<byte> to, int x, int step)
    {
        for (var i = 0; i < count; i++, x += step)
        {
            if (bits >= 8)
            {
                var bytes = bits / 8;
                from.Slice(i * bytes, bytes).CopyTo(to[(x * bytes)..]);
                continue;
            }
            // Samples of less than a byte lie from the high bits down.
            var value = from[i * bits / 8] >> (8 - bits - i * bits % 8) & ((1 << bits) - 1);
            to[x * bits / 8] |= (byte)(value << (8 - bits - x * bits % 8));
        }
    }
}
