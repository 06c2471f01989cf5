using Publisher.Model.Diagnostics;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>Codes CHK of leftovers, marks, structure and suppression: each found at its place, and not found beside it.</summary>
public sealed class TranslationCheckTests
{
    private static Diagnostic Only(string code, string words, string first, string second)
    {
        var fault = Assert.Single(Checked.Diagnostics(first, second));
        Assert.Equal((code, words), (fault.Code, fault.Words()));
        return fault;
    }

    private static void None(string first, string second) => Assert.Empty(Checked.Diagnostics(first, second));

    private const string Title = "# 题目\n\n";
    private const string EnglishTitle = "# Title\n\n";

    [Fact]
    public void CHK030_Untranslated_in_Chinese() => Only("CHK030", "This is the text that nobody translated.",
        Title + "This is the text that nobody translated.", EnglishTitle + "This is the text that nobody translated.");

    [Fact]
    public void CHK030_Untranslated_in_English() => Only("CHK030", "这一段还没有翻译成英文。",
        Title + "这一段还没有翻译成英文。", EnglishTitle + "这一段还没有翻译成英文。");

    [Fact]
    public void CHK030_leaves_names_titles_and_marked_words_alone()
    {
        None(Title + "Vaswani, Attention Is All You Need.", EnglishTitle + "Vaswani, Attention Is All You Need.");
        None(Title + "[This is the text that is quoted.]{lang=en}", EnglishTitle + "This is the text that is quoted.");
    }

    [Theory]
    [InlineData("前面,后面。", ",", "，")]
    [InlineData("真的吗? 是的。", "?", "？")]
    [InlineData("如下:", ":", "：")]
    public void CHK040_HalfWidthMark(string chinese, string mark, string usual)
    {
        var fault = Only("CHK040", mark, Title + chinese, EnglishTitle + "Words.");

        Assert.Contains(usual, fault.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Information, fault.Severity);
    }

    [Fact]
    public void CHK040_leaves_Latin_numbers_and_code_alone() =>
        None(Title + "比例为3:2，见 `甲,乙` 和 Smith, Jones, 1999。", EnglishTitle + "A ratio of 3:2, see `甲,乙` and Smith, Jones, 1999.");

    [Fact]
    public void CHK041_FullWidthMark() => Only("CHK041", "，", Title + "文字。", EnglishTitle + "Words， and more.");

    [Fact]
    public void CHK041_leaves_Chinese_within_English_alone() => None(Title + "“学而时习之，不亦说乎”。", EnglishTitle + "It says 学而时习之，不亦说乎.");

    [Theory]
    [InlineData("一个（括号没有结束。", "（")]
    [InlineData("一个括号）没有开始。", "）")]
    [InlineData("宽窄（不同)。", "（")]
    [InlineData("他说“引文没有结束。", "“")]
    public void CHK042_UnmatchedMark(string chinese, string mark) =>
        Assert.Contains(Checked.Diagnostics(Title + chinese, EnglishTitle + "Words."), one => one.Code == "CHK042" && one.Words() == mark);

    [Fact]
    public void CHK042_leaves_labels_and_quotations_of_several_paragraphs_alone() =>
        None(Title + "“第一段。\n\n“第二段。”\n\na) 项目。", EnglishTitle + "“One.\n\n“Two.”\n\na) Item.");

    [Fact]
    public void CHK043_NestedTitleMark()
    {
        var files = Checked.Book(Title + "读《论《红楼梦》》。", EnglishTitle + "Words.");
        files["book.yaml"] = "languages: [zh-Hans, en]\ntypography: { zh-Hans: { quotes: any } }\n";

        Assert.Contains(Checked.Diagnostics(files), one => one.Code == "CHK043" && one.Words() == "《");
    }

    [Fact]
    public void CHK050_LinkCountDiffers() => Only("CHK050", "[乙](https://b.example)",
        Title + "见[甲](https://a.example)和[乙](https://b.example)。", EnglishTitle + "See [a](https://a.example) and b.");

