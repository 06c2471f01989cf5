using System.Collections.Immutable;
using System.Text;
using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing;
using Publisher.Tests.Support;
using Publisher.Verification;
using Publisher.Web;

namespace Publisher.Tests.Blocks;

/// <summary>
/// Side notes: beside their marks in the outer margin of print where there is a column for them, at the foot or in the text
/// otherwise; in the margin of wide screens.
/// </summary>
public sealed class SideNoteTests
{
    private const string Margin = "page: { size: B5-JIS, margin-column: 35mm }";
    private const string Filler = "两边的段落要从同一条格线开始排起，排到这一页的末尾为止，中间不留空白，也不移动网格。";

    private static Outcome<Book> Read(string markdown, string settings = Margin, string languages = "zh-Hans") => ManuscriptReader.Read(new MemoryWorkspace
    {
        ["01.md"] = "# 章\n\n" + markdown, ["book.yaml"] = $"languages: [{languages}]\n{settings}\n",
        ["a.svg"] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><path d="M0 0H300V200Z"/></svg>""",
    });

    private static Edition EditionOf(Outcome<Book> book, Arrangement arrangement = Arrangement.Single, params string[] languages) => EditionBuilder.Build(book.Value!,
        new EditionSpec("e", languages.Length == 0 ? [LanguageTag.ChineseSimplified] : [.. languages.Select(LanguageTag.Parse)], arrangement));

    private static Outcome<PagedBook> Compose(string markdown, string settings = Margin) =>
        BookComposer.Compose(EditionOf(Read(markdown, settings)), RealFonts.Library);

    private static string Html(string markdown, string settings = Margin)
    {
        using var output = new MemoryStream();
        HtmlExporter.Export(EditionOf(Read(markdown, settings)), new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private readonly record struct Found(int Page, Point At, Length Size, string Label);

    private static Found Find(PagedBook book, string start) => book.Pages
        .SelectMany(page => page.Items.OfType<GlyphRun>().Where(run => run.Text.Span.StartsWith(start) && run.Content is not null)
            .Select(run => new Found(page.Index, run.Origin, run.Size, page.Label)))
        .First();

    private static string Repeat(int times) => string.Concat(Enumerable.Repeat(Filler, times));

    [Fact]
    public void A_note_in_the_margin_is_small_and_level_with_its_mark()
    {
        var book = Compose($"甲{Repeat(3)}乙[边上的话]{{.sidenote}}丙。\n\n{Filler}").Value!;
        var (note, mark) = (Find(book, "边上"), Find(book, "1"));
        var text = book.Pages[note.Page].Items.OfType<GlyphRun>().Where(run => run.Size == Length.FromPoints(10.5) && run.Content is not null).ToList();

        Assert.Equal(mark.Page, note.Page);
        Assert.Contains(text, run => run.Origin.Y == note.At.Y && run.Text.ToString().Contains('乙', StringComparison.Ordinal));
        Assert.Equal(8.5, note.Size.Points, 0.01);
        Assert.InRange(note.At.X.Points, (182 - 12 - 35) * 72 / 25.4 - 1, (182 - 12 - 35) * 72 / 25.4 + 12);
    }

    [Fact]
    public void Margins_are_outer_on_both_sides_of_a_spread()
    {
        var book = Compose($"甲[右页的注]{{.sidenote}}。\n\n<!-- pagebreak -->\n\n乙[左页的注]{{.sidenote}}。").Value!;
        var (right, left) = (Find(book, "右页的注"), Find(book, "左页的注"));

        Assert.True(right.At.X > Length.FromMillimetres(120));
        Assert.InRange(left.At.X.Points, Length.FromMillimetres(12).Points - 1, Length.FromMillimetres(14).Points);
        Assert.Equal(1, left.Page - right.Page);
    }

    [Fact]
    public void Notes_that_meet_give_way_downwards_on_the_grid()
    {
        var book = Compose($"甲[第一条{Filler}]{{.sidenote}}乙[第二条{Filler}]{{.sidenote}}。\n\n{Filler}").Value!;
        var (first, second) = (Find(book, "第一条"), Find(book, "第二条"));
        var lines = (second.At.Y - first.At.Y).Points / 17.5;

        Assert.True(lines > 3);
        Assert.Equal(Math.Round(lines), lines, 0.001);
        Assert.Equal(first.At.X, second.At.X);
    }

    [Fact]
    public void At_the_foot_of_a_page_notes_move_up_and_stay_with_their_marks()
    {
        for (var lines = 20; lines < 34; lines++)
        {
            var book = Compose($"{string.Join("\n\n", Enumerable.Repeat("一行。", lines))}\n\n甲[长注开头{Repeat(4)}长注末尾]{{.sidenote}}乙。\n\n{Filler}").Value!;
            var (note, mark) = (Find(book, "长注开头"), Find(book, "甲"));
            var end = book.Pages[note.Page].Items.OfType<GlyphRun>().Where(run => run.Size == note.Size && run.Content is not null).Max(run => run.Origin.Y);

            Assert.Equal(mark.Page, note.Page);
            Assert.True(end < Length.FromMillimetres(257 - 23 + 1), $"{lines} lines: {end.Points}");
        }
    }

    [Fact]
    public void Notes_leave_the_lines_of_the_text_where_they_are()
    {
        static List<(int, Length, Length)> Lines(string note) => [.. Compose($"甲{note}{Repeat(30)}").Value!.Pages
            .SelectMany(page => page.Items.OfType<GlyphRun>().Where(run => run.Size == Length.FromPoints(10.5) && run.Content is not null).Select(run => (page.Index, run.Origin.X, run.Origin.Y)).Take(1))];

        Assert.Equal(Lines("").Select(line => (line.Item1, line.Item3)), Lines("[注]{.sidenote}").Select(line => (line.Item1, line.Item3)));
    }

    [Fact]
    public void BLK020_What_has_no_room_in_the_margin_stands_at_the_foot_once_and_is_told()
    {
        var outcome = Compose($"甲[第一条{Repeat(9)}]{{.sidenote}}乙[第二条{Repeat(9)}]{{.sidenote}}丙。");
        var (first, second) = (Find(outcome.Value!, "第一条"), Find(outcome.Value!, "第二条"));
        var fault = Assert.Single(outcome.Diagnostics, one => one.Code == "BLK020");

        Assert.Equal(3, fault.Span.StartPosition.Line);
        Assert.True(second.At.X < Length.FromMillimetres(60) && first.At.X > Length.FromMillimetres(120));
        Assert.Equal(first.Page, second.Page);
        Assert.Single(outcome.Value!.Pages.SelectMany(page => page.Items.OfType<GlyphRun>()), run => run.Text.Span.StartsWith("第二条"));
    }

    [Fact]
    public void A_block_stands_beside_the_paragraph_before_it_and_below_a_heading_beside_the_one_after()
    {
        var book = Compose($"甲段{Repeat(2)}\n\n::: sidenote\n甲旁\n:::\n\n## 节\n\n::: side-note\n乙旁\n:::\n\n乙段{Repeat(2)}").Value!;

        Assert.Equal(Find(book, "甲段").At.Y, Find(book, "甲旁").At.Y);
        Assert.Equal(Find(book, "乙段").At.Y, Find(book, "乙旁").At.Y);
    }

    [Fact]
    public void A_block_behind_a_figure_that_floats_stands_beside_the_text_before_it()
    {
        var outcome = Compose($"甲段{Repeat(2)}\n\n![叶](a.svg \"一片叶\"){{float=bottom}}\n\n::: sidenote\n块的话\n:::\n\n{Filler}");

        Assert.DoesNotContain(outcome.Diagnostics, one => one.Code == "BLK020");
        Assert.Equal(Find(outcome.Value!, "甲段").At.Y, Find(outcome.Value!, "块的话").At.Y);
    }

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    public void A_block_stands_below_the_notes_that_its_paragraph_calls(string quote)
    {
        var book = Compose($"{quote}甲段[甲注]{{.sidenote}}{Repeat(2)}[乙注]{{.sidenote}}。\n{quote}\n{quote}::: sidenote\n{quote}块的话\n{quote}:::\n\n{Filler}").Value!;
        var (first, second, block) = (Find(book, "甲注"), Find(book, "乙注"), Find(book, "块的话"));

        Assert.True(first.At.Y < second.At.Y && second.At.Y < block.At.Y);
    }

    [Fact]
    public void A_block_in_a_list_or_box_stands_beside_what_it_follows_there()
    {
        var book = Compose("- 甲项\n- 乙项\n\n  ::: aside\n  乙旁\n  :::\n\n> [!NOTE] 题\n> 丙段\n>\n> ::: aside\n> 丙旁\n> :::\n").Value!;

        Assert.Equal(Find(book, "乙项").At.Y, Find(book, "乙旁").At.Y);
        Assert.Equal(Find(book, "丙段").At.Y, Find(book, "丙旁").At.Y);
    }

    [Fact]
    public void A_picture_with_its_caption_fits_the_margin()
    {
        var book = Compose($"甲段{Repeat(4)}\n\n::: sidenote\n![叶](a.svg \"一片叶\")\n:::\n\n{Filler}").Value!;
        var page = book.Pages.Single(page => page.Items.OfType<PlacedImage>().Any() || page.Items.OfType<PlacedDrawing>().Any());
        var box = page.Items.OfType<PlacedDrawing>().Select(item => item.Box).Concat(page.Items.OfType<PlacedImage>().Select(item => item.Box)).Single();

        Assert.InRange(box.Width.Points * 25.4 / 72, 32, 35.1);
        Assert.True(box.X > Length.FromMillimetres(120) && Find(book, "一片叶").At.Y > box.Bottom);
        Assert.InRange((Find(book, "甲段").At.Y - box.Y).Points, 5, 10.5);
    }

    [Theory]
    [InlineData("foot", false)]
    [InlineData("side", true)]
    public void All_notes_go_to_the_side_where_the_book_says_so(string notes, bool isAtSide)
    {
        var book = Compose("甲[^1]。\n\n[^1]: 注的话\n", $"page: {{ size: B5-JIS, margin-column: 35mm, notes: {notes} }}").Value!;

        Assert.Equal(isAtSide, Find(book, "注的话").At.X > Length.FromMillimetres(120));
    }

    [Fact]
    public void Without_a_column_words_are_a_note_at_the_foot_and_a_block_is_on_a_tint()
    {
        var book = Compose($"甲[边上的话]{{.sidenote}}乙。\n\n::: sidenote\n块\n:::\n\n{Filler}", "page: { size: A5 }").Value!;

        Assert.True(Find(book, "边上的话").At.Y > Length.FromMillimetres(170));
        Assert.InRange(Find(book, "块").At.Y.Points, Find(book, "甲").At.Y.Points, Find(book, "两边").At.Y.Points);
    }

    [Fact]
    public void Languages_side_by_side_share_the_margin_and_facing_pages_have_one_each()
    {
        var read = Read("甲[中文旁注]{.sidenote}。\n\nOne[English remark]{.sidenote}.", "page: { size: B5-JIS, margin-column: 35mm }", "zh-Hans, en");
        var parallel = BookComposer.Compose(EditionOf(read, Arrangement.Parallel, "zh-Hans", "en"), RealFonts.Library).Value!;
        var facing = BookComposer.Compose(EditionOf(read, Arrangement.Facing, "zh-Hans", "en"), RealFonts.Library).Value!;

        Assert.Equal(Find(parallel, "中文旁注").Page, Find(parallel, "English").Page);
        Assert.True(Find(parallel, "English").At.Y > Find(parallel, "中文旁注").At.Y);
        Assert.Equal(Find(facing, "甲").Page, Find(facing, "中文旁注").Page);
        Assert.Equal(Find(facing, "One").Page, Find(facing, "English").Page);
        Assert.True(Find(facing, "中文旁注").At.X < Length.FromMillimetres(20) && Find(facing, "English").At.X > Length.FromMillimetres(120));
    }

    [Fact]
    public void The_notes_of_a_pair_share_their_number()
    {
        var edition = EditionOf(Read("甲[一]{.sidenote}乙[二]{.sidenote}。\n\nA[one]{.sidenote} b[two]{.sidenote}.", Margin, "zh-Hans, en"), Arrangement.Parallel, "zh-Hans", "en");
        var numbers = edition.Chapters[0].Pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).OfType<Paragraph>()
            .SelectMany(block => block.Content).OfType<NoteReference>().Select(mark => (edition.Numbers.Note(mark.Note), PlainText.Of(((Paragraph)mark.Note.Blocks[0]).Content)));

        Assert.Equal([(1, "一"), (2, "二"), (1, "one"), (2, "two")], numbers);
    }

    [Fact]
    public void UA_The_structure_has_notes_behind_their_anchors_with_the_side_they_stand_at()
    {
        var file = WrittenPdf.Bytes(EditionOf(Read("甲段[边上的话]{.sidenote}。\n\n::: sidenote\n块\n:::\n\n乙段。\n\n<!-- pagebreak -->\n\n丙[左页]{.sidenote}。")));
        using var structure = new PdfStructure(file);
        var kids = structure.All("Sect").First(section => section.Kids.Exists(kid => kid.Role == "Note")).Kids;

        Assert.Equal(["H1", "P", "Note", "Note", "P", "P", "Note"], kids.Select(kid => kid.Role));
        Assert.Equal(["1边上的话", "块", "2左页"], kids.Where(kid => kid.Role == "Note").Select(kid => kid.Text));
        Assert.Equal(["End", "End", "Start"], kids.Where(kid => kid.Role == "Note")
            .Select(kid => ((UglyToad.PdfPig.Tokens.NameToken)kid.Attributes!.Data["Placement"]).Data));
        Assert.Empty(PdfVerifier.Verify(file, []).Findings);
    }

    [Fact]
    public void UA_The_number_of_a_note_leads_back_to_its_mark()
    {
        var book = Compose($"甲{Repeat(60)}乙[^1]。\n\n[^1]: 注的话\n", "page: { size: A5 }").Value!;
        var mark = Find(book, "1");
        var links = book.Pages[Find(book, "注的话").Page].Links.Where(link => link.Target.StartsWith("#call-", StringComparison.Ordinal)).ToList();

        Assert.Equal("回到正文，注 1", Assert.Single(links).Description);
        var place = book.Anchors[links[0].Target[1..]];
        Assert.Equal(mark.Page, place.PageIndex);
        Assert.InRange(mark.At.Y.Points - place.Position.Y.Points, 0, 17.5);
    }

    [Fact]
    public void Code_in_a_tinted_box_has_the_papers_ground()
    {
        var fills = BookComposer.Compose(EditionOf(Read("## 盒\n\n```\n代码\n```\n", "boxes:\n  - { match: '^盒', style: tint }")), RealFonts.Library).Value!
            .Pages.SelectMany(page => page.Items.OfType<FilledRect>()).Where(rect => rect.Artifact == ArtifactKind.Layout && rect.Box.Height > Length.FromPoints(10)).ToList();

        Assert.Equal(2, fills.Count);
        Assert.Equal(new Ink(0xFF, 0xFF, 0xFF), fills[1].Ink);
        Assert.True(fills[0].Box.Width > fills[1].Box.Width);
    }

    [Fact]
    public void On_the_web_side_notes_stand_behind_their_paragraph_and_others_at_the_end()
    {
        var html = Html("甲[边上]{.sidenote}乙[^1]。\n\n丙段。\n\n::: sidenote\n块\n:::\n\n[^1]: 末尾\n");

        Assert.Matches("(?s)甲.*乙.*</p>\\s*<div class=\"at-side footnote\" id=\"fn-side-[^\"]*\" role=\"doc-footnote\">.*边上.*丙段.*<aside[^>]* class=\"sidenote\" role=\"note\">.*块.*<section class=\"notes\".*末尾", html);
        Assert.DoesNotContain("<section class=\"notes\"", Html("甲[边上]{.sidenote}。"), StringComparison.Ordinal);
    }

    [Fact]
    public void BLK021_A_column_that_leaves_no_room_for_the_text_is_told()
    {
        var fault = Assert.Single(Read("甲。", "page: { size: A5, margin-column: 60mm }").Diagnostics);

        Assert.Equal(("BLK021", 2), (fault.Code, fault.Span.StartPosition.Line));
    }

    [Theory]
    [InlineData("page: { notes: side }", "BLK022")]
    [InlineData("page: { notes: side, margin-column: none }", "BLK022")]
    [InlineData("page: { size: A4, notes: side, margin-column: 35mm }", "")]
    [InlineData("page: { notes: side }\neditions:\n  - { name: a, page: A4, margin-column: 35mm }", "")]
    public void BLK022_Notes_at_the_side_need_a_column(string settings, string code) =>
        Assert.Equal(code, string.Concat(Read("甲。", settings).Diagnostics.Select(fault => fault.Code)));

    [Fact]
    public void An_edition_may_have_a_column_of_its_own()
    {
        var read = Read("甲[边上的话]{.sidenote}乙。", "page: { size: A4 }\neditions:\n  - { name: a, margin-column: 40mm }");
        var book = BookComposer.Compose(EditionBuilder.Build(read.Value!, read.Value!.Editions[0]), RealFonts.Library).Value!;

        Assert.Equal(40, read.Value!.Editions[0].MarginColumnMm);
        Assert.Equal(Find(book, "甲").At.Y, Find(book, "边上的话").At.Y);
    }
}
