using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>An image object: its number, and how it must be turned to be seen upright (EXIF orientation, 1 to 8).</summary>
internal readonly record struct WrittenImage(int Number, int Orientation);

/// <summary>
/// Writes pictures as image objects (ISO 32000-1, 8.9.5): JPEG and most PNG data as they are, anything else without loss,
/// transparency as a soft mask. Colours are of the picture's own profile, else sRGB, which the output intent says.
/// </summary>
internal sealed class ImageWriter
{
    private readonly IImageDecoder _decoder;
    private readonly PdfConformance _claims;
    private readonly List<Diagnostic> _diagnostics;
    private readonly SampleWriter _samples;
    private readonly JpegPicture _jpegs;
    private readonly PngPicture _pngs;

    /// <param name="diagnostics">Takes what is wrong with pictures.</param>
    public ImageWriter(PdfWriter writer, IImageDecoder decoder, PdfConformance claims, List<Diagnostic> diagnostics)
    {
        (_decoder, _claims, _diagnostics) = (decoder, claims, diagnostics);
        var profiles = new IccProfiles(writer);
        _samples = new SampleWriter(writer);
        _jpegs = new JpegPicture(writer, profiles);
        _pngs = new PngPicture(_samples, profiles);
    }

    /// <returns>Number 0 when the picture is broken, which is reported.</returns>
    public WrittenImage Write(ImageAsset image)
    {
        var number = WriteAsItIs(image);
        if (number > 0)
        {
            return new WrittenImage(number, image.Orientation);
        }
        if (_decoder.Decode(image) is { } pixels)
        {
            // Decoded pixels are upright.
            return new WrittenImage(Write(pixels), 1);
        }
        _diagnostics.Add(DiagnosticCatalog.PictureUnreadableInPdf.Create(image.Span, image.Path));
        return default;
    }

    private int WriteAsItIs(ImageAsset image)
    {
        if (image.Format == ImageFormat.Png)
        {
            return PngFile.Read(image.Bytes) is { } png ? _pngs.Write(png) : 0;
        }
        if (image.Format != ImageFormat.Jpeg || JpegFile.Read(image.Bytes.Span) is not { } jpeg)
        {
            return 0;
        }
        var number = _jpegs.Write(jpeg, image.Bytes.Span, allowsCmyk: !_claims.IsArchive);
        if (number == 0)
        {
            _diagnostics.Add(DiagnosticCatalog.PictureWithoutProfile.Create(image.Span, image.Path));
        }
        return number;
    }

    private int Write(DecodedImage pixels)
    {
        var (isGrey, isOpaque) = Survey(pixels.Rgba);
        var format = new SampleFormat(pixels.Width, pixels.Height, 1, 8);
        var mask = isOpaque ? "" : $" /SMask {_samples.Write(format, "/DeviceGray", "", Channels(pixels, 3, 1))} 0 R";
        return isGrey ? _samples.Write(format, "/DeviceGray", mask, Channels(pixels, 0, 1))
            : _samples.Write(format with { Components = 3 }, "/DeviceRGB", mask, Channels(pixels, 0, 3));
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

    /// <summary><paramref name="count"/> of the four channels, from <paramref name="channel"/> on.</summary>
    private static byte[] Channels(DecodedImage pixels, int channel, int count)
    {
        var samples = new byte[pixels.Width * pixels.Height * count];
        for (int from = channel, to = 0; to < samples.Length; from += 4, to += count)
        {
            pixels.Rgba.AsSpan(from, count).CopyTo(samples.AsSpan(to));
        }
        return samples;
    }
}
