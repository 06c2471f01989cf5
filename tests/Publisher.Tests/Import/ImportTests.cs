using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Tests.Support;

namespace Publisher.Tests.Import;

/// <summary>Markup of the wild in, Markdown of manuscripts out.</summary>
public sealed class ImportTests
{
    [Theory]
    [InlineData("<h2>Two</h2>", "## Two")]
    [InlineData("<p>a <em>b</em> <strong>c</strong> <code>d</code> <i>e</i> <b>f</b></p>", "a *b* **c** `d` *e* **f**")]
    [InlineData("<div>loose text<p>para</p>more</div>", "loose text\n\npara\n\nmore")]
    [InlineData("<p>one\n   two</p>", "one two")]
    [InlineData("<p>中文\n中文</p>", "中文中文")]
    [InlineData("<p>\u3000\u3000缩进</p>", "缩进")]
    [InlineData("<p>H<sub>2</sub>O x<sup>2</sup> <sup>a b</sup></p>", "H~2~O x^2^ <sup>a b</sup>")]
    [InlineData("<p>a<br/>b</p>", "a\\\nb")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c")]
    [InlineData("<ol start=\"3\"><li><p>a</p></li><li><p>b</p></li></ol>", "3. a\n\n4. b")]
    [InlineData("<dl><dt>T</dt><dd>D</dd><dd>E</dd></dl>", "T\n:   D\n\n    E")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("<hr/>", "* * *")]
    [InlineData("<p>* * *</p>", "* * *")]
    [InlineData("<pre><code class=\"language-rust\">fn x() {\n}\n</code></pre>", "```rust\nfn x() {\n}\n```")]
    [InlineData("<p><a href=\"https://example.org/a\" title=\"t\">x</a></p>", "[x](https://example.org/a \"t\")")]
    [InlineData("<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></p>", "{漢|かん}{字|じ}")]
    [InlineData("<p><ruby><rb>漢</rb><rb>字</rb><rp>(</rp><rt>かん</rt><rt>じ</rt></ruby></p>", "{漢字|かん|じ}")]
    [InlineData("<p><ruby>Tokyo<rt>とう</rt></ruby></p>", "[Tokyo]{ruby=\"とう\"}")]
    [InlineData("<p>say <span lang=\"ja\">日本</span> and <span lang=\"en\">x</span></p>", "say [日本]{lang=ja} and x")]
    [InlineData("<p lang=\"ja\">日本</p>", "日本 {lang=ja}")]
    [InlineData("<p>a <mark>b</mark> ==c== d == e</p>", "a [b]{.mark} \\=\\=c\\=\\= d == e")]
    [InlineData("<p><cite>Emma</cite> <q>hi</q> <u>u</u> <small>s</small></p>", "[Emma]{.title} “hi” u s")]
    [InlineData("<p><span style=\"font-style: italic\">i</span> <span style=\"font-variant:small-caps\">sc</span></p>", "*i* [sc]{.smallcaps}")]
    [InlineData("<p><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math></p>", "$x^2$")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td align=\"right\">2|3</td></tr></table>", "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |")]
    [InlineData("<table><tr><td>only a frame</td></tr></table>", "only a frame")]
    [InlineData("<p>a</p><script>x()</script><style>p{}</style><p>b</p>", "a\n\nb")]
    public void Blocks_and_text_come_as_Markdown(string body, string expected)
    {
        var markdown = EpubBuilder.Version3(body).Imported().TrimEnd('\n');
        // The reader joins readings as it likes; both spellings say the same.
        Assert.Equal(expected.Replace("{漢|かん}{字|じ}", "{漢字|かん|じ}", StringComparison.Ordinal), markdown);
    }

