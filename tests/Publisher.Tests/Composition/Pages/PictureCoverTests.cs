using System.Globalization;
using System.Text;
using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Raster;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Covers with a picture: how it fills the page, the band and what stands in it.</summary>
public sealed class PictureCoverTests
{
    private static readonly LanguageTag En = LanguageTag.English;
    private static readonly Size A5 = new(Length.FromMillimetres(148), Length.FromMillimetres(210));

    /// <summary>One colour, twice as wide as high.</summary>
    private static ImageAsset Picture(string colour, int width = 400, int height = 200) => new("p.svg", ImageFormat.Svg, Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'><rect width='{width}' height='{height}' fill='{colour}'/></svg>")), width, height);

    private static Edition Edition(BookCover cover, ImageAsset picture, string? title = null, params LanguageTag[] languages)
    {
        var edition = SampleEditions.Build("e", languages.Length > 1 ? Arrangement.Parallel : Arrangement.Single, [.. languages.DefaultIfEmpty(En)]);
        var metadata = edition.Metadata with { Cover = cover with { Pictures = LocalizedText.Of(En, picture.Path) } };
        return edition with
        {
            Metadata = title is null ? metadata : metadata with { Title = LocalizedText.Of(edition.MainLanguage, title), Subtitle = LocalizedText.Empty },
            Images = new ImageCatalog([picture]),
        };
    }

    private static Outcome<Page> Compose(Edition edition) =>
        BookComposer.ComposeCover(edition, RealFonts.Library, A5, sampler: new PageSampler(RealFonts.Library, new ImageDecoder()));

    private static Page Cover(BookCover cover, string colour = "#336699", string? title = null, params LanguageTag[] languages) =>
        Compose(Edition(cover, Picture(colour), title, languages)).Value!;

    private static FilledRect Band(Page page) => page.Items.OfType<FilledRect>().MaxBy(rect => rect.Box.Height.Units)!;

    private static IEnumerable<GlyphRun> Runs(Page page) => page.Items.OfType<GlyphRun>();

    [Fact]
    public void The_picture_fills_what_the_band_leaves_and_is_not_distorted()
    {
        var page = Cover(new BookCover());
        var picture = Assert.IsType<PlacedDrawing>(page.Items[0]);
        var band = Band(page).Box;

        Assert.Equal(2, picture.Box.Width.Points / picture.Box.Height.Points, 3);
        Assert.True(picture.Box.X <= Length.Zero && picture.Box.Right >= A5.Width && picture.Box.Y <= Length.Zero && picture.Box.Bottom >= band.Y);
        Assert.Equal(A5.Height.Points, band.Bottom.Points, 2);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0.25, 0.25)]
    public void What_is_cut_is_away_from_the_focus(double focus, double share)
    {
        var box = ((PlacedDrawing)Cover(new BookCover { Band = CoverBand.None, Focus = new CoverFocus(focus, 0.5) }).Items[0]).Box;

        Assert.Equal(share, -box.X.Points / (box.Width.Points - A5.Width.Points), 2);
    }

    [Fact]
    public void Without_a_band_the_picture_is_all()
    {
        var page = Cover(new BookCover { Band = CoverBand.None });

        Assert.Single(page.Items);
    }

    [Theory]
    [InlineData(CoverBand.Top)]
    [InlineData(CoverBand.Middle)]
    [InlineData(CoverBand.Bottom)]
    public void Everything_that_is_said_stands_in_the_band(CoverBand place)
    {
        foreach (var words in new[] { 1, 8, 30, 120 })
        {
            var page = Cover(new BookCover { Band = place }, title: string.Join(' ', Enumerable.Repeat("Considerations", words)));
            var band = Band(page).Box;

            Assert.All(Runs(page), run => Assert.True(run.Origin.Y - run.Size > band.Y && run.Origin.Y < band.Bottom && run.Origin.X > Length.Zero, $"{words} {run.Text}"));
            Assert.True(band.Y >= Length.Zero && band.Bottom <= A5.Height);
        }
    }

    [Fact]
    public void Long_titles_are_set_smaller()
    {
        static Length Largest(string title) => Runs(Cover(new BookCover(), title: title)).Max(run => run.Size);

        Assert.True(Largest("Tea") > Largest("A history of tea, of those who grew it, carried it and drank it, and of the wars that were fought over it"));
    }

    [Theory]
    [InlineData("#FFFFFF")]
    [InlineData("#000000")]
    [InlineData("#FFEE00")]
    [InlineData("#808080")]
    [InlineData("#0000FF")]
    public void Colours_that_are_chosen_can_be_read_on_any_picture(string colour)
    {
        foreach (var opacity in new[] { 0, 0.4, 0.8, 1 })
        {
            var page = Cover(new BookCover { Opacity = opacity }, colour);
            var sample = new PageSampler(RealFonts.Library, new ImageDecoder())
                .Sample(new Page { Index = 0, Label = "", Size = A5, Items = [.. page.Items.Where(item => item is not GlyphRun)] }, A5);
            var text = Runs(page).First().Ink;
            var baseline = Runs(page).Max(run => run.Origin.Y);
            var under = sample.Within(new Rect(Length.Zero, baseline, A5.Width, Length.FromPoints(1)), A5).First();

            Assert.True(text.ContrastWith(under) >= 4.45, $"{colour} {opacity}: {text} on {under}");
        }
    }

