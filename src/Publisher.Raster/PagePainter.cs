using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Raster;

/// <summary>Paints one page as a picture: the e-book cover, previews.</summary>
public static class PagePainter
{
    /// <summary>A PNG of the page, <paramref name="pixelWidth"/> wide, deterministic.</summary>
    public static byte[] PaintPng(Page page, Size size, FontLibrary fonts, IImageDecoder images, int pixelWidth) =>
        throw new NotImplementedException();

    /// <summary>A JPEG of the page, quality 90.</summary>
    public static byte[] PaintJpeg(Page page, Size size, FontLibrary fonts, IImageDecoder images, int pixelWidth) =>
        throw new NotImplementedException();
}