    [Fact]
    public void Tables_keep_caption_alignment_and_spans()
    {
        var builder = EpubBuilder.Version3("""
            <table><caption>Of tea</caption><thead><tr><th style="text-align:left">a</th><th style="text-align: center">b</th></tr></thead>
            <tbody><tr><td style="text-align:left">1</td><td style="text-align:center">2</td></tr></tbody></table>
            <table><tr><td colspan="2">wide</td></tr><tr><td rowspan="2">1</td><td><p>x</p><p>y</p></td></tr><tr><td>z</td></tr></table>
            """);

        Assert.Contains("| a | b |\n| :-- | :-: |\n| 1 | 2 |\n\n: Of tea", builder.Imported(), StringComparison.Ordinal);
        var tree = TreeDump.Of(RoundTrip.Read(RoundTrip.Workspace(builder.Import().Value!)).Chapters[0].Pairs);
        Assert.Contains("Cell 2x1 \"wide\"", tree, StringComparison.Ordinal);
        Assert.Contains("Cell 1x2 \"1\"", tree, StringComparison.Ordinal);
        Assert.Contains("Paragraph \"x\"\n", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_keep_captions_and_pictures_are_copied()
    {
        var builder = EpubBuilder.Version3("""
            <figure id="f"><img src="pics/tea%20leaf.png" alt="A leaf"/><figcaption>A <em>fine</em> leaf</figcaption></figure>
            <p><a href="#f">see</a></p><div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="pics/tea%20leaf.png"/></svg></div>
            """).Add("OEBPS/pics/tea leaf.png", [0x89, (byte)'P', (byte)'N', (byte)'G']);
        var outcome = builder.Import();

        Assert.Contains("^^^\n![A leaf](images/tea-leaf.png)\n^^^ A *fine* leaf {#f}", builder.Imported(), StringComparison.Ordinal);
        Assert.Contains("[see](#f)", builder.Imported(), StringComparison.Ordinal);
        Assert.Single(outcome.Value!.Files, file => file.Path.StartsWith("images/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""<p>Text.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>A note.</p></aside>""")]
    [InlineData("""<p>Text.<sup><a href="#n1" role="doc-noteref">1</a></sup></p><section role="doc-endnotes"><h2>Notes</h2><ol><li id="n1" role="doc-endnote">A note. <a href="#r" role="doc-backlink">↩</a></li></ol></section>""")]
    [InlineData("""<p>Text.<a id="r1" href="#n1"><sup>[1]</sup></a></p><p><a id="n1" href="#r1">[1]</a> A note.</p>""")]
    [InlineData("""<p>Text.<sup id="r1"><a href="#n1">1</a></sup></p><hr/><div class="footnotes"><p id="n1"><a href="#r1">1</a>. A note.</p></div>""")]
    [InlineData("""<p>Text.<a class="duokan-footnote" href="#n1"><img alt="注" src="x.png"/></a></p><ol class="notes"><li class="duokan-footnote-item" id="n1">A note.</li></ol>""")]
    [InlineData("""<p>Text.<a id="r1" href="#n1">1</a></p><dl><dt id="n1"><a href="#r1">1</a></dt><dd>A note.</dd></dl>""")]
    public void Notes_are_found_by_what_they_say_and_by_what_they_look_like(string body)
    {
        var markdown = EpubBuilder.Version3(body).Imported();

        Assert.Contains("Text.[^1]", markdown, StringComparison.Ordinal);
        Assert.Contains("[^1]: A note.", markdown, StringComparison.Ordinal);
        Assert.Equal(1, markdown.Split("A note.").Length - 1);
        Assert.DoesNotContain("Notes", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_only_look_like_notes_stay_links()
    {
        var markdown = EpubBuilder.Version3("""<p>See section <a href="#s2">2</a>.</p><h2 id="s2">Second</h2><p>More.</p>""").Imported();

        Assert.Contains("See section [2](#s2).", markdown, StringComparison.Ordinal);
        Assert.Contains("## Second {#s2}", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_ids_that_links_lead_to_are_kept_and_are_unique_in_the_book()
    {
        var outcome = TwoChapters("""<h1 id="a">One</h1><p id="x">p <a href="two.xhtml#x">there</a> <a href="two.xhtml">whole</a></p>""",
            """<h1>Two</h1><p id="x">q <a href="one.xhtml#x">back</a></p><p id="unused">r</p>""").Import();
        var (one, two) = (Text(outcome, "one.md"), Text(outcome, "two.md"));

        Assert.Equal("# One\n\np [there](#x-2) [whole](two.md) {#x}\n", one);
        Assert.Equal("# Two\n\nq [back](#x) {#x-2}\n\nr\n", two);
        RoundTrip.Read(RoundTrip.Workspace(outcome.Value!));
    }

    [Fact]
    public void Series_sort_keys_and_classifications_come_back()
    {
        var yaml = EpubBuilder.Version3(metadata: """
            <meta property="belongs-to-collection" id="c1">Tea Books</meta>
            <meta refines="#c1" property="collection-type">series</meta><meta refines="#c1" property="group-position">2</meta>
            <meta property="belongs-to-collection" id="c2">Box</meta><meta refines="#c2" property="collection-type">set</meta>
            <meta name="calibre:series" content="Old Books"/><meta name="calibre:series_index" content="3.0"/>
            <dc:subject id="s1">Beverages</dc:subject><meta refines="#s1" property="authority">CLC</meta><meta refines="#s1" property="term">TS27</meta>
            """).Imported("book.yaml");

        Assert.Contains("""
            collections:
              - { name: { en: "Tea Books" }, type: series, position: "2" }
              - { name: { en: "Box" }, type: set }
              - { name: { en: "Old Books" }, type: series, position: "3" }

            """, yaml, StringComparison.Ordinal);
        Assert.Contains("""  - { name: { en: "Beverages" }, authority: "CLC", term: "TS27" }""", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_book_file_says_what_the_package_says()
    {
        var yaml = EpubBuilder.Version3(metadata: """
            <dc:creator opf:role="aut" opf:file-as="Lu, Yu">Lu Yu</dc:creator><dc:creator opf:role="ill">Zhang San</dc:creator>
            <dc:publisher>Tea House</dc:publisher><dc:date>2001-02-03T00:00:00Z</dc:date><dc:rights>All "rights"</dc:rights>
            <dc:subject>tea</dc:subject><dc:description>&lt;p&gt;About tea.&lt;/p&gt;</dc:description>
            """).Imported("book.yaml");

        Assert.Contains("""title: { en: "A Book" }""", yaml, StringComparison.Ordinal);
        Assert.Contains("""  - { name: { en: "Lu Yu" }, role: aut, sort: { en: "Lu, Yu" } }""", yaml, StringComparison.Ordinal);
        Assert.Contains("""  - { name: { en: "Zhang San" }, role: ill }""", yaml, StringComparison.Ordinal);
        Assert.Contains("date: \"2001-02-03\"", yaml, StringComparison.Ordinal);
        Assert.Contains("""rights: { en: "All \"rights\"" }""", yaml, StringComparison.Ordinal);
        Assert.Contains("""description: { en: "About tea." }""", yaml, StringComparison.Ordinal);
        Assert.Contains("""  - { scheme: isbn, value: "9787111547426", edition: en }""", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void An_EPUB_2_book_becomes_chapters_in_its_order_with_cover_and_title()
    {
        var outcome = Version2().Import();
        var yaml = Text(outcome, "book.yaml");

        Assert.Contains("languages: [zh-Hans]", yaml, StringComparison.Ordinal);
        Assert.Contains("cover: { picture: \"images/c.jpg\", band: none }", yaml, StringComparison.Ordinal);
        Assert.Contains("front:\n  - { file: \"preface.md\", kind: preface }\nchapters:\n  - \"part0001.md\"\n", yaml, StringComparison.Ordinal);
        Assert.Equal("# 第一章 茶\n\n*茶*者，南方之嘉木也。[^1]\n\n第二段。\n\n[^1]: 见《茶经》。\n", Text(outcome, "part0001.md"));
        Assert.Equal(["book.yaml", "preface.md", "part0001.md", "images/c.jpg"], outcome.Value!.Files.Select(file => file.Path));
        Assert.DoesNotContain(outcome.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("""<p>a</p><video src="a.mp4"></video>""", "IMP041")]
    [InlineData("""<p>a</p><form><p>b</p></form>""", "IMP041")]
    [InlineData("""<table><tr><td>x<table><tr><td>1</td><td>2</td></tr></table></td><td>y</td></tr></table>""", "IMP042")]
    [InlineData("""<p>a <img src="a.gif" alt="g"/></p>""", "IMP043")]
    [InlineData("""<p>a <a href="nav.xhtml">contents</a></p>""", "IMP044")]
    [InlineData("""<p>a <math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>α</mi><mn>2</mn></mfrac></math></p>""", "IMP045")]
    public void What_a_manuscript_cannot_hold_is_reported_at_its_place(string body, string code)
    {
        var fault = Assert.Single(EpubBuilder.Version3(body).Add("OEBPS/a.gif", "GIF89a"u8.ToArray()).Import().Diagnostics);

        Assert.Equal((code, "OEBPS/one.xhtml"), (fault.Code, fault.Span.File!.Path));
    }

    [Fact]
    public void IMP041_films_are_left_out_and_named() => Assert.Contains("'video'", Fault("""<video src="a.mp4"></video><p>a</p>""", "IMP041"), StringComparison.Ordinal);

    [Fact]
    public void IMP042_a_table_in_a_table_becomes_text()
    {
        const string Body = """<table><tr><td>x<table><tr><td>1</td><td>2</td></tr></table></td><td>y</td></tr></table>""";
        Fault(Body, "IMP042");
        Assert.Contains("| x", EpubBuilder.Version3(Body).Imported(), StringComparison.Ordinal);
    }

    [Fact]
    public void IMP043_pictures_that_cannot_be_set_are_copied_all_the_same()
    {
        var outcome = EpubBuilder.Version3("""<p><img src="a.gif" alt="g"/></p>""").Add("OEBPS/a.gif", "GIF89a"u8.ToArray()).Import();

        Assert.Equal("IMP043", Assert.Single(outcome.Diagnostics).Code);
        Assert.Contains(outcome.Value!.Files, file => file.Path == "images/a.gif");
    }

    [Fact]
    public void IMP044_links_without_a_place_become_text() =>
        Assert.Contains("a contents", Markdown("""<p>a <a href="nav.xhtml">contents</a></p>""", "IMP044"), StringComparison.Ordinal);

    [Fact]
    public void IMP045_formulas_are_rewritten_as_TeX() => Assert.Contains(@"$\frac{\alpha}{2} \le x^{2} _{i}$", Markdown("""
        <p>a <math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>α</mi><mn>2</mn></mfrac><mo>≤</mo><msup><mi>x</mi><mn>2</mn></msup><msub><mo></mo><mi>i</mi></msub></math></p>
        """, "IMP045"), StringComparison.Ordinal);

    /// <summary>Emphasis that only the style sheet knows of.</summary>
    [Fact]
    public void Classes_of_converters_are_read_from_the_style_sheet()
    {
        var builder = EpubBuilder.Version3("""<p>a <span class="calibre3">b</span> <span class="sup1">2</span></p>""");
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", """
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
            <item id="css" href="s.css" media-type="text/css"/>
            """, """<itemref idref="one"/>""");
        builder["OEBPS/s.css"] = ".calibre3 { font-style: italic; margin: 0 } span.sup1, .other { vertical-align: super }";

        Assert.Equal("a *b* ^2^\n", builder.Imported());
    }

    private static string Fault(string body, string code)
    {
        var fault = Assert.Single(EpubBuilder.Version3(body).Import().Diagnostics);
        Assert.Equal(code, fault.Code);
        return fault.Message;
    }

    private static string Markdown(string body, string code)
    {
        Fault(body, code);
        return EpubBuilder.Version3(body).Imported();
    }

    private static string Text(Outcome<Publisher.Import.ImportedManuscript> outcome, string path) =>
        Encoding.UTF8.GetString(outcome.Value!.Files.Single(file => file.Path == path).Bytes.Span);

    private static EpubBuilder TwoChapters(string one, string two)
    {
        var builder = EpubBuilder.Version3(one);
        builder["OEBPS/two.xhtml"] = EpubBuilder.Page(two);
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", """
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
            """, """<itemref idref="one"/><itemref idref="two"/>""");
        builder["OEBPS/nav.xhtml"] = EpubBuilder.Page("""<nav epub:type="toc"><ol><li><a href="one.xhtml">1</a></li><li><a href="two.xhtml">2</a></li></ol></nav>""");
        return builder;
    }

    /// <summary>As converters of 2010 made them: NCX, guide, a split chapter, a title in a paragraph, notes by link.</summary>
    private static EpubBuilder Version2() => new EpubBuilder
    {
        ["mimetype"] = "application/epub+zip",
        ["META-INF/container.xml"] = EpubBuilder.Container,
        ["OEBPS/book.opf"] = EpubBuilder.Package("2.0", "<meta name=\"cover\" content=\"cov\"/>", """
            <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="cov" href="c.jpg" media-type="image/jpeg"/>
            <item id="c" href="cover.html" media-type="application/xhtml+xml"/><item id="p" href="preface.html" media-type="application/xhtml+xml"/>
            <item id="a" href="part0001.html" media-type="application/xhtml+xml"/><item id="b" href="part0001_split_001.html" media-type="application/xhtml+xml"/>
            """, """<itemref idref="c"/><itemref idref="p"/><itemref idref="a"/><itemref idref="b"/>""", """
            <guide><reference type="cover" href="cover.html"/><reference type="preface" href="preface.html"/></guide>
            """).Replace("<spine>", "<spine toc=\"ncx\">", StringComparison.Ordinal).Replace("<dc:language>en", "<dc:language>zh-CN", StringComparison.Ordinal),
        ["OEBPS/toc.ncx"] = """
            <?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
            <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>前言</text></navLabel><content src="preface.html"/></navPoint>
            <navPoint><navLabel><text>第一章  茶</text></navLabel><content src="part0001.html"/></navPoint></navMap></ncx>
            """,
        ["OEBPS/cover.html"] = EpubBuilder.Page("""<div><img src="c.jpg" alt="cover"/></div>""", language: "zh-CN"),
        ["OEBPS/preface.html"] = EpubBuilder.Page("<h1>前言</h1><p>写在前面。</p>", language: "zh-CN"),
        ["OEBPS/part0001.html"] = EpubBuilder.Page("""<p class="title">第一章 茶</p><p><i>茶</i>者，南方之嘉木也。<a id="r" href="part0001_split_001.html#n">[1]</a></p>""", language: "zh-CN"),
        ["OEBPS/part0001_split_001.html"] = EpubBuilder.Page("""<p>第二段。</p><p><a id="n" href="part0001.html#r">[1]</a> 见《茶经》。</p>""", language: "zh-CN"),
    }.AddJpeg("OEBPS/c.jpg");
}
