using Publisher.Acceptance.Support;
#if VERSONE_EPUB
using VersOne.Epub;
#endif

namespace Publisher.Acceptance;

/// <summary>The e-books of the real manuscript read by others, and by ourselves: there and back, through the command line.</summary>
[Collection(RealBookCollection.Name)]
public sealed class ImportTests(RealBook book)
{
    public static TheoryData<string> Editions => RealBook.Editions;

    [Theory]
    [MemberData(nameof(Editions))]
    public void Inspect_finds_no_fault_in_our_own_books(string edition)
    {
        var result = CommandLine.Run(Repository.Root, "inspect", book.File(edition, "epub"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 errors, 0 warnings", result.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void An_imported_book_is_built_again_without_a_fault(string edition)
    {
        var folder = Path.Combine(Repository.Root, ".artifacts", "acceptance", "imported-" + edition);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        var import = CommandLine.Run(Repository.Root, "import", book.File(edition, "epub"), folder);
        Assert.True(import.ExitCode == 0, import.Everything);

        var build = CommandLine.Run(Repository.Root, "check", folder, "--edition", edition, "--warnings-as-errors");
        Assert.True(build.ExitCode == 0, build.Everything);
    }

#if VERSONE_EPUB
    /// <summary>A second reader, which is opt-in: see tests/README.md.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void VersOne_Epub_reads_title_languages_contents_and_text(string edition)
    {
        var epub = EpubReader.ReadBook(book.File(edition, "epub"));

        Assert.NotEmpty(epub.Title);
        Assert.NotEmpty(epub.AuthorList);
        Assert.NotEmpty(epub.Schema.Package.Metadata.Languages);
        Assert.NotNull(epub.Navigation);
        Assert.NotEmpty(epub.Navigation);
        Assert.NotNull(epub.CoverImage);
        Assert.All(epub.ReadingOrder, file => Assert.Contains("</html>", file.Content, StringComparison.Ordinal));
    }
#endif
}
