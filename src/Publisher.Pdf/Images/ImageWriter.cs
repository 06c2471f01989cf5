using Publisher.Model.Documents;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>
/// Writes pictures as image objects (ISO 32000-1, 8.9.5): JPEG as it is, anything else without loss, transparency as a soft
/// mask. Colours are sRGB, which the output intent says.
/// </summary>
internal sealed class ImageWriter(PdfWriter writer, IImageDecoder decoder)
{
    /// <returns>The object's number; 0 when the picture is broken.</returns>
    public int Write(ImageAsset image)
    {
        if (image.Format == ImageFormat.Jpeg && JpegHeader.Read(image.Bytes.Span) is { Components: 1 or 3, IsTurned: false } header)
        {
            var number = writer.Reserve();
            writer.WriteEncoded(number, Entries(header.Width, header.Height, header.Components == 1) + " /Filter /DCTDecode", image.Bytes.Span);
            return number;
        }
        return decoder.Decode(image) is { } pixels ? Write(pixels) : 0;
    }

    private int Write(DecodedImage pixels)
    {
        var (isGrey, isOpaque) = Survey(pixels.Rgba);
        var mask = isOpaque ? 0 : WriteSamples(pixels, 3, 1, Entries(pixels.Width, pixels.Height, isGrey: true));
        var entries = Entries(pixels.Width, pixels.Height, isGrey) + (mask == 0 ? "" : $" /SMask {mask} 0 R");
        return WriteSamples(pixels, 0, isGrey ? 1 : 3, entries);
    }

    private static (bool IsGrey, bool IsOpaque) Survey(ReadOnlySpan<byte> rgba)
    {
        var (isGrey, isOpaque) = (true, true);
        for (var i = 0; i < rgba.Length && (isGrey || isOpaque); i += 4)
        {
            isGrey &= rgba[i] == rgba[i + 1] && rgba[i] == rgba[i + 2];
            isOpaque &= rgba[i + 3] == 255;
        }
        return (isGrey, isOpaque);
    }

    /// <summary>Writes <paramref name="count"/> of the four channels, from <paramref name="channel"/> on.</summary>
    private int WriteSamples(DecodedImage pixels, int channel, int count, string entries)
    {
        var samples = new byte[pixels.Width * pixels.Height * count];
        for (int from = channel, to = 0; to < samples.Length; from += 4, to += count)
        {
            pixels.Rgba.AsSpan(from, count).CopyTo(samples.AsSpan(to));
        }
        var number = writer.Reserve();
        writer.WriteStream(number,
            entries + $" /DecodeParms <</Predictor 15 /Colors {count} /BitsPerComponent 8 /Columns {pixels.Width}>>",
            RowFilter.Apply(samples, pixels.Width * count, count));
        return number;
    }

    private static string Entries(int width, int height, bool isGrey) =>
        $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace {(isGrey ? "/DeviceGray" : "/DeviceRGB")}";
}
