using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Settings;

/// <summary><c>cover</c> in book.yaml: a path, or a picture with its band.</summary>
public sealed class CoverReaderTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static Outcome<Book> Read(string cover, params string[] pictures)
    {
        var files = new MemoryWorkspace { ["book.yaml"] = $"languages: [zh-Hans, en]\ntitle: T\n{cover}\n", ["a.md"] = "# 甲 | A\n\n字。\n\nText.\n" };
        foreach (var picture in pictures)
        {
            files.Add(picture, SampleEditions.Png);
        }
        return ManuscriptReader.Read(files);
    }

    private static BookCover Cover(string cover)
    {
        var outcome = Read(cover, "x.png", "y.png");
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!.Metadata.Cover;
    }

    [Fact]
    public void A_path_alone_is_a_picture_with_a_band_below()
    {
        var cover = Cover("cover: x.png");

        Assert.Equal(("x.png", CoverBand.Bottom, 1.0), (cover.Pictures.For(En), cover.Band, cover.Opacity));
    }

    [Fact]
    public void Every_part_can_be_said()
    {
        var cover = Cover("cover: { picture: { zh-Hans: x.png, en: y.png }, position: right top, band: middle, background: '#102030', color: '#FFFFFF', opacity: 80%, alt: 叶 | A leaf }");

        Assert.Equal(("x.png", "y.png"), (cover.Pictures.For(Zh), cover.Pictures.For(En)));
        Assert.Equal((new CoverFocus(1, 0), CoverBand.Middle, "#102030", "#FFFFFF", 0.8), (cover.Focus, cover.Band, cover.Background, cover.Colour, cover.Opacity));
        Assert.Equal("A leaf", cover.Alt.For(En));
    }

    [Theory]
    [InlineData("top", 0.5, 0)]
    [InlineData("left", 0, 0.5)]
    [InlineData("bottom right", 1, 1)]
    [InlineData("30% 60%", 0.3, 0.6)]
    public void A_position_is_said_as_in_CSS(string position, double x, double y) =>
        Assert.Equal(new CoverFocus(x, y), Cover($"cover: {{ picture: x.png, position: {position} }}").Focus);

    [Fact]
    public void A_file_of_a_language_goes_before_the_one_that_is_named()
    {
        var cover = Read("cover: x.png", "x.png", "x.en.png").Value!.Metadata.Cover;

        Assert.Equal(("x.png", "x.en.png"), (cover.Pictures.For(Zh), cover.Pictures.For(En)));
    }

    [Theory]
    [InlineData("cover: { picture: x.png, position: up }", "BOK006", 36)]
    [InlineData("cover: { picture: x.png, band: below }", "BOK006", 32)]
    [InlineData("cover: { picture: x.png, color: red }", "BOK006", 33)]
    [InlineData("cover: { picture: x.png, opacity: 3 }", "BOK006", 35)]
    [InlineData("cover: { band: top }", "BOK005", 8)]
    [InlineData("cover: [x.png]", "BOK003", 8)]
    [InlineData("cover: { picture: x.png, hue: red }", "BOK002", 26)]
    public void What_is_wrong_is_reported_at_its_place(string cover, string code, int column)
    {
        var fault = Assert.Single(Read(cover, "x.png").Diagnostics);

        Assert.Equal((code, 3, column), (fault.Code, fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
    }

    [Fact]
    public void IMG001_PictureMissing_names_the_nearest()
    {
        var fault = Assert.Single(Read("cover: images/covr.png", "images/cover.png").Diagnostics);

        Assert.Equal("IMG001", fault.Code);
        Assert.StartsWith("The nearest is 'images/cover.png'.", fault.Hint, StringComparison.Ordinal);
        Assert.Contains("images/cover.png", fault.ChineseHint, StringComparison.Ordinal);
    }
}
