using System.Collections.Immutable;
using System.Text;
using Publisher.Cli.Workspace;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing;
using Publisher.Parsing.Conversion;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing;

/// <summary>Manuscripts in one layout and the other: the book that is read stays the same.</summary>
public sealed class ConversionTests
{
    private const string Settings = "# a comment\nlanguages: [zh-Hans, en] # two\n";

    private static MemoryWorkspace Single(string text) => new() { ["book.yaml"] = Settings, ["a.md"] = text, ["x.png"] = "" };

    private static MemoryWorkspace Trees(string chinese, string english) => new() { ["book.yaml"] = Settings, ["zh-Hans/a.md"] = chinese, ["en/a.md"] = english };

    private static ConvertedManuscript Done(Outcome<ConvertedManuscript> outcome)
    {
        Assert.Empty(outcome.Diagnostics.Where(one => one.Code.StartsWith("CNV", StringComparison.Ordinal)).Select(one => $"{one.Span} {one.Message}"));
        return outcome.Value!;
    }

    private static MemoryWorkspace After(IWorkspace before, ConvertedManuscript made)
    {
        var files = new MemoryWorkspace();
        foreach (var path in made.Copied)
        {
            files.Add(path, before.Read(path).Bytes);
        }
        foreach (var file in made.Files)
        {
            files[file.Path] = file.Text;
        }
        return files;
    }

    private static string Text(IWorkspace files, string path) => Encoding.UTF8.GetString(files.Read(path).Bytes.Span);

    /// <summary>All that the book says, with its ids; notes too.</summary>
    private static string[] Dump(IWorkspace files)
    {
        var book = ManuscriptReader.Read(files).Value!;
        return [.. book.Chapters.Select(chapter => chapter.Id + "\n" + TreeDump.Of(chapter.Pairs)
            + string.Join("\n", chapter.Pairs.Select(pair => $"{pair.Id}: {PairPrint.Of(pair)}")))];
    }

    private static (string Chinese, string English) Split(string text)
    {
        var before = Single(text);
        var after = After(before, Done(ManuscriptConverter.Split(before)));
        Assert.Equal(Dump(before), Dump(after));
        return (Text(after, "zh-Hans/a.md"), Text(after, "en/a.md"));
    }

    private static string Join(string chinese, string english)
    {
        var before = Trees(chinese, english);
        var joined = After(before, Done(ManuscriptConverter.Join(before)));
        Assert.Equal(Dump(before), Dump(joined).Select(chapter => chapter.Replace("fn-a-1-en", "fn-a-1", StringComparison.Ordinal)));
        var again = After(joined, Done(ManuscriptConverter.Split(joined)));
        Assert.Equal((chinese, english), (Text(again, "zh-Hans/a.md"), Text(again, "en/a.md")));
        return Text(joined, "a.md");
    }

    [Fact]
    public void Paragraphs_headings_and_code()
    {
        var (chinese, english) = Split("# 叶 | The Leaf {#leaf}\n\n茶是饮料。\n\nTea is a drink.\n\n```sh\ntea\n```\n\n***\n\n水\n是水。\n\nWater\nis water.\n");

        Assert.Equal("# 叶 {#leaf}\n\n茶是饮料。\n\n```sh\ntea\n```\n\n***\n\n水\n是水。\n", chinese);
        Assert.Equal("# The Leaf {#leaf}\n\nTea is a drink.\n\n```sh\ntea\n```\n\n***\n\nWater\nis water.\n", english);
    }

    [Fact]
    public void Notes_go_to_the_files_that_refer_to_them()
    {
        var (chinese, english) = Split("# 叶 | Leaf\n\n茶[^1]，水[^2]。\n\nTea[^1] and water.[^w]\n\n[^1]: 注一。\n\n    Note one.\n[^2]: 注二。\n\n[^w]: Note two.\n\n[x]: https://example.org\n");

        Assert.Equal("# 叶\n\n茶[^1]，水[^2]。\n\n[^1]: 注一。\n[^2]: 注二。\n\n[x]: https://example.org\n", chinese);
        Assert.Equal("# Leaf\n\nTea[^1] and water.[^w]\n\n[^1]: Note one.\n[^w]: Note two.\n\n[x]: https://example.org\n", english);
    }

