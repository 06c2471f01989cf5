using System.Collections.Immutable;
using System.Globalization;
using Publisher.Composition;
using Publisher.Composition.Lines;
using Publisher.Composition.Pages;
using Publisher.Composition.References;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing;
using Publisher.Tests.Support;
using Publisher.Vector;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Floats: where they go while the text goes on, what they do not pass, and that nothing is lost or covered.</summary>
public sealed partial class FloatTests
{
    private static readonly Length Feed = Length.FromPoints(17.5);

    /// <summary>Lines of a page of A5.</summary>
    private const int Lines = 27;

    private static Outcome<Book> Read(string markdown, string settings = "", string languages = "[zh-Hans]")
    {
        var workspace = new MemoryWorkspace { ["01.md"] = markdown, ["book.yaml"] = $"languages: {languages}\n{settings}\n" };
        foreach (var lines in Enumerable.Range(1, 30))
        {
            var height = (lines * 17.5 / 0.75).ToString(CultureInfo.InvariantCulture); // px
            workspace.Add($"{lines}.svg", System.Text.Encoding.UTF8.GetBytes(
                $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 {height}" width="100" height="{height}"><path d="M0 0H100V{height}Z"/></svg>"""));
        }
        return ManuscriptReader.Read(workspace);
    }

    private static Edition EditionOf(string markdown, string settings = "") =>
        EditionBuilder.Build(Read(markdown, settings).Value!, new EditionSpec("e", [LanguageTag.ChineseSimplified], Arrangement.Single));

    private static Edition Bilingual(string markdown, Arrangement arrangement, string settings = "") => EditionBuilder.Build(
        Read(markdown, settings, "[zh-Hans, en]").Value!, new EditionSpec("e", [LanguageTag.ChineseSimplified, LanguageTag.English], arrangement));

