using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher check --fix</c>: a diff first, bytes only on a yes.</summary>
public sealed class FixCommandTests : IDisposable
{
    private const string Chinese = "\uFEFF# 题目\r\n\r\n前面,后面。\r\n\r\n一\r\n\r\n二\r\n\r\n三\r\n\r\n四\r\n\r\n末尾: 没有换行,是的";
    private const string Mended = "\uFEFF# 题目\r\n\r\n前面，后面。\r\n\r\n一\r\n\r\n二\r\n\r\n三\r\n\r\n四\r\n\r\n末尾：没有换行，是的";
    private const string English = "# Title\n\nWords.\n\na\n\nb\n\nc\n\nd\n\nThe end.\n";

    private readonly TemporaryFolder _folder = new();

    public FixCommandTests()
    {
        _folder.Write("book/zh/a b.md", Chinese);
        _folder.Write("book/en/a b.md", English);
        _folder.Write("book/book.yaml", "languages: [zh-Hans, en]\n");
    }

    private string Now => Encoding.UTF8.GetString(File.ReadAllBytes(_folder.At("book/zh/a b.md")));

    private TestRun Run(params string[] more)
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        Assert.Equal(ExitCode.Success, run.Publisher(["check", "book", "--fix", .. more]));
        return run;
    }

    [Fact]
    public void Without_a_yes_only_the_diff_is_shown()
    {
        var run = Run();

        Assert.StartsWith("--- a/book/zh/a b.md\t\n+++ b/book/zh/a b.md\t\n@@ -1,6 +1,6 @@\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("-前面,后面。\r\n+前面，后面。\r\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("+末尾：没有换行，是的\n\\ No newline at end of file\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", run.Error, StringComparison.Ordinal);
        Assert.Equal(Chinese, Now);
    }

    [Fact]
    public void With_yes_the_file_is_mended_and_nothing_else_of_it_changed()
    {
        var run = Run("--yes");

        Assert.Equal(Mended, Now);
        Assert.DoesNotContain("CHK040", run.Error, StringComparison.Ordinal);
        Assert.Equal("", Run("--yes").Output);
        Assert.DoesNotContain("CHK040", Run().Error, StringComparison.Ordinal);
        Assert.Equal(3, _folder.Files().Length);
    }

    [Fact]
    public void Mending_marks_makes_no_translation_stale()
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        Assert.Equal(ExitCode.Success, run.Publisher(["sync", "book"]));
        Run("--yes");

        Assert.Equal(Mended, Now);
        Assert.DoesNotContain("ALN005", Run().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\n", Mended)]
    [InlineData("n\n", Chinese)]
    [InlineData("", Chinese)]
    public void On_a_terminal_it_asks(string answer, string expected)
    {
        var surroundings = new TestRun(_folder.Path) { ProgramFolder = Repository.Root }.Surroundings with
        {
            CanAsk = true, OpenInput = () => new StringReader(answer),
        };
        CommandTree.Run(["check", "book", "--fix"], surroundings);

        Assert.EndsWith(expected[^9..], Now, StringComparison.Ordinal);
        Assert.Contains("[y/N]", surroundings.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CNV001_ChangedMeanwhile()
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        var surroundings = run.Surroundings with
        {
            CanAsk = true,
            OpenInput = () =>
            {
                File.WriteAllText(_folder.At("book/zh/a b.md"), "新的");
                return new StringReader("y\n");
            },
        };

        Assert.Equal(ExitCode.Errors, CommandTree.Run(["check", "book", "--fix"], surroundings));
        Assert.Contains("CNV001", run.Error, StringComparison.Ordinal);
        Assert.Equal("新的", Now);
    }

    [Theory]
    [InlineData("git", "apply")]
    [InlineData("patch", "-p1 --binary -s")]
    public void Tools_take_the_diff(string tool, string arguments)
    {
        File.WriteAllText(_folder.At("a.patch"), Run().Output);
        using var process = StartedIn(_folder.Path, tool, $"{arguments} {(tool == "git" ? "a.patch" : "-i a.patch")}");
        Assert.SkipWhen(process is null, $"{tool} is not installed");
        process!.WaitForExit();

        Assert.Equal((0, Mended), (process.ExitCode, Now));
    }

    private static Process? StartedIn(string folder, string tool, string arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [Fact]
    public void Sarif_has_the_replacements()
    {
        Run("--sarif", "out.sarif");
        using var document = JsonDocument.Parse(File.ReadAllText(_folder.At("out.sarif")));
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        var change = results.First(one => one.GetProperty("ruleId").GetString() == "CHK040").GetProperty("fixes")[0].GetProperty("artifactChanges")[0];

        Assert.Equal("book/zh/a%20b.md", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("，", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(3, change.GetProperty("replacements")[0].GetProperty("deletedRegion").GetProperty("startColumn").GetInt32());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--github")]
    public void A_diff_is_printed_to_people(string other) =>
        Assert.Equal(ExitCode.Misuse, new TestRun(_folder.Path).Publisher("check", "book", "--fix", other));

    [Fact]
    public void Yes_without_fix_is_misuse() => Assert.Equal(ExitCode.Misuse, new TestRun(_folder.Path).Publisher("check", "book", "--yes"));

    public void Dispose() => _folder.Dispose();
}
