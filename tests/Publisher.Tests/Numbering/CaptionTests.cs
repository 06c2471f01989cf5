using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Numbering;
using Publisher.Model.Pairs;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Tests.Support;

namespace Publisher.Tests.Numbering;

/// <summary>Numbers of captions: given by us, or recognised where the author typed them.</summary>
public sealed class CaptionTests
{
    private const string Two = "# 甲\n\n![图](1.png \"一\")\n\n![图](2.png \"二\"){#fig:b}\n\n# 乙\n\n![图](3.png \"三\")\n\n| a | b |\n|---|---|\n| 1 | 2 |\n: 表题 {#tbl:x}\n";

    [Theory]
    [InlineData("", "图1 一|图2 二|图3 三|表1 表题")]
    [InlineData("numbering: { figures: chapter, chapters: auto }", "第 1 章 甲|图1-1 一|图1-2 二|第 2 章 乙|图2-1 三|表2-1 表题")]
    [InlineData("number-chapters: true", "第 1 章 甲|图1-1 一|图1-2 二|第 2 章 乙|图2-1 三|表2-1 表题")]
    [InlineData("numbering: { figures: book, chapters: auto, digits: han }", "第一章 甲|图1 一|图2 二|第二章 乙|图3 三|表1 表题")]
    [InlineData("numbering: { chapters: auto, separator: . }", "第 1 章 甲|图1.1 一|图1.2 二|第 2 章 乙|图2.1 三|表2.1 表题")]
    public void Captions_count_by_chapter_or_through_the_book(string settings, string labels) =>
        Assert.Equal(labels.Split('|'), NumberedBook.Of("zh-Hans", Two, settings).Labels());

    [Theory]
    [InlineData("zh-Hans", "图1-1|表1-1|代码清单1-1 标")]
    [InlineData("zh-Hant", "圖1-1|表1-1|程式碼1-1 标")]
    [InlineData("ja", "図1-1|表1-1|リスト1-1 标")]
    [InlineData("ko", "그림 1-1|표 1-1|코드 1-1 标")]
    [InlineData("en", "Figure 1-1|Table 1-1|Listing 1-1 标")]
    [InlineData("de", "Abbildung 1-1|Tabelle 1-1|Listing 1-1 标")]
    [InlineData("fi", "Figure 1-1|Table 1-1|Listing 1-1 标")]
    public void Labels_are_in_the_language_of_the_text(string language, string labels)
    {
        const string Text = "# X\n\n![](1.png){#fig:a}\n\n| a |\n|---|\n| 1 |\n: {#tbl:a}\n\n```rust {#lst:a title=\"标\"}\nfn x() {}\n```\n";
        Assert.Equal(labels.Split('|'), NumberedBook.Of(language, Text, "number-chapters: true").Labels().Skip(1));
    }

    [Theory]
    [InlineData("title=\"a.rs\"", "a.rs", null)]
    [InlineData("title=\"a.rs\" caption=\"主程序\"", "主程序", "a.rs")]
    public void The_title_of_a_listing_is_its_caption_unless_there_is_one_besides(string info, string caption, string? title)
    {
        var pairs = CaptionJoiner.Join([SampleEditions.Pair("p", new CodeBlock(default, FenceInfo.Read($"rust {{#lst:a {info}}}", out _), "rust", "fn x() {}"))]);
        var figure = Assert.IsType<Figure>(pairs[0].Sides[0].Blocks[0]);
        Assert.Equal((caption, title), (PlainText.Of(figure.Caption), figure.Content[0].Attributes.Find("title")));
    }

    [Theory]
    [InlineData("图2-1 结构")]
    [InlineData("图 2-1：结构")]
    [InlineData("图2.1　结构")]
    [InlineData("**图 2-1** 结构")]
    [InlineData("**图 2–1. 结构**")]
    public void A_typed_label_is_recognised_and_not_doubled(string caption)
    {
        var book = NumberedBook.Of("zh-Hans", $"# 第2章 甲\n\n![x](1.png)\n\n{caption}\n\n如图2-1所示。\n");
        var label = Assert.Single(book.Labels());
        Assert.Matches("^图 ?2[-.–]1 结构$", label);
        Assert.Matches("^如\\[图2-1\\]\\(#a-p.*\\)所示。$", book.Text("zh-Hans"));
    }

