using System.Collections.Immutable;
using System.Text;
using Publisher.Cli.Fixing;
using Publisher.Model.Diagnostics;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>What <c>check --fix</c> would write: only marks, never code, addresses or markup, and nothing a second time.</summary>
public sealed class FixTests
{
    private const string Settings = "languages: [zh-Hans, en]\ntypography: { zh-Hans: { quotes: curly } }\n";

    private static ImmutableArray<Diagnostic> Check(string chinese, string english) =>
    [
        .. ManuscriptReader.Check(new MemoryWorkspace { ["book.yaml"] = Settings, ["zh/a.md"] = chinese, ["en/a.md"] = english })
            .Diagnostics.Select(one => one with { Path = one.Span.File?.Path ?? "" }),
    ];

    private static (string Chinese, string English) Fix(string chinese, string english)
    {
        var plan = FixPlan.Of(Check(chinese, english));
        string Now(string path, string old) => plan.Files.FirstOrDefault(file => file.Path == path)?.NewText ?? old;
        return (Now("zh/a.md", chinese), Now("en/a.md", english));
    }

    private static void Fixes(string chinese, string english, string chineseAfter, string englishAfter)
    {
        var (first, second) = Fix("# 题目\n\n" + chinese, "# Title\n\n" + english);

        Assert.Equal(("# 题目\n\n" + chineseAfter, "# Title\n\n" + englishAfter), (first, second));
        Assert.Empty(FixPlan.Of(Check(first, second)).Files);
    }

    [Theory]
    [InlineData("前面,后面。", "前面，后面。")]
    [InlineData("真的吗? 是的! 好。", "真的吗？是的！好。")]
    [InlineData("如下:\n", "如下：\n")]
    [InlineData("前面,\n后面;  \n再后面。", "前面，\n后面；  \n再后面。")]
    [InlineData("前面\\! 后面。", "前面！后面。")]
    [InlineData("> 前面,\n> 后面,再后面。", "> 前面，\n> 后面，再后面。")]
    [InlineData("- 项目:值,值\n- **重,点**: 内容", "- 项目：值，值\n- **重，点**：内容")]
    [InlineData("| 甲,乙 | 丙: |\n|--|--|\n| 一,二 | 三 |", "| 甲，乙 | 丙： |\n|--|--|\n| 一，二 | 三 |")]
    [InlineData("文[^1]。\n\n[^1]: 注,释。", "文[^1]。\n\n[^1]: 注，释。")]
    [InlineData("《甲《乙》丙》。", "《甲〈乙〉丙》。")]
    [InlineData("他说「好」，又说「不好」。", "他说“好”，又说“不好”。")]
    public void Marks_of_Chinese_text(string before, string after) => Fixes(before, "Words.", after, "Words.");

    [Theory]
    [InlineData("Words，and more。", "Words, and more.")]
    [InlineData("Words（in brackets）and more！Yes", "Words (in brackets) and more! Yes")]
    [InlineData("See 1，000 at 10：30。", "See 1,000 at 10:30.")]
    [InlineData("A [name]（not a link）。", "A [name] (not a link).")]
    [InlineData("Look！[here](https://example.org).", "Look! [here](https://example.org).")]
    [InlineData("“Quoted，”he said；\nthen：nothing", "“Quoted,”he said;\nthen: nothing")]
    public void Marks_of_English_text(string before, string after) => Fixes("文字。", before, "文字。", after);

    [Theory]
    [InlineData("见 `甲,乙` 和 [甲](https://example.org/甲,乙 \"甲,乙\")。")]
    [InlineData("公式 $甲,乙$ 和 <b title=\"甲,乙\">粗</b>。")]
    [InlineData("```\n甲,乙\n```")]
    [InlineData("<!-- publisher: ignore CHK040 because it quotes a file -->\n\n前面,后面。")]
    public void What_is_no_text_is_left_alone(string chinese) => Fixes(chinese, "Words.", chinese, "Words.");

    [Theory]
    [InlineData("文字&amp;前面,后面。")]
    [InlineData("文字<!-- 注,释 -->前面,后面。")]
    public void A_place_in_doubt_is_reported_and_not_mended(string chinese)
    {
        Assert.Contains(Check("# 题目\n\n" + chinese, "# Title\n\nWords."), one => one is { Code: "CHK040", Fix: null });
        Fixes(chinese, "Words.", chinese, "Words.");
    }

    [Theory]
    [InlineData("1。Words")]
    [InlineData("：Words")]
    public void A_mark_that_would_begin_a_list_is_not_mended(string english) => Fixes("文字。", english, "文字。", english);

    [Fact]
    public void A_suppressed_block_keeps_its_marks_when_others_are_mended()
    {
        const string Quoted = "<!-- publisher: ignore MAN030 because it quotes -->\n\n他说「不好」。";
        var (chinese, _) = Fix("# 题目\n\n他说「好」。\n\n" + Quoted, "# Title\n\nHe says so.\n\nAnd so.");

        Assert.Equal("# 题目\n\n他说“好”。\n\n" + Quoted, chinese);
    }

    [Fact]
    public void Of_two_fixes_over_the_same_words_the_first_is_taken_whole()
    {
        var file = new SourceFile("a.md", "abcdef");
        Diagnostic At(string code, params (int From, int To, string Text)[] all) => new(code, Severity.Information, file.Span(all[0].From, all[0].To), "", "")
        {
            Path = "a.md", Fix = new Fix([.. all.Select(one => new Replacement(file.Span(one.From, one.To), one.Text))]),
        };

        var plan = FixPlan.Of([At("CHK041", (1, 3, "x"), (5, 6, "y")), At("CHK040", (0, 2, "z"))]);

        Assert.Equal("zcdef", Assert.Single(plan.Files).NewText);
        Assert.Equal("CHK040", Assert.Single(plan.Fixed).Code);
    }

    [Fact]
    public void Bytes_of_any_encoding_come_back_as_they_were()
    {
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("茶\r\n😀 tea\r")];

            Assert.Equal(bytes, StoredText.TryRead(bytes)!.With("茶\r\n😀 tea\r"));
        }
        Assert.Null(StoredText.TryRead([0x41, 0xFF]));
    }
}