    [Fact]
    public void CHK051_LinkTargetDiffers()
    {
        Only("CHK051", "[a](https://b.example)", Title + "见[甲](https://a.example)。", EnglishTitle + "See [a](https://b.example).");
        None(Title + "见[甲](https://zh.wikipedia.org/wiki/茶)和[书](https://a.example/zh-CN/b#甲)。",
            EnglishTitle + "See [tea](https://en.wikipedia.org/wiki/Tea) and [the book](https://a.example/en/b#a).");
    }

    private static MemoryWorkspace WithPicture(string first, string second) =>
        Checked.Book(Title + first, EnglishTitle + second).Add("p.png", PngMaker.Make(1, 1, 8, 0, [255]));

    [Fact]
    public void CHK052_PictureCountDiffers() =>
        Assert.Contains(Checked.Diagnostics(WithPicture("文字![甲](../p.png)。", "Words.")), one => one.Code == "CHK052" && one.Words() == "![甲](../p.png)");

    [Fact]
    public void CHK053_AltTextMissing() =>
        Assert.Contains(Checked.Diagnostics(WithPicture("文字![甲](../p.png)。", "Words ![](../p.png).")), one => one.Code == "CHK053" && one.Words() == "![](../p.png)");

    [Fact]
    public void CHK054_NoteCountDiffers() => Only("CHK054", "[^1]",
        Title + "文字[^1]。\n\n[^1]: 脚注。", EnglishTitle + "Words.");

    [Fact]
    public void CHK055_CodeDiffers()
    {
        const string Chinese = Title + "- 项目：\n\n  ```\n  let x = 5; // 注释\n  print(\"你好\")\n  ```";
        None(Chinese, EnglishTitle + "- Item:\n\n  ```\n  let x = 5; // remark\n  print(\"hello\")\n  ```");
        var fault = Assert.Single(Checked.Diagnostics(Chinese, EnglishTitle + "- Item:\n\n  ```\n  let x = 6; // remark\n  print(\"hello\")\n  ```"));
        Assert.Equal(("CHK055", "en/a.md", 5), (fault.Code, fault.Span.File!.Path, fault.Span.StartPosition.Line));
    }

    [Fact]
    public void CHK056_EmphasisLost()
    {
        Only("CHK056", "**重要**", Title + "这很**重要**。", EnglishTitle + "This is important.");
        None(Title + "这很**重要**。", EnglishTitle + "This is *important*.");
    }

    [Fact]
    public void CHK057_AnchorDiffers() =>
        Assert.Contains(Checked.Diagnostics("# 题目\n\n## 节 {#jie}\n\n文字。", "# Title\n\n## Section {#section}\n\nWords."), one => one.Code == "CHK057");

    [Fact]
    public void A_comment_with_a_reason_suppresses_for_the_block_and_its_translation()
    {
        None(Title + "<!-- publisher: ignore CHK011 because the count changed since -->\n有34种。", EnglishTitle + "There are many.");
        None(Title + "有34种。", EnglishTitle + "<!-- publisher: ignore CHK011 because the count changed since -->\nThere are many.");
    }

    [Fact]
    public void A_comment_reaches_no_further_than_its_block() => Only("CHK011", "34",
        Title + "<!-- publisher: ignore CHK011 because of units -->\n有35种。\n\n有34种。", EnglishTitle + "There are many.\n\nThere are lots.");

    [Fact]
    public void CHK001_SuppressionUnused() => Only("CHK001", "<!-- publisher: ignore CHK011 because of units -->",
        Title + "<!-- publisher: ignore CHK011 because of units -->\n文字。", EnglishTitle + "Words.");

    [Theory]
    [InlineData("<!-- publisher: ignore CHK011 -->")]
    [InlineData("<!-- publisher: ignore CHK999 because of units -->")]
    [InlineData("<!-- publisher: ignore CMP001 because of units -->")]
    [InlineData("<!-- publisher: hush -->")]
    public void CHK002_SuppressionMalformed(string comment) => Only("CHK002", comment, Title + comment + "\n文字。", EnglishTitle + "Words.");

    [Fact]
    public void A_build_does_not_compare_but_heeds_suppression()
    {
        var files = Checked.Book(Title + "<!-- publisher: ignore MAN017 because it is so -->\n### 有34种。", EnglishTitle + "<!-- publisher: ignore MAN017 because it is so -->\n### There are many.");

        Assert.Empty(ManuscriptReader.Read(files).Diagnostics);
    }
}
