using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>Paints one page as a picture: the e-book cover, previews.</summary>
public static class PagePainter
{
    private const int JpegQuality = 90;

    /// <summary>A PNG of the page, <paramref name="pixelWidth"/> wide, deterministic.</summary>
    public static byte[] PaintPng(Page page, Size size, FontLibrary fonts, IImageDecoder images, int pixelWidth) =>
        Paint(page, size, fonts, images, pixelWidth, SKEncodedImageFormat.Png, 100);

    /// <summary>A JPEG of the page, quality 90.</summary>
    public static byte[] PaintJpeg(Page page, Size size, FontLibrary fonts, IImageDecoder images, int pixelWidth) =>
        Paint(page, size, fonts, images, pixelWidth, SKEncodedImageFormat.Jpeg, JpegQuality);

    private static byte[] Paint(Page page, Size size, FontLibrary fonts, IImageDecoder images, int pixelWidth,
        SKEncodedImageFormat format, int quality)
    {
        using var bitmap = Paint(page, size, fonts, images, pixelWidth);
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    internal static SKBitmap Paint(Page page, Size size, FontLibrary fonts, IImageDecoder images, int pixelWidth)
    {
        var scale = (float)(pixelWidth / size.Width.Points);
        var height = (int)Math.Round(size.Height.Points * scale);
        var bitmap = new SKBitmap(new SKImageInfo(pixelWidth, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        using var painter = new ItemPainter(canvas, fonts, images);
        foreach (var item in page.Items)
        {
            painter.Paint(item);
        }
        canvas.Flush();
        return bitmap;
    }
}