    [Theory]
    [InlineData("zh-Hans", "（1-1）", "式（1-1）")]
    [InlineData("en", "(1-1)", "Equation\u00A0(1-1)")]
    public void Equations_have_their_numbers_in_brackets(string language, string label, string reference)
    {
        var tag = LanguageTag.Parse(language);
        var title = new Heading(default, tag, Attributes.Empty, 1, [SampleEditions.T("A")]);
        var formula = new MathBlock(default, new Attributes("eq:a", [], []), "a = b");
        var link = new Link(default, "#eq:a", "", [SampleEditions.T("@eq:a")]) { Form = LinkForm.Label };
        var blocks = EditionBuilder.Build(SampleEditions.Book() with
        {
            Languages = [tag],
            Chapters = [new Chapter("c", ChapterRole.Body, [new Pair("p", PairState.Complete, [new PairSide(tag, [title, formula, SampleEditions.P(tag, link)])])])],
        }, new EditionSpec("e", [tag], Arrangement.Single)).Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).ToList();
        Assert.Equal(label, blocks.OfType<MathBlock>().Single().Label);
        Assert.Equal(reference, PlainText.Of(blocks.OfType<Paragraph>().Single().Content));
    }

    [Fact]
    public void Typed_captions_below_pictures_and_code_and_above_tables_join_them()
    {
        var book = NumberedBook.Of("en", """
            # X

            ![x](1.png)

            Figure 4-5: On heaps

            ```
            code
            ```

            Listing 4-1: On code

            Table 4-2. On rows

            | a |
            |---|
            | 1 |

            See Listing 4-1, Figure 4-5 and Table 4-2.
            """);
        Assert.Equal(["Figure 4-5 On heaps", "Listing 4-1 On code", "Table 4-2 On rows"], book.Labels());
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(book.Text("en"), @"\]\(#"));
    }

    [Theory]
    [InlineData("Figure 4-5 shows the heap")]
    [InlineData("Figure 4-5 Heaps are shown.")]
    [InlineData("图 4-5 给出了示意图。")]
    [InlineData("图4-5给出示意")]
    [InlineData("**图4-5**给出示意")]
    public void A_paragraph_that_speaks_of_a_figure_is_no_caption(string text) =>
        Assert.Empty(NumberedBook.Of("zh-Hans", $"# X\n\n![x](1.png)\n\n{text}\n\n文。\n").Labels());

    [Theory]
    [InlineData("图2-1结构", "图2-1 结构")]
    [InlineData("图 2-1", "图 2-1")]
    [InlineData("**图 2-1**：结构", "图 2-1 结构")]
    public void In_what_is_a_caption_by_its_markup_the_title_may_follow_at_once(string caption, string label) =>
        Assert.Equal([label], NumberedBook.Of("zh-Hans", $"# 甲\n\n![x](1.png \"{caption}\")\n".Replace("**", "", StringComparison.Ordinal)).Labels());

    [Fact]
    public void Where_the_author_numbers_a_caption_without_number_has_none_unless_an_id_asks()
    {
        var book = NumberedBook.Of("zh-Hans", "# 第1章 甲\n\n![x](1.png \"图1-1 一\")\n\n![x](2.png \"二\")\n\n![x](3.png \"三\"){#fig:c}\n\n![x](1.png \"图1-2 四\")\n");
        Assert.Equal(["图1-1 一", "图1-3 三", "图1-2 四"], book.Labels());
    }

    [Fact]
    public void Both_languages_and_each_alone_have_the_same_numbers()
    {
        var book = NumberedBook.Pair(
            "# 甲\n\n![图](1.png \"一\")\n\n<!-- only: zh-Hans -->\n![图](2.png \"二\")\n\n![图](3.png \"三\"){#fig:c}\n\n见@fig:c。\n",
            "# A\n\n![f](1.png \"One\")\n\n![f](3.png \"Three\")\n\nSee @fig:c.\n");
        Assert.Equal(["Figure 1 One", "Figure 3 Three"], book.Labels("en"));
        Assert.Equal(["图1 一", "图2 二", "图3 三"], book.Labels("zh-Hans"));
        Assert.Equal("See [Figure\u00A03](#fig:c).", book.Text("en"));
        Assert.Equal("见[图3](#fig:c)。", book.Text("zh-Hans"));
        Assert.Equal(["图1 一", "图2 二", "图3 三"], book.Labels("zh-Hans", "en").Where(label => label[0] == '图'));
    }

    [Fact]
    public void REF004_RepeatedNumber_names_the_place_of_the_first()
    {
        var book = NumberedBook.Of("zh-Hans", "# 甲\n\n![x](1.png \"图1-1 一\")\n\n![x](2.png \"图1-1 二\")\n");
        var fault = Assert.Single(book.Faults, one => one.Code == "REF004");
        Assert.Equal(5, fault.Span.StartPosition.Line);
        Assert.Contains("a.md:3:1", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["图1-1 一", "图1-1 二"], book.Labels());
    }
}
