using Publisher.Cli;

namespace Publisher.Tests.Cli;

public sealed class CommandTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("biuld")]
    [InlineData("build", "--frmat", "pdf")]
    [InlineData("build", "--format", "doc")]
    [InlineData("build", "one", "two")]
    [InlineData("build", "--edition")]
    [InlineData("check", "--output", "x")]
    [InlineData("--lang", "fr", "check")]
    [InlineData]
    public void Nonsense_is_misuse_and_says_so_on_the_error_stream(params string[] arguments)
    {
        var run = new TestRun(_folder.Path);

        Assert.Equal(ExitCode.Misuse, run.Publisher(arguments));
        Assert.NotEmpty(run.Error);
        Assert.Empty(_folder.Files());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "-h")]
    [InlineData("fonts", "-?")]
    public void Help_has_examples_and_exit_codes(params string[] arguments)
    {
        var run = new TestRun(_folder.Path);

        Assert.Equal(ExitCode.Success, run.Publisher(arguments));
        Assert.Contains("Examples:", run.Output);
        Assert.Contains("publisher build --edition en --format pdf", run.Output);
        Assert.Contains("Exit codes:", run.Output);
    }

    [Fact]
    public void Version_is_that_of_the_project()
    {
        var run = new TestRun(_folder.Path);

        Assert.Equal(ExitCode.Success, run.Publisher("--version"));
        Assert.Equal(ProgramVersion.Text, run.Output.Trim());
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Theory]
    [InlineData("LANG", "zh_CN.UTF-8", true)]
    [InlineData("LC_ALL", "zh_TW", true)]
    [InlineData("LANG", "en_GB.UTF-8", false)]
    [InlineData("LANG", "C", false)]
    public void Messages_follow_the_locale(string variable, string value, bool chinese)
    {
        var run = new TestRun(_folder.Path).With(variable, value);

        run.Publisher("build", "missing");

        Assert.Equal(chinese, run.Error.Contains("没有这个文件夹", StringComparison.Ordinal));
    }

    [Fact]
    public void Messages_follow_the_option_before_the_locale()
    {
        var run = new TestRun(_folder.Path).With("LANG", "zh_CN.UTF-8");

        run.Publisher("build", "missing", "--lang", "en");

        Assert.Contains("there is no such folder", run.Error);
    }

    public void Dispose() => _folder.Dispose();
}
