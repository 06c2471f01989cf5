using System.Text.Json;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The page of <c>publisher status --html</c> before the judges of the web editions.</summary>
public sealed class StatusPageTests : IDisposable
{
    private readonly SmallBook _book = new();
    private readonly string _page;

    /// <summary>A book with a translation that is stale, one that is missing, one that is extra.</summary>
    public StatusPageTests()
    {
        _book.With("book.yaml", "title: { zh-Hans: 茶, en: Tea }\nlanguages: [zh-Hans, en]\n")
            .With("zh/a b.md", "# 茶\n\n茶是一种饮料。\n\n- 绿茶\n- 红茶\n\n终。\n")
            .With("en/a b.md", "# Tea\n\nTea is a drink.\n\n- green\n- black\n- white & <weak>\n\nThe end.\n");
        Run("sync");
        _book.With("zh/a b.md", "# 茶\n\n茶是一种古老的饮料。\n\n水要现烧，壶要先烫，这是新写的一段话。\n\n- 绿茶\n- 红茶\n\n终。\n");
        _page = Path.Combine(_book.Folder, "status.html");
        Run("status", "--html", _page);
    }

    public void Dispose() => _book.Dispose();

    private void Run(params string[] arguments)
    {
        var run = CommandLine.Run(_book.Folder, arguments);
        Assert.True(run.ExitCode == 0, run.Everything);
    }

    [Fact]
    public void The_Nu_checker_has_nothing_to_say()
    {
        var run = Processes.Run(Validator.Java, "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", Validator.Vnu, "--format", "json", _page);

        using var document = JsonDocument.Parse(run.Error);
        Assert.Equal("", string.Join('\n', document.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("message"))));
    }

    [Fact]
    public void Axe_finds_no_violation_at_any_width_in_light_and_dark()
    {
        var run = Processes.Run(Validator.Node, Validator.Script("axe.mjs", "axe-core"), Validator.Chromium, _page);

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal("[]", run.Output.Trim());
    }

    [Fact]
    public void It_shows_what_changed_and_leads_to_each_chapter()
    {
        var html = File.ReadAllText(_page);

        Assert.Contains("茶是一种<ins>古老的</ins>饮料。", html, StringComparison.Ordinal);
        Assert.Contains("white &amp; &lt;weak&gt;", html, StringComparison.Ordinal);
        var target = html.Split("<a href=\"#")[1].Split('"')[0];
        Assert.Contains($"<section id=\"{target}\">", html, StringComparison.Ordinal);
    }
}
