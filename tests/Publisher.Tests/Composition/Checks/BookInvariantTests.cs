using Publisher.Benchmarks;
using Publisher.Cli.Workspace;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Parsing;
using Publisher.Tests.Architecture;
using Publisher.Tests.Cli;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Checks;

/// <summary>T84: the invariants hold in every book that there is, sample, report and synthetic, in every arrangement.</summary>
public class BookInvariantTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static readonly EditionSpec[] Specs =
    [
        new("zh-Hans", [Zh], Arrangement.Single), new("en", [En], Arrangement.Single),
        new("parallel", [Zh, En], Arrangement.Parallel), new("reversed", [En, Zh], Arrangement.Parallel),
        new("interleaved", [Zh, En], Arrangement.Interleaved), new("facing", [Zh, En], Arrangement.Facing),
    ];

    private static readonly Lazy<Book> Report = new(() =>
        ManuscriptReader.Read(new DiskWorkspace(Path.Combine(Repository.Root, "manuscript"))).Value!);

    public static TheoryData<string> Arrangements => [.. Specs.Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void T84_The_sample_book(string name) => Holds(SampleEditions.Book(), name);

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void T84_The_report(string name) => Holds(Report.Value, name);

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    [InlineData("parallel")]
    public void T84_A_synthetic_book_of_a_thousand_pages(string name)
    {
        using var folder = new TemporaryFolder();
        SyntheticBook.Write(folder.Path, 1200);
        var book = Holds(ManuscriptReader.Read(new DiskWorkspace(folder.Path)).Value!, name);

        Assert.True(book.Pages.Count >= 1000, $"only {book.Pages.Count} pages");
    }

    private static PagedBook Holds(Book book, string name)
    {
        var edition = EditionBuilder.Build(book, Specs.Single(spec => spec.Name == name));
        var paged = BookComposer.Compose(edition, RealFonts.Library, recordLines: true).Value!;
        var violations = new BookChecks(paged, RealFonts.Library).Violations();

        Assert.NotEmpty(paged.Lines);
        Assert.True(violations.Count == 0, $"{violations.Count} violations\n" + string.Join('\n', violations.Take(40)));
        return paged;
    }
}
