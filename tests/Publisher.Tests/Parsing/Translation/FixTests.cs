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
    [InlineData("前面 ，后面。 再来（ 里面 ）。", "前面，后面。再来（里面）。")]
    [InlineData("用 `码` ，见： [此](https://example.org)。", "用 `码`，见：[此](https://example.org)。")]
    [InlineData("好... 然后--走。。。", "好……然后——走……")]
    [InlineData("茶 -- 饮料。", "茶——饮料。")]
    [InlineData("第１２章，ＡＢＣ。", "第12章，ABC。")]
    [InlineData("他说「 好 」。", "他说“好”。")]
    [InlineData("共１，２８０．５元，第３，第４。", "共1,280.5元，第3，第4。")]
    [InlineData("茶  水", "茶 水")]
    [InlineData("茶  -- 水  ，好", "茶——水，好")]
    public void Marks_of_Chinese_text(string before, string after) => Fixes(before, "Words.", after, "Words.");

    [Theory]
    [InlineData("Words，and more。", "Words, and more.")]
    [InlineData("Words（in brackets）and more！Yes", "Words (in brackets) and more! Yes")]
    [InlineData("See 1，000 at 10：30。", "See 1,000 at 10:30.")]
    [InlineData("A [name]（not a link）。", "A [name] (not a link).")]
    [InlineData("Look！[here](https://example.org).", "Look! [here](https://example.org).")]
    [InlineData("“Quoted，”he said；\nthen：nothing", "“Quoted,”he said;\nthen: nothing")]
    [InlineData("Words  , and more .", "Words, and more.")]
    [InlineData("Words，and  more ，too ！", "Words, and more, too!")]
    [InlineData("Words,and  more.", "Words, and more.")]
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
    [InlineData("1 . Words")]
    public void A_mark_that_would_begin_a_list_is_not_mended(string english) => Fixes("文字。", english, "文字。", english);

    [Theory]
    [InlineData("见 `甲 ，乙...  --` 和 [甲](https://example.org/甲 \"甲  ，１\")、<https://example.org/one,two>。")]
    [InlineData("公式 $甲 ，乙$ 和 <b title=\"甲 ，１\">粗</b>。")]
    [InlineData("见 [甲  乙]。\n\n[甲  乙]: https://example.org")]
    [InlineData("![甲 ，乙](https://example.org/a.png)文字。")]
    public void Spaces_of_what_is_no_text_are_left_alone(string chinese) => Fixes(chinese, "Words.", chinese, "Words.");

    /// <summary>Links may lead to a heading by its words.</summary>
    [Fact]
    public void A_heading_is_mended_only_when_it_has_an_id()
    {
        Fixes("## 茶 ，水 {#tea}\n\n文字。", "## Tea {#tea}\n\nWords.", "## 茶，水 {#tea}\n\n文字。", "## Tea {#tea}\n\nWords.");
        Assert.Contains(Check("# 茶 ，水", "# Tea"), one => one is { Code: "CHK071", Fix: null });
    }

    [Fact]
    public void The_minority_of_spaces_between_scripts_follows_the_majority()
    {
        var usual = string.Concat(Enumerable.Repeat("用 Rust 写。", 30));

        Fixes(usual + "用Ｒｕｓｔ  写，Go语言。", "Words.", usual + "用 Rust 写，Go 语言。", "Words.");
        Fixes(usual.Replace(" ", "", StringComparison.Ordinal) + "用 Rust  写。", "Words.", usual.Replace(" ", "", StringComparison.Ordinal) + "用Rust写。", "Words.");
    }

    /// <summary>What goes wrong with marks and spaces; each in its turn.</summary>
    private static readonly (string From, string To)[] Slips =
    [
        ("，", ","), ("，", " ，"), ("。", "。 "), ("——", "--"), ("、", "、 "), ("：", ": "), ("“", "「"), ("”", "」"), ("一", "１"), ("；", " ；"),
        (", ", " , "), (", ", "，"), (", ", ","), (" ", "  "), (". ", " . "), (" the ", " ｔｈｅ "), (": ", "： "), ("?", " ?"), ("; ", "；"), ("(", "（"), (")", "）"),
    ];

    [Fact]
    public void Nothing_is_left_to_mend_in_labelled_sentences_with_slips()
    {
        var (fixes, i) = (new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var pair in LabelledPairs.Sentences().Where(pair => pair is { Language: "zh-Hans", Other: "en" }))
        {
            var slips = new[] { Slips[i % Slips.Length], Slips[(i + 7) % Slips.Length], Slips[(i++ + 13) % Slips.Length] };
            var (first, second) = (slips.Aggregate(pair.First, Slip), slips.Aggregate(pair.Second, Slip));
            var found = Check("# 题\n\n" + first, "# T\n\n" + second);
            var mended = Fix("# 题\n\n" + first, "# T\n\n" + second);
            var left = Check(mended.Chinese, mended.English);

            Assert.Empty(left.Where(one => one.Fix is not null).Select(one => $"{one.Code} {mended}"));
            Assert.DoesNotContain(found.Where(one => one.Fix is not null), one => left.Any(other => other.Code == one.Code && other.Span.Start == one.Span.Start && other.Fix is not null));
            foreach (var code in found.Where(one => one.Fix is not null).Select(one => one.Code))
            {
                fixes[code] = fixes.GetValueOrDefault(code) + 1;
            }
        }
        Assert.Empty(new[] { "CHK040", "CHK041", "CHK070", "CHK071", "CHK074", "CHK075", "CHK076" }.Except(fixes.Keys));
    }

    private static string Slip(string text, (string From, string To) slip) => text.Replace(slip.From, slip.To, StringComparison.Ordinal);

    [Fact]
    public void Words_of_a_file_with_variables_are_mended_those_of_variables_are_not()
    {
        const string Chinese = "# 题\n\n版本 {{v}} ，好{{w}}。\n\n再来 ，好。\n";
        var book = new MemoryWorkspace { ["book.yaml"] = "languages: [zh-Hans, en]\nvariables: { v: \"1.2\", w: 真 ，好 }\n", ["zh/a.md"] = Chinese, ["en/a.md"] = "# T\n\nVersion.\n\nAgain.\n" };
        var plan = FixPlan.Of([.. ManuscriptReader.Check(book).Diagnostics.Select(one => one with { Path = one.Span.File?.Path ?? "" })]);

        Assert.Equal("# 题\n\n版本 {{v}}，好{{w}}。\n\n再来，好。\n", Assert.Single(plan.Files).NewText);
    }

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
