using Publisher.Cli;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Cli;

public sealed class FinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void The_book_is_in_manuscript_if_there_is_one()
    {
        Assert.Equal(_folder.Path, Book(path: null));
        Directory.CreateDirectory(_folder.At("manuscript"));
        Assert.Equal(_folder.At("manuscript"), Book(path: null));
        Assert.Equal(_folder.Path, Book("."));
    }

    [Fact]
    public void CLI001_BookFolderMissing_is_misuse()
    {
        var run = new TestRun(_folder.Path);

        Assert.Equal(ExitCode.Misuse, run.Publisher("build", "nowhere"));
        Assert.Contains("error CLI001: nowhere:", run.Error);
    }

    [Fact]
    public void CLI001_BookFolderMissing_for_a_file()
    {
        _folder.Write("book.md");

        Assert.Null(Book("book.md"));
        Assert.Equal("CLI001", Assert.Single(_diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void Fonts_are_found_beside_the_book_then_here_then_above_the_program()
    {
        var book = _folder.At("books/tea");
        var run = new TestRun(_folder.At("here")) { ProgramFolder = _folder.At("program/bin/release/") };
        _folder.Write("program/fonts/fonts.yaml");
        Assert.Equal(_folder.At("program/fonts"), Fonts(book, "", run));
        _folder.Write("here/fonts/fonts.yaml");
        Assert.Equal(_folder.At("here/fonts"), Fonts(book, "", run));
        _folder.Write("books/fonts/fonts.yaml");
        Assert.Equal(_folder.At("books/fonts"), Fonts(book, "", run));
        _folder.Write("books/tea/type/fonts.yaml");
        Assert.Equal(_folder.At("books/tea/type"), Fonts(book, "type", run));
    }

    [Fact]
    public void A_fonts_folder_that_the_book_names_is_the_only_one_looked_at()
    {
        _folder.Write("fonts/fonts.yaml");

        Assert.Null(Fonts(_folder.At("tea"), "type", new TestRun(_folder.Path)));
    }

    [Fact]
    public void CLI004_FontsFolderMissing_says_where_it_looked()
    {
        _folder.Write("tea/01.md", "# Tea\n\nLeaves.\n");
        var run = new TestRun(_folder.Path);

        Assert.Equal(ExitCode.Errors, run.Publisher("build", "tea"));
        Assert.Contains("error CLI004:", run.Error, StringComparison.Ordinal);
        Assert.Contains("there is no fonts.yaml in fonts", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("output")));
    }

    private string? Book(string? path) => BookFinder.Find(path, new TestRun(_folder.Path).Surroundings, _diagnostics);

    private static string? Fonts(string book, string own, TestRun run) =>
        FontsFinder.Find(book, own, run.Surroundings, out _);

    public void Dispose() => _folder.Dispose();
}
