namespace Publisher.Tests.Exchange;

/// <summary>Translations of what the target does not have yet: where they are put and what comes with them.</summary>
public sealed class MissingTranslationTests
{
    private static void Fill(TranslatedBook book, params (string Source, string Target)[] texts)
    {
        book.Export("po");
        foreach (var (source, target) in texts)
        {
            book.Edit("work.po", $"msgid \"{source}\"\nmsgstr \"\"", $"msgid \"{source}\"\nmsgstr \"{target}\"");
        }
        book.Import("po");
    }

    [Fact]
    public void A_paragraph_follows_the_counterpart_of_the_one_before()
    {
        using var book = TranslatedBook.Trees();
        book.Write("zh/b.md", "# 附录\n\n完。\n\n又及：茶要趁热喝。\n");
        Fill(book, ("又及：茶要趁热喝。", "PS: drink tea hot."));
        Assert.Equal("# Appendix\n\nThe end.\n\nPS: drink tea hot.\n", book.Read("en/b.md"));
    }

    [Fact]
    public void The_first_paragraph_stands_before_the_next()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "# 茶\n\n完。\n");
        book.Write("en/a.md", "The end.\n");
        Fill(book, ("茶", "Tea"));
        Assert.Equal("# Tea\n\nThe end.\n", book.Read("en/a.md"));
    }

    [Fact]
    public void Items_keep_marker_and_indent_and_rows_their_bars()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "> - 绿茶\n> - 红茶\n> - 白茶\n\n| 名 | 价 |\n|---|---|\n| 龙井 | 10 |\n| 普洱 | 20 |\n");
        book.Write("en/a.md", "> - green\r\n> - black\r\n\r\n| Name | Price |\r\n|---|---|\r\n| Longjing | 10 |\r\n");
        Fill(book, ("白茶", "white"), ("普洱", "Pu’er"), ("20", "20"));
        Assert.Equal("> - green\r\n> - black\r\n> - white\r\n\r\n| Name | Price |\r\n|---|---|\r\n| Longjing | 10 |\r\n| Pu’er | 20 |\r\n", book.Read("en/a.md"));
    }

    [Fact]
    public void Items_of_a_file_with_CRLF_follow_as_closely_as_there()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "- 绿茶\r\n- 红茶\r\n- 白茶\r\n");
        book.Write("en/a.md", "- green\n- black\n");
        Fill(book, ("白茶", "white"));
        Assert.Equal("- green\n- black\n- white\n", book.Read("en/a.md"));
    }

    [Fact]
    public void An_empty_cell_is_filled()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "| 名 | 价 |\n|---|---|\n| 龙井 | 十元 |\n");
        book.Write("en/a.md", "| Name | Price |\n|---|---|\n| Longjing |   |\n");
        Fill(book, ("十元", "ten yuan"));
        Assert.Equal("| Name | Price |\n|---|---|\n| Longjing | ten yuan |\n", book.Read("en/a.md"));
    }

    [Fact]
    public void A_chapter_that_is_not_there_is_made_with_its_code_and_notes()
    {
        using var book = TranslatedBook.Trees();
        book.Delete("en/a.md");
        Fill(book, ("茶", "Tea"), ("茶是<1>一种</1>饮料，见<2>附录</2>。<3/>", "Tea is <1>a</1> drink, see <2>there</2>.<3/>"), ("出自茶经。", "From the Classic."));
        Assert.Equal("# Tea\n\nTea is **a** drink, see [there](b.md).[^1]\n\n```c\nint x;\n```\n\n[^1]: From the Classic.\n", book.Read("en/a.md"));
    }

    [Fact]
    public void A_line_of_nothing_but_code_is_not_offered_and_comes_with_what_is_before()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "# 茶\n\n运行：\n\n`make tea`\n\n好了。\n");
        Fill(book, ("茶", "Tea"), ("运行：", "Run:"), ("好了。", "Done."));
        Assert.DoesNotContain("msgid \"<1/>\"", book.Read("work.po"), StringComparison.Ordinal);
        Assert.Equal("# Tea\n\nRun:\n\n`make tea`\n\nDone.\n", book.Read("en/a.md"));
    }

    [Fact]
    public void In_a_file_of_both_languages_a_translation_follows_its_source()
    {
        using var book = new TranslatedBook();
        book.Write("a.md", "# 茶 | Tea\n\n茶是一种饮料。\n\nTea is a drink.\n\n茶有很多种。\n\n## 绿茶\n\n1. 龙井产自杭州西湖一带的山中，是最有名的绿茶。\n\n   Longjing comes from the hills around the West Lake in Hangzhou and is the best known of green teas.\n\n2. 还有别的。\n");
        Fill(book, ("茶有很多种。", "There are many kinds."), ("绿茶", "Green tea"), ("还有别的。", "There are others."));
        Assert.Equal("# 茶 | Tea\n\n茶是一种饮料。\n\nTea is a drink.\n\n茶有很多种。\n\nThere are many kinds.\n\n## 绿茶 | Green tea\n\n1. 龙井产自杭州西湖一带的山中，是最有名的绿茶。\n\n   Longjing comes from the hills around the West Lake in Hangzhou and is the best known of green teas.\n\n2. 还有别的。\n\n   There are others.\n", book.Read("a.md"));
    }

    [Fact]
    public void XCH009_a_list_of_which_a_part_is_translated_waits()
    {
        using var book = new TranslatedBook();
        book.Write("zh/a.md", "# 茶\n\n- 绿茶\n- 红茶\n");
        book.Write("en/a.md", "# Tea\n");
        book.Export("po");
        book.Edit("work.po", "msgid \"绿茶\"\nmsgstr \"\"", "msgid \"绿茶\"\nmsgstr \"green\"");
        Assert.Contains("zh/a.md:3:3: warning XCH009", book.Import("po").Error, StringComparison.Ordinal);
        Assert.Equal("# Tea\n", book.Read("en/a.md"));
        book.Edit("work.po", "msgid \"红茶\"\nmsgstr \"\"", "msgid \"红茶\"\nmsgstr \"black\"");
        book.Import("po");
        Assert.Equal("# Tea\n\n- green\n- black\n", book.Read("en/a.md"));
        book.Import("po");
    }

    [Fact]
    public void XCH014_a_memory_fills_what_it_knows_word_for_word()
    {
        using var book = TranslatedBook.Trees();
        book.Write("zh/b.md", "# 附录\n\n它是**一种**药，见[附录](b.md)。\n\n绿茶。\n");
        book.Write("en/b.md", "# Appendix\n");
        book.Write("work.tmx", """
            <?xml version="1.0"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="zh-CN" datatype="plaintext"/>
            <body><tu><tuv xml:lang="zh-CN"><seg>它是<bpt i="7">**</bpt>一种<ept i="7">**</ept>药，见<bpt i="9">[</bpt>附录<ept i="9">](b.md)</ept>。</seg></tuv>
            <tuv xml:lang="en-GB"><seg>See <bpt i="9">[</bpt>there<ept i="9">](b.md)</ept>: <bpt i="7">**</bpt>a<ept i="7">**</ept> drug.</seg></tuv></tu></body></tmx>
            """);
        Assert.Contains("zh/b.md:3:1: note XCH014", book.Import("tmx").Error, StringComparison.Ordinal);
        Assert.Equal("# Appendix\n\nSee [there](b.md): **a** drug.\n", book.Read("en/b.md"));
    }
}
