namespace Publisher.Tests.Exchange;

/// <summary>What goes out and comes back: untouched, every byte of the manuscript stays; changed, only that text is another.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Formats => ["po", "xliff", "xliff12", "tmx", "csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_untouched_export_of_trees_changes_nothing(string format)
    {
        using var book = TranslatedBook.Trees();
        Unchanged(book, format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_untouched_export_of_suffixes_with_CRLF_and_byte_order_marks_changes_nothing(string format)
    {
        using var book = new TranslatedBook();
        book.WriteBytes("a.zh.md", TranslatedBook.WithMark("# 茶\r\n\r\n茶  \r\n叶。\r\n\r\n> 引\r\n> 文\r\n"));
        book.WriteBytes("a.en.md", TranslatedBook.WithMark("# Tea\r\n\r\nTea  \r\nleaves.\r\n\r\n> a\r\n> quote\r\n"));
        Unchanged(book, format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_untouched_export_of_one_file_changes_nothing(string format)
    {
        using var book = new TranslatedBook();
        book.Write("a.md", "# 茶 | Tea\n\n茶是饮料。\n\nTea is a drink.\n\n- 绿茶 | green\n\n| 名称 \\| Name | 价 \\| Price |\n|---|---|\n| 龙井 \\| Longjing | 10 |\n\n![茶叶 | leaves](x.png)\n");
        Unchanged(book, format);
    }

    private static void Unchanged(TranslatedBook book, string format)
    {
        var before = book.Snapshot();
        book.Export(format);
        var run = book.Import(format);
        Assert.Equal(before, book.Snapshot());
        Assert.Contains("0 translations written", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("po", "msgstr \"green\"", "msgstr \"green tea\"")]
    [InlineData("xliff", "<target>green<", "<target>green tea<")]
    [InlineData("xliff12", ">green<", ">green tea<")]
    [InlineData("csv", ",green,", ",green tea,")]
    public void A_changed_text_is_written_and_nothing_else(string format, string old, string text)
    {
        using var book = TranslatedBook.Trees();
        var before = book.Read("en/a.md");
        book.Export(format);
        book.Edit($"work.{format}", old, text);
        book.Import(format);
        Assert.Equal(before.Replace("- green\n", "- green tea\n", StringComparison.Ordinal), book.Read("en/a.md"));
    }

    [Fact]
    public void Cells_notes_headings_and_codes_are_written_where_they_stand()
    {
        using var book = TranslatedBook.Trees();
        book.Export("po");
        book.Edit("work.po", "\"Price\"", "\"Price | cost\"");
        book.Edit("work.po", "\"From the Classic of Tea.\"", "\"From *Cha Jing*.\"");
        book.Edit("work.po", "Tea is a <1>kind of</1> drink, see the <2>appendix</2>.<3/>", "See the <2>addendum</2>: a <1>sort of</1> drink.<3/>");
        book.Import("po");
        var text = book.Read("en/a.md");
        Assert.Contains("| Name | Price \\| cost |", text, StringComparison.Ordinal);
        Assert.Contains("[^1]: From \\*Cha Jing\\*.\n", text, StringComparison.Ordinal);
        Assert.Contains("See the [addendum](b.md): a **sort of** drink.[^1]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_both_languages_takes_changes_behind_its_bars()
    {
        using var book = new TranslatedBook();
        book.Write("a.md", "# 茶 | Tea\n\n茶。\n\nTea.\n\n| 名称 \\| Name | 价 |\n|---|---|\n| 龙井 \\| Longjing | 10 |\n\n![茶叶 | leaves](x.png)\n");
        book.Export("po");
        book.Edit("work.po", "\"Name\"", "\"Title\"");
        book.Edit("work.po", "msgstr \"Tea\"", "msgstr \"On tea\"");
        book.Edit("work.po", "\"leaves\"", "\"tea [leaves]\"");
        book.Import("po");
        Assert.Equal("# 茶 | On tea\n\n茶。\n\nTea.\n\n| 名称 \\| Title | 价 |\n|---|---|\n| 龙井 \\| Longjing | 10 |\n\n![茶叶 | tea \\[leaves\\]](x.png)\n", book.Read("a.md"));
    }

    [Fact]
    public void Emphasis_that_would_not_be_read_as_such_is_spelt_as_HTML()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "**“茶”**好。\n");
        book.Write("en/a.md", "**“Tea”** is good.\n");
        book.Export("po");
        book.Edit("work.po", "<1>“Tea”</1> is", "Real<1>“Tea”</1>is");
        book.Import("po");
        Assert.Equal("Real<strong>“Tea”</strong>is good.\n", book.Read("en/a.md"));
    }

    [Fact]
    public void What_would_be_read_as_a_reference_stays_text()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "茶。\n");
        book.Write("en/a.md", "Tea.\n");
        book.Export("po");
        book.Edit("work.po", "Tea.", "Tea, as @fig:x says; mail me@fig:x.");
        book.Import("po");
        Assert.Equal("Tea, as \\@fig:x says; mail me@fig:x.\n", book.Read("en/a.md"));
    }

    [Fact]
    public void Code_formulas_and_raw_HTML_are_not_offered()
    {
        using var book = TranslatedBook.Trees();
        book.Write("zh/b.md", "# 附录\n\n$$\nx^2\n$$\n\n<table></table>\n\n完`x < 1`。\n");
        book.Write("en/b.md", "# Appendix\n\n$$\nx^2\n$$\n\n<table></table>\n\nEnd `x < 1`.\n");
        var po = book.Export("po");
        Assert.DoesNotContain("int x", po, StringComparison.Ordinal);
        Assert.DoesNotContain("x^2", po, StringComparison.Ordinal);
        Assert.DoesNotContain("<table>", po, StringComparison.Ordinal);
        Assert.Contains("#. <1/> = `x < 1`\n", po, StringComparison.Ordinal);
        Assert.Contains("msgid \"完<1/>。\"", po, StringComparison.Ordinal);
    }

    [Fact]
    public void Spreadsheets_compute_nothing_and_texts_come_back()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "=1+1 是公式，“引号\"”。\n");
        book.Write("en/a.md", "=1+1 is a formula, \"quoted\".\n");
        Assert.Contains("\"'=1+1 is a formula, \"\"quoted\"\".\"", book.Export("csv", "--bom"), StringComparison.Ordinal);
        book.Edit("work.csv", "formula,", "formula;");
        book.Import("csv");
        Assert.Equal("=1+1 is a formula; \"quoted\".\n", book.Read("en/a.md"));
    }

    [Fact]
    public void Two_paragraphs_translated_by_one_are_one_text()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "# 茶\n\n茶是一种很古老的饮料，产自中国南方的山中。\n\n喝茶的人遍布世界各地，各有各的喝法。\n\n# 酒\n");
        book.Write("en/a.md", "# Tea\n\nTea is a very old drink from the hills of southern China. People all over the world drink it, each in their own way.\n\n# Wine\n");
        var po = book.Export("po");
        book.Edit("work.po", "each in their own way", "everyone in their own way");
        book.Import("po");
        Assert.Contains("<1/>", po, StringComparison.Ordinal);
        Assert.Contains("everyone in their own way.\n", book.Read("en/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_book_makes_the_same_bytes()
    {
        using var book = TranslatedBook.Trees();
        foreach (var format in Formats.Select(row => (string)row.Data))
        {
            Assert.Equal(book.Export(format), book.Export(format));
        }
    }

    [Fact]
    public void Every_translation_gets_its_file()
    {
        using var book = new TranslatedBook("zh-Hans, en, ja");
        book.Write("zh/a.md", "茶。\n");
        book.Write("en/a.md", "Tea.\n");
        book.Write("ja/a.md", "お茶。\n");
        book.Run(0, "export", "po", ".");
        Assert.Contains("Language: ja", book.Read("output/tea-ja.po"), StringComparison.Ordinal);
        Assert.Contains("msgstr \"Tea.\"", book.Read("output/tea-en.po"), StringComparison.Ordinal);
        book.Run(0, "export", "po", ".", "--to", "ja", "-o", "work.po");
        book.Edit("work.po", "お茶。", "お茶です。");
        book.Import("po");
        Assert.Equal("お茶です。\n", book.Read("ja/a.md"));
        Assert.Equal("Tea.\n", book.Read("en/a.md"));
    }

    [Fact]
    public void Scripts_get_one_document()
    {
        using var book = TranslatedBook.Trees();
        using var exported = System.Text.Json.JsonDocument.Parse(book.Run(0, "export", "po", ".", "-o", "work.po", "--json").Output);
        Assert.Equal("en", exported.RootElement.GetProperty("files")[0].GetProperty("language").GetString());
        Assert.Equal(11, exported.RootElement.GetProperty("files")[0].GetProperty("texts").GetInt32());
        book.Edit("work.po", "\"green\"", "\"green tea\"");
        using var imported = System.Text.Json.JsonDocument.Parse(book.Import("po", 0, "--json").Output);
        Assert.Equal(1, imported.RootElement.GetProperty("written").GetInt32());
        Assert.Equal("en/a.md", imported.RootElement.GetProperty("files")[0].GetProperty("path").GetString());
    }
}
