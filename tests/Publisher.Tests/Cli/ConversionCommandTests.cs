using Publisher.Cli;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher split</c>, <c>join</c> and <c>new-language</c> on a disk: new files beside the old, never over them.</summary>
public sealed class ConversionCommandTests : IDisposable
{
    private const string Text = "# 叶 | Leaf\n\n茶。\n\nTea.\n\n```\nx\n```\n";

    private readonly TemporaryFolder _folder = new();

    public ConversionCommandTests()
    {
        _folder.Write("book/a.md", Text);
        _folder.Write("book/book.yaml", "languages: [zh-Hans, en]\n");
        _folder.Write("book/terms.csv", "en,zh\n");
    }

    private TestRun Run(int expected, params string[] arguments)
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        var code = run.Publisher(arguments);
        Assert.True(code == expected, run.Error);
        return run;
    }

    [Fact]
    public void A_split_book_lies_beside_the_old_with_all_that_belongs_to_it()
    {
        Run(ExitCode.Success, "split", "book");
        Run(ExitCode.Success, "join", "book-split", "--to", "again");

        Assert.Equal(
            ["again/a.md", "again/book.yaml", "again/terms.csv", "book-split/book.yaml", "book-split/en/a.md", "book-split/terms.csv", "book-split/zh-Hans/a.md",
                "book/a.md", "book/book.yaml", "book/terms.csv"], _folder.Files());
        Assert.Equal(Text, File.ReadAllText(_folder.At("again/a.md")));
    }

    [Fact]
    public void A_folder_with_files_is_written_to_only_by_force()
    {
        _folder.Write("book-split/mine.txt", "mine");

        Assert.Contains("IMP040", Run(ExitCode.Errors, "split", "book").Error, StringComparison.Ordinal);
        Assert.Contains("IMP040", Run(ExitCode.Errors, "split", "book", "--to", "book", "--force").Error, StringComparison.Ordinal);
        Run(ExitCode.Success, "split", "book", "--force");
        Assert.Equal("mine", File.ReadAllText(_folder.At("book-split/mine.txt")));
        Assert.Equal(Text, File.ReadAllText(_folder.At("book/a.md")));
    }

    [Fact]
    public void A_new_language_is_missing_in_the_status_and_the_book_still_builds()
    {
        Run(ExitCode.Success, "split", "book");
        Run(ExitCode.Success, "new-language", "ja", "book-split", "--from", "en");

        Assert.Equal("<!-- source:\n# Leaf\n-->\n\n<!-- source:\nTea.\n-->\n\n```\nx\n```\n", File.ReadAllText(_folder.At("book-split/ja/a.md")));
        Assert.Matches(@"(?m)ja.*\b2\b", Run(ExitCode.Success, "status", "book-split").Output);
        Run(ExitCode.Success, "build", "book-split", "--output", "out");
        Assert.Contains("out/leaf-ja.pdf", string.Join(' ', _folder.Files()).Replace("叶", "leaf", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void CNV007_FileInTheWay()
    {
        Run(ExitCode.Success, "split", "book");
        _folder.Write("book-split/ja/a.md", "# 葉\n");

        Assert.Contains("CNV006", Run(ExitCode.Errors, "new-language", "en", "book-split").Error, StringComparison.Ordinal);
        Assert.Contains("CNV007", Run(ExitCode.Errors, "new-language", "ja", "book-split").Error, StringComparison.Ordinal);
        Assert.Equal("# 葉\n", File.ReadAllText(_folder.At("book-split/ja/a.md")));
        Run(ExitCode.Success, "new-language", "ja", "book-split", "--force");
    }

    [Fact]
    public void A_word_that_is_no_tag_is_misuse()
    {
        Run(ExitCode.Misuse, "new-language", "not a tag", "book");
        Run(ExitCode.Misuse, "split", "nowhere");
    }

    public void Dispose() => _folder.Dispose();
}
