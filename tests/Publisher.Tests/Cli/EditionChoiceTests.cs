using System.Collections.Immutable;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Tests.Cli;

public class EditionChoiceTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void All_editions_are_made_unless_some_are_named() =>
        Assert.Equal(["bilingual", "zh-Hans", "en"], Choose(new BuildRequest(Path: null))!);

    [Fact]
    public void Names_are_matched_without_case_and_the_order_is_the_book_s() =>
        Assert.Equal(["bilingual", "en"], Choose(new BuildRequest(null) { Editions = ["EN", "bilingual"] })!);

    [Fact]
    public void CLI002_UnknownEdition_lists_those_there_are()
    {
        Assert.Null(Choose(new BuildRequest(null) { Editions = ["fr", "en"] }));

        var diagnostic = Assert.Single(_diagnostics.ToImmutable());
        Assert.Equal("CLI002", diagnostic.Code);
        Assert.Contains("bilingual, zh-Hans, en", diagnostic.Hint);
    }

    [Fact]
    public void CLI003_NothingToWrite_when_no_edition_has_the_format()
    {
        var request = new BuildRequest(null) { Editions = ["en"], Formats = OutputFormats.Html };

        Assert.Null(Choose(request));
        Assert.Equal("CLI003", Assert.Single(_diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void CLI007_SameFileTwice_when_names_differ_only_in_signs()
    {
        var book = Book("my edition", "My-Edition");

        EditionChoice.Build(book, EditionChoice.Choose(book, new BuildRequest(null), _diagnostics)!.Value, target: null, [], _diagnostics);

        Assert.Equal("CLI007", Assert.Single(_diagnostics.ToImmutable()).Code);
    }

    private IEnumerable<string>? Choose(BuildRequest request) =>
        EditionChoice.Choose(Book("bilingual", "zh-Hans", "en"), request, _diagnostics) is { } editions
            ? editions.Select(edition => edition.Name)
            : null;

    private static Book Book(params string[] editions) => new(
        new BookMetadata(), [LanguageTag.English], [],
        [.. editions.Select(name => new EditionSpec(name, [LanguageTag.English], Arrangement.Single,
            name == "en" ? OutputFormats.Pdf : OutputFormats.All))],
        new BookSettings(), ImageCatalog.Empty);
}
