using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Raster;

/// <summary>Paints a page very small and reads its pixels.</summary>
public sealed class PageSampler(FontLibrary fonts, IImageDecoder images) : IPageSampler
{
    /// <summary>About the size of a letter of a title: what is finer does not change how it is read.</summary>
    private const int Columns = 48;

    public PageSample Sample(Page page, Size size)
    {
        using var bitmap = PagePainter.Paint(page, size, fonts, images, Columns);
        return new PageSample(bitmap.Width, bitmap.Height, [.. bitmap.Pixels.Select(pixel => new Ink(pixel.Red, pixel.Green, pixel.Blue))]);
    }
}
