using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Web;

/// <summary>The author's cover in e-books and on the web page.</summary>
public sealed class CoverTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xD9];

    private static Edition With(BookCover cover)
    {
        var edition = SampleEditions.English();
        return edition with { Metadata = edition.Metadata with { Title = LocalizedText.Of(LanguageTag.English, "Tea"), Cover = cover } };
    }

    private static BookCover Leaf(CoverBand band) => new()
    {
        Pictures = LocalizedText.Of(LanguageTag.English, "images/dot.png"), Band = band, Alt = LocalizedText.Of(LanguageTag.English, "A tea leaf"),
    };

    private static string Page(Edition edition)
    {
        using var stream = new MemoryStream();
        HtmlExporter.Export(edition, new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch) { SmallCover = new SmallCover(Jpeg, 640, 1024) }, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    [Theory]
    [InlineData(CoverBand.Bottom, "Cover of Tea: A tea leaf")]
    [InlineData(CoverBand.None, "A tea leaf")]
    public void The_e_book_s_cover_is_described(CoverBand band, string expected)
    {
        var epub = EpubFiles.Of(With(Leaf(band)), new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch) { CoverJpeg = Jpeg });

        Assert.Contains($"alt=\"{expected}\" role=\"doc-cover\"", epub.Text("EPUB/text/cover.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_web_page_shows_a_cover_that_has_a_picture()
    {
        var page = Page(With(Leaf(CoverBand.Bottom)));

        Assert.Contains("<img class=\"book-cover\" src=\"data:image/jpeg;base64,", page, StringComparison.Ordinal);
        Assert.Contains("width=\"640\" height=\"1024\" alt=\"Cover of Tea: A tea leaf\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_web_page_shows_no_cover_that_was_drawn() =>
        Assert.DoesNotContain("class=\"book-cover\"", Page(With(BookCover.Drawn)), StringComparison.Ordinal);
}
