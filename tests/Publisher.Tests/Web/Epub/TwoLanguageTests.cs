using System.Xml.Linq;
using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Web.Epub;

/// <summary>E-books in two languages.</summary>
public sealed class TwoLanguageTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private static IEnumerable<string> Ids(EpubFiles epub) => epub.Names.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal))
        .SelectMany(name => epub.Xml(name).DescendantsAndSelf().Attributes("id").Select(id => name + "#" + id.Value));

    private static string Style(EpubFiles epub) => epub.Text("EPUB/styles/book.css");

    [Fact]
    public void A_link_into_the_bilingual_edition_holds_in_each_single_one()
    {
        var pairs = SampleEditions.Bilingual().Chapters.SelectMany(chapter => chapter.Pairs).ToList();
        var bilingual = Ids(EpubFiles.Of(SampleEditions.Bilingual())).ToHashSet();
        var english = Ids(EpubFiles.Of(SampleEditions.English())).ToHashSet();

        Assert.Subset(bilingual, english);
        Assert.All(pairs.Where(pair => !pair.Find(LanguageTag.English).IsEmpty), pair => Assert.Contains(english,
            id => id.EndsWith("#" + pair.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_side_says_its_language()
    {
        var sides = EpubFiles.Of(SampleEditions.Bilingual()).Page("introduction.xhtml").Descendants(Html + "div")
            .Where(element => ((string?)element.Attribute("class"))?.StartsWith("side", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(sides);
        Assert.All(sides, side => Assert.Equal((string?)side.Attribute(XNamespace.Xml + "lang"), (string?)side.Attribute("lang")));
        Assert.Equal(["zh-Hans", "en"], sides.Select(side => (string)side.Attribute("lang")!).Distinct());
    }

    [Fact]
    public void Readers_may_choose_a_language_in_every_chapter_and_all_are_shown_until_they_do()
    {
        var epub = EpubFiles.Of(SampleEditions.Bilingual());
        var buttons = epub.Page("introduction.xhtml").Descendants(Html + "input").ToList();

        Assert.Equal(["choice-all", "choice-l1", "choice-l2", "choice-beside"], buttons.Select(button => (string)button.Attribute("id")!));
        Assert.Equal("choice-all", (string)buttons.Single(button => button.Attribute("checked") is not null).Attribute("id")!);
        Assert.All(Style(epub).Split('\n').Where(line => line.Contains("display: none", StringComparison.Ordinal)), line => Assert.True(
            line.Contains(":checked", StringComparison.Ordinal) || line.StartsWith(".choice", StringComparison.Ordinal), line));
    }

    [Fact]
    public void The_choice_can_be_left_out_and_single_editions_have_none()
    {
        var without = EpubFiles.Of(SampleEditions.Bilingual().With(new EpubSettings { LanguageChoice = false }));

        foreach (var epub in new[] { without, EpubFiles.Of(SampleEditions.English()) })
        {
            Assert.Empty(epub.Page("introduction.xhtml").Descendants(Html + "input"));
            Assert.DoesNotContain(":has(", Style(epub), StringComparison.Ordinal);
        }
    }

    /// <summary>EPUB Accessibility 1.1, 1.1.1 and 3.1.2 of WCAG: those who listen hear a description in their language.</summary>
    [Fact]
    public void A_shared_picture_is_described_in_every_language()
    {
        var epub = EpubFiles.Of(SampleEditions.Bilingual());
        var figure = epub.Page("introduction.xhtml").Descendants(Html + "figure").Single();
        var picture = figure.Element(Html + "img")!;
        var other = figure.Element(Html + "span")!;

        Assert.Equal("损失随算力下降的曲线", (string?)picture.Attribute("alt"));
        Assert.Equal("A curve of loss that falls as compute grows", other.Value);
        Assert.Equal(("en", "en"), ((string?)other.Attribute("lang"), (string?)other.Attribute(XNamespace.Xml + "lang")));
        Assert.Equal("alt-text l2", (string?)other.Attribute("class"));
        Assert.Contains("body:has(#choice-l1:checked) .alt-text:not(.l1)", Style(epub), StringComparison.Ordinal);
    }

    [Fact]
    public void WEB014_DescriptionInOtherLanguage_says_the_language_of_the_only_description()
    {
        Picture PictureIn(LanguageTag language) => new(default, language, Attributes.Empty, "images/dot.png", "A dot", "") { AltLanguage = LanguageTag.English };
        var pair = SampleEditions.Shared("one", PictureIn(LanguageTag.ChineseSimplified), PictureIn(LanguageTag.English));
        var edition = SampleEditions.Bilingual();
        edition = edition with { Chapters = [edition.Chapters[0] with { Pairs = [.. edition.Chapters[0].Pairs, pair] }] };
        var epub = EpubFiles.Of(edition);
        var picture = epub.Page("preface.xhtml").Descendants(Html + "img").Single();

        Assert.Equal(("A dot", "en"), ((string?)picture.Attribute("alt"), (string?)picture.Attribute("lang")));
        Assert.Empty(picture.Parent!.Elements(Html + "span"));
        Assert.Contains(epub.Diagnostics, one => one.Code == "WEB014" && one.Message.Contains("in en only, and so to readers of zh-Hans", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<style>@media (prefers-color-scheme: dark) { path { stroke: white } }</style>", "themed")]
    [InlineData("", null)]
    public void Drawings_stand_on_paper_but_for_those_that_know_dark_schemes(string style, string? expected)
    {
        var svg = System.Text.Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>{style}<path d='M0 0H1'/></svg>");
        var edition = SampleEditions.English() with { Images = new ImageCatalog([new ImageAsset("images/curve.svg", ImageFormat.Svg, svg, 1, 1)]) };
        var epub = EpubFiles.Of(edition);

        Assert.Equal(expected, (string?)epub.Page("introduction.xhtml").Descendants(Html + "figure").Single().Element(Html + "img")!.Attribute("class"));
        Assert.Contains("img.themed { background: none; }", Style(epub), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_languages_is_the_editions()
    {
        var edition = SampleEditions.Build("en-zh", Arrangement.Interleaved, LanguageTag.English, LanguageTag.ChineseSimplified);
        var side = EpubFiles.Of(edition).Page("introduction.xhtml").Descendants(Html + "div")
            .First(element => ((string?)element.Attribute("class"))?.StartsWith("side", StringComparison.Ordinal) == true);

        Assert.Equal("en", (string?)side.Attribute("lang"));
    }

    /// <summary>The headings of translations and chapter numbers are light: the light face must have their letters.</summary>
    [Fact]
    public void Light_headings_find_their_letters_in_the_light_face()
    {
        var epub = EpubFiles.Of(SampleEditions.Bilingual());
        var font = new MemoryWorkspace { ["fonts.yaml"] = "families:\n  - { name: A, role: sans, licence: x, faces: [{ file: a.ttf, weight: 400, italic: false }] }\n" }
            .Add("a.ttf", epub.Bytes("EPUB/fonts/SourceSans3-Regular.ttf"));
        using var library = RealFonts.Open(font, new FontSettings()).Value!;
        var face = library.FaceFor('a', LanguageTag.English, FontRole.Sans, bold: false, italic: false)!;

        Assert.All("Chapter 1Introduction and Context".Where(c => c != ' '), letter => Assert.True(face.Has(letter), $"no {letter}"));
    }
}
