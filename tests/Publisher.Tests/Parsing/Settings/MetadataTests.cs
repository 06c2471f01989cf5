using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Settings;

/// <summary>What <c>book.yaml</c> says to catalogues.</summary>
public sealed class MetadataTests
{
    private static Outcome<Book> Read(string settings) =>
        ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "# Tea\n", ["book.yaml"] = $"languages: [en]\n{settings}" });

    private static BookMetadata Metadata(string settings)
    {
        var book = Read(settings);
        Assert.Empty(book.Diagnostics);
        return book.Value!.Metadata;
    }

    private static string Fault(string settings) => Assert.Single(Read(settings).Diagnostics).Code;

    [Theory]
    [InlineData("978-7-111-54742-6")]
    [InlineData("9787111547426")]
    [InlineData("979-10-90636-07-1")]
    [InlineData("0-8044-2957-X")]
    public void An_ISBN_whose_last_digit_checks_is_taken(string isbn) =>
        Assert.Equal(new Identifier("isbn", isbn), Metadata($"identifiers: [{{ scheme: isbn, value: \"{isbn}\" }}]\n").Identifiers.Single());

    [Fact]
    public void BOK013_IsbnCheckDigit_names_the_digit_that_would_be_right()
    {
        var fault = Assert.Single(Read("identifiers:\n  - { scheme: isbn, value: 978-7-111-54742-0 }\n").Diagnostics);

        Assert.Equal("BOK013", fault.Code);
        Assert.Contains("end in 6", fault.Message, StringComparison.Ordinal);
        Assert.Equal((3, 28), (fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
    }

    [Theory]
    [InlineData("isbn", "978-7-111-5474-6")]
    [InlineData("isbn", "977-7-111-54742-6")]
    [InlineData("uuid", "f81d4fae")]
    [InlineData("doi", "182")]
    [InlineData("uri", "some words")]
    public void BOK006_An_identifier_without_the_form_of_its_scheme(string scheme, string value) =>
        Assert.Equal("BOK006", Fault($"identifiers: [{{ scheme: {scheme}, value: \"{value}\" }}]\n"));

    [Fact]
    public void Subjects_are_keywords_or_headings_of_classifications()
    {
        var subjects = Metadata("subjects: [Tea, { en: Water }, { name: Beverages, authority: CLC, term: TS27 }]\n").Subjects;

        Assert.Equal(["Tea", "Water", "Beverages"], subjects.Select(subject => subject.Name.For(LanguageTag.English)));
        Assert.Equal(("CLC", "TS27"), (subjects[2].Authority, subjects[2].Term));
    }

    [Fact]
    public void BOK005_A_classification_without_its_code() =>
        Assert.Equal("BOK005", Fault("subjects: [{ name: Tea, authority: CLC }]\n"));

    [Fact]
    public void Collections_are_series_unless_they_say_set()
    {
        var collections = Metadata("collections: [Plain, { name: Drinks, position: 2.1 }, { name: Works, type: set }]\n").Collections;

        Assert.Equal([(true, ""), (true, "2.1"), (false, "")], collections.Select(collection => (collection.IsSeries, collection.Position)));
    }

    [Fact]
    public void BOK006_A_position_that_is_no_number() =>
        Assert.Equal("BOK006", Fault("collections: [{ name: Drinks, position: second }]\n"));

    [Fact]
    public void People_and_titles_may_be_filed_under_pinyin_or_kana()
    {
        var metadata = Metadata("title-sort: Book of Tea, The\npeople:\n  - { name: { zh-Hans: 陆羽, ja: 陸羽 }, sort: { zh-Hans: Lù Yǔ, ja: りくう } }\n");

        Assert.Equal("Book of Tea, The", metadata.TitleSort.For(LanguageTag.English));
        Assert.Equal("りくう", metadata.People.Single().SortKey.For(LanguageTag.Japanese));
    }
}
