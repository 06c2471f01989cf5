using System.Xml.Linq;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Support;
using Publisher.Web;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Web.Epub;

/// <summary>What stores ask for: covers, sizes, and what Kindle does not know.</summary>
public sealed class StoreTests
{
    private static readonly LanguageTag En = LanguageTag.English;

    private static WebAssets WithCover => new(RealFonts.Library, DateTimeOffset.UnixEpoch) { CoverJpeg = new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 } };

    private static EpubFiles For(EpubTarget target, EpubFontFormat fonts = EpubFontFormat.Woff2) =>
        EpubFiles.Of(Bilingual().With(new EpubSettings { Target = target, Fonts = fonts }), WithCover);

    private static IEnumerable<string> Codes(EpubTarget target, ImageFormat format, int bytes, int width, int height)
    {
        var edition = Of(En, H(En, 1, "top", T("Title")), new Picture(default, En, Attributes.Empty, "x", "A picture", ""), new Picture(default, En, Attributes.Empty, "x", "Again", ""));
        edition = edition with { Images = new ImageCatalog([new ImageAsset("x", format, new byte[bytes], width, height)]) };
        return EpubFiles.Of(edition.With(new EpubSettings { Target = target })).Diagnostics.Select(found => found.Code);
    }

    [Fact]
    public void The_cover_is_marked_and_has_a_page_of_its_own()
    {
        var epub = For(EpubTarget.Generic);

        Assert.Contains("EPUB/text/cover.xhtml", epub.Names);
        Assert.Equal("cover-image", (string?)epub.Package.Descendants().Single(item => (string?)item.Attribute("properties") == "cover-image").Attribute("id"));
    }

    [Fact]
    public void Kindle_shows_the_cover_by_itself_and_knows_no_buttons_and_no_WOFF2()
    {
        var epub = For(EpubTarget.Kindle);

        Assert.DoesNotContain("EPUB/text/cover.xhtml", epub.Names);
        Assert.Contains("EPUB/images/cover.jpg", epub.Names);
        Assert.DoesNotContain("cover.xhtml", epub.Text("EPUB/text/nav.xhtml"), StringComparison.Ordinal);
        Assert.Empty(epub.Page("introduction.xhtml").Descendants(XName.Get("input", "http://www.w3.org/1999/xhtml")));
        Assert.DoesNotContain(epub.Names, name => name.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.Contains(epub.Names, name => name.EndsWith(".ttf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5_000_001, 10, 10)]
    [InlineData(100, 2800, 2001)]
    public void WEB012_PictureTooLargeForStores_once_for_each_picture(int bytes, int width, int height)
    {
        Assert.Equal(["WEB012"], Codes(EpubTarget.Generic, ImageFormat.Jpeg, bytes, width, height));
        Assert.Empty(Codes(EpubTarget.Generic, ImageFormat.Jpeg, 5_000_000, 2800, 2000));
    }

    [Fact]
    public void WEB013_PictureUnknownToStore_is_WebP_for_Kindle()
    {
        Assert.Equal(["WEB013"], Codes(EpubTarget.Kindle, ImageFormat.WebP, 100, 10, 10));
        Assert.Empty(Codes(EpubTarget.Generic, ImageFormat.WebP, 100, 10, 10));
    }
}