    [Fact]
    public void Lists_quotations_and_alerts()
    {
        var (chinese, english) = Split("# 叶 | Leaf\n\n- 一。\n\n  One.\n\n- **二**\n\n  **Two**\n\n1. 甲。 | First.\n2. 乙。 | Second.\n\n> 引文。\n>\n> A quotation.\n\n"
            + "> [!NOTE] 注意 | Mind\n> 小心。\n>\n> Take care.\n");

        Assert.Equal("# 叶\n\n- 一。\n- **二**\n\n1. 甲。\n2. 乙。\n\n> 引文。\n\n> [!NOTE] 注意\n> 小心。\n", chinese);
        Assert.Equal("# Leaf\n\n- One.\n- **Two**\n\n1. First.\n2. Second.\n\n> A quotation.\n\n> [!NOTE] Mind\n> Take care.\n", english);
    }

    [Fact]
    public void Tables_definitions_and_figures()
    {
        var (chinese, english) = Split("# 叶 | Leaf\n\n| 名 \\| Name | 数 \\| Number |\n|:--|--|\n| 茶 \\| Tea | 1 |\n\n: 表 | A table {#tbl}\n\n"
            + "茶 | Tea\n:   饮料。\n\n    A drink.\n\n水 | Water\n:   清。\n\n    Clear.\n\n![叶子 | A leaf](x.png \"叶子图 | A drawn leaf\")\n\n完。\n\nDone.\n");

        Assert.Equal("# 叶\n\n| 名 | 数 |\n|:--|--|\n| 茶 | 1 |\n\n: 表 {#tbl}\n\n茶\n:   饮料。\n\n水\n:   清。\n\n![叶子](../x.png \"叶子图\")\n\n完。\n", chinese);
        Assert.Equal("# Leaf\n\n| Name | Number |\n|:--|--|\n| Tea | 1 |\n\n: A table {#tbl}\n\nTea\n:   A drink.\n\nWater\n:   Clear.\n\n![A leaf](../x.png \"A drawn leaf\")\n\nDone.\n", english);
    }

    [Fact]
    public void Comments_heads_and_anchors_go_with_their_blocks()
    {
        var (chinese, english) = Split("---\nkind: preface\n---\n\n# 叶 | Leaf\n\n<!-- publisher: ignore CHK010 because it is so -->\n\n有三种。\n\nThere are four.\n\n<!-- only: en -->\n\nOnly here.\n\n{.lead}\n\n完。\n\nDone.\n\n<!-- the end -->\n");

        Assert.Equal("---\nkind: preface\n---\n\n# 叶\n\n<!-- publisher: ignore CHK010 because it is so -->\n\n有三种。\n\n{.lead}\n\n完。\n\n<!-- the end -->\n", chinese);
        Assert.Equal("---\nkind: preface\n---\n\n# Leaf\n\nThere are four.\n\n<!-- only: en -->\n\nOnly here.\n\nDone.\n\n<!-- the end -->\n", english);
    }

    [Fact]
    public void Line_ends_stay_as_they_are()
    {
        var (chinese, english) = Split("# 叶 | Leaf\r\n\r\n茶。\r\n\r\nTea.\r\n\r\n> 引。\r\n>\r\n> Quoted.\r\n");

        Assert.Equal("# 叶\r\n\r\n茶。\r\n\r\n> 引。\r\n", chinese);
        Assert.Equal("# Leaf\r\n\r\nTea.\r\n\r\n> Quoted.\r\n", english);
    }

    [Fact]
    public void Pictures_and_links_lead_where_they_led()
    {
        var before = new MemoryWorkspace
        {
            ["book.yaml"] = Settings, ["one/a.md"] = "# 叶 | Leaf\n\n![](images/a%20b.png)\n\n见[下章](../b.md#水)。\n\nSee [next](../b.md#水).\n\n<img src=\"images/c.png\">\n",
            ["b.md"] = "# 水 | Water\n", ["one/images/a b.png"] = "", ["one/images/c.png"] = "",
        };
        var split = After(before, ManuscriptConverter.Split(before).Value!);
        var joined = After(split, ManuscriptConverter.Join(split).Value!);

        Assert.Equal("# Leaf\n\n![](../../one/images/a%20b.png)\n\nSee [next](../b.md#水).\n\n<img src=\"../../one/images/c.png\">\n", Text(split, "en/one/a.md"));
        Assert.Equal(Text(before, "one/a.md"), Text(joined, "one/a.md"));
        Assert.True(split.Exists("one/images/a b.png"));
    }

