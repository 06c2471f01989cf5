using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Tests.Support;
using Publisher.Web;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Web;

/// <summary>Which raw HTML passes: what neither runs, nor fetches, nor breaks the schema of EPUB.</summary>
public sealed class RawHtmlTests
{
    private static readonly LanguageTag En = LanguageTag.English;

    private static (string Html, IReadOnlyList<Diagnostic> Faults) Write(Block block)
    {
        using var output = new MemoryStream();
        var faults = HtmlExporter.Export(Of(En, H(En, 1, "top", T("Title")), new Quote(default, En, Attributes.Empty, [block])),
            new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch), output);
        return (Encoding.UTF8.GetString(output.ToArray()), faults);
    }

    [Theory]
    [InlineData("<ul><li>one</li></ul>")]
    [InlineData("<dl><dt>a</dt><dd><p>b</p></dd></dl>")]
    [InlineData("<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>")]
    [InlineData("<figure><p>a</p><figcaption>b</figcaption></figure>")]
    [InlineData("<div><p>raw <b>bold</b></p></div>")]
    public void Whole_structures_pass(string html)
    {
        var (written, faults) = Write(new RawBlock(default, html));

        Assert.Contains(html, written, StringComparison.Ordinal);
        Assert.DoesNotContain(faults, fault => fault.Code == "WEB001");
    }

    [Theory]
    [InlineData("<li>an item without its list</li>")]
    [InlineData("<ul>words</ul>")]
    [InlineData("<ul><p>a</p></ul>")]
    [InlineData("<table><td>a</td></table>")]
    [InlineData("<p><div>a</div></p>")]
    [InlineData("<p><b><p>a</p></b></p>")]
    [InlineData("<rt>a</rt>")]
    public void WEB001_Broken_structures_are_dropped_whole(string html) =>
        Assert.Equal("WEB001", Assert.Single(Write(new RawBlock(default, html)).Faults).Code);

    [Theory]
    [InlineData("<td scope=\"col\">", "<td>")]
    [InlineData("<td colspan=\"wide\">", "<td>")]
    [InlineData("<td dir=\"up\" value=\"1\" start=\"1\" datetime=\"now\" onclick=\"x()\" style=\"color: red\">", "<td>")]
    public void Attributes_stay_with_their_elements(string tag, string expected) =>
        Assert.Contains($"<tr>{expected}a", Write(new RawBlock(default, $"<table><tr>{tag}a</td></tr></table>")).Html, StringComparison.Ordinal);

    [Fact]
    public void WEB001_A_reading_outside_ruby_keeps_its_words()
    {
        var (html, faults) = Write(P(En, new RawInline(default, "<rt>"), T("reading"), new RawInline(default, "</rt>")));

        Assert.Contains("<p>reading</p>", html, StringComparison.Ordinal);
        Assert.All(faults, fault => Assert.Equal("WEB001", fault.Code));
        Assert.NotEmpty(faults);
    }
}
