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

    /// <summary>SARIF 2.1.0: properties that each object must have, and what they may hold.</summary>
    [Fact]
    public void Sarif_has_what_the_standard_asks_of_each_object()
    {
        _folder.Write("book/zh/c.md", "# 题目\n\n前面,后面。\n");
        _folder.Write("book/en/c.md", "# Title\n\nWords.\n");
        Run(out _, "--sarif", "out.sarif");
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "out.sarif")));
        var run = document.RootElement.GetProperty("runs")[0]; // 3.13.2, 3.13.4
        var driver = run.GetProperty("tool").GetProperty("driver"); // 3.14.6, 3.18.2
        var rules = driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();

        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.NotEqual("", driver.GetProperty("name").GetString()); // 3.19.8
        Assert.Equal(rules.Distinct(), rules); // 3.19.23
        Assert.Equal("unicodeCodePoints", run.GetProperty("columnKind").GetString()); // 3.14.17
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]); // 3.27.6
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "none", "note", "warning", "error" }); // 3.27.10
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString()); // 3.27.11, 3.11.8
        });
        var fixes = run.GetProperty("results").EnumerateArray().Where(result => result.TryGetProperty("fixes", out _))
            .SelectMany(result => result.GetProperty("fixes").EnumerateArray()).ToList();
        Assert.All(Assert.Single(fixes).GetProperty("artifactChanges").EnumerateArray(), change => // 3.55.3
        {
            Assert.True(Uri.IsWellFormedUriString(change.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative)); // 3.56.2
            Assert.All(change.GetProperty("replacements").EnumerateArray(), one => // 3.56.3
            {
                var region = one.GetProperty("deletedRegion"); // 3.57.3
                Assert.True(region.GetProperty("startLine").GetInt32() > 0 && region.GetProperty("endColumn").GetInt32() > region.GetProperty("startColumn").GetInt32()); // 3.30.5
                Assert.Equal(JsonValueKind.String, one.GetProperty("insertedContent").GetProperty("text").ValueKind); // 3.57.4, 3.3.2
            });
        });
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
