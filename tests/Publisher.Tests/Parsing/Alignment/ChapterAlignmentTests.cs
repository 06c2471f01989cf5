using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Alignment;

/// <summary>Single rules of alignment, each in a chapter of a few lines.</summary>
public sealed class ChapterAlignmentTests
{
    private static (Book Book, string[] Codes) Read(string zh, string en, string? third = null)
    {
        var files = new MemoryWorkspace { ["zh/a.md"] = zh, ["en/a.md"] = en, ["book.yaml"] = $"languages: [zh-Hans, en{(third is null ? "" : ", ja")}]\n" };
        if (third is not null)
        {
            files["ja/a.md"] = third;
        }
        var outcome = ManuscriptReader.Read(files);
        return (outcome.Value!, [.. outcome.Diagnostics.Select(one => $"{one.Code} {one.Span}")]);
    }

    private static string Dump(Book book) => string.Join('\n', book.Chapters[0].Pairs.Select(pair =>
        $"{pair.State}{(pair.IsMoved ? " moved" : "")}: " + string.Join(" / ", book.Languages.Select(language =>
            string.Join('+', pair.Find(language).Select(TextOf))))));

    private static string TextOf(Block block) => block switch
    {
        Paragraph b => PlainText.Of(b.Content),
        Heading b => "#" + PlainText.Of(b.Content),
        _ => block.GetType().Name,
    };

    private const string Long = "老桥建于很久以前，谁也说不清究竟是哪一年，村里的老人只记得它一直都在那里。";
    private const string LongEnglish = "The old bridge was built long ago, nobody can tell in which year; the old people of the village only know that it was always there.";

    [Fact]
    public void An_id_joins_what_nothing_else_would()
    {
        var (book, codes) = Read($"# 桥\n\n门。 {{#door}}\n\n{Long}\n", $"# Bridge\n\n{LongEnglish}\n\n{LongEnglish} {{#door}}\n");

        Assert.Contains($"Complete: 门。 / {LongEnglish}", Dump(book), StringComparison.Ordinal);
        Assert.Equal(["ALN001", "ALN001"], codes.Select(code => code[..6]));
    }

    [Fact]
    public void Two_paragraphs_become_one_and_one_becomes_two()
    {
        var zh = $"# 桥\n\n{Long}\n\n{Long}\n\n水要现烧，茶要慢慢地喝，急不得。{Long}\n";
        var en = $"# Bridge\n\n{LongEnglish} {LongEnglish}\n\nThe water must be fresh, and tea is to be drunk slowly.\n\n{LongEnglish}\n";
        var (book, codes) = Read(zh, en);

        Assert.DoesNotContain(codes, code => code.StartsWith("ALN001", StringComparison.Ordinal));
        Assert.Equal([(1, 1), (2, 1), (1, 2)], book.Chapters[0].Pairs.Select(pair => (pair.Find(book.Languages[0]).Length, pair.Find(book.Languages[1]).Length)));
    }

