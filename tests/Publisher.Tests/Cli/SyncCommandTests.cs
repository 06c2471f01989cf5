using System.Text.Json;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher sync</c>, <c>status</c> and <c>accept</c>, and what check and build make of them.</summary>
public sealed class SyncCommandTests
{
    private const string File = "book.sync.json";

    private static TemporaryFolder Book(string settings = "")
    {
        var folder = new TemporaryFolder();
        folder.Write("book.yaml", "languages: [zh-Hans, en]\n" + settings);
        folder.Write("zh/a.md", "# 茶\n\n茶是一种饮料。\n\n- 绿茶\n- 红茶\n");
        folder.Write("en/a.md", "# Tea\n\nTea is a drink.\n\n- green\n- black\n");
        return folder;
    }

    private static TestRun Run(TemporaryFolder folder, int expected, params string[] arguments)
    {
        var run = new TestRun(folder.Path);
        Assert.True(run.Publisher(arguments) == expected, run.Output + run.Error);
        return run;
    }

    [Fact]
    public void Sync_writes_the_file_and_says_how_it_stands()
    {
        using var folder = Book();
        var run = Run(folder, 0, "sync", ".");

        Assert.Equal([File, "book.yaml", "en/a.md", "zh/a.md"], folder.Files());
        Assert.Contains("茶", run.Output, StringComparison.Ordinal);
        var before = System.IO.File.ReadAllText(folder.At(File));
        Run(folder, 0, "sync", ".");
        Assert.Equal(before, System.IO.File.ReadAllText(folder.At(File)));
    }

    [Fact]
    public void Status_counts_what_is_left_and_shows_what_changed()
    {
        using var folder = Book();
        Run(folder, 0, "sync", ".");
        folder.Write("zh/a.md", "# 茶\n\n茶是一种古老的饮料。\n\n- 绿茶\n- 红茶\n- 白茶\n");
        using var json = JsonDocument.Parse(Run(folder, 0, "status", ".", "--json").Output);
        var chapter = json.RootElement.GetProperty("chapters")[0];

        Assert.Equal([3, 1, 1, 11], new[] { "done", "stale", "missing", "wordsLeft" }.Select(name => chapter.GetProperty(name).GetInt32()));

        Run(folder, 0, "status", ".", "--html", "status.html");
        var page = System.IO.File.ReadAllText(folder.At("status.html"));
        Assert.Contains("茶是一种<ins>古老的</ins>饮料。", page, StringComparison.Ordinal);
        Assert.Contains("Tea is a drink.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_changes_nothing_in_the_book()
    {
        using var folder = Book();
        Run(folder, 0, "status", ".");

        Assert.DoesNotContain(File, folder.Files());
    }

    [Theory]
    [InlineData("en/a.md:3")]
    [InlineData("zh/a.md:3:1")]
    [InlineData("--all")]
    public void Accept_takes_places_and_all(string target)
    {
        using var folder = Book();
        Run(folder, 0, "sync", ".");
        folder.Write("zh/a.md", "# 茶\n\n茶是一种药。\n\n- 绿茶\n- 红茶\n");
        var run = Run(folder, 0, "accept", target);

        Assert.Contains("accepted 1 pair", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("stale", System.IO.File.ReadAllText(folder.At(File)), StringComparison.Ordinal);
    }

    [Fact]
    public void CLI009_accept_names_what_is_not_there()
    {
        using var folder = Book();
        Run(folder, 0, "sync", ".");
        var before = System.IO.File.ReadAllText(folder.At(File));

        Assert.Contains("CLI009", Run(folder, 1, "accept", "zh/a.md:99").Error, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllText(folder.At(File)));
        Run(folder, 2, "accept");
    }

    [Fact]
    public void ALN005_check_says_where_a_translation_is_stale()
    {
        using var folder = Book();
        Run(folder, 0, "sync", ".");
        folder.Write("zh/a.md", "# 茶\n\n茶是一种药。\n\n- 绿茶\n- 红茶\n");
        var codes = Check(folder, "check", ".");

        Assert.Contains("ALN005 warning en/a.md:3:1", codes);
    }

    [Fact]
    public void ALN006_check_says_where_an_item_is_missing_or_extra()
    {
        using var folder = Book();
        Run(folder, 0, "sync", ".");
        folder.Write("zh/a.md", "# 茶\n\n茶是一种饮料。\n\n- 绿茶\n- 红茶\n- 白茶\n");

        Assert.Contains("ALN006 warning zh/a.md:7:1", Check(folder, "check", "."));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n")]
    [InlineData("{}")]
    public void ALN007_a_damaged_file_stops_everything(string text)
    {
        using var folder = Book();
        folder.Write(File, text);

        Assert.Contains("ALN007", Run(folder, 1, "sync", ".").Error, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(folder.At(File)));
        Assert.Contains(Check(folder, "check", "."), line => line.StartsWith("ALN007 error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sync: { stale: error }\n", "", "error")]
    [InlineData("sync: { stale: error }\n", "--allow-stale", "warning")]
    [InlineData("sync: { stale: ignore }\n", "", "")]
    [InlineData("sync: { stale: error }\nseverities: { ALN005: information }\n", "", "information")]
    public void The_book_says_how_much_stale_counts(string settings, string option, string expected)
    {
        using var folder = Book(settings);
        Run(folder, 0, "sync", ".");
        folder.Write("zh/a.md", "# 茶\n\n茶是一种药。\n\n- 绿茶\n- 红茶\n");
        string[] arguments = option.Length == 0 ? ["build", "."] : ["build", ".", option];
        var stale = Check(folder, arguments).Where(line => line.StartsWith("ALN005", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);

        Assert.Equal(expected.Length == 0 ? [] : [expected], stale);
    }

    /// <summary>Codes, severities and places.</summary>
    private static string[] Check(TemporaryFolder folder, params string[] arguments)
    {
        var run = new TestRun(folder.Path) { ProgramFolder = Publisher.Tests.Architecture.Repository.Root };
        run.Publisher([.. arguments, "--json"]);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(one =>
            $"{one.GetProperty("code")} {one.GetProperty("severity")} {one.GetProperty("file")}:{one.GetProperty("line")}:{one.GetProperty("column")}")];
    }
}
