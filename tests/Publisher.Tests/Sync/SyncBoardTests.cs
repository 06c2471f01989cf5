using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Sync;
using Publisher.Tests.Support;

namespace Publisher.Tests.Sync;

/// <summary>What becomes of the records when texts change.</summary>
public sealed class SyncBoardTests
{
    private const string Zh = "# 茶\n\n茶是一种饮料。\n\n- 绿茶\n- 红茶[^1]\n\n[^1]: 全发酵。\n\n| 名 | 产地 |\n|---|---|\n| 龙井 | 杭州 |\n";
    private const string En = "# Tea\n\nTea is a drink.\n\n- green\n- black[^1]\n\n[^1]: Fully oxidised.\n\n| Name | Origin |\n|---|---|\n| Longjing | Hangzhou |\n";

    private static ImmutableArray<SyncEntry> Update(string zh, string en, IReadOnlyList<SyncRecord> records) => SyncBoard.Update(
        UnitFinder.Find(ManuscriptReader.Read(new MemoryWorkspace { ["book.yaml"] = "languages: [zh-Hans, en]\n", ["zh/a.md"] = zh, ["en/a.md"] = en }).Value!), records);

    private static SyncRecord[] First(string zh = Zh, string en = En) => [.. Update(zh, en, []).Select(entry => entry.Record)];

    private static SyncEntry[] Changed(IEnumerable<SyncEntry> entries) => [.. entries.Where(entry => entry.State != SyncState.Ok)];

    [Fact]
    public void Items_cells_and_notes_are_units() => Assert.Equal(
        ["# 茶/# Tea", "茶是一种饮料。/Tea is a drink.", "绿茶/green", "红茶[^]/black[^]", "全发酵。/Fully oxidised.", "名/Name", "产地/Origin", "龙井/Longjing", "杭州/Hangzhou"],
        Update(Zh, En, []).Select(entry => $"{entry.Unit.Source?.Text}/{entry.Unit.Target?.Text}"));

    [Theory]
    [InlineData("茶是饮料,水也是...", "茶是饮料， 水也是……", true)]
    [InlineData("他说「用Rust写」--第１２次", "他说“用 Rust 写”——第12次", true)]
    [InlineData("Words  , and more .", "Words, and more.", true)]
    [InlineData("a part", "apart", false)]
    [InlineData("茶是饮料。", "茶是饮料？", false)]
    [InlineData("1.5", "15", false)]
    public void Spaces_and_forms_of_marks_are_not_what_a_text_says(string before, string after, bool isSame) =>
        Assert.Equal(isSame, SyncRecord.Hash(before) == SyncRecord.Hash(after));

