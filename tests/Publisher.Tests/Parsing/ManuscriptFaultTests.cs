using System.Text;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing;

/// <summary>Whole manuscripts with one fault each: the code, its place, and a book that keeps all the rest.</summary>
public sealed class ManuscriptFaultTests
{
    private static Outcome<Book> Read(MemoryWorkspace files) => ManuscriptReader.Read(files);

    private static Outcome<Book> ReadText(string markdown) => Read(new() { ["a.md"] = markdown });

    /// <summary>The only fault, which must be of the code and lie on the line; the book must still be there.</summary>
    private static Diagnostic Fault(Outcome<Book> outcome, string code, int line = 0)
    {
        var fault = Assert.Single(outcome.Diagnostics, one => one.Code == code);
        Assert.NotNull(outcome.Value);
        Assert.All(outcome.Diagnostics, one => Assert.Equal(code, one.Code));
        if (line > 0)
        {
            Assert.Equal(line, fault.Span.StartPosition.Line);
        }
        return fault;
    }

    private static string TextOf(Outcome<Book> outcome) => string.Join('\n', outcome.Value!.Chapters
        .SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).Select(TextOf));

    private static string TextOf(Model.Documents.Block block) => TreeDump.Of([block]);

    [Fact]
    public void MAN024_RubyDoesNotFit_is_set_as_one()
    {
        var outcome = ReadText("# 题\n\n读[漢字]{ruby=\"かん|じ|か\"}和{三国志|さん|ごく}，[北京]{ruby=\"běi\"}。\n");

        Assert.Equal([3, 3], outcome.Diagnostics.Select(one => one.Span.StartPosition.Line));
        Assert.All(outcome.Diagnostics, one => Assert.Equal("MAN024", one.Code));
        Assert.Contains("ruby(漢字/かんじか)", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN001_NothingToRead_in_an_empty_folder()
    {
        var outcome = Read(new());

        Assert.Null(outcome.Value);
        Assert.Equal("MAN001", Assert.Single(outcome.Diagnostics).Code);
    }

    [Theory]
    [InlineData(WorkspaceStatus.Outside, "outside the book's folder", "之外")]
    [InlineData(WorkspaceStatus.Unreadable, "may not read", "权限")]
    [InlineData(WorkspaceStatus.TooLarge, "too large", "过大")]
    public void MAN002_UnreadableFile_names_it_and_says_why(WorkspaceStatus status, string why, string whyInChinese)
    {
        var outcome = Read(new MemoryWorkspace { ["a.md"] = "# A\n\nText.\n" }.AddFault("b.md", status));

        Assert.Contains(outcome.Diagnostics, one => one.Code == "MAN002"
            && one.Message.Contains("b.md", StringComparison.Ordinal) && one.Message.Contains(why, StringComparison.Ordinal)
            && one.ChineseMessage.Contains(whyInChinese, StringComparison.Ordinal));
        Assert.Contains("Text.", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN002_UnreadableFile_that_book_yaml_lists()
    {
        var outcome = Read(new() { ["book.yaml"] = "chapters: [a.md, gone.md]\n", ["a.md"] = "# A\n\nText.\n" });

        Assert.Equal(new LinePosition(1, 18), Fault(outcome, "MAN002").Span.StartPosition);
    }

    [Fact]
    public void MAN003_InvalidUtf8_keeps_the_rest()
    {
        var outcome = Read(new MemoryWorkspace().Add("a.md", (byte[])[.. "# A\n\nab"u8, 0xFF, .. "cd\n"u8]));

        Assert.Equal(new LinePosition(3, 3), Fault(outcome, "MAN003", 3).Span.StartPosition);
        Assert.Contains("ab\uFFFDcd", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN004_NulCharacter_is_replaced()
    {
        var outcome = ReadText("# A\n\nab\0cd\n");

        Fault(outcome, "MAN004", 3);
        Assert.Contains("ab\uFFFDcd", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN005_Utf16File_is_read()
    {
        var outcome = Read(new MemoryWorkspace().Add("a.md", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# 茶\n\n正文。\n")]));

        Fault(outcome, "MAN005");
        Assert.Contains("正文。", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN006_TooIntricate_keeps_the_words()
    {
        var outcome = ReadText("# A\n\n" + new string('>', 5000) + " deep\n\n> flat\n");

        Assert.Equal(new LinePosition(3, 1), Assert.Single(outcome.Diagnostics, one => one.Code == "MAN006").Span.StartPosition);
        Assert.Contains("deep", TextOf(outcome), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. ")]
    [InlineData("- * ")]
    [InlineData("[^")]
    [InlineData("[a](")]
    [InlineData("::: x\n")]
    public void MAN006_TooIntricate_is_found_before_it_costs_time(string mark)
    {
        var outcome = ReadText("# A\n\n" + string.Concat(Enumerable.Repeat(mark, 100_000)) + " deep\n");

        Assert.Single(outcome.Diagnostics, one => one.Code == "MAN006");
        Assert.Contains("deep", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_long_tables_and_closed_divisions_are_not_intricate()
    {
        var rule = string.Concat(Enumerable.Repeat("- ", 500)) + "\n\n";
        var divisions = string.Concat(Enumerable.Repeat("::: {lang=en}\nText (one) [two].\n:::\n\n", 300));
        var items = string.Concat(Enumerable.Repeat("- item (\n", 100));

        Assert.DoesNotContain(ReadText("# A\n\n" + rule + divisions + items).Diagnostics, one => one.Code == "MAN006");
    }

    [Fact]
    public void MAN007_RawHtml_is_counted_and_placed_once() =>
        Assert.Contains("<button>", Fault(ReadText("# A\n\nA <button>key</button> and <button>another</button>.\n"), "MAN007", 3).Message, StringComparison.Ordinal);

    [Fact]
    public void MAN008_UndefinedFootnote() => Fault(ReadText("# A\n\nText[^x].\n"), "MAN008", 3);

    [Fact]
    public void MAN009_UnusedFootnote() => Fault(ReadText("# A\n\nText.\n\n[^x]: A note.\n"), "MAN009", 5);

    [Fact]
    public void MAN010_DuplicateFootnote_takes_the_first()
    {
        var outcome = ReadText("# A\n\nText[^x].\n\n[^x]: One.\n\n[^x]: Two.\n");

        Fault(outcome, "MAN010", 7);
        Assert.Contains("One.", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN011_NestedFootnote_is_left_out() =>
        Assert.Contains(ReadText("# A\n\nText[^x].\n\n[^x]: One[^y].\n\n[^y]: Two.\n").Diagnostics, one => one.Code == "MAN011");

    [Fact]
    public void MAN012_MissingTarget_names_the_nearest()
    {
        var fault = Fault(ReadText("# Tea leaves\n\nSee [there](#tea-leafs).\n"), "MAN012", 3);

        Assert.Contains("tea-leaves", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void MAN013_LinkedFileNotInBook() => Fault(ReadText("# A\n\nSee [there](notes.txt).\n"), "MAN013", 3);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    public void MAN014_UnsafeLink_keeps_the_words(string target)
    {
        var outcome = ReadText($"# A\n\nSee [there]({target}).\n");

        Fault(outcome, "MAN014", 3);
        Assert.DoesNotContain(target, TextOf(outcome), StringComparison.Ordinal);
        Assert.Contains("there", TextOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void MAN015_DuplicateId_names_the_owner()
    {
        var fault = Fault(ReadText("# A {#x}\n\n## B {#x}\n\nText.\n"), "MAN015", 3);

        Assert.Contains("a.md:1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'x-2'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MAN016_BadLanguageAttribute() => Fault(ReadText("# A\n\nSome [words]{lang=1x}.\n"), "MAN016", 3);

    [Fact]
    public void MAN017_SkippedHeadingLevel()
    {
        var fault = Fault(ReadText("# A\n\n### C\n\nText.\n"), "MAN017", 3);

        Assert.Contains("from 1 to 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MAN018_UnusedFrontMatter() => Fault(ReadText("---\nauthor: me\n---\n# A\n\nText.\n"), "MAN018", 2);

    [Fact]
    public void MAN019_EmptyChapter() => Fault(Read(new() { ["a.md"] = "# A\n\nText.\n", ["b.md"] = "\n" }), "MAN019");

    [Fact]
    public void MAN020_UnknownAlert() => Fault(ReadText("# A\n\n> [!BOO]\n> Text.\n"), "MAN020", 3);

    [Fact]
    public void MAN021_TargetInOtherLanguage() => Assert.Contains(Read(new()
    {
        ["zh/a.md"] = "# 茶\n\n见[那里](#only-zh)。\n\n<!-- only: zh -->\n## 中文专有 {#only-zh}\n\n<!-- only: zh -->\n正文在此。\n",
        ["en/a.md"] = "# Tea\n\nSee [there](#only-zh).\n",
    }).Diagnostics, one => one.Code == "MAN021" && one.Span.File!.Path == "en/a.md" && one.Span.StartPosition.Line == 3);

    [Fact]
    public void MAN022_FileLeftOut() =>
        Assert.Equal("b.md", Fault(Read(new() { ["book.yaml"] = "chapters: [a.md]\n", ["a.md"] = "# A\n\nT.\n", ["b.md"] = "# B\n" }), "MAN022").Path);

    [Fact]
    public void ALN001_MissingTranslation_names_the_language()
    {
        var fault = Fault(ReadText("# 茶 | Tea\n\n第一段。\n\nFirst paragraph.\n\n没有译文。\n"), "ALN001", 7);

        Assert.Contains("no counterpart in en", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALN001_is_silent_about_what_is_meant_for_one_language() =>
        Assert.Empty(ReadText("# 茶 | Tea\n\n第一段。\n\nFirst paragraph.\n\n<!-- only: zh -->\n没有译文。\n").Diagnostics);

    [Fact]
    public void ALN002_DoubtfulPair_in_one_file() => Fault(ReadText(
        "# 茶 | Tea\n\n第一段。\n\nFirst paragraph.\n\n这是一段。\n\n- an item\n- another\n"), "ALN002", 9);

    [Fact]
    public void ALN002_DoubtfulPair_in_trees() => Assert.Contains(Read(new()
    {
        ["zh/a.md"] = "# 茶\n\n第一段正文，讲述一片叶子的来历。\n\n- 一\n- 二\n",
        ["en/a.md"] = "# Tea\n\nThe first paragraph tells where a leaf comes from.\n\nAnother paragraph that is long, says quite other things, "
            + "and goes on for a while about the weather in 1987 and the price of 42 boats.\n",
    }).Diagnostics, one => one.Code is "ALN002" or "ALN001");

    [Fact]
    public void ALN003_MissingChapterFile() => Fault(Read(new()
    {
        ["book.yaml"] = "languages: [zh-Hans, en]\n",
        ["zh/a.md"] = "# 茶\n\n正文。\n", ["en/a.md"] = "# Tea\n\nText.\n", ["zh/b.md"] = "# 水\n\n正文。\n",
    }), "ALN003");

    [Theory]
    [InlineData("images/none.png", "there is no such file", "没有这个文件")]
    [InlineData("../secret.png", "outside the book's folder", "之外")]
    public void IMG001_PictureMissing_or_outside(string path, string why, string whyInChinese)
    {
        var fault = Fault(ReadText($"# A\n\n![A thing]({path})\n"), "IMG001", 3);

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Contains(whyInChinese, fault.ChineseMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void IMG002_PictureUnknown() => Fault(Read(
        new MemoryWorkspace { ["a.md"] = "# A\n\n![A thing](x.png)\n" }.Add("x.png", "not a picture"u8.ToArray())), "IMG002", 3);

    [Fact]
    public void IMG003_PictureTooLarge()
    {
        var png = SampleEditions.Png.ToArray();
        (png[18], png[22]) = (0xFF, 0xFF);

        Fault(Read(new MemoryWorkspace { ["a.md"] = "# A\n\n![A thing](x.png)\n" }.Add("x.png", png)), "IMG003", 3);
    }

    [Theory]
    [InlineData("https://example.org/x.png", "lies on the web")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=", "is written into the text itself")]
    public void IMG004_RemotePicture_says_what_it_is(string address, string what) =>
        Assert.Contains(what, Fault(ReadText($"# A\n\n![A thing]({address})\n"), "IMG004", 3).Message, StringComparison.Ordinal);

    [Fact]
    public void MAN023_ControlCharacter_is_replaced_wherever_it_comes_from()
    {
        var outcome = ReadText("# A\n\nab\u0001cd &#2;\f\uFFFE\n");

        Assert.Contains("3 in the file", Fault(outcome, "MAN023", 3).Message, StringComparison.Ordinal);
        Assert.Contains("ab\uFFFDcd \uFFFD", TextOf(outcome), StringComparison.Ordinal);
        Assert.Equal("A\uFFFD", Read(new() { ["book.yaml"] = "title: \"A\\x01\"\n", ["a.md"] = "# A\n\nText.\n" }).Value!.Metadata.Title.For(LanguageTag.English));
    }

    [Fact]
    public void BOK009_ChapterListedTwice_keeps_the_first()
    {
        var outcome = Read(new() { ["book.yaml"] = "chapters: [a.md, a.md]\n", ["a.md"] = "# A\n\nText.\n" });

        Assert.Equal(new LinePosition(1, 18), Fault(outcome, "BOK009").Span.StartPosition);
        Assert.Single(outcome.Value!.Chapters);
    }

    [Theory]
    [InlineData("book.yml")]
    [InlineData("Book.yaml")]
    public void BOK010_SettingsUnderOtherName_are_reported(string name) =>
        Assert.Equal(name, Fault(Read(new() { [name] = "title: T\n", ["a.md"] = "# A\n\nText.\n" }), "BOK010").Path);

    [Theory]
    [InlineData("facing", "[zh-Hans, en, fr]", true)]
    [InlineData("facing", "[zh-Hans, en]", false)]
    [InlineData("parallel", "[zh-Hans, en, fr]", false)]
    public void BOK014_FacingLanguages_are_two(string arrangement, string languages, bool isReported)
    {
        var outcome = Read(new()
        {
            ["book.yaml"] = $"languages: [zh-Hans, en, fr]\neditions: [{{ name: e, languages: {languages}, arrangement: {arrangement} }}]\n",
            ["a.md"] = "# 甲\n\n字。\n",
        });

        Assert.Equal(isReported, outcome.Diagnostics.Any(fault => fault.Code == "BOK014"));
        Assert.Equal(!isReported, outcome.Diagnostics.All(fault => fault.Code != "BOK014" || fault.Span.StartPosition.Line != 2));
    }

    [Fact]
    public void IMG001_PictureMissing_of_the_cover_has_the_place_of_its_key() =>
        Assert.Equal(new LinePosition(2, 8), Fault(Read(new() { ["book.yaml"] = "title: A\ncover: gone.png\n", ["a.md"] = "# A\n\nText.\n" }), "IMG001").Span.StartPosition);

    [Fact]
    public void BOK005_MissingKey_shows_one_line_that_can_be_copied()
    {
        var fault = Fault(Read(new() { ["book.yaml"] = "editions: [{ formats: pdf }]\n", ["a.md"] = "# A\n\nText.\n" }), "BOK005");

        Assert.Equal("Add 'name: bilingual'.", fault.Hint);
    }
}