    [Fact]
    public void ALN004_a_section_in_another_place_is_found_and_stands_where_the_source_has_it()
    {
        var (book, codes) = Read(
            $"# 书\n\n## 1932 年\n\n{Long}\n\n共 227 枚。\n\n## 1958 年\n\n茶。\n\n见 SQLite 手册。\n",
            $"# Book\n\n## 1958\n\nTea.\n\nSee the manual of SQLite.\n\n## 1932\n\n{LongEnglish}\n\nThere are 227 of them.\n");

        Assert.Equal(["ALN004"], codes.Select(code => code[..6]).Distinct());
        Assert.All(book.Chapters[0].Pairs, pair => Assert.Equal(PairState.Complete, pair.State));
        Assert.Contains(" moved: #1932 年 / #1932\n", Dump(book).Replace("#1958 年 / #1958", "#1932 年 / #1932", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Sections without numbers, names or code: only their blocks and sentences, taken together, say which is which.</summary>
    [Fact]
    public void Sections_that_share_no_words_are_found_in_another_place_as_wholes()
    {
        var (book, codes) = Read(
            "# 书\n\n## 酵母\n\n面团要在温暖的地方发酵一夜，第二天早上再揉一遍。水要现烧。\n\n酵母喜欢温暖，却受不了高温。\n\n## 河\n\n堤坝只能推迟洪水。河流在平原上走得很慢，泥沙沉下来，河床一年比一年高。\n\n桥断了。谁也没有来。\n\n## 木头\n\n胶水还没干，不要搬动椅子。\n",
            "# Book\n\n## The river\n\nDykes only postpone the flood. On the plain the river slows down, its mud settles, and the bed rises year by year.\n\nThe bridge broke. Nobody came.\n\n## Yeast\n\nThe dough is left to rise overnight in a warm place and kneaded once more in the morning. Water must be fresh.\n\nYeast likes warmth but cannot bear heat.\n\n## Wood\n\nDo not move the chair before the glue is dry.\n");

        Assert.Equal(["ALN004"], codes.Select(code => code[..6]).Distinct());
        Assert.Contains("#酵母 / #Yeast\n", Dump(book), StringComparison.Ordinal);
        Assert.Contains("Complete: 酵母喜欢温暖，却受不了高温。 / Yeast likes", Dump(book).Replace(" moved", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Complete: 桥断了。谁也没有来。 / The bridge broke.", Dump(book).Replace(" moved", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(3, book.Chapters[0].Pairs.Count(pair => pair.IsMoved));
    }

    [Fact]
    public void ALN002_a_pair_is_doubtful_where_its_neighbour_would_do_as_well()
    {
        var (book, codes) = Read($"# 桥\n\n{Long}\n\n{Long}\n", $"# Bridge\n\n{LongEnglish}\n");

        Assert.Contains("ALN002 en/a.md:3:1", codes);
        Assert.True(book.Chapters[0].Pairs.First(pair => pair is { State: PairState.Complete, Sides: [{ Blocks: [Paragraph] }, _] }).Confidence < 0.75);
        Assert.True(book.Chapters[0].Pairs[0].Confidence > 0.9);
    }

    [Fact]
    public void A_mark_on_a_heading_means_its_section()
    {
        var (book, codes) = Read(
            $"# 书\n\n<!-- only: zh-Hans -->\n\n## 版权\n\n{Long}\n\n### 细则\n\n{Long}\n\n## 桥\n\n{Long}\n", $"# Book\n\n## Bridge\n\n{LongEnglish}\n");

        Assert.Empty(codes);
        Assert.Equal(4, book.Chapters[0].Pairs.Count(pair => pair.State == PairState.Only));
    }

    [Fact]
    public void What_one_side_has_more_shifts_nothing_behind_it()
    {
        var (book, _) = Read(
            $"# 书\n\n- 甲\n- 乙\n\n{Long}\n\n```\na()\n```\n\n{Long}\n", $"# Book\n\nAn aside which the source does not have, of some length.\n\n- A\n- B\n\n{LongEnglish}\n\n```\na()\n```\n\n{LongEnglish}\n");

        Assert.Equal("Incomplete", Assert.Single(book.Chapters[0].Pairs, pair => pair.State is not (PairState.Complete or PairState.Shared)).State.ToString());
    }

    [Fact]
    public void Three_languages_meet_at_the_blocks_of_the_first()
    {
        var (book, codes) = Read($"# 桥\n\n{Long}\n\n{Long}\n", $"# Bridge\n\n{LongEnglish} {LongEnglish}\n",
            "# 橋\n\n古い橋はいつ架けられたのか、はっきりした年を知る人はなく、村の老人はずっと前からあったとだけ言う。\n\n古い橋はいつ架けられたのか、はっきりした年を知る人はなく、村の老人はずっと前からあったとだけ言う。\n");

        Assert.Empty(codes);
        Assert.Equal([1, 2], book.Chapters[0].Pairs.Select(pair => pair.Find(LanguageTag.Japanese).Length));
    }
}
