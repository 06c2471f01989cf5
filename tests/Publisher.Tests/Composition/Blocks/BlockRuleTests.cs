using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Blocks;

/// <summary>Rules T39 to T50 and T68 to T81 that a single column shows, in the box font.</summary>
public sealed class BlockRuleTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;
    private const string Text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒";

    private static Paragraph P(string text, LanguageTag? language = null, bool continued = false) =>
        SampleEditions.P(language ?? Zh, SampleEditions.T(text)) with { Continued = continued };

    private static Heading H(int level, string text) => SampleEditions.H(Zh, level, "", SampleEditions.T(text));

    private static ListBlock Numbered(int count, params ImmutableArray<Block> nested) => new(default, Zh, Attributes.Empty, true, 1, true,
        [.. Enumerable.Range(0, count).Select(_ => new ListItem(default, [P(Text), .. nested]))]);

    private static Table TableOf(ColumnAlignment alignment, params string[] cells) => new(default, Zh, Attributes.Empty, [alignment],
        [Row("头")], [.. cells.Select(cell => Row(cell))], []);

    private static TableRow Row(params string[] cells) => new(default, [.. cells.Select(cell => new TableCell(default, [P(cell)]))]);

    [Theory]
    [InlineData("zh-Hans", 30, 2)]
    [InlineData("zh-Hans", 15, 1)]
    [InlineData("ja", 30, 1)]
    [InlineData("ko", 30, 1)]
    public void T39_First_lines_are_indented_by_language_and_measure(string language, double measure, double indent)
    {
        var text = language == "ko" ? string.Join(' ', Text.AsEnumerable()) : Text;
        var strips = BoxPage.Set(BoxPage.Column(language, measure), P(text, LanguageTag.Parse(language)));
        Assert.Equal(indent, BoxPage.X(strips, '甲'), 0.01);
        Assert.Equal(0, BoxPage.Characters(strips).First(drawn => drawn.Strip == 1).X, 0.01);
    }

    [Fact]
    public void T39_A_paragraph_that_goes_on_after_a_display_has_no_indent() =>
        Assert.Equal(0, BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 30), P(Text, continued: true)), '甲'), 0.01);

    [Fact]
    public void T41_A_quotation_moves_in_by_two_em_at_both_sides()
    {
        var quote = new Quote(default, Zh, Attributes.Empty, [P(Text + Text)]);
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 30), quote);
        var lines = BoxPage.Characters(strips).GroupBy(drawn => drawn.Strip).ToList();
        Assert.Equal(2, lines[1].Min(drawn => drawn.X), 0.01);
        Assert.Equal(26, lines[1].Count());
        Assert.Equal(27, lines[1].Max(drawn => drawn.X), 0.01);
    }

    [Fact]
    public void T42_Two_ideographs_are_spread_to_the_width_of_three()
    {
        var table = TableOf(ColumnAlignment.Start, "王小明", "李明") with { Head = [Row("王明")] };
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 10), table);
        var head = BoxPage.Characters(strips).Take(2).ToList();
        var em = 8.5 / 10.5;
        Assert.Equal(0, head[0].X, 0.01);
        Assert.Equal(2 * em, head[1].X, 0.01);
        var plain = BoxPage.Characters(BoxPage.Set(BoxPage.Column("zh-Hans", 10, p => p with { SpreadTableHeads = false }), table));
        Assert.Equal(em, plain[1].X, 0.01);
    }

    private static ListBlock Names(string classes, params string[] names) => new(default, Zh, new Attributes("", [.. classes.Split(' ')], []), true, 1, true,
        [.. names.Select(name => new ListItem(default, [P(name)]))]);

    [Fact]
    public void T42_Names_in_a_list_are_spread_to_the_width_of_the_longest()
    {
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 30), Names("names", "王明", "李小明", "欧阳小明", "Ann"));
        Assert.Equal(3, BoxPage.X(strips, '明') - BoxPage.X(strips, '王'), 0.01);
        Assert.Equal([0, 1.5, 3], BoxPage.Characters(strips).Where(drawn => drawn.Strip == 1 && drawn.Character > 0x4E00).Select(drawn => Math.Round(drawn.X - 2, 2)));
        Assert.Equal(0.5, BoxPage.Characters(strips).Where(drawn => drawn.Character == 'n').Select(drawn => drawn.X).Aggregate((first, second) => second - first), 0.01);
        Assert.Equal(1, BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 30), Names("", "王明", "李小明")), '明') - 2, 0.01);
        Assert.Equal(1, BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 30), Names("names", "王明", "李四")), '明') - 2, 0.01);
    }

    [Fact]
    public void T42_So_are_names_in_a_table()
    {
        var table = TableOf(ColumnAlignment.Start, "王明", "李小明") with { Attributes = new Attributes("", ["names"], []) };
        var em = 8.5 / 10.5;
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 20), table);
        Assert.Equal(2 * em, BoxPage.X(strips, '明') - BoxPage.X(strips, '王'), 0.01);
        var other = new TableCell(default, [P("编辑")]);
        var two = table with { Columns = [ColumnAlignment.Start, ColumnAlignment.Start], Head = [], Body = [.. table.Body.Select(row => row with { Cells = [.. row.Cells, other] })] };
        Assert.Equal(em, BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 20), two), '辑') - BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 20), two), '编'), 0.01);
        var plain = BoxPage.Set(BoxPage.Column("zh-Hans", 20), table with { Attributes = Attributes.Empty });
        Assert.Equal(em, BoxPage.X(plain, '明') - BoxPage.X(plain, '王'), 0.01);
    }

    [Theory]
    [InlineData("decimal", "1.")]
    [InlineData("chinese", "一、")]
    [InlineData("chinese-brackets", "（一）")]
    [InlineData("brackets", "（1）")]
    [InlineData("circled", "①")]
    [InlineData("other circled chinese", "①")]
    [InlineData("other", "一、")]
    public void T70_A_class_chooses_the_markers_of_a_list(string classes, string marker)
    {
        var column = BoxPage.Column("zh-Hans", 30, p => p with { ListMarkers = ListMarkers.Chinese });
        var strips = BoxPage.Set(column, Names(classes, "甲"));
        Assert.Equal(marker + "甲", string.Concat(BoxPage.Characters(strips).Select(drawn => drawn.Character)));
        Assert.Equal(2, BoxPage.X(strips, '甲'), 0.01);
    }

    [Fact]
    public void T72_The_number_of_a_figure_stands_close_to_its_word_and_stays_with_it()
    {
        var figure = new Figure(default, Zh, Attributes.Empty, [P("甲")], [SampleEditions.T("题")]) { Label = "图1" };
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 30), figure);
        var em = 8.5 / 10.5;
        Assert.Equal(em, BoxPage.X(strips, '1') - BoxPage.X(strips, '图'), 0.01);
        var english = BoxPage.Set(BoxPage.Column("en", 8), figure with { Language = En, Label = "Figure 1", Caption = [SampleEditions.T("on losses")] });
        Assert.Single(BoxPage.Characters(english).Where(drawn => "Figure1".Contains(drawn.Character)).Select(drawn => drawn.Strip).Distinct().Take(2), strip => strip == 2);
    }

    private static Paragraph Subtitle(string text) => P(text) with { Attributes = new Attributes("", ["subtitle"], []) };

    [Theory]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    public void T49_A_heading_and_its_subtitle_are_one_object_of_whole_lines(int level, int lines)
    {
        var column = BoxPage.Column("zh-Hans", 30);
        var strips = BoxPage.Set(column, H(level, "标题的文字"), Subtitle("副题也有文字"));
        Assert.Equal(BoxPage.Feed.Points * lines, strips.Sum(strip => strip.Height.Points), 0.01);
        Assert.All(strips, strip => Assert.True(strip.KeepWithNext));
        Assert.Equal(0, BoxPage.X(strips, '副'), 0.01);
        var text = strips.Select((strip, i) => (strip, i)).Where(one => !one.strip.IsSpace).Select(one => one.i).ToList();
        Assert.Equal(text[0] + 1, text[1]);
        Assert.Equal(["H" + level, "Paragraph"], column.Parent.Kids.OfType<TagNode>().Select(node => node.Role.ToString()));
    }

    [Fact]
    public void T49_A_subtitle_is_smaller_than_its_title_and_goes_with_it_to_the_middle()
    {
        var column = BoxPage.Column("zh-Hans", 30, p => p with { CentredHeadings = 2 });
        var strips = BoxPage.Set(column, H(1, "标题的文字"), Subtitle("副题"), P("正文"));
        double Size(char character) => strips.SelectMany(strip => strip.Items).OfType<GlyphRun>().First(run => run.Text.Span.Contains(character)).Size.Points;
        Assert.Equal(18 / 10.5 * 10, Size('标'), 0.01);
        Assert.Equal(18 / 10.5 * 8, Size('副'), 0.01);
        Assert.Equal(10, Size('正'), 0.01);
        Assert.Equal((30 - 2 * 18 / 10.5 * 0.8) / 2, BoxPage.X(strips, '副'), 0.01);
        Assert.Equal(2, BoxPage.X(strips, '正'), 0.01);
        var alone = BoxPage.Set(BoxPage.Column("zh-Hans", 30), P("正文"), Subtitle("副题"));
        Assert.Equal(2, BoxPage.X(alone, '副'), 0.01);
    }

    [Fact]
    public void T49_Headings_of_two_or_three_ideographs_take_gaps_of_one_em_and_can_be_centred()
    {
        var scale = 18 / 10.5;
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 30), H(1, "前言"));
        Assert.Equal(0, BoxPage.X(strips, '前'), 0.01);
        Assert.Equal(2 * scale, BoxPage.X(strips, '言'), 0.01);
        var centred = BoxPage.Set(BoxPage.Column("zh-Hans", 30, p => p with { CentredHeadings = 2 }), H(1, "前言"));
        Assert.Equal((30 - (3 * scale)) / 2, BoxPage.X(centred, '前'), 0.01);
        Assert.Equal(2 * scale, BoxPage.X(centred, '言') - BoxPage.X(centred, '前'), 0.01);
        var solid = BoxPage.Set(BoxPage.Column("zh-Hans", 30, p => p with { SpreadHeadings = 0 }), H(1, "前言"));
        Assert.Equal(scale, BoxPage.X(solid, '言'), 0.01);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public void T49_A_heading_takes_whole_lines_and_stays_with_what_follows(int level, int lines)
    {
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 30), H(level, "标题的文字"));
        Assert.Equal(BoxPage.Feed.Points * lines, strips.Sum(strip => strip.Height.Points), 0.01);
        Assert.All(strips, strip => Assert.True(strip.KeepWithNext));
    }

    [Fact]
    public void T46_Lines_go_by_the_em_box_and_not_by_what_faces_claim()
    {
        ImmutableArray<Block> blocks = [H(2, "标题的文字"), P(Text + "ABC" + Text), Numbered(2), TableOf(ColumnAlignment.Start, "甲", "12")];
        ImmutableArray<Strip> With(int ascent, int descent) =>
            BoxPage.Set(new BoxGlyphSource { Ascent = ascent, Descent = descent }, BoxPage.Column("zh-Hans", 20), blocks);
        var (plain, tall) = (With(880, -120), With(1160, -288));
        Assert.Equal(plain.Select(strip => (strip.Height, strip.Origin)), tall.Select(strip => (strip.Height, strip.Origin)));
        Assert.Equal(BoxPage.Characters(plain), BoxPage.Characters(tall));
        var body = plain.First(strip => strip.OnGrid && strip.Items.OfType<GlyphRun>().Any());
        Assert.Equal(0.88 * BoxPage.Em.Points, body.Origin.Y.Points, 0.01);
        Assert.Single(body.Items.OfType<GlyphRun>().Select(run => run.Origin.Y).Distinct());
    }

    [Fact]
    public void T51_A_figure_of_nothing_fills_no_page() => Assert.All(
        BoxPage.Set(BoxPage.Column("zh-Hans", 20), new Figure(default, Zh, new Attributes("", ["full-page"], []), [], [])), strip => Assert.True(strip.IsSpace));

    [Fact]
    public void T50_A_run_in_heading_stands_one_em_before_its_text()
    {
        var column = BoxPage.Column("zh-Hans", 30) with { RunIn = H(5, "定义") };
        var strips = BoxPage.Set(column, P("一个字"));
        Assert.Equal(2, BoxPage.X(strips, '定'), 0.01);
        Assert.Equal(2 + 2 + 1, BoxPage.X(strips, '一'), 0.01);
        Assert.Equal([TagRole.H5, TagRole.Paragraph], column.Parent.Kids.OfType<TagNode>().Select(node => node.Role));
        Assert.NotNull(strips[0].Heading);
    }

    [Fact]
    public void T68_Notes_have_a_measure_of_whole_ems() =>
        Assert.Equal(Length.FromPoints(16), NoteComposer.IndentOf(Length.FromPoints(9 * 43), Length.FromPoints(7)));

    [Fact]
    public void T70_Text_hangs_by_two_em_for_each_level()
    {
        var column = BoxPage.Column("zh-Hans", 30, p => p with { ListMarkers = ListMarkers.Chinese });
        var strips = BoxPage.Set(column, Numbered(2, Numbered(1)));
        var lines = BoxPage.Characters(strips).Where(drawn => Text.Contains(drawn.Character)).GroupBy(drawn => drawn.Strip)
            .Select(line => line.Min(drawn => drawn.X)).ToList();
        Assert.Equal([2, 2, 4, 4, 2, 2, 4, 4], lines.Select(x => Math.Round(x, 2)));
    }

    [Fact]
    public void T70_Wide_markers_make_their_box_wider_by_whole_em()
    {
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 60), Numbered(100));
        Assert.Equal(3, BoxPage.X(strips, '甲'), 0.01);
    }

    [Theory]
    [InlineData(1, 1, "一、")]
    [InlineData(21, 1, "二十一、")]
    [InlineData(10, 2, "（十）")]
    [InlineData(3, 3, "3.")]
    [InlineData(3, 4, "（3）")]
    [InlineData(21, 5, "㉑")]
    [InlineData(36, 5, "㊱")]
    [InlineData(120, 1, "一二〇、")]
    public void T70_Chinese_markers_follow_their_order(int number, int depth, string marker) =>
        Assert.Equal(marker, ListMarker.Of(number, ListMarker.ByDepth(ListMarkers.Chinese, depth)));

    [Theory]
    [InlineData(ColumnAlignment.Default)]
    [InlineData(ColumnAlignment.End)]
    public void T71_Decimal_points_real_or_implied_share_one_place(ColumnAlignment alignment)
    {
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 20), TableOf(alignment, "1.5", "12.25", "3"));
        var rows = BoxPage.Characters(strips).Where(drawn => char.IsAsciiDigit(drawn.Character) || drawn.Character == '.').GroupBy(drawn => drawn.Strip).ToList();
        var digit = 0.5 * 8.5 / 10.5;
        var point = rows[0].Single(drawn => drawn.Character == '.').X;
        Assert.Equal(point, rows[1].Single(drawn => drawn.Character == '.').X, 0.01);
        Assert.Equal(point, rows[2].Single().X + digit, 0.01);
    }

    private static List<string> LinesOf(ImmutableArray<Strip> strips) => [.. BoxPage.Characters(strips).GroupBy(drawn => drawn.Strip)
        .Select(line => string.Concat(line.OrderBy(drawn => drawn.X).Select(drawn => drawn.Character)))];

    [Fact]
    public void T71_Short_cells_do_not_turn_beside_long_ones()
    {
        var table = new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Start, ColumnAlignment.Start, ColumnAlignment.Start],
            [Row("编号", "名称", "说明")], [Row("1", "组件", Text + Text), Row("28", "组件28", Text)], []);
        var lines = LinesOf(BoxPage.Set(BoxPage.Column("zh-Hans", 20), table));
        Assert.Equal("编号名称说明", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("28组件28甲", StringComparison.Ordinal));
    }

    [Fact]
    public void T71_Numbers_are_never_parted_even_where_points_stand_in_one_line()
    {
        var numbers = Enumerable.Range(0, 6);
        var table = new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Start, .. numbers.Select(_ => ColumnAlignment.End)],
            [Row(["指标", .. numbers.Select(_ => "一月")])],
            [Row(["请求百万次", .. numbers.Select(_ => "12.1")]), Row(["命中的比率", .. numbers.Select(_ => "0.812")])], []);
        var diagnostics = new DiagnosticBag();
        var strips = BoxPage.Set(new BoxGlyphSource(), diagnostics, BoxPage.Column("zh-Hans", 20), table);
        Assert.Equal(2, LinesOf(strips).Count(line => line.Contains('.', StringComparison.Ordinal)));
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void T71_A_table_that_goes_on_says_so()
    {
        var table = TableOf(ColumnAlignment.Default, "甲", "乙") with { Caption = [SampleEditions.T("题")], Label = "表1" };
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 20), table);
        var head = strips[^2].RepeatedHead.IsEmpty ? strips[^3].RepeatedHead : strips[^2].RepeatedHead;
        Assert.StartsWith("续表", string.Concat(BoxPage.Characters(head).Select(drawn => drawn.Character)), StringComparison.Ordinal);
        Assert.All(head.SelectMany(strip => strip.Items), item => Assert.Null(item.Content));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(60, false)]
    public void T71_A_small_table_is_not_parted(int rows, bool isWhole)
    {
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 20), TableOf(ColumnAlignment.Start, [.. Enumerable.Repeat("甲乙", rows)]));
        Assert.Equal(isWhole, strips.Where(strip => !strip.IsSpace).SkipLast(1).All(strip => strip.KeepWithNext));
    }

    [Fact]
    public void T71_A_row_of_three_lines_is_never_parted()
    {
        var strips = BoxPage.Set(BoxPage.Column("zh-Hans", 10), TableOf(ColumnAlignment.Start, Text[..28], Text[..28]));
        var lines = strips.Where(strip => strip.Items.OfType<GlyphRun>().Any()).Skip(1).ToList();
        Assert.Equal(6, lines.Count);
        Assert.All(lines, line => Assert.True(line.KeepWithNext));
    }

    [Fact]
    public void T81_A_loose_paragraph_of_a_narrow_column_is_ragged()
    {
        // Two words fill a line but for a space eight times as wide as natural.
        const string English = "consequently particularly organization intelligence announcement introduction professional independence";
        static double Widest(ImmutableArray<Strip> strips) => strips.SelectMany(strip => strip.Items.OfType<GlyphRun>()).Max(run => SpacesOf(run));
        static double SpacesOf(GlyphRun run)
        {
            var glyphs = run.Glyphs.Span;
            var widest = 0.0;
            for (var i = 0; i + 1 < glyphs.Length; i++)
            {
                widest = glyphs[i].Id == ' ' ? Math.Max(widest, (glyphs[i + 1].X - glyphs[i].X) / (double)BoxPage.Em.Units) : widest;
            }
            return widest;
        }
        Func<LanguageProfile, LanguageProfile> loose = p => p with { Hyphenate = false };
        Assert.True(Widest(BoxPage.Set(BoxPage.Column("en", 14, p => loose(p) with { RaggedBelow = 0 }), P(English, En))) > 0.5);
        Assert.True(Widest(BoxPage.Set(BoxPage.Column("en", 14, loose), P(English, En))) <= 0.5);
    }

    [Fact]
    public void T81_Latin_words_are_divided_in_narrow_Chinese_columns()
    {
        const string Mixed = "团队始终在追求更高数据characteristics和更强的容错能力以及其他。";
        static bool HasHyphen(ImmutableArray<Strip> strips) => BoxPage.Characters(strips).Any(drawn => drawn.Character is '-' or '‐');
        Assert.True(HasHyphen(BoxPage.Set(BoxPage.Column("zh-Hans", 16), P(Mixed))));
        Assert.False(HasHyphen(BoxPage.Set(BoxPage.Column("zh-Hans", 16, p => p with { HyphenateBelow = 0 }), P(Mixed))));
    }

    [Fact]
    public void T81_Very_narrow_Chinese_columns_have_narrow_marks()
    {
        Assert.Equal(2.5, BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 11), P("甲，乙丙", continued: true)), '乙') + 1, 0.01);
        Assert.Equal(3, BoxPage.X(BoxPage.Set(BoxPage.Column("zh-Hans", 12), P("甲，乙丙", continued: true)), '乙') + 1, 0.01);
    }
}
