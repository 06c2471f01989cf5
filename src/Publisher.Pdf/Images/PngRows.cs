using System.Buffers;
using System.IO.Compression;

namespace Publisher.Pdf.Images;

/// <summary>
/// Unpacks the data of PNG files. Never more than the header promises: what would unpack to more is cut off there, whatever
/// its size.
/// </summary>
internal static class PngRows
{
    /// <summary>100 million pixels of four bytes, the most that pictures may have; deeper ones must be smaller.</summary>
    private const long MostBytes = 400_000_000;

    /// <summary>Deflate cannot do better (258 bytes for two bits): a header that promises more lies, and no memory is taken for it.</summary>
    private const long MostExpansion = 1032;

    private const byte LastFilter = 4;

    /// <summary>
    /// Whether the packed data is exactly the rows of the picture, each with a filter that exists: then a PDF can take it as it
    /// is (predictor 15, ISO 32000-1, 7.4.4.4). Keeps nothing.
    /// </summary>
    public static bool AreSound(PngFile png)
    {
        var row = png.Stride(png.Width) + 1;
        var (expected, at) = (row * png.Height, 0L);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var data = Open(png);
            for (int read; (read = data.Read(buffer)) > 0 && at <= expected; at += read)
            {
                for (var filter = (row - at % row) % row; filter < read; filter += row)
                {
                    if (buffer[filter] > LastFilter)
                    {
                        return false;
                    }
                }
            }
            return at == expected;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The rows without their filters, top down, whole; null when data is missing, broken or too large.</summary>
    public static byte[]? Read(PngFile png)
    {
        if (png.Stride(png.Width) * png.Height > Math.Min(MostBytes, png.Packed.Length * MostExpansion))
        {
            return null;
        }
        try
        {
            using var data = Open(png);
            return png.IsInterlaced ? PngInterlace.Read(png, data) : ReadPass(png, data, png.Width, png.Height);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Reads so many rows of so many pixels, one after the other.</summary>
    public static byte[] ReadPass(PngFile png, Stream data, int width, int height)
    {
        var stride = (int)png.Stride(width);
        var distance = Math.Max(1, png.BitsPerPixel / 8);
        var rows = new byte[stride * height];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = data.ReadByte();
            var row = rows.AsSpan(y * stride, stride);
            data.ReadExactly(row);
            RowFilter.Undo(filter, row, above, distance);
            above = row;
        }
        return rows;
    }

    private static ZLibStream Open(PngFile png) => new(new MemoryStream(png.Packed), CompressionMode.Decompress);
}
