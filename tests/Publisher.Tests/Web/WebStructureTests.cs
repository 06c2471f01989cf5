using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Web;

/// <summary>Sections and lists of the EPUB and web editions.</summary>
public sealed class WebStructureTests
{
    private static readonly LanguageTag En = LanguageTag.English;

    private static WebAssets Assets => new(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero));

    private static string Html(Edition edition)
    {
        using var output = new MemoryStream();
        HtmlExporter.Export(edition, Assets, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string EpubFile(Edition edition, string path)
    {
        using var output = new MemoryStream();
        EpubExporter.Export(edition, Assets, output);
        using var archive = new ZipArchive(output, ZipArchiveMode.Read);
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Books in many files give each file's title the level that it has in the whole.</summary>
    [Fact]
    public void The_first_heading_titles_its_chapter_whatever_its_level()
    {
        var html = Html(SampleEditions.Of(En,
            SampleEditions.H(En, 2, "installation", SampleEditions.T("Installation")),
            SampleEditions.P(En, SampleEditions.T("Download it."))));

        Assert.Matches("<section class=\"chapter\"[^>]*>\\s*<h2", html);
        Assert.Equal(1, Regex.Count(html, "<section"));
    }

    [Theory]
    [InlineData("图1-1  损失与算力")]
    [InlineData("Figure 1-1  Loss against compute")]
    public void A_shared_figure_stands_in_the_list_of_figures_of_each_language(string entry) =>
        Assert.Contains(entry, EpubFile(SampleEditions.Bilingual(), "EPUB/text/nav.xhtml"), StringComparison.Ordinal);

    [Fact]
    public void Highlighted_text_is_marked_and_keeps_its_other_classes()
    {
        var span = StyledSpan.Marked(default, [SampleEditions.T("words")]);
        var edition = SampleEditions.Of(En, SampleEditions.P(En, span, SampleEditions.T(" "), span with { Attributes = new("", ["mark", "italic"], []) }));

        Assert.Contains("<mark>words</mark> <mark class=\"italic\">words</mark>", Html(edition), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_titled_by_what_their_author_called_them() => Assert.Contains("<p class=\"admonition-title\">Example</p>",
        Html(SampleEditions.Of(En, new Admonition(default, En, Attributes.Empty, AdmonitionKind.Note, [], [SampleEditions.P(En, SampleEditions.T("So."))]) { Name = "example" })), StringComparison.Ordinal);
}
