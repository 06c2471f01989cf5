using Publisher.Model.Documents;

namespace Publisher.Tests.Numbering;

/// <summary>References: by id, with empty brackets, and those that authors typed out.</summary>
public sealed class ReferenceTests
{
    private const string Figures = "# 甲\n\n![x](1.png \"一\"){#fig:a}\n\n![x](2.png \"二\"){#fig-b}\n\n";

    [Theory]
    [InlineData("如@fig:a所示", "如[图1](#fig:a)所示")]
    [InlineData("如@fig-b所示", "如[图2](#fig-b)所示")]
    [InlineData("见[@fig:a; @fig-b]。", "见[图1](#fig:a)、[图2](#fig-b)。")]
    [InlineData("图-@fig:a。", "图[1](#fig:a)。")]
    [InlineData("图[-@fig:a]。", "图[1](#fig:a)。")]
    [InlineData("见[](#fig:a)。", "见[图1](#fig:a)。")]
    [InlineData("见[](#fig:a){.number}。", "见[1](#fig:a)。")]
    [InlineData("见[此图](#fig:a)。", "见[此图](#fig:a)。")]
    [InlineData("见**@fig:a**。", "见**[图1](#fig:a)**。")]
    [InlineData("如 @fig:a 所示", "如[图1](#fig:a) 所示")]
    [InlineData("甲 [](#fig:a)。", "甲[图1](#fig:a)。")]
    [InlineData("GPU @fig:a", "GPU [图1](#fig:a)")]
    [InlineData("`@fig:a` me@fig:a @fig \\@fig:a @figaro", "`@fig:a` me@fig:a @fig @fig:a @figaro")]
    [InlineData("a@b.org @someone @types/node x-@fig:a", "a@b.org @someone @types/node x-@fig:a")]
    [InlineData("[看@fig:a](https://x.y)", "[看@fig:a](https://x.y)")]
    public void References_by_id_say_the_label(string text, string expected) =>
        Assert.Equal(expected, NumberedBook.Of("zh-Hans", Figures + text + "\n").Text("zh-Hans"));

    [Fact]
    public void A_tag_has_the_words_of_each_language()
    {
        var book = NumberedBook.Pair("# 甲\n\n$$ a \\tag{欧拉} $$\n", "# A\n\n$$ a \\tag{Euler} $$\n");
        Assert.Equal(["（欧拉）", "(Euler)"], book.Blocks().OfType<MathBlock>().Select(block => block.Formula!.Tag!.Printed));
    }

    [Fact]
    public void The_title_of_the_target_is_that_of_the_link()
    {
        var paragraph = NumberedBook.Of("zh-Hans", Figures + "见@fig:a。\n").Blocks("zh-Hans").OfType<Paragraph>().Last();
        Assert.Equal("一", paragraph.Content.OfType<Link>().Single().Title);
    }

