namespace Publisher.Tests.Exchange;

/// <summary>Missing, fuzzy and finished: as the formats say it, and as the sync file keeps it.</summary>
public sealed class ExchangeStateTests
{
    private static TranslatedBook Stale()
    {
        var book = TranslatedBook.Trees();
        book.Run(0, "sync", ".");
        book.Edit("zh/a.md", "- 绿茶\n", "- 新绿茶\n");
        book.Edit("zh/b.md", "完。\n", "完。\n\n又及：茶要趁热喝，凉了伤胃。\n");
        return book;
    }

    [Theory]
    [InlineData("po", "#, fuzzy\n#| msgid \"绿茶\"\nmsgctxt", "msgid \"又及：茶要趁热喝，凉了伤胃。\"\nmsgstr \"\"\n")]
    [InlineData("xliff", "state=\"initial\" subState=\"publisher:stale\">\n        <source>新绿茶</source>", "<segment>\n        <source>又及：茶要趁热喝，凉了伤胃。</source>\n      </segment>")]
    [InlineData("xliff12", "<target state=\"needs-review-translation\">green</target>", "<source>又及：茶要趁热喝，凉了伤胃。</source>\n        <context-group")]
    [InlineData("csv", "新绿茶,green,fuzzy,", "又及：茶要趁热喝，凉了伤胃。,,missing,")]
    public void Stale_is_fuzzy_and_missing_is_untranslated(string format, string fuzzy, string missing)
    {
        using var book = Stale();
        var work = book.Export(format);
        Assert.Contains(fuzzy, work, StringComparison.Ordinal);
        Assert.Contains(missing, work, StringComparison.Ordinal);
        var before = book.Snapshot();
        book.Import(format);
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void A_memory_holds_neither()
    {
        using var book = Stale();
        var work = book.Export("tmx");
        Assert.DoesNotContain("新绿茶", work, StringComparison.Ordinal);
        Assert.DoesNotContain("又及", work, StringComparison.Ordinal);
        Assert.Contains("<seg>黑", work.Replace("<seg>红茶", "<seg>黑", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("po", "#, fuzzy\n", "")]
    [InlineData("xliff", " state=\"initial\" subState=\"publisher:stale\"", " state=\"reviewed\"")]
    [InlineData("xliff12", "needs-review-translation", "translated")]
    [InlineData("csv", ",fuzzy,", ",translated,")]
    public void A_fuzzy_translation_that_is_confirmed_is_in_step(string format, string old, string text)
    {
        using var book = Stale();
        book.Export(format);
        book.Edit($"work.{format}", old, text);
        var before = book.Read("en/a.md");
        book.Import(format);
        Assert.Equal(before, book.Read("en/a.md"));
        Assert.DoesNotContain("stale", book.Read("book.sync.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revised_translation_is_in_step()
    {
        using var book = Stale();
        book.Export("po");
        book.Edit("work.po", "#, fuzzy\n", "");
        book.Edit("work.po", "msgstr \"green\"", "msgstr \"new green\"");
        book.Import("po");
        Assert.DoesNotContain("stale", book.Read("book.sync.json"), StringComparison.Ordinal);
        Assert.Contains("- new green\n", book.Read("en/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_written_and_stays_fuzzy_until_accepted()
    {
        using var book = TranslatedBook.Trees();
        book.Write("zh/b.md", "# 附录\n\n完。\n\n又及：茶要趁热喝，凉了伤胃。\n");
        book.Export("po");
        var po = book.Read("work.po");
        var at = po.LastIndexOf("msgctxt", StringComparison.Ordinal);
        book.Write("work.po", po[..at] + "#, fuzzy\n" + po[at..].Replace("msgstr \"\"", "msgstr \"PS: drink your tea while it is hot.\"", StringComparison.Ordinal));
        book.Import("po");
        Assert.Equal("# Appendix\n\nThe end.\n\nPS: drink your tea while it is hot.\n", book.Read("en/b.md"));
        Assert.Contains("#, fuzzy\nmsgctxt", book.Export("po"), StringComparison.Ordinal);
        book.Run(0, "sync", ".");
        Assert.Contains("#, fuzzy\nmsgctxt", book.Export("po"), StringComparison.Ordinal);
        book.Run(0, "accept", "en/b.md:5", "--book", ".");
        Assert.DoesNotContain("fuzzy", book.Export("po"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_stay_when_lines_move_and_texts_change()
    {
        using var book = TranslatedBook.Trees();
        book.Run(0, "sync", ".");
        var before = Contexts(book.Export("po"));
        book.Edit("zh/a.md", "# 茶\n", "# 茶\n\n\n\n");
        book.Edit("zh/a.md", "- 绿茶\n", "- 新绿茶\n");
        Assert.Equal(before, Contexts(book.Export("po")));
    }

    private static string[] Contexts(string po) => [.. po.Split('\n').Where(line => line.StartsWith("msgctxt", StringComparison.Ordinal))];
}
