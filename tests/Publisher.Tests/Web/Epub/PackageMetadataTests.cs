using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Web.Epub;

/// <summary>All of <c>book.yaml</c> in the package document (EPUB 3.3, 5.5).</summary>
public sealed class PackageMetadataTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static LocalizedText Both(string zh, string en) => new([new LocalizedString(Zh, zh), new LocalizedString(En, en)]);

    private static EpubFiles Epub(Edition edition, Func<BookMetadata, BookMetadata> change) =>
        EpubFiles.Of(edition with { Metadata = change(edition.Metadata) });

    [Fact]
    public void Titles_carry_their_type_their_translation_and_how_they_are_filed()
    {
        var epub = Epub(SampleEditions.Bilingual(), metadata => metadata with { TitleSort = Both("shenru", "Inside") });
        var titles = epub.Dublin("title").ToList();

        Assert.Equal(["main"], epub.Meta("title-type", titles[0]));
        Assert.Equal(["Inside the Pre-Training of GPT-4.5"], epub.Meta("alternate-script", titles[0]));
        Assert.Equal(["shenru"], epub.Meta("file-as", titles[0]));
        Assert.Equal(["subtitle"], epub.Meta("title-type", titles[1]));
    }

    [Fact]
    public void People_are_filed_under_the_key_of_the_main_language()
    {
        var chinese = EpubFiles.Of(SampleEditions.Chinese());
        var english = EpubFiles.Of(SampleEditions.English());

        Assert.Equal(["Zhāng Sān"], chinese.Meta("file-as", chinese.Dublin("creator").Single()));
        Assert.Equal(["Zhang, San"], english.Meta("file-as", english.Dublin("creator").Single()));
        Assert.Equal(["trl"], english.Meta("role", english.Dublin("contributor").Single()));
    }

    [Fact]
    public void A_subject_of_a_classification_is_one_element_with_its_code()
    {
        var epub = Epub(SampleEditions.Bilingual(), metadata => metadata with
        {
            Subjects = [new Subject(Both("人工智能理论", "Artificial intelligence"), "CLC", "TP18"), new Subject(Both("茶", "Tea"))],
        });
        var subjects = epub.Dublin("subject").ToList();

        Assert.Equal(["人工智能理论", "茶", "Tea"], subjects.Select(subject => subject.Value));
        Assert.Equal(["CLC"], epub.Meta("authority", subjects[0]));
        Assert.Equal(["TP18"], epub.Meta("term", subjects[0]));
        Assert.Equal(["Artificial intelligence"], epub.Meta("alternate-script", subjects[0]));
    }

    [Fact]
    public void Series_say_their_kind_and_the_place_in_them()
    {
        var epub = Epub(SampleEditions.English(), metadata => metadata with
        {
            Collections = [new BookCollection(Both("丛书", "The Series"), IsSeries: true, "2"), new BookCollection(Both("全集", "Works"), IsSeries: false, "")],
        });
        var collections = epub.Metas("belongs-to-collection").ToList();

        Assert.Equal(["The Series", "Works"], collections.Select(collection => collection.Value));
        Assert.Equal(["series"], epub.Meta("collection-type", collections[0]));
        Assert.Equal(["2"], epub.Meta("group-position", collections[0]));
        Assert.Equal(["set"], epub.Meta("collection-type", collections[1]));
        Assert.Empty(epub.Meta("group-position", collections[1]));
    }

    [Fact]
    public void The_unique_identifier_is_the_same_in_every_build_and_differs_between_editions()
    {
        var ids = new[] { SampleEditions.Bilingual(), SampleEditions.English(), SampleEditions.Bilingual() }
            .Select(edition => EpubFiles.Of(edition).Dublin("identifier").First().Value).ToList();

        Assert.Equal(ids[0], ids[2]);
        Assert.NotEqual(ids[0], ids[1]);
        Assert.Equal("urn:isbn:9787111547426", EpubFiles.Of(SampleEditions.Chinese()).Dublin("identifier").First().Value);
    }

    [Fact]
    public void The_page_list_names_the_PDF_that_it_counts()
    {
        var assets = new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch) { PageMarks = [new PageMark(0, "1", "intro-1", null)] };
        var epub = EpubFiles.Of(SampleEditions.English(), assets);

        var source = Assert.Single(epub.Meta("pageBreakSource"));
        Assert.Equal("Inside the Pre-Training of GPT-4.5, PDF, en, 2023-10-26", source);
        Assert.Equal(source, epub.Dublin("source").Single().Value);
        Assert.Equal(["pagination"], epub.Meta("source-of", epub.Dublin("source").Single()));
        Assert.Empty(EpubFiles.Of(SampleEditions.English()).Meta("pageBreakSource"));
    }

    [Fact]
    public void Every_language_of_the_edition_is_named_the_main_one_first() =>
        Assert.Equal(["zh-Hans", "en"], EpubFiles.Of(SampleEditions.Bilingual()).Dublin("language").Select(language => language.Value));

    [Theory]
    [InlineData("layout", "reflowable")]
    [InlineData("orientation", "auto")]
    [InlineData("spread", "auto")]
    [InlineData("flow", "auto")]
    public void The_text_flows_as_the_reader_likes(string property, string value) =>
        Assert.Equal([value], EpubFiles.Of(SampleEditions.Bilingual()).Meta("rendition:" + property));

    [Fact]
    public void The_modification_date_is_the_build_time() =>
        Assert.Equal(["2023-10-26T00:00:00Z"], EpubFiles.Of(SampleEditions.English()).Meta("dcterms:modified"));
}
