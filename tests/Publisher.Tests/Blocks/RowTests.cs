using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Parsing;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Blocks;

/// <summary>Figures side by side, in editions of several languages.</summary>
public sealed class RowTests
{
    private const string InOneFile = "# 甲 | A\n\n::: row\n![a](1.png \"左 | Left\"){#fig:l}\n\n![b](2.png \"右 | Right\")\n:::\n";

    private static Edition EditionOf(MemoryWorkspace files, params string[] languages)
    {
        files.Add("1.png", SampleEditions.Png);
        files.Add("2.png", SampleEditions.Png);
        files["book.yaml"] = "languages: [zh-Hans, en]\n";
        var book = ManuscriptReader.Read(files);
        Assert.Empty(book.Diagnostics);
        return EditionBuilder.Build(book.Value!, new EditionSpec("e", [.. languages.Select(LanguageTag.Parse)], languages.Length > 1 ? Arrangement.Parallel : Arrangement.Single));
    }

    private static Edition InTrees() => EditionOf(new()
    {
        ["zh/a.md"] = "# 甲\n\n::: row\n![a](../1.png \"左\"){#fig:l}\n\n![b](../2.png \"右\")\n:::\n",
        ["en/a.md"] = "# A\n\n::: row\n![a](../1.png \"Left\"){#fig:l}\n\n![b](../2.png \"Right\")\n:::\n",
    }, "zh-Hans", "en");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_that_languages_share_stands_once_with_the_captions_of_all(bool isInTrees)
    {
        var edition = isInTrees ? InTrees() : EditionOf(new() { ["a.md"] = InOneFile }, "zh-Hans", "en");
        Assert.Equal(PairState.Shared, edition.Chapters[0].Pairs[1].State);

        var pages = BookComposer.Compose(edition, RealFonts.Library).Value!.Pages;
        var words = string.Concat(pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => run.Content is not null).Select(run => run.Text.ToString()));
        Assert.Equal(2, pages.SelectMany(page => page.Items).OfType<PlacedImage>().Count());
        Assert.All(new[] { "左", "Left", "右", "Right" }, caption => Assert.Contains(caption, words, StringComparison.Ordinal));
    }

    [Fact]
    public void On_the_web_it_has_them_too()
    {
        using var output = new MemoryStream();
        HtmlExporter.Export(EditionOf(new() { ["a.md"] = InOneFile }, "zh-Hans", "en"), new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch), output);
        var html = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.All(new[] { "左", "Left", "右", "Right" }, caption => Assert.Contains(caption, html, StringComparison.Ordinal));
        Assert.Equal(2, html.Split("<img ").Length - 1);
    }

    [Fact]
    public void The_title_of_code_is_split_for_languages_like_any_caption()
    {
        var edition = EditionOf(new() { ["a.md"] = "# 甲 | A\n\n```py {#lst:x title=\"写 | Writing\"}\nx\n```\n" }, "zh-Hans", "en");
        Assert.Equal(["写", "Writing"], edition.Chapters[0].Pairs[1].Sides.Select(side => PlainText.Of(((Figure)side.Blocks[0]).Caption)));
    }
}
