using System.Collections.Immutable;
using Publisher.Composition;
using Publisher.Composition.Pages;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Rules of pages and of languages side by side, on composed books in the real fonts.</summary>
public sealed partial class PageRuleTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;
    private static readonly Length Feed = Length.FromPoints(17.5);

    private static Paragraph P(LanguageTag language, string text) => SampleEditions.P(language, SampleEditions.T(text));

    private static Paragraph Noted(LanguageTag language, string text, string id, string note) => SampleEditions.P(language, SampleEditions.T(text),
        new NoteReference(default, new Footnote(default, language, id, [P(language, note)])), SampleEditions.T("。"));

    private static string Chinese(int sentences) => string.Concat(Enumerable.Repeat("两边的段落要从同一条格线开始排起。", sentences));

    private static string English(int sentences) => string.Concat(Enumerable.Repeat("Both sides start on the same line of the grid. ", sentences)).Trim();

    private static Edition EditionOf(Arrangement arrangement, ImmutableArray<LanguageTag> languages, PageSettings? page, params ImmutableArray<Pair> pairs)
    {
        var book = SampleEditions.Book();
        book = book with
        {
            Languages = languages,
            Chapters = [new Chapter("c", ChapterRole.Body, pairs)],
            Settings = book.Settings with { Page = page ?? new PageSettings(), NumberChapters = false },
        };
        return EditionBuilder.Build(book, new EditionSpec("e", languages, arrangement));
    }

    private static PagedBook Compose(Arrangement arrangement, params ImmutableArray<Pair> pairs) =>
        BookComposer.Compose(EditionOf(arrangement, [Zh, En], null, pairs), RealFonts.Library).Value!;

    private static PagedBook Single(PageSettings page, params ImmutableArray<Block> blocks) => BookComposer.Compose(
        EditionOf(Arrangement.Single, [Zh], page, [.. blocks.Select((block, i) => SampleEditions.Pair($"p{i}", block))]), RealFonts.Library).Value!;

    /// <summary>The first run that begins so: its page and place.</summary>
    private static (int Page, Point At) Find(PagedBook book, string start) => book.Pages
        .SelectMany(page => page.Items.OfType<GlyphRun>().Where(run => run.Text.Span.StartsWith(start) && run.Content is not null).Select(run => (page.Index, run.Origin)))
        .First();

    private static List<string> Furniture(Page page, ArtifactKind kind) =>
        [.. page.Items.OfType<GlyphRun>().Where(run => run.Artifact == kind && run.Content is null).Select(run => run.Text.ToString())];

    [Theory]
    [InlineData("A5", 28, 27, 21)]
    [InlineData("大32开", 27, 26, 19)]
    [InlineData("小32开", 25, 23, 18)]
    [InlineData("16开", 38, 36, 21)]
    [InlineData("B5-JIS", 37, 35, 21)]
    [InlineData("B5-ISO", 36, 34, 20)]
    [InlineData("6x9in", 29, 30, 22)]
    public void T44_Presets_have_the_characters_and_lines_of_the_table(string preset, int characters, int lines, double inner)
    {
        var edition = EditionOf(Arrangement.Single, [Zh], new PageSettings { Size = preset }, SampleEditions.Pair("p", P(Zh, "字")));
        var page = Plan(edition).Page;
        Assert.Equal((characters, lines), (page.Columns, page.Lines));
        Assert.Equal(inner, page.InnerMargin.Points / 72 * 25.4, 0.01);
        Assert.Equal(characters * 10.5, page.Measure.Points, 0.01);
        Assert.Equal(10.5 + (17.5 * (lines - 1)), page.TextHeight.Points, 0.01);
    }

    [Fact]
    public void T43_The_type_area_is_whole_characters_and_lines()
    {
        var page = new PageGeometry
        {
            Name = "", Trim = default, Columns = 35, Lines = 28, BodySize = Length.FromPoints(9), LineFeed = Length.FromPoints(17),
            InnerMargin = default, HeadMargin = default,
        };
        Assert.Equal((315, 468), (page.Measure.Points, page.TextHeight.Points));
    }

    [Fact]
    public void T44_A_bare_B5_is_no_page() => Assert.False(PagePresets.TryFind("B5", out _));

    private static PagePlan Plan(Edition edition)
    {
        using var shaper = new Publisher.Fonts.Shaping.TextShaper(RealFonts.Library);
        return PagePlanner.Plan(edition, new Publisher.Composition.Lines.ParagraphComposer(shaper, edition.Settings.Typography, new Publisher.Model.Diagnostics.DiagnosticBag()));
    }

    [Fact]
    public void T48_No_line_of_a_paragraph_stands_alone_on_a_page()
    {
        // Paragraphs of three lines: none is parted, wherever the page ends.
        var book = Single(new PageSettings(), [.. Enumerable.Range(0, 40).Select(i => (Block)P(Zh, $"第{(char)('甲' + i)}段{Chinese(4)}"))]);
        var pages = book.Pages.Where(page => int.TryParse(page.Label, out _)).ToList();
        Assert.True(pages.Count > 3);
        Assert.All(pages, page => Assert.Equal(0, page.Items.OfType<GlyphRun>().Where(run => run.Content is not null).Select(run => run.Origin.Y).Distinct().Count() % 3));
    }

    [Fact]
    public void T49_A_heading_without_two_lines_below_it_moves_to_the_next_page()
    {
        for (var lines = 15; lines < 27; lines++)
        {
            var blocks = Enumerable.Range(0, lines).Select(_ => (Block)P(Zh, "一行。"))
                .Append(SampleEditions.H(Zh, 2, "h", SampleEditions.T("小标题的文字"))).Append(P(Zh, "正文开始" + Chinese(8)));
            var book = Single(new PageSettings(), [.. blocks]);
            var (heading, text) = (Find(book, "小标题"), Find(book, "正文"));
            var below = book.Pages[heading.Page].Items.OfType<GlyphRun>()
                .Where(run => run.Content is not null && run.Origin.Y > heading.At.Y).Select(run => run.Origin.Y).Distinct().Count();
            Assert.Equal(heading.Page, text.Page);
            Assert.True(below >= 2, $"{below} lines below the heading after {lines} lines");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void A_sentence_that_ends_in_a_colon_stays_with_the_code_it_announces(int sentences)
    {
        var parted = 0;
        for (var lines = 10; lines < 27; lines++)
        {
            var book = Single(new PageSettings(),
            [
                .. Enumerable.Range(0, lines).Select(_ => (Block)P(Zh, "一行。")), P(Zh, Chinese(sentences) + "请这样做："),
                new CodeBlock(default, Attributes.Empty, "bash", "publisher build") { Language = Zh },
            ]);
            var code = Find(book, "publisher").Page;
            Assert.Equal(code, book.Pages.Last(page => page.Items.OfType<GlyphRun>().Any(run => run.Text.Span.Contains('：'))).Index);
            parted += Find(book, "两边").Page < code ? 1 : 0;
        }
        Assert.Equal(sentences > 1, parted > 0);
    }

    [Fact]
    public void T51_Folios_stand_at_the_outer_edge_and_as_the_book_writes_them()
    {
        var book = Single(new PageSettings { Folio = "· n ·" }, [.. Enumerable.Range(0, 60).Select(i => (Block)P(Zh, Chinese(4)))]);
        var (verso, recto) = (book.Pages.First(page => page.Label == "2"), book.Pages.First(page => page.Label == "3"));
        Assert.Equal("· 2 ·", string.Concat(Furniture(verso, ArtifactKind.PaginationFooter)));
        Length X(Page page) => page.Items.OfType<GlyphRun>().First(run => run.Artifact == ArtifactKind.PaginationFooter).Origin.X;
        Assert.Equal(Length.FromMillimetres(148).Points - Length.FromMillimetres(21).Points - 294, X(verso).Points, 0.5);
        Assert.True(X(recto) > Length.FromMillimetres(100));
    }

    [Theory]
    [InlineData(RunningHeadScheme.BookAndChapter, "深入 GPT-4.5 的预训练", "章的标题")]
    [InlineData(RunningHeadScheme.ChapterAndSection, "章的标题", "节的标题")]
    [InlineData(RunningHeadScheme.RectoOnly, "", "章的标题")]
    [InlineData(RunningHeadScheme.None, "", "")]
    public void T51_Running_heads_follow_the_scheme_of_the_book(RunningHeadScheme scheme, string left, string right)
    {
        var book = Single(new PageSettings { RunningHeads = scheme },
        [
            SampleEditions.H(Zh, 1, "c1", SampleEditions.T("章的标题")), SampleEditions.H(Zh, 2, "s1", SampleEditions.T("节的标题")),
            .. Enumerable.Range(0, 60).Select(i => (Block)P(Zh, Chinese(4))),
        ]);
        string Head(string label) => string.Concat(Furniture(book.Pages.First(page => page.Label == label), ArtifactKind.PaginationHeader));
        Assert.Equal(("", left, right), (Head("1"), Head("2"), Head("3")));
    }

    [Fact]
    public void T68_A_long_note_goes_on_at_the_next_page_with_two_lines_by_its_mark()
    {
        var filler = Enumerable.Range(0, 22).Select(_ => (Block)P(Zh, "一行。"));
        var book = Single(new PageSettings(), [.. filler, Noted(Zh, "有注的一段", "n", "注的开始" + Chinese(30)), .. filler]);
        var (mark, note) = (Find(book, "有注的"), Find(book, "注的开始"));
        Assert.Equal(mark.Page, note.Page);
        int Lines(int page) => book.Pages[page].Items.OfType<GlyphRun>()
            .Where(run => run.Content is not null && run.Size < Length.FromPoints(9) && run.Text.Length > 10).Select(run => run.Origin.Y).Distinct().Count();
        Assert.True(Lines(mark.Page) >= 2);
        Assert.True(Lines(mark.Page + 1) >= 2);
    }

    [Fact]
    public void T68_A_note_that_no_page_can_hold_together_is_parted()
    {
        var code = new CodeBlock(default, Attributes.Empty, "", string.Join('\n', Enumerable.Range(0, 90).Select(i => $"line{i}")));
        var table = new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Start],
            [.. Enumerable.Range(0, 90).Select(i => new TableRow(default, [new TableCell(default, [P(Zh, $"第{i}行")])]))], [], []);
        var note = new Footnote(default, Zh, "n", [code, table]);
        var book = Single(new PageSettings(), SampleEditions.P(Zh, SampleEditions.T("有注的一段"), new NoteReference(default, note)));
        Assert.True(Find(book, "line89").Page > Find(book, "line0").Page);
        Assert.Contains(book.Pages, page => page.Items.OfType<GlyphRun>().Any(run => run.Text.Span.StartsWith("第")));
    }

    [Fact]
    public void T68_Notes_can_be_numbered_anew_on_each_page()
    {
        var blocks = Enumerable.Range(0, 30).Select(i => (Block)Noted(Zh, Chinese(6), $"n{i}", "注。")).ToImmutableArray();
        List<List<string>> Marks(bool byPage) => [.. Single(new PageSettings { NumberNotesByPage = byPage }, blocks).Pages
            .Select(page => page.Items.OfType<GlyphRun>().Where(run => run.Content is not null && run.Size < Length.FromPoints(7.5)).Select(run => run.Text.ToString()).ToList())
            .Where(marks => marks.Count > 0)];
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"{i}"), Marks(byPage: false).SelectMany(marks => marks));
        var pages = Marks(byPage: true);
        Assert.True(pages.Count > 2);
        Assert.All(pages, marks => Assert.Equal(Enumerable.Range(1, marks.Count).Select(i => $"{i}"), marks));
    }

    [Fact]
    public void T69_Both_marks_of_a_note_show_its_number()
    {
        var book = Compose(Arrangement.Parallel,
            SampleEditions.Pair("p1", Noted(Zh, "甲", "a", "注甲"), Noted(En, "First", "a", "Note a")),
            SampleEditions.Pair("p2", Noted(Zh, "乙", "b", "注乙"), Noted(En, "Second", "b", "Note b")));
        var marks = book.Pages.SelectMany(page => page.Items.OfType<GlyphRun>())
            .Where(run => run.Content is not null && run.Size < Length.FromPoints(7.5)).Select(run => run.Text.ToString()).ToList();
        Assert.Equal(["1", "1", "2", "2"], marks);
    }

    [Fact]
    public void T45_A_line_with_readings_leaves_the_lines_below_it_where_they_are()
    {
        List<double> Baselines(params ImmutableArray<Inline> start)
        {
            var book = Single(new PageSettings(), [SampleEditions.P(Zh, start), .. Enumerable.Range(0, 4).Select(_ => (Block)P(Zh, Chinese(6)))]);
            return [.. book.Pages.First(page => page.Label == "1").Items.OfType<GlyphRun>()
                .Where(run => run.Content is not null && run.Size == Length.FromPoints(10.5)).Select(run => run.Origin.Y.Points).Distinct().Order()];
        }
        var plain = Baselines(SampleEditions.T("汉字" + Chinese(6)));
        var ruby = Baselines(new Ruby(default, [new RubySegment("汉", "hàn"), new RubySegment("字", "zì")]), SampleEditions.T(Chinese(6)));
        Assert.True(plain.Count >= 10);
        Assert.Equal(plain[9], ruby[9], 0.01);
        Assert.Equal(plain, ruby);
        Assert.All(plain.Zip(plain.Skip(1)), pair => Assert.Equal(17.5, pair.Second - pair.First, 0.01));
    }

    [Theory]
    [InlineData(800, 1400, "", false, false)]
    [InlineData(1000, 500, "", false, true)]
    [InlineData(800, 1400, "", true, true)]
    [InlineData(1000, 500, "full-page", true, false)]
    [InlineData(800, 1400, "full-page", true, false)]
    public void T51_A_figure_that_has_a_page_to_itself_leaves_no_place_for_heads_and_folios(int width, int height, string name, bool hasTextBehind, bool hasFurniture)
    {
        var image = new ImageAsset("images/plate.png", ImageFormat.Png, SampleEditions.Png, width, height);
        var attributes = new Attributes("", [name], []);
        var figure = new Figure(default, Zh, attributes, [new Picture(default, Zh, attributes, image.Path, "图", "")], [SampleEditions.T("整页的图")]);
        Pair[] pairs =
        [
            SampleEditions.Pair("h", SampleEditions.H(Zh, 1, "c", SampleEditions.T("章的标题"))), SampleEditions.Pair("t", P(Zh, Chinese(74))),
            SampleEditions.Pair("f", figure), SampleEditions.Pair("u", P(Zh, Chinese(90))),
        ];
        var edition = EditionOf(Arrangement.Single, [Zh], null, [.. hasTextBehind ? pairs : pairs[..3]]);
        var book = BookComposer.Compose(edition with { Images = new ImageCatalog([image]) }, RealFonts.Library).Value!;
        var page = book.Pages.Single(page => page.Items.OfType<PlacedImage>().Any());
        Assert.Equal(hasFurniture, Furniture(page, ArtifactKind.PaginationHeader).Count > 0);
        Assert.Equal(hasFurniture, Furniture(page, ArtifactKind.PaginationFooter).Count > 0);
        Assert.Equal($"{page.Index - book.Pages.First(one => one.Label == "1").Index + 1}", page.Label);
        Assert.NotEmpty(Furniture(book.Pages[page.Index - 1], ArtifactKind.PaginationFooter));
        Assert.True(!hasTextBehind || Furniture(book.Pages[page.Index + 1], ArtifactKind.PaginationFooter).Count > 0);
        var (picture, area) = (page.Items.OfType<PlacedImage>().Single().Box, Plan(edition).Page);
        Assert.True(name.Length == 0 || Math.Abs((picture.Y - area.HeadMargin - (area.HeadMargin + area.TextHeight - picture.Bottom)).Points) < 30);
        Assert.True(name.Length == 0 || page.Items.OfType<GlyphRun>().All(run => run.Size < Length.FromPoints(10)));
    }

    private static Paragraph Subtitle(LanguageTag language, string text) => P(language, text) with { Attributes = new Attributes("", ["subtitle"], []) };

    [Theory]
    [InlineData(Arrangement.Parallel)]
    [InlineData(Arrangement.Facing)]
    [InlineData(Arrangement.Interleaved)]
    public void T49_A_heading_and_its_subtitle_are_never_parted(Arrangement arrangement)
    {
        for (var lines = 0; lines < 30; lines++)
        {
            var filler = Enumerable.Range(0, lines).Select(i => SampleEditions.Pair($"f{i}", P(Zh, "一行。"), P(En, "One.")));
            var book = Compose(arrangement,
            [
                .. filler,
                SampleEditions.Pair("h", SampleEditions.H(Zh, 2, "h", SampleEditions.T("小标题的文字")), SampleEditions.H(En, 2, "h", SampleEditions.T("Heading"))),
                SampleEditions.Pair("s", Subtitle(Zh, "副题在此"), Subtitle(En, "Below the heading")),
                SampleEditions.Pair("p", P(Zh, "正文开始" + Chinese(3)), P(En, "Text. " + English(4))),
            ]);
            var (heading, subtitle, text) = (Find(book, "小标题"), Find(book, "副题"), Find(book, "正文"));
            Assert.Equal((heading.Page, heading.Page), (subtitle.Page, text.Page));
            Assert.True(heading.At.Y < subtitle.At.Y && subtitle.At.Y < text.At.Y);
            Assert.Equal(Find(book, "Heading").Page, Find(book, "Below").Page);
            Assert.InRange((subtitle.At.Y - heading.At.Y).Points, 12, 26);
        }
    }

    [Fact]
    public void T49_A_heading_may_have_its_subtitle_in_one_language_only()
    {
        var book = Compose(Arrangement.Parallel,
            SampleEditions.Pair("h", SampleEditions.H(Zh, 2, "h", SampleEditions.T("小标题的文字")), SampleEditions.H(En, 2, "h", SampleEditions.T("Heading"))),
            new Pair("s", PairState.Only, [new PairSide(Zh, [Subtitle(Zh, "副题在此")])]),
            SampleEditions.Pair("p", P(Zh, "正文开始" + Chinese(3)), P(En, "Text. " + English(4))));
        Assert.Equal(Find(book, "小标题").At.Y, Find(book, "Heading").At.Y);
        Assert.Equal(Find(book, "正文").At.Y, Find(book, "Text").At.Y);
        Assert.True(Find(book, "副题").At.Y > Find(book, "小标题").At.Y);
    }

    [Fact]
    public void T74_A_short_pair_is_never_parted()
    {
        for (var lines = 36; lines < 44; lines++)
        {
            var filler = Enumerable.Range(0, lines).Select(i => SampleEditions.Pair($"f{i}", P(Zh, "一行。"), P(En, "One.")));
            var book = Compose(Arrangement.Parallel, [.. filler, SampleEditions.Pair("p", P(Zh, "末段" + Chinese(3)), P(En, "Last. " + English(2)))]);
            var text = string.Concat(book.Pages[Find(book, "末段").Page].Items.OfType<GlyphRun>().Where(run => run.Content is not null).Select(run => run.Text));
            Assert.Contains("末段" + Chinese(3), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void T77_Languages_of_different_sizes_share_their_baselines()
    {
        var edition = EditionOf(Arrangement.Parallel, [Zh, En], new PageSettings { Columns = ColumnShares.Equal },
            [.. Enumerable.Range(0, 6).Select(i => SampleEditions.Pair($"p{i}", P(Zh, Chinese(6)), P(En, English(12))))]);
        Assert.True(ProfileOptions.TryFind("size", out var size));
        edition = edition with { Settings = edition.Settings with { Typography = new Typography([new ProfileChange(Zh, size, "1.1")]) } };
        var page = BookComposer.Compose(edition, RealFonts.Library).Value!.Pages.First(page => page.Label == "1");
        var runs = page.Items.OfType<GlyphRun>().Where(run => run.Content is not null).ToList();
        List<double> Baselines(double points) => [.. runs.Where(run => Math.Abs(run.Size.Points - points) < 0.01).Select(run => Math.Round(run.Origin.Y.Points, 2)).Distinct().Order()];
        Assert.NotEmpty(Baselines(11.55));
        Assert.Empty(Baselines(11.55).Except(Baselines(10.5)));
    }

    [Fact]
    public void T79_A_translation_follows_its_source_without_a_gap_and_pairs_are_parted_by_a_line()
    {
        var book = Compose(Arrangement.Interleaved,
            SampleEditions.Pair("p1", P(Zh, "甲"), P(En, "First.")), SampleEditions.Pair("p2", P(Zh, "乙"), P(En, "Second.")));
        var (zh, en, next) = (Find(book, "甲").At.Y, Find(book, "First").At.Y, Find(book, "乙").At.Y);
        Assert.Equal(17.5 * 2, (next - en).Points, 0.01);
        Assert.Equal(17.5, (en - zh).Points, 0.01);
        Assert.Equal(17.5 * 3, (next - zh).Points, 0.01);
        Assert.Contains(book.Pages.SelectMany(page => page.Items.OfType<GlyphRun>()), run => run.Text.Span.StartsWith("First") && run.Size == Length.FromPoints(10.5) * 0.9);
    }

    [Fact]
    public void T79_The_end_of_a_short_source_stays_with_its_translation()
    {
        for (var lines = 18; lines < 27; lines++)
        {
            var filler = Enumerable.Range(0, lines / 3).Select(i => SampleEditions.Pair($"f{i}", P(Zh, "一行。"), P(En, "One.")));
            var only = new Pair("o", PairState.Only, [new PairSide(Zh, [.. Enumerable.Range(0, (lines % 3) + 1).Select(_ => P(Zh, "又一行。"))])]);
            var book = Compose(Arrangement.Interleaved, [.. filler, only, SampleEditions.Pair("p", P(Zh, "末段" + Chinese(3)), P(En, "Last. " + English(4)))]);
            Assert.Equal(Find(book, "末段").Page, Find(book, "Last").Page);
        }
    }

    [Fact]
    public void T79_Headings_of_stacked_languages_stay_with_their_text()
    {
        for (var lines = 1; lines < 10; lines++)
        {
            var filler = Enumerable.Range(0, lines).Select(i => SampleEditions.Pair($"f{i}", P(Zh, "一行。"), P(En, "One.")));
            var book = Compose(Arrangement.Interleaved,
            [
                .. filler, SampleEditions.Pair("h", SampleEditions.H(Zh, 2, "h", SampleEditions.T("小标题的文字")), SampleEditions.H(En, 2, "h", SampleEditions.T("Heading"))),
                SampleEditions.Pair("p", P(Zh, "正文开始" + Chinese(3)), P(En, "Last. " + English(4))),
            ]);
            Assert.Equal(Find(book, "小标题").Page, Find(book, "正文").Page);
            Assert.Equal(Find(book, "小标题").Page, Find(book, "Heading").Page);
        }
    }

    [Fact]
    public void T80_Each_language_refers_to_its_own_pages()
    {
        static Paragraph Link(LanguageTag language, string text) =>
            SampleEditions.P(language, new Link(default, "#h", "", [SampleEditions.T(text)]));
        var book = Compose(Arrangement.Facing,
            SampleEditions.Pair("l", Link(Zh, "见后"), Link(En, "see below")),
            SampleEditions.Pair("h", SampleEditions.H(Zh, 2, "h", SampleEditions.T("小标题的文字")), SampleEditions.H(En, 2, "h", SampleEditions.T("Heading"))));
        var targets = book.Pages.SelectMany(page => page.Links).Select(link => book.Anchors[link.Target[1..]].PageIndex).Distinct().Order().ToList();
        Assert.Equal([Find(book, "小标题").Page, Find(book, "Heading").Page], targets);
    }
}
