using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Raster;
using Publisher.Tests.Support;

namespace Publisher.Tests.Raster;

public class RasterTests
{
    private static ImageAsset Asset(byte[] bytes, ImageFormat format = ImageFormat.Png) => new("a", format, bytes, 1, 1);

    [Fact]
    public void A_picture_is_decoded_to_its_pixels() =>
        Assert.Equal((1, 1, 4), new ImageDecoder().Decode(Asset(SampleEditions.Png)) is { } image ? (image.Width, image.Height, image.Rgba.Length) : default);

    [Fact]
    public void A_picture_cut_short_or_wrong_is_none()
    {
        var decoder = new ImageDecoder();
        for (var length = 0; length < 45; length++)
        {
            Assert.Null(decoder.Decode(Asset(SampleEditions.Png[..length])));
        }
        Assert.Null(decoder.Decode(Asset([1, 2, 3, 4], ImageFormat.Jpeg)));
    }

    [Fact]
    public void A_picture_that_claims_too_many_pixels_is_refused_before_decoding()
    {
        var bytes = SampleEditions.Png.ToArray();
        bytes[17] = 0x7F;
        bytes[21] = 0x7F;
        Assert.Null(new ImageDecoder().Decode(Asset(bytes)));
    }

    [Fact]
    public void A_page_is_painted_the_same_each_time()
    {
        var size = new Size(Length.FromMillimetres(50), Length.FromMillimetres(80));
        var page = BookComposer.ComposeCover(SampleEditions.Bilingual(), RealFonts.Library, size).Value!;
        var painted = PagePainter.PaintPng(page, size, RealFonts.Library, new ImageDecoder(), 100);
        Assert.Equal(painted, PagePainter.PaintPng(page, size, RealFonts.Library, new ImageDecoder(), 100));
        var pixels = new ImageDecoder().Decode(Asset(painted))!;
        Assert.Equal((100, 160), (pixels.Width, pixels.Height));
        Assert.True(pixels.Rgba.Distinct().Count() > 20, "nothing was painted");
    }

    [Fact]
    public void Rectangles_land_on_their_pixels()
    {
        var size = new Size(Length.FromPoints(10), Length.FromPoints(10));
        var page = new Page
        {
            Index = 0, Label = "1", Size = size,
            Items = [new FilledRect { Box = new Rect(Length.FromPoints(5), Length.FromPoints(5), Length.FromPoints(5), Length.FromPoints(5)), Ink = new Ink(255, 0, 0) }],
        };
        var pixels = new ImageDecoder().Decode(Asset(PagePainter.PaintPng(page, size, RealFonts.Library, new ImageDecoder(), 10)))!;
        Assert.Equal([255, 255, 255, 255], pixels.Rgba[..4]);
        Assert.Equal([255, 0, 0, 255], pixels.Rgba[^4..]);
    }
}
