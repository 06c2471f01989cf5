using Publisher.Model.Documents;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>Decodes PNG, JPEG and WebP with Skia, within size limits checked before any pixel is allocated.</summary>
public sealed class ImageDecoder : IImageDecoder
{
    /// <summary>100 million pixels: an A3 page at 600 dpi fits.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>Pixels of one bit that a byte of deflated data can hold at most: a PNG that promises more lies.</summary>
    private const long MostPixelsPerByte = 1032 * 8;

    public DecodedImage? Decode(ImageAsset image)
    {
        if (image.Format == ImageFormat.Svg)
        {
            return null;
        }
        using var data = SKData.CreateCopy(image.Bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is < 1 or > MostPixels
            || (image.Format == ImageFormat.Png && (long)codec.Info.Width * codec.Info.Height > image.Bytes.Length * MostPixelsPerByte))
        {
            return null;
        }
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul,
            SKColorSpace.CreateSrgb());
        var pixels = new byte[info.BytesSize64];
        return Fill(codec, info, pixels) ? Turned(new DecodedImage(info.Width, info.Height, pixels), (SKEncodedOrigin)image.Orientation) : null;
    }

    private static unsafe bool Fill(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        fixed (byte* start = pixels)
        {
            return codec.GetPixels(info, (IntPtr)start) == SKCodecResult.Success;
        }
    }

    /// <summary>Pixels as the picture is to be seen (EXIF orientation 1 to 8, which Skia counts alike).</summary>
    private static DecodedImage Turned(DecodedImage image, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft)
        {
            return image;
        }
        var (width, height, source) = (image.Width, image.Height, image.Rgba);
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
            or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (newWidth, newHeight) = isTurned ? (height, width) : (width, height);
        var pixels = new byte[source.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (toX, toY) = origin switch
                {
                    SKEncodedOrigin.TopRight => (width - 1 - x, y),
                    SKEncodedOrigin.BottomRight => (width - 1 - x, height - 1 - y),
                    SKEncodedOrigin.BottomLeft => (x, height - 1 - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (height - 1 - y, x),
                    SKEncodedOrigin.RightBottom => (height - 1 - y, width - 1 - x),
                    _ => (y, width - 1 - x),
                };
                source.AsSpan((y * width + x) * 4, 4).CopyTo(pixels.AsSpan((toY * newWidth + toX) * 4));
            }
        }
        return new DecodedImage(newWidth, newHeight, pixels);
    }
}