    [Fact]
    public void A_picture_beside_trees_is_the_same_when_it_is_joined()
    {
        var before = Trees("# 叶\n\n茶。\n\n![](img/x.png)\n", "# Leaf\n\nTea.\n\n![](img/x.png)\n");
        before["img/x.png"] = "";

        Assert.Equal("# 叶 | Leaf\n\n茶。\n\nTea.\n\n![](img/x.png)\n", Text(After(before, Done(ManuscriptConverter.Join(before))), "a.md"));
    }

    [Theory]
    [InlineData("![叶](x.png)", "![A leaf](x.png)", "![叶 | A leaf](x.png)")]
    [InlineData("![叶](x.png \"图\"){width=50%}", "![A leaf](x.png \"A figure\"){width=50%}", "![叶 | A leaf](x.png \"图 | A figure\"){width=50%}")]
    [InlineData("![](x.png \"图\")", "![](x.png \"A figure\")", "![](x.png \"图 | A figure\")")]
    public void A_picture_with_words_in_each_language_is_one(string chinese, string english, string both)
    {
        var before = Trees($"# 叶\n\n{chinese}\n", $"# Leaf\n\n{english}\n");
        before["x.png"] = "";
        var joined = After(before, Done(ManuscriptConverter.Join(before)));
        var again = After(joined, Done(ManuscriptConverter.Split(joined)));

        Assert.Equal($"# 叶 | Leaf\n\n{both}\n", Text(joined, "a.md"));
        Assert.Equal($"# Leaf\n\n{english.Replace("(x", "(../x", StringComparison.Ordinal)}\n", Text(again, "en/a.md"));
    }

    [Fact]
    public void Joined_paragraphs_stand_in_pairs_and_headings_on_one_line() =>
        Assert.Equal("# 叶 | Leaf {#l}\n\n茶[^1]。\n\nTea.[^1]\n\n[^1]: 注。\n\n    Note.\n\n```\nx\n```\n",
            Join("# 叶 {#l}\n\n茶[^1]。\n\n[^1]: 注。\n\n```\nx\n```\n", "# Leaf {#l}\n\nTea.[^1]\n\n[^1]: Note.\n\n```\nx\n```\n"));

    [Theory]
    [InlineData("- 一\n- 二", "- One\n- Two")]
    [InlineData("- 1\n- 2", "- 1\n- 2")]
    [InlineData("```\n// 注\n```", "```\n// note\n```")]
    [InlineData("茶是世界上饮用最广的饮料之一，仅次于水，人人都喝。", "Tea is one of the most widely drunk.\n\nBeverages in the world after water.")]
    [InlineData("GPT-4.5", "GPT-4.5")]
    [InlineData("Attention Is All You Need", "Attention Is All You Need, they said")]
    [InlineData("::: note\n茶。\n:::", "::: note\nTea.\n:::")]
    [InlineData("茶\n:   饮料。", "Tea\n:   A drink.")]
    [InlineData("| 甲 | 乙 |\n|--|--|\n| 1 | 2 |", "| A | B |\n|--|--|\n| 1 | 2 |")]
    [InlineData("<!-- only: zh-Hans -->\n\n只有中文。", "<!-- only: en -->\n\nOnly English.")]
    [InlineData("注[^1]。\n\n[^1]: 注。", "A note.[^1]\n\n[^1]: Either:\n\n    - one\n    - two")]
    [InlineData("<div>raw</div>", "<div>raw</div>")]
    [InlineData("^^^\n文\n^^^ 图\n\n## 独有 {.only}\n\n只有中文的一节。", "^^^\ntext\n^^^ figure")]
    [InlineData("甲[^1]乙[^2]。\n\n[^1]: 注。\n[^2]: 又注。", "A[^1] B.[^2]\n\n[^1]: Note.\n[^2]: Another.")]
    [InlineData("见[此][a]。", "See [this](https://example.com).")]
    public void Marks_are_added_where_pairs_would_be_read_otherwise(string chinese, string english) =>
        Join($"# 题\n\n开头。\n\n{chinese}\n\n## 末尾\n\n完。\n\n[a]: https://example.org\n", $"# Title\n\nA beginning.\n\n{english}\n\n## The end\n\nDone.\n\n[a]: https://example.org\n");

    [Fact]
    public void Definitions_that_differ_are_not_lost()
    {
        var before = Trees("# 题\n\n见[此][a]和[a]。\n\n[a]: https://example.org/zh\n", "# Title\n\nSee [this][a] and [a].\n\n[a]: https://example.org/en \"T\"\n");
        var joined = After(before, Done(ManuscriptConverter.Join(before)));

        Assert.Equal(Dump(before), Dump(joined));
        Assert.Contains("See [this](https://example.org/en \"T\") and [a](https://example.org/en \"T\").", Text(joined, "a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Suffixes_become_trees_and_a_chapter_without_translation_keeps_its_language()
    {
        var before = new MemoryWorkspace { ["book.yaml"] = Settings, ["a.zh.md"] = "# 题\n\n见[乙](b.zh.md)。\n", ["a.en.md"] = "# Title\n\nSee b.\n", ["b.zh.md"] = "# 乙\n\n文。\n" };
        var split = After(before, ManuscriptConverter.Split(before).Value!);
        var joined = After(split, ManuscriptConverter.Join(split).Value!);

        Assert.Equal(["book.yaml", "en/a.md", "zh-Hans/a.md", "zh-Hans/b.md"], split.List(""));
        Assert.Equal(["a.md", "b.zh-Hans.md", "book.yaml"], joined.List(""));
        Assert.Contains("见[乙](b.md)", Text(split, "zh-Hans/a.md"), StringComparison.Ordinal);
        Assert.Equal(Dump(before), Dump(joined));
    }

    [Fact]
    public void The_report_is_split_and_joined_without_loss()
    {
        var before = new DiskWorkspace(Path.Combine(Repository.Root, "manuscript"));
        var split = After(before, Done(ManuscriptConverter.Split(before)));
        var joined = After(split, Done(ManuscriptConverter.Join(split)));
        var again = After(joined, Done(ManuscriptConverter.Split(joined)));

        Assert.Equal(Dump(before), Dump(split));
        Assert.Equal(Dump(before), Dump(joined));
        Assert.Equal(split.List(""), again.List(""));
        Assert.All(split.List(""), path => Assert.Equal(split.Read(path).Bytes.ToArray(), again.Read(path).Bytes.ToArray()));
        Assert.Equal(before.Read("book.yaml").Bytes.ToArray(), again.Read("book.yaml").Bytes.ToArray());
    }

    [Fact]
    public void CNV002_NothingToConvert()
    {
        Assert.Equal("CNV002", Assert.Single(ManuscriptConverter.Split(Trees("# 题\n", "# Title\n")).Diagnostics).Code);
        Assert.Equal("CNV002", Assert.Single(ManuscriptConverter.Join(Single("# 题 | Title\n")).Diagnostics).Code);
    }

    [Fact]
    public void CNV003_PairChanged()
    {
        var fault = Assert.Single(ManuscriptConverter.Split(Single("# 题 | Title\n\n![图](x.png \"说\\\"好\\\" | Say \\\"well\\\"\")\n")).Diagnostics);

        Assert.Equal(("CNV003", "a.md:3:1"), (fault.Code, fault.Span.ToString()));
    }

    [Theory]
    [InlineData("title: 茶\nkind: preface\n", "title: Tea\nkind: preface\n", "title: { zh-Hans: 茶, en: Tea }\nkind: preface\n")]
    [InlineData("lang: zh-Hans\ntitle: \"茶, 水\"\n", "lang: en\ntitle: 'Tea: a book'\nauthor: A\n",
        "lang: { zh-Hans: zh-Hans, en: en }\ntitle: { zh-Hans: \"茶, 水\", en: 'Tea: a book' }\nauthor: { en: A }\n")]
    [InlineData("", "title: Tea\n", "title: { en: Tea }\n")]
    [InlineData("a: 1\nb: 2\n", "b: 2\nc: 3\n", "a: { zh-Hans: 1 }\nb: 2\nc: { en: 3 }\n")]
    public void Heads_that_differ_have_values_for_each_language(string chinese, string english, string both)
    {
        static string Head(string lines) => lines.Length == 0 ? "" : $"---\n{lines}---\n\n";

        Assert.StartsWith(Head(both) + "# 题 | Title", Join(Head(chinese) + "# 题\n\n茶。\n", Head(english) + "# Title\n\nTea.\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\n", "b: 2\na: 1\n")]
    [InlineData("tags: [a, b]\n", "tags: [c]\n")]
    [InlineData("title: 茶 # 注\n", "title: Tea\n")]
    [InlineData("a:\n  b: 1\n", "a:\n  b: 2\n")]
    [InlineData("a: x: y\n", "a: z\n")]
    public void Heads_that_would_not_come_back_are_reported(string chinese, string english) => Assert.Contains(
        ManuscriptConverter.Join(Trees($"---\n{chinese}---\n# 题\n", $"---\n{english}---\n# Title\n")).Diagnostics, one => one.Code == "CNV004");

    [Fact]
    public void CNV004_HeadsDiffer() => Assert.Contains(
        ManuscriptConverter.Join(Trees("---\nkind: preface\n---\n# 题\n", "---\nkind: glossary\n---\n# Title\n")).Diagnostics, one => one.Code == "CNV004");

    [Fact]
    public void CNV005_LanguagesInOneFile() =>
        Assert.Equal("CNV005", Assert.Single(ManuscriptConverter.AddLanguage(Single("# 题 | Title\n"), LanguageTag.Japanese, null).Diagnostics).Code);

    [Fact]
    public void CNV006_LanguageOfBook()
    {
        var book = Trees("# 题\n", "# Title\n");

        Assert.Equal("CNV006", Assert.Single(ManuscriptConverter.AddLanguage(book, LanguageTag.English, null).Diagnostics).Code);
        Assert.Equal("CNV006", Assert.Single(ManuscriptConverter.AddLanguage(book, LanguageTag.Japanese, LanguageTag.Japanese).Diagnostics).Code);
    }

    [Fact]
    public void A_skeleton_holds_the_source_as_comments_and_what_is_shared_as_it_is()
    {
        var before = Trees("---\ntitle: 题\n---\n\n# 题\n\n文 --> 字 --\\> 终[^1]。\n\n```\nx\n```\n\n[^1]: 注。\n", "# Title\n\nWords.[^1]\n\n```\nx\n```\n\n[^1]: Note.\n");
        var made = Done(ManuscriptConverter.AddLanguage(before, LanguageTag.Japanese, null));
        var skeleton = made.Files[1];

        Assert.Equal("# a comment\nlanguages: [zh-Hans, en, ja] # two\n", made.Files[0].Text);
        Assert.Equal("ja/a.md", skeleton.Path);
        Assert.Equal("---\n# source: title: 题\n---\n\n<!-- source:\n# 题\n-->\n\n<!-- source:\n文 --\\> 字 --\\\\> 终[^1]。\n-->\n\n```\nx\n```\n\n<!-- source:\n[^1]: 注。\n-->\n", skeleton.Text);
        Assert.Equal("文 --> 字 --\\> 终[^1]。", SourceComment.TextOf("<!-- source:\n文 --\\> 字 --\\\\> 终[^1]。\n-->"));
    }

    [Fact]
    public void A_new_language_is_missing_everywhere_but_in_what_is_shared()
    {
        var before = Trees("# 题\n\n文。\n\n```\nx\n```\n\n后。\n", "# Title\n\nWords.\n\n```\nx\n```\n\nAfter.\n");
        var after = After(before, Done(ManuscriptConverter.AddLanguage(before, LanguageTag.Japanese, null)) with { Copied = [.. before.List("")] });
        var pairs = ManuscriptReader.Read(after).Value!.Chapters[0].Pairs;

        Assert.Equal([PairState.Incomplete, PairState.Incomplete, PairState.Shared, PairState.Incomplete], pairs.Select(pair => pair.State));
        Assert.Equal([2, 2, 3, 2], pairs.Select(pair => pair.Sides.Length));
    }

    [Theory]
    [InlineData("", "languages: [zh-Hans, en, ja]\n")]
    [InlineData("title: T\n", "languages: [zh-Hans, en, ja]\ntitle: T\n")]
    [InlineData("languages:\n  - zh-Hans\n  - en # the second\nslug: x\n", "languages:\n  - zh-Hans\n  - en # the second\n  - ja\nslug: x\n")]
    [InlineData("languages: [\"zh\",\n  'en']\n", "languages: [\"zh\",\n  'en', ja]\n")]
    public void Settings_keep_all_but_the_languages(string before, string after) =>
        Assert.Equal(after, SettingsEdit.WithLanguages(before, [LanguageTag.ChineseSimplified, LanguageTag.English, LanguageTag.Japanese]));
}
