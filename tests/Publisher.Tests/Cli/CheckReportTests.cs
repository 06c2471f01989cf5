using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher check --sarif</c> and <c>--github</c> as services read them.</summary>
public sealed class CheckReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TestRun Run(out int code, params string[] more)
    {
        _folder.Write("book/zh/a b.md", "# 题目\n\n有34种。\n");
        _folder.Write("book/en/a b.md", "# Title\n\nThere are many.\n");
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        code = run.Publisher(["check", "book", .. more]);
        return run;
    }

    [Fact]
    public void Sarif_names_the_rule_the_file_and_the_region()
    {
        Run(out var code, "--sarif", "out.sarif");
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "out.sarif")));
        var run = document.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(one => one.GetProperty("ruleId").GetString() == "CHK011");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal("CHK011", rule.GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.Equal("book/zh/a%20b.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("{3,2,3,4}", string.Concat("{", string.Join(',', place.GetProperty("region").EnumerateObject().Select(one => one.Value.GetInt32())), "}"));
    }

    [Fact]
    public void A_sarif_file_that_cannot_be_written_is_an_error()
    {
        Assert.Contains("CLI005", Run(out var code, "--sarif", "no/such/folder.sarif").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Errors, code);
    }

    [Fact]
    public void GitHub_annotations_are_workflow_commands() =>
        Assert.Matches(@"(?m)^::warning file=book/zh/a b\.md,line=3,endLine=3,col=2,endColumn=4,title=CHK011::“34” has no counterpart in en\.%0ACheck .+$",
            Run(out _, "--github").Output);

    public void Dispose() => _folder.Dispose();
}
