using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher check --layout</c> as its user sees it (T83).</summary>
public sealed class LayoutCheckTests : IDisposable
{
    private const string Text = """
        # Straits

        Incomprehensibilities notwithstanding, counterrevolutionaries
        institutionalised **compartmentalisation** thoroughly and again.
        """;

    private readonly TemporaryFolder _folder = new();

    private TestRun Run(out int code, params string[] more)
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        code = run.Publisher(["check", "book", "--layout", .. more]);
        return run;
    }

    [Fact]
    public void Rows_name_the_manuscript_line_the_edition_and_the_page()
    {
        _folder.Write("book/a.md", Text);
        var run = Run(out var code);

        Assert.Equal(ExitCode.Success, code);
        Assert.Matches(@"(?m)^book/a\.md:[34]:\d+: note CMP01[0-4]: \S+, page 1: .+“.+”", run.Output);
        Assert.Matches(@"(?m)^edition +pages +lines +loose +very loose", run.Output);
        Assert.DoesNotContain("CMP01", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_worded_in_the_language_of_messages()
    {
        _folder.Write("book/a.md", Text);

        Assert.Matches(@"CMP01[0-4]: \S+ 第 1 页: 这一行", Run(out _, "--lang", "zh").Output);
    }

    [Fact]
    public void Json_counts_lines_and_gives_each_finding()
    {
        _folder.Write("book/a.md", Text);
        using var document = JsonDocument.Parse(Run(out _, "--json").Output);
        var layout = Assert.Single(document.RootElement.GetProperty("layout").EnumerateArray());
        var findings = layout.GetProperty("findings").EnumerateArray().ToArray();

        Assert.True(layout.GetProperty("lines").GetInt32() > 1);
        Assert.NotEmpty(findings);
        Assert.Equal(findings.Length, layout.GetProperty("loose").GetInt32() + layout.GetProperty("veryLoose").GetInt32()
            + layout.GetProperty("short").GetInt32() + layout.GetProperty("runts").GetInt32());
        Assert.All(findings, finding => Assert.Equal("1", finding.GetProperty("page").GetString()));
        Assert.All(findings, finding => Assert.InRange(finding.GetProperty("diagnostic").GetProperty("line").GetInt32(), 3, 4));
    }

    [Fact]
    public void Without_the_option_nothing_is_said_of_the_layout()
    {
        _folder.Write("book/a.md", Text);
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        run.Publisher("check", "book", "--json");

        Assert.DoesNotContain("layout", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CMP01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void T83_A_Han_that_no_face_has_is_named_with_page_and_line()
    {
        _folder.Write("book/a.md", "# 题\n\n前一行文字，\n这里有一个𱍐字。\n");
        var run = Run(out var code);

        Assert.Equal(ExitCode.Errors, code);
        Assert.Matches(@"(?m)^book/a\.md:\d+:\d+: error CMP001: \S+, page 1: .*U\+31350", run.Output);
    }

    [Fact]
    public void A_finding_counts_by_the_severity_that_the_book_gives_it()
    {
        _folder.Write("book/a.md", "# 題\n\n這裡是。\n");
        _folder.Write("book/book.yaml", "languages: [zh-Hant]\nseverities: { CMP017: error }\n");

        Run(out var code);
        Assert.Equal(ExitCode.Errors, code);
        _folder.Write("book/book.yaml", "languages: [zh-Hant]\nseverities: { CMP017: ignore }\n");
        Assert.DoesNotContain("CMP017", Run(out code).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, code);
    }

    public void Dispose() => _folder.Dispose();
}