    [Fact]
    public void A_band_that_is_chosen_has_the_hue_of_the_picture()
    {
        var ink = Band(Cover(new BookCover(), "#1E6FC0")).Ink;

        Assert.True(ink.Blue > ink.Green && ink.Green > ink.Red, ink.ToString());
    }

    [Fact]
    public void A_band_that_hides_little_lies_on_the_picture()
    {
        var page = Cover(new BookCover { Opacity = 0.85 });
        var picture = Assert.IsType<PlacedDrawing>(page.Items[0]);

        Assert.IsType<PlacedDrawing>(page.Items[1]);
        Assert.True(picture.Box.Bottom >= A5.Height);
    }

    [Fact]
    public void BLK031_CoverTitleFaint_is_told_of_colours_that_the_author_gives()
    {
        var picture = Picture("#336699");
        Assert.Contains(Compose(Edition(new BookCover { Background = "#777777", Colour = "#999999" }, picture)).Diagnostics, one => one.Code == "BLK031");
        Assert.DoesNotContain(Compose(Edition(new BookCover { Background = "#222222", Colour = "#FFFFFF" }, picture)).Diagnostics, one => one.Code == "BLK031");
    }

    [Theory]
    [InlineData(0, 1_000, false)]
    [InlineData(0, 700, true)]
    [InlineData(5, 890, true)]
    public void BLK030_CoverCoarse_counts_the_bleed(double bleed, int width, bool isReported)
    {
        var picture = new ImageAsset("p.png", ImageFormat.Png, SampleEditions.Png, width, width * 210 / 148);
        var edition = Edition(new BookCover { Band = CoverBand.None }, picture);
        edition = edition with { Settings = edition.Settings with { Print = new PrintSettings { BleedMm = bleed } } };

        Assert.Equal(isReported, BookComposer.Compose(edition, RealFonts.Library).Diagnostics.Any(one => one.Code == "BLK030"));
    }

    [Fact]
    public void Bleed_is_filled_by_picture_and_band_and_nothing_beyond_it()
    {
        var edition = Edition(new BookCover(), Picture("#336699"));
        edition = edition with { Settings = edition.Settings with { Print = new PrintSettings { BleedMm = 3 } } };
        var page = BookComposer.Compose(edition, RealFonts.Library).Value!.Pages[0];
        var bleed = Length.FromMillimetres(3);
        var picture = (PlacedDrawing)page.Items[0];
        var clip = picture.Drawing.Content.Clip!.Path;
        var (left, top) = (clip[0].End.X / picture.Drawing.Width * picture.Box.Width.Points + picture.Box.X.Points, clip[0].End.Y / picture.Drawing.Height * picture.Box.Height.Points + picture.Box.Y.Points);

        Assert.Equal(-bleed.Points, left, 2);
        Assert.Equal(-bleed.Points, top, 2);
        Assert.Equal((-bleed, page.Size.Width + bleed, page.Size.Height + bleed), (Band(page).Box.X, Band(page).Box.Right, Band(page).Box.Bottom));
    }

    [Theory]
    [InlineData("zh-Hans", "机器学习：一种概率的视角", "机器学习：", "一种概率的视角")]
    [InlineData("zh-Hans", "操作系统概念与设计实现的原理和方法", "操作系统概念与设计", "实现的原理和方法")]
    [InlineData("ja", "プログラミング言語Rustの設計思想と実践的な活用法", "プログラミング言語Rustの", "設計思想と実践的な活用法")]
    [InlineData("en", "The Rust Programming Language", "The Rust", "Programming", "Language")]
    [InlineData("en", "Designing Data-Intensive Applications: The Big Ideas", "Designing", "Data-Intensive", "Applications:", "The Big Ideas")]
    public void Lines_of_a_title_end_where_its_sense_parts(string language, string title, params string[] expected)
    {
        var runs = Runs(Cover(new BookCover(), title: title, languages: [LanguageTag.Parse(language)])).ToList();
        var largest = runs.Max(run => run.Size);
        var lines = runs.GroupBy(run => run.Origin.Y).OrderBy(line => line.Key).Where(line => line.Any(run => run.Size >= largest * 0.9))
            .Select(line => string.Concat(line.Select(run => run.Text)).TrimEnd());

        Assert.Equal(expected, lines);
    }

    [Fact]
    public void A_word_wider_than_the_band_is_still_set()
    {
        var page = Cover(new BookCover(), title: new string('W', 60));

        Assert.Equal(60, Runs(page).Sum(run => run.Text.ToString().Count(letter => letter == 'W')));
        Assert.All(Runs(page), run => Assert.True(run.Origin.X < A5.Width));
    }

    [Fact]
    public void The_picture_is_described_in_every_language()
    {
        var zh = LanguageTag.ChineseSimplified;
        var cover = new BookCover { Alt = new LocalizedText([new LocalizedString(zh, "一片茶叶"), new LocalizedString(En, "A tea leaf")]) };
        var pages = BookComposer.Compose(Edition(cover, Picture("#336699"), null, zh, En), RealFonts.Library).Value!;
        var figure = Find(pages.Structure).First(node => node.Role == TagRole.Figure);

        Assert.Equal(("一片茶叶", "A tea leaf"), (figure.AltText, Assert.Single(figure.AltTranslations).Text));
    }

    private static IEnumerable<TagNode> Find(TagNode node) => node.Kids.OfType<TagNode>().SelectMany(Find).Prepend(node);
}
