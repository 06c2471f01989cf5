using System.IO.Compression;
using Publisher.Import;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Import;

/// <summary>What is reported of books, and the faults of books that can be read all the same.</summary>
public sealed class InspectTests
{
    [Fact]
    public void A_sound_book_has_no_faults() => Assert.Empty(EpubBuilder.Version3().Inspect().Diagnostics);

    [Fact]
    public void Metadata_are_told_whole()
    {
        var report = Report(EpubBuilder.Version3(metadata: """
            <meta property="title-type" refines="#t">main</meta>
            <dc:title id="s" xml:lang="zh">书</dc:title><meta property="title-type" refines="#s">subtitle</meta>
            <meta property="alternate-script" refines="#s" xml:lang="en">Subtitle</meta>
            <dc:creator id="c">Lu Yu</dc:creator><meta property="role" refines="#c" scheme="marc:relators">aut</meta>
            <meta property="file-as" refines="#c">Lu, Yu</meta>
            <dc:contributor opf:role="trl">Li Si</dc:contributor>
            <dc:date opf:event="publication">2001-02</dc:date><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>
            <dc:subject>tea</dc:subject><meta property="schema:accessMode">textual</meta><dc:language>zh</dc:language>
            """));

        Assert.Equal("3.0", report.Version);
        Assert.Equal(["A Book//", "书/zh/subtitle", "Subtitle/en/subtitle"], report.Titles.Select(title => $"{title.Text}/{title.Language}/{title.Type}"));
        Assert.Equal(["en", "zh"], report.Languages);
        Assert.Equal(["Lu Yu aut Lu, Yu True", "Li Si trl  False"],
            report.People.Select(person => $"{person.Names[0].Text} {person.Role} {person.SortKey} {person.IsCreator}"));
        Assert.Equal([new ReportedIdentifier("urn:isbn:9787111547426", "", true)], report.Identifiers);
        Assert.Equal(["publication 2001-02", "modified 2024-01-01T00:00:00Z"], report.Dates.Select(date => $"{date.Name} {date.Value}"));
        Assert.Equal([new ReportedProperty("subject", "tea", "")], report.Descriptions);
        Assert.Equal([new ReportedProperty("accessMode", "textual", "")], report.Accessibility);
    }

