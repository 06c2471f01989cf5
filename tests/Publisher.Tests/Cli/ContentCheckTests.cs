using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher check</c> without <c>--layout</c>: sets no pages, and still finds what would stop a build.</summary>
public sealed class ContentCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Code, line and column of each finding of a command, in order.</summary>
    private string[] Findings(out int code, params string[] arguments)
    {
        var run = new TestRun(_folder.Path) { ProgramFolder = Repository.Root };
        code = run.Publisher([.. arguments, "book", "--json"]);
        using var document = JsonDocument.Parse(run.Output);
        return
        [
            .. document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(one =>
                $"{one.GetProperty("code").GetString()} {one.GetProperty("line")}:{one.GetProperty("column")}"),
        ];
    }

    [Theory]
    [InlineData("One \U00010600 and \U00010600 more, *and \U00010600*.\n\nAnother \U00010600.", "3:5", "5:9")]
    [InlineData("With a note.[^1]\n\n[^1]: This is \U00010600.", "5:15")]
    [InlineData("```text\n\U00010600\n```\n\n- item `\U00010600`\n\n| \U00010600 |\n|---|\n| b |", "4:1", "7:9", "9:3")]
    [InlineData("With a selector \u2713\uFE0E, a joiner\u200D, a soft\u00ADhyphen and cafe\u0301.")]
    public void CMP001_MissingGlyph_is_found_where_pages_lack_it(string text, params string[] places)
    {
        _folder.Write("book/a.md", $"# A\n\n{text}\n");
        var expected = places.Select(place => "CMP001 " + place).ToArray();

        Assert.Equal(expected, Findings(out var code, "check"));
        Assert.Equal(places.Length > 0 ? ExitCode.Errors : ExitCode.Success, code);
        // Code is set by the line, whose place is not known.
        Assert.Subset(expected.ToHashSet(), Findings(out _, "check", "--layout").Where(one => one.StartsWith("CMP001", StringComparison.Ordinal)).Except(["CMP001 0:0"]).ToHashSet());
    }

    [Fact]
    public void CMP001_MissingGlyph_is_found_in_the_title()
    {
        _folder.Write("book/a.md", "# A\n\nText.\n");
        _folder.Write("book/book.yaml", "languages: [en]\ntitle: On \U00010600\n");

        Assert.Contains(Findings(out _, "check"), one => one.StartsWith("CMP001", StringComparison.Ordinal));
    }

    [Fact]
    public void CMP001_MissingGlyph_counts_only_what_is_printed()
    {
        _folder.Write("book/a.md", "# A\n\nOne \U00010600.\n");
        _folder.Write("book/book.yaml", "languages: [en]\neditions: [{ name: web, languages: [en], formats: [html] }]\n");

        Assert.Empty(Findings(out var code, "check"));
        Assert.Equal(ExitCode.Success, code);
    }

    [Fact]
    public void PDF003_PictureWithoutProfile_is_found()
    {
        _folder.Write("book/a.md", "# A\n\n![A colour chart](a.jpg)\n");
        File.WriteAllBytes(_folder.At("book/a.jpg"), SamplePictures.CmykJpeg);

        Assert.Contains(Findings(out _, "check"), one => one.StartsWith("PDF003", StringComparison.Ordinal));
    }

    [Fact]
    public void CMP018_DrawingPartIgnored_is_found()
    {
        _folder.Write("book/a.md", "# A\n\n![A shape](a.svg)\n");
        _folder.Write("book/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' filter='url(#f)'/></svg>");

        Assert.Contains(Findings(out _, "check"), one => one.StartsWith("CMP018", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("epub")]
    [InlineData("html")]
    public void WEB003_SvgCleaned_is_found_in_either_format(string format)
    {
        _folder.Write("book/a.md", "# A\n\n![A shape](a.svg)\n");
        _folder.Write("book/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>1</script></svg>");
        _folder.Write("book/book.yaml", $"languages: [en]\neditions: [{{ name: web, languages: [en], formats: [{format}] }}]\n");

        Assert.Equal(["WEB003 3:1"], Findings(out _, "check"));
    }

    [Fact]
    public void CMP002_OverfullLine_shows_only_on_pages()
    {
        _folder.Write("book/a.md", "# A\n\n`" + new string('x', 200) + "`\n");

        Assert.DoesNotContain(Findings(out _, "check"), one => one.StartsWith("CMP", StringComparison.Ordinal));
        Assert.Contains(Findings(out _, "check", "--layout"), one => one.StartsWith("CMP0", StringComparison.Ordinal));
        Assert.Equal(["book/a.md"], _folder.Files());
    }

    public void Dispose() => _folder.Dispose();
}
