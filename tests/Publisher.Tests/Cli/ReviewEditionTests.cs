using Publisher.Tests.Architecture;

namespace Publisher.Tests.Cli;

/// <summary>Editions for review: what <c>publisher build --review</c> and <c>review: true</c> make of translations out of step.</summary>
public sealed class ReviewEditionTests
{
    /// <summary>After <c>sync</c> the first paragraph has changed, an item and a paragraph have come, and one is English only.</summary>
    private static TemporaryFolder Book(string settings)
    {
        var folder = new TemporaryFolder();
        folder.Write("book.yaml", "title: { en: Tea, zh-Hans: 茶 }\nlanguages: [zh-Hans, en]\n" + settings);
        folder.Write("zh/a.md", "# 茶\n\n茶是一种饮料。\n\n- 绿茶\n- 红茶\n\n终。\n");
        folder.Write("en/a.md", "# Tea\n\nTea is a drink.\n\n- green\n- black\n\nThe end.\n");
        Run(folder, "sync", ".");
        folder.Write("zh/a.md", "# 茶\n\n茶是一种古老的饮料。\n\n水要现烧，壶要先烫，这是新写的一段话。\n\n- 绿茶\n- 红茶\n- 白茶\n\n终。\n");
        return folder;
    }

    private static TestRun Run(TemporaryFolder folder, params string[] arguments)
    {
        var run = new TestRun(folder.Path) { ProgramFolder = Repository.Root };
        Assert.True(run.Publisher(arguments) == 0, run.Output + run.Error);
        return run;
    }

    private static string Html(TemporaryFolder folder, string name) => File.ReadAllText(folder.At(name));

    [Fact]
    public void Build_review_marks_what_is_out_of_step_with_file_and_line()
    {
        using var folder = Book("sync: { stale: error, missing: error }\n");
        Run(folder, "build", ".", "--review", "-o", "out");
        var html = Html(folder, "out/tea-bilingual-review.html");

        Assert.Equal(["out/tea-bilingual-review.epub", "out/tea-bilingual-review.html", "out/tea-bilingual-review.pdf"],
            folder.Files().Where(file => file.StartsWith("out", StringComparison.Ordinal)));
        Assert.Contains("<p><strong>译文过期</strong> en/a.md:3</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p><strong>缺译</strong> zh/a.md:5</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p><strong>缺译</strong> zh/a.md:9</p>", html, StringComparison.Ordinal);
        Assert.Contains("[No translation yet]", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("role=\"note\"").Length - 1);
    }

    [Fact]
    public void Its_list_leads_to_every_mark()
    {
        using var folder = Book("");
        Run(folder, "build", ".", "--review", "--format", "html", "-o", "out");
        var list = Html(folder, "out/tea-bilingual-review.html").Split("id=\"review-list\"")[1];

        foreach (var place in new[] { "en/a.md:3", "zh/a.md:5", "zh/a.md:9" })
        {
            Assert.Matches($"""<a href="#[^"]+">{place}</a>""", list);
        }
    }

    [Fact]
    public void Its_PDF_meets_what_it_claims()
    {
        using var folder = Book("");
        Run(folder, "build", ".", "--review", "--format", "pdf", "-o", "out");

        Assert.EndsWith("every condition that a machine can check is met\n", Run(folder, "verify", "out/tea-bilingual-review.pdf").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_may_have_such_an_edition_and_the_others_show_nothing()
    {
        using var folder = Book("editions: [{ name: both, languages: [zh-Hans, en] }, { name: proof, languages: [zh-Hans, en], review: true }]\n");
        Run(folder, "build", ".", "--format", "html", "-o", "out");

        Assert.Contains("译文过期", Html(folder, "out/tea-proof.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("译文过期", Html(folder, "out/tea-both.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("No translation yet", Html(folder, "out/tea-both.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_sync_file_the_texts_alone_tell_what_is_missing()
    {
        using var folder = Book("");
        File.Delete(folder.At("book.sync.json"));
        Run(folder, "build", ".", "--review", "--format", "html", "-o", "out");
        var html = Html(folder, "out/tea-bilingual-review.html");

        Assert.Contains("<strong>缺译</strong> zh/a.md:5", html, StringComparison.Ordinal);
        Assert.DoesNotContain("译文过期", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_in_step_says_so()
    {
        using var folder = Book("");
        folder.Write("en/a.md", "# Tea\n\nTea is an old drink.\n\nBoil the water fresh and warm the pot: this is new.\n\n- green\n- black\n- white\n\nThe end.\n");
        Run(folder, "accept", "--all");
        Run(folder, "build", ".", "--review", "--format", "html", "-o", "out");
        var html = Html(folder, "out/tea-bilingual-review.html");

        Assert.Contains("各语言内容一致。", html, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"note\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stale: error", "1 stale or missing translation let pass")]
    [InlineData("stale: error, missing: error", "3 stale or missing translations let pass")]
    [InlineData("stale: warning", null)]
    public void A_build_says_how_many_it_let_pass(string sync, string? expected)
    {
        using var folder = Book($"sync: {{ {sync} }}\n");
        var told = Run(folder, "build", ".", "--format", "html", "--allow-stale", "-o", "out").Error.Split('\n').Where(line => line.EndsWith("let pass", StringComparison.Ordinal));

        Assert.Equal(expected is null ? [] : [expected], told);
    }
}