    [Theory]
    [InlineData("见@fig:nowhere。", "见@fig:nowhere。")]
    [InlineData("见[@fig:nowhere]。", "见[@fig:nowhere]。")]
    [InlineData("见[](#fig:nowhere)。", "见#fig:nowhere。")]
    public void REF001_MissingReference_is_told_and_stays_as_typed(string text, string expected)
    {
        var book = NumberedBook.Of("zh-Hans", Figures + text + "\n");
        var fault = Assert.Single(book.Faults);
        Assert.Equal(("REF001", 7, 2), (fault.Code, fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
        Assert.Equal(expected, book.Text("zh-Hans"));
    }

    [Fact]
    public void REF002_NamelessTarget_has_neither_number_nor_title()
    {
        var book = NumberedBook.Of("en", "# A\n\nA paragraph. {#here}\n\nSee [](#here).\n");
        var fault = Assert.Single(book.Faults);
        Assert.Equal(("REF002", 5), (fault.Code, fault.Span.StartPosition.Line));
        Assert.Equal("See [#here](#here).", book.Text("en"));
    }

    [Fact]
    public void REF003_UnknownTypedReference_is_told_to_those_who_ask()
    {
        const string Text = "# 甲\n\n![x](1.png \"图1-1 一\")\n\n见图1-1和图9-9。\n";
        Assert.Empty(NumberedBook.Of("zh-Hans", Text).Faults);
        var fault = Assert.Single(NumberedBook.Of("zh-Hans", Text, "severities: { REF003: warning }").Faults);
        Assert.Equal(("REF003", 5, 7), (fault.Code, fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
    }

    [Theory]
    [InlineData("如图1-1所示", "如[图1-1](#fig:a)所示")]
    [InlineData("见图 1-1、图1.2。", "见[图 1-1](#fig:a)、[图1.2](#fig:b)。")]
    [InlineData("截图1-1、地图1-2、图1-11、图1-1a", "截图1-1、地图1-2、图1-11、图1-1a")]
    [InlineData("见[图1-1](https://x.y)和`图1-1`", "见[图1-1](https://x.y)和`图1-1`")]
    [InlineData("**图1-1**与Figure 1-2", "**[图1-1](#fig:a)**与[Figure 1-2](#fig:b)")]
    public void Typed_references_become_links_where_the_target_exists(string text, string expected)
    {
        const string Captions = "# 第1章 甲\n\n![x](1.png \"图1-1 一\"){#fig:a}\n\n![x](2.png \"图1-2 二\"){#fig:b}\n\n";
        Assert.Equal(expected, NumberedBook.Of("zh-Hans", Captions + text + "\n").Text("zh-Hans"));
        Assert.Equal(text.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal),
            NumberedBook.Of("zh-Hans", Captions + text + "\n", "references: { typed: false }").Text("zh-Hans")
                .Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("见图1-1和图1-2。", "见[图1-1](#fig:a)和[图1-2](#fig:b)。")]
    [InlineData("见图1-1、1-2。", "见[图1-1](#fig:a)、[1-2](#fig:b)。")]
    [InlineData("见图1-1至1-2", "见[图1-1](#fig:a)至[1-2](#fig:b)")]
    [InlineData("Figures 1-1 and 1-2 show", "[Figures 1-1](#fig:a) and [1-2](#fig:b) show")]
    [InlineData("Figures 1-1 to 1-2.", "[Figures 1-1](#fig:a) to [1-2](#fig:b).")]
    [InlineData("Figures 1-1, 1-2, and 1-9", "[Figures 1-1](#fig:a), [1-2](#fig:b), and 1-9")]
    [InlineData("Figures 1-1–1-2", "[Figures 1-1](#fig:a)–[1-2](#fig:b)")]
    [InlineData("第1章和第2章", "[第1章](#c1)和[第2章](#c2)")]
    [InlineData("第1、2章", "[第1](#c1)、[2章](#c2)")]
    [InlineData("第一至二章", "[第一](#c1)至[二章](#c2)")]
    [InlineData("Chapters 1 and 2", "[Chapters 1](#c1) and [2](#c2)")]
    [InlineData("Chapters 1–2, Chapters 1-2", "[Chapters 1](#c1)–[2](#c2), [Chapters 1](#c1)-[2](#c2)")]
    [InlineData("Chapter 1 and 2 people", "[Chapter 1](#c1) and 2 people")]
    [InlineData("图1-1和1.2版", "[图1-1](#fig:a)和1.2版")]
    [InlineData("表1和2个", "[表1](#a-p6-table)和2个")]
    [InlineData("表1，2 个", "[表1](#a-p6-table)，2 个")]
    [InlineData("表1、2所示", "[表1](#a-p6-table)、[2](#a-p7-table)所示")]
    public void Each_number_of_a_series_that_was_typed_becomes_a_link(string text, string expected)
    {
        const string Captions = "# 第1章 甲 {#c1}\n\n![x](1.png \"图1-1 一\"){#fig:a}\n\n![x](2.png \"图1-2 二\"){#fig:b}\n\n# 第2章 乙 {#c2}\n\n字。\n\n"
            + "| 甲 |\n|---|\n| 1 |\n: 表1 甲\n\n| 乙 |\n|---|\n| 1 |\n: 表2 乙\n\n";
        Assert.Equal(expected, NumberedBook.Of("zh-Hans", Captions + text + "\n").Text("zh-Hans"));
    }

    [Theory]
    [InlineData("见@eq:b。", "见[式（2）](#eq:a)。")]
    [InlineData("见@eq:a。", "见[式（1）](#eq:a)。")]
    [InlineData("见[此式](#eq:b)。", "见[此式](#eq:a)。")]
    [InlineData("见[](#eq:b){.number}。", "见[2](#eq:a)。")]
    public void References_name_every_row_of_a_display(string text, string expected)
    {
        var book = NumberedBook.Of("zh-Hans", "# 甲\n\n$$\n\\begin{align}\na &= b \\label{eq:a} \\\\\nc &= d \\label{eq:b}\n\\end{align}\n$$\n\n" + text + "\n");
        Assert.Empty(book.Faults);
        Assert.Equal(expected, book.Text("zh-Hans"));
    }

    [Fact]
    public void Headings_and_captions_hold_no_links_to_themselves()
    {
        var book = NumberedBook.Of("en", "# Chapter 1\n\n## On Chapter 1\n\n![x](1.png \"Figure 1-1 As in Chapter 1\")\n");
        Assert.All(book.Blocks().OfType<Heading>(), heading => Assert.All(heading.Content, inline => Assert.IsType<Text>(inline)));
        Assert.Contains(book.Blocks().OfType<Figure>().Single().Caption, inline => inline is Link);
    }

    [Fact]
    public void Units_of_translation_see_what_the_author_typed()
    {
        var book = NumberedBook.Pair("# 甲\n\n![x](1.png \"图1-1 一\")\n\n见@fig:a，图1-1。\n", "# A\n\n![x](1.png \"Figure 1-1 One\"){#fig:a}\n\nSee @fig:a, Figure 1-1.\n");
        var units = Publisher.Parsing.UnitFinder.Find(book.Book);
        Assert.Contains(units, unit => unit.Source?.Text == "见[@fig:a](#)，图1-1。");
        Assert.Contains(units, unit => unit.Source?.Text.Contains("图1-1 一", StringComparison.Ordinal) == true);
    }
}
