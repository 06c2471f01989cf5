using System.Text;

namespace Publisher.Tests.Exchange;

/// <summary>What a translator's file can get wrong, and what happened to the book meanwhile.</summary>
public sealed class ImportFaultTests
{
    private static string Fault(string work, string format = "po", int expected = 1)
    {
        using var book = TranslatedBook.Trees();
        var before = book.Snapshot();
        book.Write($"work.{format}", work);
        var error = book.Import(format, expected).Error;
        Assert.Equal(before, book.Snapshot());
        return error;
    }

    [Fact]
    public void XCH001_a_file_that_is_not_there_or_empty()
    {
        using var book = TranslatedBook.Trees();
        Assert.Contains("XCH001", book.Import("po", 1).Error, StringComparison.Ordinal);
        Assert.Contains("XCH001", Fault(" \n"), StringComparison.Ordinal);
    }

    [Fact]
    public void XCH002_another_encoding()
    {
        using var book = TranslatedBook.Trees();
        book.WriteBytes("work.po", [.. Encoding.ASCII.GetBytes("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=GBK\\n\"\n\nmsgid \""), 0xB2, 0xE8, .. Encoding.ASCII.GetBytes("\"\nmsgstr \"x\"\n")]);
        Assert.Contains("XCH002: The file is not in UTF-8 (GBK)", book.Import("po", 1).Error, StringComparison.Ordinal);
        book.WriteBytes("work.csv", [0xFF, 0xFE, 65, 0]);
        Assert.Contains("XCH002: The file is not in UTF-8 (UTF-16)", book.Import("csv", 1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("po", "msgid \"x\nmsgstr \"y\"\n", "work.po:1:")]
    [InlineData("po", "msgid \"x\"\nmsgstr \"y\\q\"\n", "work.po:2:")]
    [InlineData("po", "msgid \"x\"\nmsgid_plural \"xs\"\nmsgstr[0] \"y\"\n", "work.po:2:")]
    [InlineData("po", "msgid \"x\"\nnonsense\n", "work.po:2:")]
    [InlineData("po", "msgid\nmsgstr \"y\"\n", "work.po:1:")]
    [InlineData("csv", "id,source,target\n1,2\n", "work.csv:2:")]
    [InlineData("csv", "id,source,target\n1,\"2,3\n", "work.csv:2:")]
    [InlineData("csv", "a,b\n", "work.csv:1:")]
    [InlineData("xliff", "<xliff version=\"1.2\"><file>", "work.xliff:1:")]
    [InlineData("xliff", "<xliff version=\"9\"/>", "work.xliff:1:")]
    [InlineData("xliff", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff/>", "work.xliff:1:")]
    [InlineData("tmx", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<tmx>&a;</tmx>", "work.tmx:2:")]
    public void XCH003_a_damaged_file(string format, string work, string place)
    {
        var error = Fault(work, format);
        Assert.Contains("XCH003", error, StringComparison.Ordinal);
        Assert.Contains(place, error, StringComparison.Ordinal);
    }

    [Fact]
    public void XCH004_a_unit_that_is_there_twice()
    {
        using var book = TranslatedBook.Trees();
        var po = book.Export("po");
        book.Write("work.po", po + po[po.IndexOf("\n\n", StringComparison.Ordinal)..]);
        Assert.Contains("XCH004", book.Import("po", 1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void XCH005_a_unit_that_the_book_has_no_more()
    {
        using var book = TranslatedBook.Trees();
        book.Export("po");
        book.Edit("work.po", "msgstr \"green\"", "msgstr \"green tea\"");
        book.Edit("zh/a.md", "- 绿茶\n", "");
        book.Edit("en/a.md", "- green\n", "");
        Assert.Contains("error XCH005", book.Import("po", 1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tea is a drink, see the <2>appendix</2>.<3/>", "<1> is missing")]
    [InlineData("Tea <1>is</1> a <1>kind of</1> drink, see the <2>appendix</2>.<3/>", "<1> is there twice")]
    [InlineData("<1>Tea</1> <2>appendix</2> <3/> <4/>", "<4/> is not in the source")]
    [InlineData("<1>Tea <2>appendix</1></2> <3/>", "</1> is wrongly nested")]
    [InlineData("Tea <2>appendix</2> <3/> <1>x", "<1> is never closed")]
    [InlineData("<1/>Tea <2>appendix</2> <3/>", "<1/> is not in the source")]
    public void XCH006_placeholders_that_are_not_what_they_were(string text, string fault)
    {
        using var book = TranslatedBook.Trees();
        book.Export("po");
        book.Edit("work.po", "Tea is a <1>kind of</1> drink, see the <2>appendix</2>.<3/>", text);
        book.Edit("work.po", "msgstr \"green\"", "msgstr \"green tea\"");
        var error = book.Import("po", 1).Error;
        Assert.Matches($@"work\.po:\d+:1: error XCH006: The placeholder {System.Text.RegularExpressions.Regex.Escape(fault)}", error);
        Assert.Contains("a **kind of** drink", book.Read("en/a.md"), StringComparison.Ordinal);
        Assert.Contains("- green tea\n", book.Read("en/a.md"), StringComparison.Ordinal); // the others are written
    }

    [Fact]
    public void XCH007_an_edit_by_hand_stays_unless_it_is_told_to_give_way()
    {
        using var book = TranslatedBook.Trees();
        book.Export("po");
        book.Edit("work.po", "msgstr \"green\"", "msgstr \"green tea\"");
        book.Edit("en/a.md", "- green\n", "- verdant\n");
        Assert.Contains("en/a.md:5:3: warning XCH007", book.Import("po").Error, StringComparison.Ordinal);
        Assert.Contains("- verdant\n", book.Read("en/a.md"), StringComparison.Ordinal);
        book.Import("po", 0, "--force");
        Assert.Contains("- green tea\n", book.Read("en/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void XCH008_a_source_that_changed_since_leaves_the_translation_stale()
    {
        using var book = TranslatedBook.Trees();
        book.Run(0, "sync", ".");
        book.Export("po");
        book.Edit("work.po", "msgstr \"green\"", "msgstr \"green tea\"");
        book.Edit("zh/a.md", "- 绿茶\n", "- 新绿茶\n");
        Assert.Contains("zh/a.md:5:3: warning XCH008", book.Import("po").Error, StringComparison.Ordinal);
        Assert.Contains("- green tea\n", book.Read("en/a.md"), StringComparison.Ordinal);
        Assert.Contains("\"stale\"", book.Read("book.sync.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void XCH010_what_would_be_read_as_something_else_is_not_written()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "+----+----+\n| 茶  | 酒  |\n+====+====+\n| 水  | 火  |\n+----+----+\n");
        book.Write("en/a.md", "+------+------+\n| tea  | wine |\n+======+======+\n| water| fire |\n+------+------+\n");
        var before = book.Snapshot();
        book.Export("po");
        book.Edit("work.po", "\"wine\"", "\"rice wine\"");
        Assert.Contains("error XCH010", book.Import("po", 1).Error, StringComparison.Ordinal);
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void XCH010_a_file_that_could_not_be_written_back_is_left_alone()
    {
        using var book = TranslatedBook.Trees();
        book.WriteBytes("en/b.md", [.. "# Appendix\n\nThe end"u8, 0xE9, .. ".\n"u8]);
        book.Export("po");
        var before = book.Snapshot();
        book.Edit("work.po", "\"Appendix\"", "\"Annex\"");
        Assert.Contains("error XCH010", book.Import("po", 1).Error, StringComparison.Ordinal);
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void XCH011_a_language_that_the_book_lacks()
    {
        using var book = TranslatedBook.Trees();
        Assert.Contains("XCH011", book.Run(1, "export", "po", ".", "--to", "fr").Error, StringComparison.Ordinal);
        book.Export("po");
        book.Edit("work.po", "Language: en", "Language: fr");
        Assert.Contains("XCH011", book.Import("po", 1).Error, StringComparison.Ordinal);
        book.Import("po", 0, "--to", "en");
    }

    [Fact]
    public void XCH012_what_cannot_be_taken_apart_is_not_offered()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "茶<!-- 查证 -->是饮料。\n\n酒也是。\n");
        book.Write("en/a.md", "Tea is a drink.\n\nSo is wine.\n");
        Assert.Contains("zh/a.md:1:1: warning XCH012", book.Run(0, "export", "po", ".", "-o", "work.po").Error, StringComparison.Ordinal);
        Assert.Contains("So is wine.", book.Read("work.po"), StringComparison.Ordinal);
    }

    [Fact]
    public void XCH013_a_file_without_stamps()
    {
        using var book = TranslatedBook.Trees();
        var po = book.Export("po");
        book.Write("work.po", string.Join('\n', po.Split('\n').Where(line => !line.StartsWith("#. at export", StringComparison.Ordinal))));
        book.Edit("work.po", "msgstr \"green\"", "msgstr \"green tea\"");
        Assert.Contains("warning XCH013", book.Import("po").Error, StringComparison.Ordinal);
        Assert.Contains("- green tea\n", book.Read("en/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_e_book_still_needs_its_folder()
    {
        using var book = TranslatedBook.Trees();
        book.Run(2, "import", "x.epub");
    }

    [Fact]
    public void Line_ends_of_any_kind_are_read()
    {
        using var book = TranslatedBook.Trees();
        var po = book.Export("po");
        book.Write("work.po", po.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("msgstr \"green\"", "msgstr \"\"\r\n\"green \"\r\n\"tea\"", StringComparison.Ordinal));
        book.Import("po");
        Assert.Contains("- green tea\n", book.Read("en/a.md"), StringComparison.Ordinal);
    }
}
