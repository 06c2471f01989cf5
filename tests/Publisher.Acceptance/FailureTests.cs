using System.Text;
using System.Text.Json;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>
/// What a user can get wrong: each gets its diagnostic and its exit code from the real command line. Where single things in the
/// text are at fault the rest is built; else the output of the earlier build stays as it was.
/// </summary>
public sealed class FailureTests : IDisposable
{
    private readonly SmallBook _book = new SmallBook().WithEarlierOutput();

    [Fact]
    public void An_empty_folder() => Fails();

    [Fact]
    public void A_missing_image()
    {
        _book.With("a.md", "# A\n\n![cat](images/cat.png)\n");
        BuildsTheRest("a.md:3:", "images/cat.png");
    }

    [Fact]
    public void An_image_outside_the_book()
    {
        _book.With("a.md", "# A\n\n![cat](../../../etc/passwd.png)\n");
        BuildsTheRest("a.md:3:");
    }

    [Fact]
    public void A_chapter_outside_the_book()
    {
        _book.With("a.md", "# A\n").With("book.yaml", "chapters: [a.md, ../../secret.md]\n");
        Fails("book.yaml:1:");
    }

    [Fact]
    public void Broken_YAML()
    {
        _book.With("a.md", "# A\n").With("book.yaml", "title: [unclosed\nlanguages: {\n");
        Fails("book.yaml:");
    }

    [Fact]
    public void An_unknown_key_with_the_nearest_valid_one()
    {
        _book.With("a.md", "# A\n").With("book.yaml", "languages: [en]\ntitel: A\n");
        Fails("book.yaml:2:1:", "title");
    }

    [Fact]
    public void Bad_UTF8()
    {
        _book.With("a.md", [.. "# A\n\nbad: "u8, 0xFF, 0xFE, 0xC0, .. "\n"u8]);
        Fails("a.md:3:");
    }

    [Fact]
    public void A_corrupt_image()
    {
        _book.With("a.md", "# A\n\n![cat](cat.png)\n").With("cat.png", [0x89, .. "PNG\r\n\x1A\n this is no picture"u8]);
        BuildsTheRest("cat.png");
    }

    [Fact]
    public void A_picture_of_a_million_by_a_million_pixels()
    {
        _book.With("a.md", "# A\n\n![cat](cat.png)\n").With("cat.png", Pictures.PngHeader(1_000_000, 1_000_000));
        BuildsTheRest("cat.png");
    }

    [Fact]
    public void A_corrupt_font()
    {
        _book.With("a.md", "# A\n").With("book.yaml", "fonts: { folder: type }\n")
            .With("type/bad.ttf", "no font")
            .With("type/fonts.yaml", """
                families:
                  - name: Bad
                    role: serif
                    licence: none
                    faces:
                      - { file: bad.ttf, weight: 400, italic: false }
                """);
        Fails("bad.ttf");
    }

    [Fact]
    public void A_character_that_no_font_has()
    {
        _book.With("a.md", "# A\n\nLinear A: \U00010600.\n");
        Fails("a.md:3:", "U+10600");
    }

    [Fact]
    public void A_picture_cut_short_is_found_by_check_too()
    {
        _book.With("a.md", "# A\n\n![cat](cat.png)\n").With("cat.png", Pictures.PngHeader(20, 20));
        var run = CommandLine.Run(_book.Folder, "check", ".");

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.Contains("a.md:3:1: error IMG005", run.Error);
        BuildsTheRest("cat.png");
    }

    [Fact]
    public void A_missing_picture_is_reported_once()
    {
        _book.With("a.md", "# A\n\n![cat](cat.png)\n");

        Assert.Contains("1 error,", _book.Build().Error);
    }

    [Fact]
    public void A_font_family_that_is_not_there_is_placed_in_the_book()
    {
        _book.With("a.md", "# A\n").With("book.yaml", "fonts: { en: { serif: Nowhere } }\n");
        Fails("book/book.yaml:1:23: error FNT005");
    }

    [Fact]
    public void Control_characters_in_a_heading()
    {
        _book.With("a.md", "# A\u0001\n\nText.\n");
        var run = _book.Build();

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Contains("a.md:1:4: warning MAN023", run.Error);
    }

    [Fact]
    public void A_language_that_has_no_partner()
    {
        _book.With("book.yaml", "languages: [zh-Hans, en]\n")
            .With("a.md", "# 茶 | Tea\n\n茶是一种饮料。\n\nTea is a drink.\n\n只有中文的一段话。\n\n## 绿茶 | Green\n\n绿茶。\n\nGreen tea.\n");
        var run = _book.Build();

        Assert.Contains("a.md:7:1:", run.Error);
        Assert.Contains("warning", run.Error);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_misuse()
    {
        var run = CommandLine.Run(_book.Folder, "build", "nowhere");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CLI001", run.Error);
    }

    [Fact]
    public void An_edition_that_is_not_there_is_misuse()
    {
        _book.With("a.md", "# A\n\nText.\n");
        var run = _book.Build("--edition", "fr");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CLI002", run.Error);
        AssertNothingLost();
    }

    [Fact]
    public void Warnings_as_errors_keep_the_earlier_output()
    {
        _book.With("book.yaml", "languages: [en]\n").With("a.md", "# A\n\n<div onclick='x'>raw</div>\n");
        var run = _book.Build("--warnings-as-errors");

        Assert.Equal(1, run.ExitCode);
        AssertNothingLost();
    }

    [Fact]
    public void Errors_as_JSON()
    {
        _book.With("a.md", "# A\n\n![cat](images/cat.png)\n");
        var run = _book.Build("--json");
        using var document = JsonDocument.Parse(run.Output);
        var diagnostic = document.RootElement.GetProperty("diagnostics").EnumerateArray()
            .First(item => item.GetProperty("severity").GetString() == "error");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(1, document.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal("book/a.md", diagnostic.GetProperty("file").GetString());
        Assert.Equal(3, diagnostic.GetProperty("line").GetInt32());
    }

    private void Fails(params string[] expected)
    {
        var run = _book.Build();

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.Matches(@"error [A-Z]{3}\d{3}: ", run.Error);
        Assert.DoesNotContain("internal error", run.Error);
        Assert.All(expected, text => Assert.Contains(text, run.Error));
        AssertNothingLost();
    }

    /// <summary>One thing in the text is at fault: all files are written, and still the run fails.</summary>
    private void BuildsTheRest(params string[] expected)
    {
        var run = _book.Build();

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.Matches(@"error [A-Z]{3}\d{3}: ", run.Error);
        Assert.DoesNotContain("internal error", run.Error);
        Assert.All(expected, text => Assert.Contains(text, run.Error));
        Assert.Equal([".epub", ".html", ".pdf"], _book.Outputs.Where(file => !file.StartsWith("book-", StringComparison.Ordinal)).Select(Path.GetExtension).Order(StringComparer.Ordinal));
    }

    private void AssertNothingLost()
    {
        Assert.Equal(["book-en.pdf"], _book.Outputs);
        Assert.Equal(SmallBook.Earlier, File.ReadAllText(Path.Combine(_book.Output, "book-en.pdf"), Encoding.UTF8));
    }

    public void Dispose() => _book.Dispose();
}
