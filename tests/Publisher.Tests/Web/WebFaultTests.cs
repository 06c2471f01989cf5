using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Web;

/// <summary>What the EPUB and web writers report, by editions with one fault each.</summary>
public sealed class WebFaultTests
{
    private static readonly LanguageTag En = LanguageTag.English;

    private const string LatinSerif = "source-serif-4/SourceSerif4-Regular.ttf";

    private static WebAssets Assets => new(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero));

    private static (string Html, IReadOnlyList<Diagnostic> Faults) Html(Edition edition)
    {
        using var output = new MemoryStream();
        var faults = HtmlExporter.Export(edition, Assets, output);
        return (Encoding.UTF8.GetString(output.ToArray()), faults);
    }

    private static string Fault(string code, params ImmutableArray<Block> blocks)
    {
        var (html, faults) = Html(SampleEditions.Of(En, [SampleEditions.H(En, 1, "top", SampleEditions.T("Title")), .. blocks]));
        Assert.Equal(code, Assert.Single(faults).Code);
        return html;
    }

    private static Paragraph P(params ImmutableArray<Inline> content) => SampleEditions.P(En, content);

    private static Picture Picture(string source) => new(default, En, Attributes.Empty, source, "A description", "");

    private static Edition WithImage(string path, string svg)
    {
        var edition = SampleEditions.Of(En, SampleEditions.H(En, 1, "top", SampleEditions.T("Title")), Picture(path));
        return edition with { Images = new ImageCatalog([new ImageAsset(path, ImageFormat.Svg, Encoding.UTF8.GetBytes(svg), 10, 10)]) };
    }

    [Fact]
    public void WEB001_RawHtmlDropped_for_scripts() =>
        Assert.DoesNotContain("alert(1)", Fault("WEB001", new Quote(default, En, Attributes.Empty, [new RawBlock(default, "<script>alert(1)</script>")])), StringComparison.Ordinal);

    [Fact]
    public void WEB002_PictureNotInBook_shows_its_description() =>
        Assert.Contains("A description", Fault("WEB002", Picture("images/none.png")), StringComparison.Ordinal);

    [Fact]
    public void WEB003_SvgCleaned_loses_its_script()
    {
        var (html, faults) = Html(WithImage("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><path d=\"M0 0\"/></svg>"));

        Assert.Equal("WEB003", Assert.Single(faults).Code);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
    }

    /// <summary>The drawing within the page.</summary>
    private static string Shown(string html) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(html.Split("data:image/svg+xml;base64,")[1].Split('"')[0]));

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">";
    private const string Div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"";

    [Theory]
    [InlineData("<foreignObject x=\"10\" y=\"20\" width=\"100\" height=\"20\">" + Div + "><span>yes <b>and</b> no</span></div></foreignObject>",
        "<text text-anchor=\"middle\"><tspan x=\"60\" y=\"30\" dy=\"0.35em\">yes and no</tspan></text>")]
    [InlineData("<foreignObject width=\"100%\" height=\"100%\">" + Div + " style=\"display: flex; justify-content: unsafe flex-start; align-items: unsafe center; width: 8px; padding-top: 9px; margin-left: 7px\">"
        + "<div style=\"font-size: 12px; color: #123456; white-space: nowrap\">one<br/>and two</div></div></foreignObject>",
        "<text text-anchor=\"start\" style=\"fill:#123456;font-size:12px\"><tspan x=\"7\" y=\"9\" dy=\"-0.25em\">one</tspan><tspan x=\"7\" y=\"9\" dy=\"0.95em\">and two</tspan></text>")]
    [InlineData("<foreignObject width=\"100\" height=\"20\">" + Div + "><span class=\"edgeLabel\">no</span></div></foreignObject>",
        "<text text-anchor=\"middle\" style=\"paint-order:stroke;stroke:#fff;stroke-linejoin:round;stroke-width:0.3em\"><tspan x=\"50\" y=\"10\" dy=\"0.35em\">no</tspan></text>")]
    public void Words_of_HTML_in_drawings_are_kept_as_text(string inside, string kept)
    {
        var (html, faults) = Html(WithImage("x.svg", Svg + inside + "</svg>"));
        Assert.Empty(faults);
        Assert.Contains(kept, Shown(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_HTML_in_drawings_are_told_of() =>
        Assert.Equal("WEB003", Assert.Single(Html(WithImage("x.svg", Svg + "<foreignObject>" + Div + "><img src=\"a.png\"/></div></foreignObject></svg>")).Faults).Code);

    [Theory]
    [InlineData("@import url(https://a.b/c?d;e); .x { fill: red }", " .x { fill: red }")]
    [InlineData("@import \"a;b\" screen;.x { fill: url(#a) }", ".x { fill: url(#a) }")]
    [InlineData(".x { fill: url('http://a/b') } .y { fill: url( #c ) }", ".x { fill: none } .y { fill: url( #c ) }")]
    public void Style_sheets_of_drawings_lose_only_what_leads_outside(string style, string kept)
    {
        var (html, faults) = Html(WithImage("x.svg", Svg + "<style>" + style.Replace("\"", "&quot;", StringComparison.Ordinal) + "</style></svg>"));
        Assert.Equal("WEB003", Assert.Single(faults).Code);
        Assert.Contains("<style>" + kept + "</style>", Shown(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Vector_pictures_may_end_with_blank_lines() =>
        Assert.Empty(Html(WithImage("x.svg", "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n<path d=\"M0 0\"/>\n</svg>\n\n")).Faults);

    [Fact]
    public void WEB004_SvgBroken_shows_its_description()
    {
        var (html, faults) = Html(WithImage("x.svg", Svg + "\n  <g><path></g></svg>"));

        var fault = Assert.Single(faults);
        Assert.Equal(("WEB004", "x.svg:2:14"), (fault.Code, fault.Span.ToString()));
        Assert.DoesNotContain("Line 2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("A description", html, StringComparison.Ordinal);
    }

    [Fact]
    public void WEB005_LinkLeavesEdition_keeps_the_words() => Assert.Contains("over there",
        Fault("WEB005", P(new Link(default, "#nowhere", "", [SampleEditions.T("over there")]))), StringComparison.Ordinal);

    [Fact]
    public void WEB006_RepeatedId_gives_the_second_another() =>
        Fault("WEB006", SampleEditions.H(En, 2, "top", SampleEditions.T("Again")));

    [Fact]
    public void WEB007_LinkSchemeRefused_keeps_the_words() => Assert.DoesNotContain("javascript:alert",
        Fault("WEB007", P(new Link(default, "javascript:alert(1)", "", [SampleEditions.T("press")]))), StringComparison.Ordinal);

    [Fact]
    public void WEB008_HeadingLevelSkipped_is_raised() => Assert.Contains("<h2",
        Fault("WEB008", SampleEditions.H(En, 4, "deep", SampleEditions.T("Deep"))), StringComparison.Ordinal);

    [Fact]
    public void WEB009_FontNotEmbedded_leaves_the_reader_its_own()
    {
        var fonts = RealFonts.Workspace();
        var bytes = fonts.Read(LatinSerif).Bytes.ToArray();
        var table = bytes.AsSpan().IndexOf("BASE"u8);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(table + 12), 3);
        using var library = RealFonts.Open(fonts.Add(LatinSerif, bytes), new FontSettings()).Value!;
        using var output = new MemoryStream();

        var faults = EpubExporter.Export(SampleEditions.English(), Assets with { Fonts = library }, output);

        Assert.Contains(faults, fault => fault.Code == "WEB009");
        Assert.True(output.Length > 0);
    }

    [Fact]
    public void WEB010_BookWithoutTitle()
    {
        var edition = SampleEditions.English();
        edition = edition with { Metadata = edition.Metadata with { Title = LocalizedText.Empty } };

        Assert.Contains(Html(edition).Faults, fault => fault.Code == "WEB010");
    }
}
