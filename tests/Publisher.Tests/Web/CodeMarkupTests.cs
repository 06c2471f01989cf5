using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Web;

/// <summary>How code is marked up in the EPUB and web editions.</summary>
public sealed class CodeMarkupTests
{
    private static readonly LanguageTag En = LanguageTag.English;

    private static string Html(CodeBlock code, CodeSettings? settings = null)
    {
        var edition = SampleEditions.Of(En, SampleEditions.P(En, SampleEditions.T("Code.")), code);
        edition = edition with { Settings = edition.Settings with { Code = settings ?? new CodeSettings() } };
        using var output = new MemoryStream();
        HtmlExporter.Export(edition, new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)), output);
        var html = Encoding.UTF8.GetString(output.ToArray());
        return html[html.IndexOf("<main", StringComparison.Ordinal)..];
    }

    private static CodeBlock Code(string text, string info, params CodeToken[] tokens) =>
        new(default, FenceInfo.Read(info, out var language), language, text) { Tokens = [.. tokens] };

    [Fact]
    public void Tokens_are_spans_with_classes_and_plain_ones_are_text() => Assert.Contains(
        "<pre><code class=\"language-cs\"><span class=\"tok-k\">if</span> (x &lt; 1) <span class=\"tok-c\">// a</span></code></pre>",
        Html(Code("if (x < 1) // a", "cs", new(0, 2, TokenKind.Keyword), new(3, 1, TokenKind.Punctuation), new(11, 4, TokenKind.Comment))), StringComparison.Ordinal);

    [Fact]
    public void Numbers_are_no_text_and_lines_are_parted_by_line_ends_alone() => Assert.Contains(
        "<pre class=\"counted line-numbers\"><code><span class=\"line\" data-line=\"9\">a</span>\n<span class=\"line marked\" data-line=\"10\"><span class=\"tok-k\">b</span></span>\n"
            + "<span class=\"line\" data-line=\"11\"></span>\n<span class=\"line\" data-line=\"12\">c</span></code></pre>",
        Html(Code("a\nb\n\nc", "{.line-numbers start=9 highlight=2}", new CodeToken(2, 1, TokenKind.Keyword))), StringComparison.Ordinal);

    [Fact]
    public void A_title_stands_before_its_code() =>
        Assert.Matches("<div class=\"code-title\">src/x.cs</div>\\s*<pre>", Html(Code("a", "title=\"src/x.cs\"")));

    [Fact]
    public void Full_width_characters_stand_apart_to_take_two_columns() => Assert.Contains(
        "<span class=\"tok-c\"># <span class=\"full-width\">中文</span> ok</span>", Html(Code("# 中文 ok", "py", new CodeToken(0, 7, TokenKind.Comment))), StringComparison.Ordinal);

    /// <summary>Comments are in italics, which faces of ideographs do not have (T52).</summary>
    [Theory]
    [InlineData("Html/page.css")]
    [InlineData("Epub/book.css")]
    public void Full_width_characters_are_never_slanted(string sheet) => Assert.Matches(
        @"\.full-width \{[^}]*font-style: normal", File.ReadAllText(Path.Combine(Architecture.Repository.Root, "src", "Publisher.Web", sheet)));

    [Fact]
    public void The_book_says_whether_lines_wrap_and_inks_are_greys()
    {
        var html = Html(Code("a", "cs", new CodeToken(0, 1, TokenKind.Keyword)), new CodeSettings { Wrap = false, Theme = CodeTheme.Mono });
        Assert.Contains("<pre class=\"greys no-wrap\">", html, StringComparison.Ordinal);
    }
}