    [Fact]
    public void Contents_spine_and_files_are_told()
    {
        var builder = EpubBuilder.Version3("""<h1 id="x">一</h1><p>two words</p>""").Add("OEBPS/font.otf", new byte[100]).Add("OEBPS/a.png", new byte[50]);
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", """
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
            <item id="f" href="font.otf" media-type="font/otf"/><item id="p" href="a.png" media-type="image/png"/>
            """, """<itemref idref="one" linear="no"/>""");
        builder["OEBPS/nav.xhtml"] = EpubBuilder.Page("""
            <nav epub:type="toc"><ol><li><a href="one.xhtml">One</a><ol><li><a href="one.xhtml#x">Sub</a></li></ol></li></ol></nav>
            <nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="one.xhtml">Start</a></li></ol></nav>
            <nav epub:type="page-list"><ol><li><a href="one.xhtml">1</a></li><li><a href="one.xhtml#x">2</a></li></ol></nav>
            """);

        var report = Report(builder);

        Assert.Equal("One OEBPS/one.xhtml", $"{report.Contents[0].Label} {report.Contents[0].Target}");
        Assert.Equal("Sub OEBPS/one.xhtml#x", $"{report.Contents[0].Children[0].Label} {report.Contents[0].Children[0].Target}");
        Assert.Equal([new ReportedLandmark("bodymatter", "Start", "OEBPS/one.xhtml")], report.Landmarks);
        Assert.Equal(2, report.Pages);
        Assert.Equal(("OEBPS/one.xhtml", 9, "en", false), (report.Spine[0].Path, report.Spine[0].Characters, report.Spine[0].Language, report.Spine[0].IsLinear));
        Assert.Equal([new ReportedFile("OEBPS/font.otf", "font/otf", 100)], report.Fonts);
        Assert.Equal([new ReportedFile("OEBPS/a.png", "image/png", 50)], report.Images);
    }

    [Fact]
    public void IMP020_a_mimetype_that_is_compressed_missing_late_or_wrong_is_reported()
    {
        Assert.Contains("is compressed", Only("IMP020", new EpubBuilder { MimetypeLevel = CompressionLevel.Optimal }.Like(EpubBuilder.Version3())).Message, StringComparison.Ordinal);
        Assert.Contains("not the first", Only("IMP020", EpubBuilder.Version3().Without("mimetype")).Message, StringComparison.Ordinal);
        var late = EpubBuilder.Version3().Without("mimetype");
        late["mimetype"] = "application/epub+zip";
        Assert.Contains("not the first", Only("IMP020", late).Message, StringComparison.Ordinal);
        Assert.Contains("something else", Only("IMP020", new EpubBuilder { ["mimetype"] = "application/zip" }.Like(EpubBuilder.Version3())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IMP021_an_item_without_its_file_is_reported_at_the_item() =>
        Assert.Equal("OEBPS/book.opf:6:1", Only("IMP021", With("""<item id="x" href="gone.css" media-type="text/css"/>""")).Span.ToString());

    [Fact]
    public void IMP022_a_file_without_an_item_is_mentioned() =>
        Assert.Equal(Severity.Information, Only("IMP022", EpubBuilder.Version3().Add("OEBPS/notes.txt", [1])).Severity);

    [Fact]
    public void IMP023_a_spine_item_that_is_in_no_manifest_is_reported()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", Manifest, """<itemref idref="one"/><itemref idref="two"/>""");

        Assert.Contains("'two'", Only("IMP023", builder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<p><a href="two.xhtml">x</a></p>""", "OEBPS/two.xhtml")]
    [InlineData("""<p><img src="../img/a.png" alt="a"/></p>""", "img/a.png")]
    public void IMP024_links_to_files_that_are_not_there_are_reported_at_their_place(string body, string path)
    {
        var fault = Only("IMP024", EpubBuilder.Version3(body));

        Assert.Contains($"'{path}'", fault.Message, StringComparison.Ordinal);
        Assert.Equal("OEBPS/one.xhtml:2:42", fault.Span.ToString());
    }

    [Fact]
    public void IMP025_links_to_ids_that_are_not_there_are_reported() =>
        Assert.Contains("'gone'", Only("IMP025", EpubBuilder.Version3("""<p><a href="#gone">x</a></p>""")).Message, StringComparison.Ordinal);

    [Fact]
    public void IMP026_an_id_that_stands_twice_is_reported_at_the_second() =>
        Assert.Equal("OEBPS/one.xhtml:3:1", Only("IMP026", EpubBuilder.Version3("<p id=\"a\">x</p>\n<p id=\"a\">y</p>")).Span.ToString());

    [Fact]
    public void IMP027_a_picture_without_description_is_reported_but_not_one_that_says_it_is_decoration()
    {
        var builder = With("""<item id="p" href="a.png" media-type="image/png"/>""", """<p><img src="a.png"/><img src="a.png" alt=""/></p>""").Add("OEBPS/a.png", [1]);

        Only("IMP027", builder);
    }

    [Fact]
    public void IMP028_a_document_or_a_book_without_language_is_reported()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/one.xhtml"] = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>x</p></body></html>""";
        Assert.Contains("this document", Only("IMP028", builder).Message, StringComparison.Ordinal);

        builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", Manifest, """<itemref idref="one"/>""").Replace("<dc:language>en</dc:language>", "", StringComparison.Ordinal);
        Assert.Contains("the book", Only("IMP028", builder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<p><img src="http://example.org/a.png" alt="a"/></p>""")]
    [InlineData("""<video src="https://example.org/a.mp4"></video>""")]
    public void IMP029_what_is_taken_from_the_network_is_reported_but_not_links(string body) =>
        Only("IMP029", EpubBuilder.Version3(body + """<p><a href="https://example.org">x</a></p>"""));

    [Fact]
    public void IMP030_scripts_are_reported() => Only("IMP030", EpubBuilder.Version3("<script>alert(1)</script><p>x</p>"));

    [Theory]
    [InlineData("<dc:title>A Book</dc:title>", "dc:title")]
    [InlineData("""<dc:identifier id="id">urn:isbn:9787111547426</dc:identifier>""", "dc:identifier")]
    public void IMP031_metadata_that_must_be_there_are_missed(string statement, string name)
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", Manifest, """<itemref idref="one"/>""").Replace(statement, "", StringComparison.Ordinal);

        Assert.Contains(name, Only("IMP031", builder).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IMP032_a_unique_identifier_that_is_none_of_the_identifiers_is_reported()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", Manifest, """<itemref idref="one"/>""").Replace("unique-identifier=\"id\"", "unique-identifier=\"uid\"", StringComparison.Ordinal);

        Assert.Contains("'uid'", Only("IMP032", builder).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>one<p>two", 2)]
    [InlineData("<p>a & b <b>bold</p>", 2)]
    [InlineData("<p class=x>text<br></p>", 2)]
    [InlineData("<p>&unknown;</p>", 2)]
    public void IMP033_tag_soup_is_read_as_HTML_and_reported_at_its_place(string body, int line)
    {
        var fault = Only("IMP033", EpubBuilder.Version3(body));

        Assert.Equal(("OEBPS/one.xhtml", line), (fault.Span.File!.Path, fault.Span.StartPosition.Line));
    }

    [Theory]
    [InlineData("""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">""")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("")]
    public void Document_types_are_no_obstacle_and_names_of_characters_are_known(string type)
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/one.xhtml"] = $"<?xml version=\"1.0\"?>\n{type}\n" + EpubBuilder.Page("<p>a&nbsp;b&mdash;c&hellip;&amp;</p>");

        Assert.Empty(builder.Inspect().Diagnostics);
        Assert.Contains("a\u00A0b—c…&", builder.Imported(), StringComparison.Ordinal);
    }

    [Fact]
    public void Declared_characters_are_read()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/one.xhtml"] = "<!DOCTYPE html [<!ENTITY tea \"&#33590;\"><!ENTITY name 'Lu Yu'>]>" + EpubBuilder.Page("<p>&tea; &name;</p>");

        Assert.Contains("茶 Lu Yu", builder.Imported(), StringComparison.Ordinal);
    }

    [Fact]
    public void IMP034_a_book_without_contents_is_reported()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/nav.xhtml"] = EpubBuilder.Page("<p>nothing</p>");

        Only("IMP034", builder);
    }

    private const string Manifest = """
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
        """;

    private static EpubBuilder With(string item, string body = "<p>x</p>")
    {
        var builder = EpubBuilder.Version3(body);
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", Manifest + "\n" + item, """<itemref idref="one"/>""");
        return builder;
    }

    private static EpubReport Report(EpubBuilder builder)
    {
        var outcome = builder.Inspect();
        Assert.NotNull(outcome.Value);
        return outcome.Value;
    }

    /// <summary>The only thing that is said of a book, which was read all the same.</summary>
    private static Diagnostic Only(string code, EpubBuilder builder)
    {
        var outcome = builder.Inspect();
        Assert.NotNull(outcome.Value);
        var only = Assert.Single(outcome.Diagnostics);
        Assert.Equal(code, only.Code);
        return only;
    }
}