    [Theory]
    [InlineData("绿茶", "白茶")]
    [InlineData("全发酵", "半发酵")]
    [InlineData("杭州", "苏州")]
    [InlineData("一种饮料", "一种古老的饮料")]
    public void A_changed_source_makes_one_unit_stale(string before, string after)
    {
        var entry = Assert.Single(Changed(Update(Zh.Replace(before, after, StringComparison.Ordinal), En, First())));

        Assert.Equal(SyncState.Stale, entry.State);
        Assert.Contains(before, entry.TextThen, StringComparison.Ordinal);
        Assert.Contains(after, entry.Unit.Source!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapping_lines_and_other_marks_of_a_list_change_nothing() =>
        Assert.Empty(Changed(Update(Zh.Replace("茶是一种", "茶是\n一种", StringComparison.Ordinal).Replace("- ", "* ", StringComparison.Ordinal), En, First())));

    [Fact]
    public void Stale_stays_stale_until_accepted_even_when_the_translation_changes()
    {
        var zh = Zh.Replace("饮料", "药", StringComparison.Ordinal);
        var once = Update(zh, En, First());
        var twice = Update(zh, En.Replace("drink", "medicine", StringComparison.Ordinal), [.. once.Select(entry => entry.Record)]);
        var entry = Assert.Single(Changed(twice));

        Assert.Equal("茶是一种饮料。", entry.TextThen);
        Assert.Equal(SyncState.Ok, entry.Accepted().State);
        Assert.Empty(Changed(Update(zh, En.Replace("drink", "medicine", StringComparison.Ordinal), [.. twice.Select(one => one.Accepted().Record)])));
    }

    [Fact]
    public void Both_changed_at_once_is_stale_by_its_place()
    {
        var entries = Update(Zh.Replace("一种饮料", "一种药", StringComparison.Ordinal), En.Replace("a drink", "a medicine", StringComparison.Ordinal), First());

        Assert.Equal(SyncState.Stale, Assert.Single(Changed(entries)).State);
    }

    [Fact]
    public void A_source_changed_back_is_in_step_again()
    {
        var stale = Update(Zh.Replace("饮料", "药", StringComparison.Ordinal), En, First());

        Assert.Empty(Changed(Update(Zh, En, [.. stale.Select(entry => entry.Record)])));
    }

    [Fact]
    public void Missing_then_translated_is_ok_and_keeps_its_id()
    {
        var missing = Update(Zh + "\n再见，明年春天再来。\n", En, First());
        var entry = Assert.Single(Changed(missing));
        var done = Update(Zh + "\n再见，明年春天再来。\n", En + "\nGoodbye until next spring.\n", [.. missing.Select(one => one.Record)]);

        Assert.Equal(SyncState.Missing, entry.State);
        Assert.Empty(Changed(done));
        Assert.Contains(done, one => one.Record.Id == entry.Record.Id);
    }

    [Fact]
    public void Extra_and_only_are_told_apart()
    {
        var states = Changed(Update("<!-- only: zh -->\n\n版权页。\n\n" + Zh, En + "\nAn afterword of the translator.\n", [])).Select(entry => entry.State);

        Assert.Equal([SyncState.Only, SyncState.Extra], states);
    }

    [Fact]
    public void Code_that_both_have_alike_needs_no_review()
    {
        string With(string text, string code) => $"{text}\n```\n{code}\n```\n";
        var first = First(With(Zh, "brew(1)"), With(En, "brew(1)"));

        Assert.Empty(Changed(Update(With(Zh, "brew(2)"), With(En, "brew(2)"), first)));
        var stale = Assert.Single(Changed(Update(With(Zh, "brew(2)"), With(En, "brew(1)"), first)));
        Assert.Equal("```\nbrew(1)\n```", stale.TextThen);
    }

    [Fact]
    public void A_renamed_chapter_keeps_its_records()
    {
        var records = First().Select(record => record with { Chapter = "old-name" }).ToArray();
        var entries = Update(Zh, En, records);

        Assert.Equal(records.Select(record => record.Id), entries.Select(entry => entry.Record.Id));
    }

    [Fact]
    public void The_file_has_a_line_for_each_pair_and_says_the_same_when_read()
    {
        using var stream = new MemoryStream();
        SyncFile.Write(stream, "zh-Hans", First());
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');

        Assert.Equal(First().Length + 4, lines.Length);
        Assert.StartsWith("""{"version":1,"source":"zh-Hans","pairs":[""", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"state\":\"ok\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"text\":\"# 茶\"", lines[1], StringComparison.Ordinal);
        Assert.All(lines[1..^3], line => Assert.EndsWith("},", line, StringComparison.Ordinal));
        Assert.Equal(First(), SyncFile.Read(stream.ToArray(), out _)!.Value);
    }

    [Fact]
    public void Two_who_begin_with_the_same_book_write_the_same_file() => Assert.Equal(First(), First());

    [Fact]
    public void Differences_are_by_word_and_in_chinese_by_sign()
    {
        string Show(string a, string b) => string.Concat(TextDiff.Compare(a, b).Select(part => part.Kind switch
        {
            DiffKind.Removed => $"[-{part.Text}]", DiffKind.Added => $"[+{part.Text}]", _ => part.Text,
        }));

        Assert.Equal("the [-old][+new] bridge", Show("the old bridge", "the new bridge"));
        Assert.Equal("老桥[-建][+修]于1623年", Show("老桥建于1623年", "老桥修于1623年"));
        Assert.Equal("[-a]", Show("a", ""));
        Assert.Equal("same", Show("same", "same"));
    }

    [Theory]
    [InlineData("茶是一种饮料。", 6)]
    [InlineData("It's a well-known tea.", 4)]
    [InlineData("用 Rust 2024 写", 4)]
    [InlineData("", 0)]
    public void Words_are_counted_as_translators_count(string text, int expected) => Assert.Equal(expected, WordCount.Of(text));
}
