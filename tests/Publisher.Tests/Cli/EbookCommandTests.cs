using System.Text.Json;
using Publisher.Tests.Import;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher inspect</c> and <c>publisher import</c> as users run them.</summary>
public sealed class EbookCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TestRun Run() => new(_folder.Path);

    private void WriteEpub(string name, EpubBuilder builder) => File.WriteAllBytes(_folder.At(name), builder.ToBytes());

    [Fact]
    public void Inspect_prints_what_the_book_holds_and_faults_with_their_places()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3("""<p><a href="#gone">x</a></p>"""));
        var run = Run();

        Assert.Equal(0, run.Publisher("inspect", "tea.epub"));
        Assert.Contains("title: A Book", run.Output, StringComparison.Ordinal);
        Assert.Contains("  One -> OEBPS/one.xhtml", run.Output, StringComparison.Ordinal);
        Assert.Contains("tea.epub/OEBPS/one.xhtml:2:42: warning IMP025:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_speaks_Chinese()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3());
        var run = Run();

        Assert.Equal(0, run.Publisher("inspect", "tea.epub", "--lang", "zh"));
        Assert.Contains("书名: A Book", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_gives_scripts_one_document()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3());
        var run = Run();

        Assert.Equal(0, run.Publisher("inspect", "tea.epub", "--json"));
        var epub = JsonDocument.Parse(run.Output).RootElement.GetProperty("epub");
        Assert.Equal("A Book", epub.GetProperty("titles")[0].GetProperty("text").GetString());
        Assert.Equal("OEBPS/one.xhtml", epub.GetProperty("spine")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void A_book_cannot_send_commands_to_the_terminal()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3(metadata: "<dc:creator>a\u009B31m b</dc:creator>"));
        var run = Run();
        run.Publisher("inspect", "tea.epub");

        Assert.DoesNotContain("\u009B", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect", "gone.epub")]
    [InlineData("import", "gone.epub", "out")]
    [InlineData("inspect", ".")]
    public void CLI008_a_file_that_is_not_there_is_misuse(params string[] arguments)
    {
        var run = Run();

        Assert.Equal(2, run.Publisher(arguments));
        Assert.Contains("CLI008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_writes_a_manuscript_into_a_new_folder()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3());
        var run = Run();

        Assert.Equal(0, run.Publisher("import", "tea.epub", "new/tea"));
        Assert.Equal(["new/tea/book.yaml", "new/tea/one.md", "tea.epub"], _folder.Files());
        Assert.Contains("new/tea/one.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void IMP040_import_leaves_a_folder_with_files_alone_unless_it_is_forced()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3());
        _folder.Write("tea/one.md", "mine");
        _folder.Write("tea/other.md", "mine");
        var run = Run();

        Assert.Equal(1, run.Publisher("import", "tea.epub", "tea"));
        Assert.Contains("IMP040", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.At("tea/one.md")));

        Assert.Equal(0, Run().Publisher("import", "tea.epub", "tea", "--force"));
        Assert.Equal("# One\n\nText.\n", File.ReadAllText(_folder.At("tea/one.md")));
        Assert.Equal("mine", File.ReadAllText(_folder.At("tea/other.md")));
    }

    [Fact]
    public void A_refused_book_leaves_nothing_behind()
    {
        WriteEpub("bomb.epub", EpubBuilder.Version3().Add("../evil.txt", [1]));

        Assert.Equal(1, Run().Publisher("import", "bomb.epub", "new/tea"));
        Assert.Equal(["bomb.epub"], _folder.Files());
        Assert.False(Directory.Exists(_folder.At("new")));
    }

    /// <summary>All files or none: where one cannot be put, the others are taken away again, and the folders made for them.</summary>
    [Fact]
    public void An_import_that_cannot_be_written_leaves_nothing_behind()
    {
        WriteEpub("tea.epub", EpubBuilder.Version3("""<p><img src="a.png" alt="a"/> text</p>""").Add("OEBPS/a.png", [0x89, (byte)'P', (byte)'N', (byte)'G']));
        _folder.Write("tea/images", "a file where a folder must be");
        var run = Run();

        Assert.Equal(1, run.Publisher("import", "tea.epub", "tea", "--force"));
        Assert.Contains("CLI005", run.Error, StringComparison.Ordinal);
        Assert.Equal(["tea.epub", "tea/images"], _folder.Files());
    }

    public void Dispose() => _folder.Dispose();
}