    /// <summary>A chapter as it is stacked, and what is told of it.</summary>
    private static (IReadOnlyList<PageDraft> Pages, PagePlan Plan, ImmutableArray<Diagnostic> Faults) Stack(Edition edition)
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var bag = new DiagnosticBag();
        edition = edition with { Images = DrawingReader.ReadAll(edition.Images, RealFonts.Library, edition.MainLanguage, bag) };
        var paragraphs = new ParagraphComposer(shaper, edition.Settings.Typography, bag);
        var plan = PagePlanner.Plan(edition, paragraphs);
        return (new ChapterSetter(edition, plan, AnchorNames.Of(edition), bag).Set(edition.Chapters[0], paragraphs).Pages, plan, bag.ToImmutable());
    }

    private static IReadOnlyList<PageDraft> Stack(string markdown, string settings = "") => Stack(EditionOf(markdown, settings)).Pages;

    private static string Text(PlacedStrip placed) => string.Concat(placed.Strip.Items.OfType<GlyphRun>().Select(run => run.Text.ToString()));

    /// <summary>The page, from 0, and place of the first strip that has the words.</summary>
    private static (int Page, Length Y) Find(IReadOnlyList<PageDraft> pages, string words) => pages
        .SelectMany((page, i) => page.Strips.Concat(page.Notes).Where(placed => Text(placed).Contains(words, StringComparison.Ordinal)).Select(placed => (i, placed.Y)))
        .First();

    /// <summary>Paragraphs of a line each, with a name and a number.</summary>
    private static string Paragraphs(string name, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{name}{i:00}行。\n\n"));

    private static string Figure(string name, int lines, string place = "") => $"![{name}]({lines}.svg \"{name}\"){(place.Length > 0 ? $"{{float={place}}}" : "")}\n\n";

    private const string Opening = "# 章\n\n";

    [Fact]
    public void An_automatic_float_stays_where_it_fits_and_else_lets_the_text_go_on()
    {
        var fitting = Stack(Opening + Paragraphs("前", 3) + Figure("图甲", 8, "auto") + Paragraphs("后", 3));
        Assert.True(Find(fitting, "前03").Y < Find(fitting, "图甲").Y && Find(fitting, "图甲").Y < Find(fitting, "后01").Y);
        Assert.Single(fitting);

        var pages = Stack(Opening + Paragraphs("前", 15) + Figure("图甲", 8, "auto") + Paragraphs("后", 12));
        Assert.Equal((0, 0), (Find(pages, "前15").Page, Find(pages, "后01").Page));
        Assert.Equal(Feed, Find(pages, "后01").Y - Find(pages, "前15").Y);
        Assert.Equal(1, Find(pages, "图甲").Page);
        Assert.True(Find(pages, "图甲").Y < pages[1].Strips.First(placed => Text(placed).StartsWith("后", StringComparison.Ordinal)).Y);
        Assert.All(Enumerable.Range(0, 2), i => Assert.True(pages[i].Strips.Max(placed => placed.Y) > Feed * (i == 0 ? Lines - 2 : 10)));
    }

    /// <summary>As before there were floats: the figure takes the next page along with the text behind it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("here")]
    public void Without_a_wish_nothing_floats(string place)
    {
        var pages = Stack(Opening + Paragraphs("前", 15) + Figure("图甲", 8, place) + Paragraphs("后", 12));
        Assert.Equal((0, 1, 1), (Find(pages, "前15").Page, Find(pages, "图甲").Page, Find(pages, "后01").Page));
    }

    [Fact]
    public void A_float_at_the_head_stands_on_the_page_of_its_place_or_behind_it_and_never_above_a_chapters_opening()
    {
        var same = Stack(Opening + Paragraphs("前", 30) + Figure("图甲", 8, "top") + Paragraphs("后", 3));
        Assert.Equal((1, 1), (Find(same, "前30").Page, Find(same, "图甲").Page));
        Assert.True(Find(same, "图甲").Y < same[1].Strips.First(placed => Text(placed).StartsWith("前", StringComparison.Ordinal)).Y);

        var opening = Stack(Opening + Paragraphs("前", 3) + Figure("图甲", 8, "top") + Paragraphs("后", 40));
        Assert.Equal((0, 1, 0), (Find(opening, "前03").Page, Find(opening, "图甲").Page, Find(opening, "后01").Page));
    }

    [Fact]
    public void A_float_at_the_foot_stands_below_the_text_and_above_the_notes()
    {
        var pages = Stack(Opening + "前言。[^1]\n\n" + Figure("图甲", 8, "bottom") + Paragraphs("后", 30) + "[^1]: 脚注。\n");
        var (figure, note) = (Find(pages, "图甲"), Find(pages, "脚注"));
        Assert.Equal((0, 0), (figure.Page, note.Page));
        Assert.True(figure.Y < note.Y - Feed);
        var text = pages[0].Strips.Where(placed => Text(placed).StartsWith("后", StringComparison.Ordinal)).ToList();
        Assert.True(text.Count > 5 && text.Max(placed => placed.Y) + Feed * 2 < figure.Y);
    }

    [Fact]
    public void The_last_line_of_a_float_at_the_foot_ends_as_the_last_line_of_text_would()
    {
        var (pages, plan, _) = Stack(EditionOf(Opening + "前言。\n\n" + Figure("图甲", 8, "bottom") + Paragraphs("后", 30)));
        Assert.Equal(plan.Page.TextHeight.Points, Find(pages, "图甲").Y.Points + plan.Columns[0].Styles.Caption.Size.Points, 0.01);
    }

    [Fact]
    public void A_float_that_asks_for_a_page_has_it_to_itself_in_the_middle()
    {
        var (pages, plan, _) = Stack(EditionOf(Opening + "前言。\n\n" + Figure("图甲", 8, "page") + Paragraphs("后", 40)));
        var page = pages[Find(pages, "图甲").Page];
        Assert.Equal(1, Find(pages, "图甲").Page);
        Assert.All(page.Strips, placed => Assert.True(placed.Strip.IsFigure));
        var (above, below) = (page.Strips[0].Y, plan.Page.TextHeight - page.Strips.Max(placed => placed.Y + placed.Strip.Height));
        Assert.True(above > Feed * 7 && below > Feed * 7);
        Assert.Equal((0, 2), (Find(pages, "后15").Page, Find(pages, "后40").Page));
    }

    [Fact]
    public void Several_large_floats_that_gather_get_a_page_of_floats()
    {
        var pages = Stack(Opening + Paragraphs("前", 18) + Figure("图甲", 10, "auto") + "中。\n\n" + Figure("图乙", 8, "auto") + Paragraphs("后", 30));
        Assert.Equal((1, 1), (Find(pages, "图甲").Page, Find(pages, "图乙").Page));
        Assert.All(pages[1].Strips, placed => Assert.True(placed.Strip.IsFigure));
        Assert.Equal((0, 2), (Find(pages, "后01").Page, Find(pages, "后20").Page));
    }

    /// <summary>Which of a kind waits holds back the later ones, wherever they would fit; tables pass figures.</summary>
    [Fact]
    public void Floats_of_a_kind_keep_their_order()
    {
        const string table = "| 头 |\n|---|\n| 格 |\n\n: 表丙 {float=auto}\n\n";
        var pages = Stack(Opening + Paragraphs("前", 16) + Figure("图甲", 15, "auto") + Figure("图乙", 2, "auto") + table + Paragraphs("后", 40));
        var (a, b, c) = (Find(pages, "图甲"), Find(pages, "图乙"), Find(pages, "表丙"));
        Assert.Equal((1, 0), (a.Page, c.Page));
        Assert.True(b.Page > a.Page || (b.Page == a.Page && b.Y > a.Y));
    }

    /// <summary>A figure that stays in the text comes behind those that wait.</summary>
    [Fact]
    public void What_stays_in_the_text_comes_behind_the_floats_of_its_kind()
    {
        var pages = Stack(Opening + Paragraphs("前", 16) + Figure("图甲", 15, "auto") + Paragraphs("中", 2) + Figure("图乙", 2, "none") + Paragraphs("后", 4));
        var (a, b) = (Find(pages, "图甲"), Find(pages, "图乙"));
        Assert.True(a.Page < b.Page || (a.Page == b.Page && a.Y < b.Y));
    }

    [Fact]
    public void All_floats_stand_before_the_next_chapter()
    {
        var book = BookComposer.Compose(EditionOf("""
            # 甲章

            文。

            ![图甲](12.svg "图甲"){float=top}

            ![图乙](15.svg "图乙"){float=bottom}

            ![图丙](20.svg "图丙"){float=page}

            # 乙章

            末。
            """), RealFonts.Library).Value!;
        int PageOf(string words) => book.Pages.First(page => page.Items.OfType<GlyphRun>().Any(run => run.Content is not null && run.Text.ToString().Contains(words, StringComparison.Ordinal)
            && !run.Text.ToString().Contains("章", StringComparison.Ordinal)) && int.TryParse(page.Label, out _)).Index;
        Assert.True(PageOf("图甲") < PageOf("末") && PageOf("图乙") < PageOf("末") && PageOf("图丙") < PageOf("末"));
    }

    [Theory]
    [InlineData("chapter", false)]
    [InlineData("section", true)]
    public void Sections_can_hold_floats_too(string barrier, bool isHeld)
    {
        var pages = Stack(Opening + Paragraphs("前", 12) + Figure("图甲", 12, "auto") + "后。\n\n## 下一节\n\n" + Paragraphs("节", 40), $"page: {{ float-barrier: {barrier} }}");
        var (figure, section) = (Find(pages, "图甲"), Find(pages, "下一节"));
        Assert.Equal(isHeld, figure.Page < section.Page || (figure.Page == section.Page && figure.Y < section.Y));
    }

    [Fact]
    public void A_heading_keeps_its_text_when_a_float_takes_room()
    {
        for (var lines = 5; lines < 20; lines++)
        {
            foreach (var place in new[] { "top", "bottom", "auto" })
            {
                var pages = Stack(Opening + Paragraphs("开", 24) + Paragraphs("前", lines) + "## 小节\n\n" + Figure("图甲", 6, place) + "正文" + string.Concat(Enumerable.Repeat("的文字", 40)) + "。\n\n" + Paragraphs("后", 20));
                var heading = Find(pages, "小节").Page;
                Assert.True(heading == Find(pages, "正文").Page || (place == "auto" && heading == Find(pages, "图甲").Page), $"{lines} lines, {place}");
            }
        }
    }

    [Fact]
    public void The_book_decides_for_figures_and_tables_with_captions_that_say_nothing()
    {
        const string settings = "page: { floats: auto }";
        string Before(string end) => Opening + Paragraphs("前", 15) + end;
        int PageOfText(string figure, string before = "") => Find(Stack(Before(before) + figure + Paragraphs("后", 12), settings), "后01").Page;
        Assert.Equal(0, PageOfText(Figure("图甲", 8)));
        Assert.Equal(1, PageOfText(Figure("图甲", 8, "none")));
        Assert.Equal(1, PageOfText("![](8.svg)\n\n")); // only its place says what it belongs to
        Assert.Equal(1, PageOfText(Figure("图甲", 8), "见下图：\n\n"));
        Assert.Equal(0, PageOfText(Figure("图甲", 8, "auto"), "见下图：\n\n"));
        Assert.Equal(0, PageOfText("![图甲](8.svg \"图甲\")\n![图乙](8.svg \"图乙\")\n\n")); // side by side
    }

    [Fact]
    public void What_has_no_room_on_any_page_of_text_gets_a_page()
    {
        var pages = Stack(Opening + Paragraphs("前", 5) + Figure("图甲", 22, "auto") + Paragraphs("后", 60));
        Assert.Equal((0, 1, 0), (Find(pages, "前05").Page, Find(pages, "图甲").Page, Find(pages, "后01").Page));
        Assert.All(pages[1].Strips, placed => Assert.True(placed.Strip.IsFigure));
    }

    [Theory]
    [InlineData("```cs {float=top}\n", "```\n\n", "码01")]
    [InlineData("::: note 框题 {float=bottom}\n", ":::\n\n", "框题")]
    [InlineData("{float=bottom}\n> [!NOTE] 框题\n> ", "\n\n", "框题")]
    public void Listings_and_boxes_float(string open, string close, string words)
    {
        var pages = Stack(Opening + Paragraphs("前", 30) + open + "码01。\n" + close + Paragraphs("后", 5));
        Assert.Equal(1, Find(pages, words).Page);
        Assert.Equal(open.Contains("top", StringComparison.Ordinal), Find(pages, words).Y < Find(pages, "前30").Y);
        Assert.Equal(Feed, Find(pages, "后01").Y - Find(pages, "前30").Y);
    }

    /// <summary>Readers meet a figure where it was written, wherever it stands (ISO 14289-1, 7.2).</summary>
    [Fact]
    public void The_structure_keeps_the_order_of_the_manuscript()
    {
        var book = BookComposer.Compose(EditionOf(Opening + Paragraphs("前", 30) + Figure("图甲", 8, "top") + Paragraphs("后", 3)), RealFonts.Library).Value!;
        var order = Leaves(book.Structure).Select(leaf => string.Concat(book.Pages.SelectMany(page => page.Items.OfType<GlyphRun>()).Where(run => run.Content == leaf).Select(run => run.Text.ToString()))).ToList();
        int At(string words) => order.FindIndex(text => text.Contains(words, StringComparison.Ordinal));
        Assert.True(At("前30") < At("图甲") && At("图甲") < At("后01"));
    }

    private static IEnumerable<TagContent> Leaves(TagNode node) =>
        node.Kids.SelectMany(kid => kid is TagNode inner ? Leaves(inner) : [(TagContent)kid]);

    [Fact]
    public void References_and_lists_name_the_page_that_a_float_stands_on()
    {
        var book = BookComposer.Compose(EditionOf(Opening + "见 @fig:a。\n\n" + Paragraphs("前", 15) + "![图甲](12.svg \"图甲\"){#fig:a float=auto}\n\n" + Paragraphs("后", 12),
            "references: { pages: always }\nlists: [figures]"), RealFonts.Library).Value!;
        var picture = book.Pages.Single(page => page.Items.Any(item => item is PlacedDrawing));
        Assert.Equal("2", picture.Label);
        Assert.Equal(picture.Index, book.Anchors["fig:a"].PageIndex);
        var texts = book.Pages.Select(page => string.Concat(page.Items.OfType<GlyphRun>().Select(run => run.Text.ToString()))).ToList();
        Assert.Contains(texts, text => text.Replace("\u00A0", "").Replace(" ", "").Contains("见图1（第2页）", StringComparison.Ordinal));
        Assert.Matches("图1\\s*图甲.*2", Assert.Single(texts, text => text.StartsWith("插图", StringComparison.Ordinal)));
    }
}
