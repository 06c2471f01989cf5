using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary>
/// What is at fault in the text, through the command line: its code and place, the exit code, and a book that is written with all
/// the rest, the source of the faulty thing in its place.
/// </summary>
public sealed class ContentFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Built(string code, string place, int exit, params string[] more)
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        var result = run.Publisher(["build", "book", "--output", "out", "--format", more is ["pdf"] ? "pdf" : "html", "--json", .. more is ["pdf"] ? [] : more]);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Contains($"{code} {place}", report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(one =>
            $"{one.GetProperty("code").GetString()} {one.GetProperty("file").GetString()}:{one.GetProperty("line")}:{one.GetProperty("column")}"));
        Assert.Equal(exit, result);
        return Directory.Exists(_folder.At("out")) && Directory.GetFiles(_folder.At("out")) is [var file] ? File.ReadAllText(file) : "";
    }

    private string Page(string text, string code, int line, int column, int exit)
    {
        _folder.Write("book/a.md", $"# A\n\n{text}\n\nThe rest.\n");
        var page = Built(code, $"book/a.md:{line}:{column}", exit);
        Assert.Contains("The rest.", page);
        return page;
    }

    [Theory]
    [InlineData("Take $a + \\fooo{b}$ so.", "MTH001", 3, 11, "a + \\fooo{b}")]
    [InlineData("$$\na = \\begin{aligned}\n$$", "MTH004", 4, 5, "\\begin{aligned}")]
    public void A_formula_is_shown_as_its_TeX(string text, string code, int line, int column, string shown) =>
        Assert.Contains(shown, Page(text, code, line, column, ExitCode.Errors));

    [Fact]
    public void A_picture_that_is_missing_leaves_its_description() =>
        Assert.Contains("A cat.", Page("![A cat.](cat.png)", "IMG001", 3, 1, ExitCode.Errors));

    [Fact]
    public void A_picture_without_description_leaves_its_path() =>
        Assert.Contains("cat.png", Page("![](cat.png)", "IMG001", 3, 1, ExitCode.Errors));

    [Fact]
    public void A_drawing_that_is_broken_leaves_its_description()
    {
        _folder.Write("book/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g></svg>");
        _folder.Write("book/a.md", "# A\n\n![A shape.](a.svg)\n\nThe rest.\n");
        var page = Built("WEB004", "book/a.svg:1:67", ExitCode.Errors);

        Assert.Contains("The rest.", page);
        Assert.Contains("A shape.", page);
    }

    [Fact]
    public void An_include_that_is_missing_stays_as_it_is_typed() =>
        Assert.Contains("{{#include no.md}}", Page("Before {{#include no.md}} after.", "SRC001", 3, 8, ExitCode.Errors));

    [Fact]
    public void An_include_of_itself_stays_as_it_is_typed()
    {
        _folder.Write("book/b.txt", "Inner {{#include b.txt}} text.\n");
        _folder.Write("book/a.md", "# A\n\n{{#include b.txt}}\n\nThe rest.\n");
        var page = Built("SRC002", "book/b.txt:1:7", ExitCode.Errors);

        Assert.Contains("The rest.", page);
        Assert.Contains("{{#include b.txt}}", page);
    }

    [Fact]
    public void Code_that_cannot_be_included_leaves_what_names_it() =>
        Assert.Contains("include=\"no.rs\"", System.Net.WebUtility.HtmlDecode(Page("```rust {include=\"no.rs\"}\n```", "COD002", 3, 19, ExitCode.Errors)));

    [Fact]
    public void A_reference_without_target_stays_as_it_is_typed() =>
        Assert.Contains("@fig:no", Page("See @fig:no there.", "REF001", 3, 5, ExitCode.Success));

    [Fact]
    public void An_id_given_twice_names_the_first_place() =>
        Page("## B {#x}\n\n## C {#x}", "MAN015", 5, 1, ExitCode.Errors);

    [Fact]
    public void A_language_of_code_that_is_not_known_is_a_note() =>
        Assert.Contains("MOVE A", Page("```quux\nMOVE A\n```", "COD001", 3, 4, ExitCode.Success));

    [Fact]
    public void A_table_that_is_too_wide_is_printed_all_the_same()
    {
        _folder.Write("book/a.md", $"# A\n\n{string.Concat(Enumerable.Repeat("| incomprehensibilities ", 16))}|\n{string.Concat(Enumerable.Repeat("|---", 16))}|\n");

        Assert.StartsWith("%PDF", Built("CMP022", "book/a.md:3:1", ExitCode.Success, "pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_where_the_author_asks_for_an_error()
    {
        _folder.Write("book/a.md", "# A\n\n$\\fooo$\n");
        _folder.Write("book/book.yaml", "languages: [en]\nseverities: { MTH001: error }\n");

        Assert.Equal("", Built("MTH001", "book/a.md:3:2", ExitCode.Errors));
    }

    [Fact]
    public void Nothing_is_written_where_warnings_are_errors()
    {
        _folder.Write("book/a.md", "# A\n\n$\\fooo$\n");

        Assert.Equal("", Built("MTH001", "book/a.md:3:2", ExitCode.Errors, "--warnings-as-errors"));
    }

    public void Dispose() => _folder.Dispose();
}
