namespace Publisher.Tests.Numbering;

/// <summary>Numbers of chapters and sections: typed, given by us, or none.</summary>
public sealed class ChapterTests
{
    private const string Bare = "# 甲\n\n## 一节\n\n### 小节\n\n## 二节\n\n# 乙\n\n## 三节\n\n见@sec:x与第2章。\n\n## 四节 {#sec:x}\n\n见@sec:x与第2章，第2.2节。\n";

    [Theory]
    [InlineData("", "")]
    [InlineData("numbering: { chapters: auto }", "第 1 章 甲|第 2 章 乙")]
    [InlineData("numbering: { chapters: auto, sections: 1 }", "第 1 章 甲|1.1 一节|1.2 二节|第 2 章 乙|2.1 三节|2.2 四节")]
    [InlineData("numbering: { chapters: auto, sections: 2, digits: han }", "第一章 甲|1.1 一节|1.1.1 小节|1.2 二节|第二章 乙|2.1 三节|2.2 四节")]
    [InlineData("number-chapters: true\nnumbering: { chapters: none }", "")]
    public void Headings_without_numbers_have_those_that_the_book_asks_for(string settings, string labels) =>
        Assert.Equal(labels.Split('|', StringSplitOptions.RemoveEmptyEntries), NumberedBook.Of("zh-Hans", Bare, settings).Labels());

    [Fact]
    public void References_name_sections_by_number_or_else_by_title()
    {
        Assert.Equal("见[第\u00A02.2\u00A0节](#sec:x)与[第2章](#乙)，[第2.2节](#sec:x)。",
            NumberedBook.Of("zh-Hans", Bare, "numbering: { chapters: auto, sections: 1 }").Text("zh-Hans"));
        Assert.Equal("见[“四节”](#sec:x)与第2章，第2.2节。", NumberedBook.Of("zh-Hans", Bare).Text("zh-Hans"));
    }

    [Theory]
    [InlineData("zh-Hans", "# 第3章 甲", "第三章", true)]
    [InlineData("zh-Hans", "# 第三章　甲", "第 3 章", true)]
    [InlineData("zh-Hans", "# 3. 甲", "第3章", true)]
    [InlineData("zh-Hans", "# 第三章 甲", "第四章", false)]
    [InlineData("en", "# Chapter 3: A", "Chapter 3", true)]
    [InlineData("en", "# Chapter III", "chapter 3", true)]
    [InlineData("en", "# 1984", "Chapter 1984", false)]
    [InlineData("en", "# 2001 nights", "Chapter 2001", false)]
    [InlineData("en", "# Appendix B: Tables", "Appendix B", true)]
    [InlineData("zh-Hans", "# 附录 C 甲", "附录C", true)]
    [InlineData("ja", "# 第3章 甲", "第三章", true)]
    [InlineData("ko", "# 제3장 가", "제3장", true)]
    [InlineData("de", "# Kapitel 3", "Kapitel 3", true)]
    public void Typed_numbers_of_headings_are_recognised(string language, string heading, string reference, bool isLink)
    {
        var text = NumberedBook.Of(language, $"{heading}\n\nX {reference} x.\n");
        Assert.Empty(text.Labels());
        Assert.Equal(isLink, text.Text(language).Contains("](#", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_numbers_are_given_typed_ones_are_kept_and_counted_on()
    {
        const string Text = "# 第2章 甲\n\n## 2.1 子\n\n## 丑\n\n# 乙\n\n## 一、寅\n\n";
        Assert.Equal(["2.2 丑", "第 3 章 乙"], NumberedBook.Of("zh-Hans", Text, "numbering: { chapters: auto, sections: 1 }").Labels());
    }

    [Theory]
    [InlineData("zh-Hans", "实验 1-1 测量")]
    [InlineData("zh-Hans", "实验1-1：测量")]
    [InlineData("en", "Experiment 1-1 Measuring")]
    [InlineData("ja", "実験 1-1 測定")]
    [InlineData("ko", "실험 1-1 측정")]
    public void Headings_that_count_by_a_name_of_their_own_are_not_numbered_twice(string language, string heading) =>
        Assert.Single(NumberedBook.Of(language, $"# A\n\n## B\n\n## {heading}\n", "numbering: { chapters: auto, sections: 1 }").Labels(), label => label.StartsWith("1.1", StringComparison.Ordinal));

    [Theory]
    [InlineData("Python 3.12")]
    [InlineData("Grades 5-12")]
    [InlineData("第一次尝试")]
    public void Numbers_that_do_not_count_leave_a_heading_its_own(string heading) =>
        Assert.Contains("1.1 " + heading, NumberedBook.Of("zh-Hans", $"# A\n\n## {heading}\n", "numbering: { chapters: auto, sections: 1 }").Labels());

    [Fact]
    public void Figures_of_chapters_with_typed_numbers_count_by_chapter()
    {
        const string Text = "# 第3章 甲\n\n![x](1.png \"一\")\n\n# 第4章 乙\n\n![x](2.png \"二\")\n";
        Assert.Equal(["图3-1 一", "图4-1 二"], NumberedBook.Of("zh-Hans", Text).Labels());
    }

    [Fact]
    public void Captions_tell_which_chapter_is_the_tenth_where_headings_do_not()
    {
        const string Text = "# 引言\n\n# 甲\n\n![x](1.png)\n\n图 1-1：一\n\n# 乙\n\n# 丙\n\n![x](2.png)\n\n图 3-1：二\n\n见第二章、第三章、第四章。\n";
        Assert.Equal("见[第二章](#乙)、[第三章](#丙)、第四章。", NumberedBook.Of("zh-Hans", Text).Text("zh-Hans"));
    }

    [Fact]
    public void A_file_that_begins_with_a_section_goes_on_with_the_chapter_before()
    {
        var book = new NumberedBook(new()
        {
            ["book.yaml"] = "languages: [en]\ntitle: T\nnumber-chapters: true\nfront: [p.md]\nchapters: [a.md, b.md, c.md]\nback: [{ file: d.md, kind: appendix }]\n",
            ["p.md"] = "# Preface\n\n![x](1.png \"P\")\n", ["a.md"] = "# A\n\nText.\n", ["b.md"] = "## B\n\n![x](1.png \"B\")\n",
            ["c.md"] = "# C\n\n![x](1.png \"C\")\n\nSee [](a.md#a), [](#d).\n", ["d.md"] = "# D\n\n![x](1.png \"D\")\n",
        });
        Assert.Equal(["Figure 1 P", "Chapter 1 A", "Figure 1-1 B", "Chapter 2 C", "Figure 2-1 C", "Appendix A D", "Figure A-1 D"], book.Labels());
        Assert.Equal("See [Chapter\u00A01](#a), [Appendix\u00A0A](#d).", book.Text("en"));
    }
}
