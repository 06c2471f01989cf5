using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing;

/// <summary>The three layouts of a manuscript lead to one model.</summary>
public sealed class LayoutTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static Book Read(MemoryWorkspace files)
    {
        var outcome = ManuscriptReader.Read(files);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    /// <summary>Chapters, states of pairs, and the plain text of each side.</summary>
    private static string Dump(Book book) => string.Join('\n', book.Chapters.SelectMany(chapter => chapter.Pairs.Select(pair =>
        $"{chapter.Id} {pair.State} {string.Join(" / ", pair.Sides.Select(side => side.Language + ":" + string.Join(' ', side.Blocks.Select(TextOf))))}")));

    private static string TextOf(Block block) => block switch
    {
        Paragraph b => PlainText.Of(b.Content),
        Heading b => "#" + PlainText.Of(b.Content),
        CodeBlock b => b.Text,
        ListBlock b => string.Join(';', b.Items.SelectMany(item => item.Blocks).Select(TextOf)),
        _ => block.GetType().Name,
    };

    private const string Expected = """
        s-01-tea Complete zh-Hans:#茶 / en:#Tea
        s-01-tea Complete zh-Hans:茶是一种饮料。 / en:Tea is a drink.
        s-01-tea Shared zh-Hans:brew() / en:brew()
        s-01-tea Complete zh-Hans:绿茶;红茶 / en:green;black
        s-02-water Complete zh-Hans:#水 / en:#Water
        """;

    private const string Zh1 = "# 茶\n\n茶是一种饮料。\n\n```py\nbrew()\n```\n\n- 绿茶\n- 红茶\n";
    private const string En1 = "# Tea\n\nTea is a drink.\n\n```py\nbrew()\n```\n\n- green\n- black\n";

    [Fact]
    public void Both_languages_in_one_file() => Assert.Equal(Expected, Dump(Read(new()
    {
        ["01-tea.md"] = "# 茶 | Tea\n\n茶是一种饮料。\n\nTea is a drink.\n\n```py\nbrew()\n```\n\n- 绿茶 | green\n- 红茶 | black\n",
        ["02-water.md"] = "# 水 | Water\n",
    })));

    [Theory]
    [InlineData("叶 | A leaf", "叶:zh-Hans A leaf:en")]
    [InlineData("A leaf", "A leaf:en A leaf:en")]
    [InlineData("1 → 2", "1 → 2:zh-Hans 1 → 2:en")]
    public void A_picture_of_both_languages_is_described_in_those_that_the_author_wrote(string written, string expected)
    {
        var pair = Read(new MemoryWorkspace { ["01-tea.md"] = $"# 茶 | Tea\n\n茶是一种饮料。\n\nTea is a drink.\n\n![{written}](leaf.png)\n" }.Add("leaf.png", PngMaker.Make(1, 1, 8, 0, [255]))).Chapters[0].Pairs[^1];

        Assert.Equal(PairState.Shared, pair.State);
        Assert.Equal(expected, string.Join(' ', pair.Sides.Select(side => (Picture)side.Blocks[0]).Select(picture => picture.AltText + ":" + picture.AltLanguage)));
    }

    [Fact]
    public void A_description_that_letters_cannot_place_is_in_the_first_language()
    {
        var files = new MemoryWorkspace { ["book.yaml"] = "languages: [fr, en]\n", ["01-tea.md"] = "# Thé | Tea\n\n![Une feuille](leaf.png)\n" };
        var book = ManuscriptReader.Read(files.Add("leaf.png", PngMaker.Make(1, 1, 8, 0, [255]))).Value!;

        Assert.Equal(["fr", "fr"], book.Chapters[0].Pairs[^1].Sides.Select(side => ((Picture)side.Blocks[0]).AltLanguage.Value));
    }

    [Fact]
    public void Parallel_trees() => Assert.Equal(Expected, Dump(Read(new()
    {
        ["zh/01-tea.md"] = Zh1, ["zh/02-water.md"] = "# 水\n", ["en/01-tea.md"] = En1, ["en/02-water.md"] = "# Water\n",
    })));

    [Fact]
    public void Suffixes() => Assert.Equal(Expected, Dump(Read(new()
    {
        ["01-tea.zh.md"] = Zh1, ["02-water.zh-Hans.md"] = "# 水\n", ["01-tea.en.md"] = En1, ["02-water.en.md"] = "# Water\n",
    })));

    [Fact]
    public void One_language_without_settings()
    {
        var book = Read(new() { ["tea.md"] = "# Tea\n\nLeaves.\n" });

        Assert.Equal([En], book.Languages);
        Assert.Equal("Tea", book.Metadata.Title.For(En));
        Assert.Equal(["en"], book.Editions.Select(edition => edition.Name));
    }

    [Theory]
    [InlineData("茶 | Tea | 茶", "茶", "Tea", "茶")]
    [InlineData("茶 | Tea | お茶", "茶", "Tea", "お茶")]
    [InlineData("Tea | 茶 | 茶", "Tea | 茶 | 茶", "", "")]
    public void As_many_parts_as_languages_go_by_order_unless_a_script_contradicts(string title, params string[] expected)
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace
        {
            ["book.yaml"] = "languages: [zh-Hans, en, ja]\n", ["a.md"] = $"# {title}\n",
        }).Value!;

        Assert.Equal(expected, book.Languages.Select(language => PlainText.Of(book.Chapters[0].Title(language))));
    }

    [Theory]
    [InlineData("zh", "這種樹長在南方，後來傳到各國。", "zh-Hant")]
    [InlineData("zh", "这种树长在南方，后来传到各国。", "zh-Hans")]
    [InlineData("zh-CN", "這種樹長在南方，後來傳到各國。", "zh-Hans")]
    [InlineData("zh-Hans", "這種樹長在南方，後來傳到各國。", "zh-Hans")]
    public void A_bare_name_of_Chinese_takes_its_form_from_the_text(string name, string text, string language)
    {
        var book = Read(new() { [$"{name}/tea.md"] = $"# 茶\n\n{text}\n", ["en/tea.md"] = "# Tea\n\nThe tree grows in the south.\n" });

        Assert.Equal([language, "en"], book.Languages.Select(one => one.Value));
        Assert.All(book.Chapters[0].Pairs, pair => Assert.Equal(PairState.Complete, pair.State));
    }

    [Theory]
    [InlineData("# お茶の話\n\nお茶は、世界で最も広く飲まれている飲み物の一つである。\n\n- 緑茶\n- 紅茶\n\n| 名前 | 温度 |\n|--|--|\n| 緑茶 | 80 |\n\n> 急がないこと。\n", "ja")]
    [InlineData("# 차 이야기\n\n차는 세계에서 가장 널리 마시는 음료이다.\n", "ko")]
    [InlineData("# 茶\n\n茶是世界上饮用最广的饮料之一。\n\n- 绿茶\n", "zh-Hans")]
    [InlineData("# 茶\n\n茶是世界上飲用最廣的飲料之一。\n\n這種樹長在南方，後來傳到各國。\n", "zh-Hant")]
    [InlineData("# Le thé\n\nLe thé est une boisson.\n", "en")]
    public void A_book_in_one_language_is_seen_as_that(string text, string language)
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = text });

        Assert.Equal([LanguageTag.Parse(language)], book.Value!.Languages);
        Assert.Empty(book.Diagnostics);
    }

    [Fact]
    public void Three_languages_in_suffixes()
    {
        var book = Read(new()
        {
            ["book.yaml"] = "languages: [ja, ko, en]\n",
            ["a.ja.md"] = "# お茶\n\n飲み物です。\n", ["a.ko.md"] = "# 차\n\n음료입니다.\n", ["a.en.md"] = "# Tea\n\nA drink.\n",
        });

        Assert.All(book.Chapters[0].Pairs, pair => Assert.Equal(3, pair.Sides.Length));
        Assert.Equal(["multilingual", "ja", "ko", "en"], book.Editions.Select(edition => edition.Name));
    }

    [Fact]
    public void A_division_says_its_language_where_letters_do_not()
    {
        var book = Read(new() { ["a.md"] = "# 茶 | Tea\n\n::: {lang=zh-Hans}\nGPT-4.5, PyTorch\n:::\n\nGPT-4.5 and PyTorch.\n" });

        Assert.Equal(PairState.Complete, book.Chapters[0].Pairs[1].State);
    }

    [Theory]
    [InlineData("Kaplan等，《Scaling Laws for Neural Language Models》，2020年。", "zh-Hans")]
    [InlineData("See 陆羽《茶经》 by Lu Yu, of about 780.", "en")]
    [InlineData("茶 means tea in Chinese.", "en")]
    [InlineData("GPT-4.5即将发布。", "zh-Hans")]
    [InlineData("第12页...", "zh-Hans")]
    public void A_paragraph_is_in_the_language_of_its_sentence_not_of_its_names(string text, string language)
    {
        var other = language == "en" ? "这是译文，随它而来。" : "Here is the translation.";
        var book = Read(new() { ["book.yaml"] = "languages: [zh-Hans, en]\n", ["a.md"] = $"# 茶 | Tea\n\n{text}\n\n{other}\n" }, language == "en");

        Assert.Contains(book.Chapters[0].Pairs.SelectMany(pair => pair.Find(LanguageTag.Parse(language))), block => TextOf(block) == text);
    }

    /// <summary>A pair may stand in either order; only the languages matter here.</summary>
    private static Book Read(MemoryWorkspace files, bool isBackwards)
    {
        var outcome = ManuscriptReader.Read(files);
        Assert.All(outcome.Diagnostics, fault => Assert.True(isBackwards && fault.Code == "ALN001"));
        return outcome.Value!;
    }

    [Fact]
    public void Each_language_has_its_own_version_of_a_note_and_of_a_loose_item()
    {
        var book = Read(new()
        {
            ["a.md"] = "# 茶 | Tea\n\n茶[^1]。\n\nTea[^1].\n\n[^1]: 见Lu，《The Classic of Tea》，780年。\n\n    See Lu, *The Classic of Tea*, 780.\n\n"
                + "- 绿茶，清香。\n\n  Green tea, fresh.\n\n- 红茶，醇厚。\n\n  Black tea, full.\n",
        });
        var notes = book.Chapters[0].Pairs[1].Sides.Select(side => ((NoteReference)((Paragraph)side.Blocks[0]).Content[1]).Note).ToList();
        var lists = book.Chapters[0].Pairs[2].Sides.Select(side => (ListBlock)side.Blocks[0]).ToList();

        Assert.Equal(["见Lu，《The Classic of Tea》，780年。", "See Lu, The Classic of Tea, 780."], notes.Select(note => TextOf(Assert.Single(note.Blocks))));
        Assert.Equal(["绿茶，清香。;红茶，醇厚。", "Green tea, fresh.;Black tea, full."], lists.Select(TextOf));
        Assert.All(lists, list => Assert.True(list.Tight));
    }

    [Fact]
    public void Alignment_finds_its_way_past_a_paragraph_that_one_side_lacks()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace
        {
            ["zh/a.md"] = "# 茶\n\n第一段讲一九八七年的茶园，共有42座。\n\n第二段只有中文，讲的是别的事情，谈到了天气和收成，也谈到了人。\n\n第三段说`brew()`。\n",
            ["en/a.md"] = "# Tea\n\nThe first paragraph is about the gardens of 1987, all 42 of them.\n\nThe third speaks of `brew()`.\n",
        });

        Assert.Equal("ALN001", Assert.Single(outcome.Diagnostics).Code);
        Assert.Equal(5, outcome.Diagnostics[0].Span.StartPosition.Line);
        Assert.Equal([PairState.Complete, PairState.Complete, PairState.Incomplete, PairState.Complete],
            outcome.Value!.Chapters[0].Pairs.Select(pair => pair.State));
    }

    [Theory]
    [InlineData("---\ntitle: A title in English\n---\n\n# 茶 | Tea\n\n茶是一种饮料。\n\nTea is a drink.\n")]
    [InlineData("\n\n\n# Tea, first word of all\n\n茶是一种饮料。\n\nTea is a drink.\n")]
    public void Front_matter_and_headings_have_no_say_in_the_order_of_languages(string text) =>
        Assert.Equal([Zh, En], ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = text }).Value!.Languages);

    [Fact]
    public void A_division_that_says_its_language_is_no_doubtful_partner() =>
        Read(new() { ["a.md"] = "# 茶 | Tea\n\n茶。\n\nTea.\n\n::: {lang=zh-Hans}\nGPT-4.5.\n:::\n\nIts partner.\n" });

    [Theory]
    [InlineData("zh-Hans, en")]
    [InlineData("en, zh-Hans")]
    public void Pairs_are_found_in_the_order_of_the_file_whatever_that_of_the_book(string languages)
    {
        foreach (var text in new[]
        {
            "# 茶 | Tea\n\n茶是饮料。\n\nTea is a drink.\n\n水很好。\n\nWater is good.\n",
            "# 茶 | Tea\n\nTea is a drink.\n\n茶是饮料。\n\nWater is good.\n\n水很好。\n",
        })
        {
            var book = Read(new() { ["book.yaml"] = $"languages: [{languages}]\n", ["a.md"] = text });

            Assert.Equal(["茶是饮料。/Tea is a drink.", "水很好。/Water is good."], book.Chapters[0].Pairs.Skip(1)
                .Select(pair => TextOf(pair.Find(Zh)[0]) + "/" + TextOf(pair.Find(En)[0])));
        }
    }
}
