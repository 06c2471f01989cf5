using System.Text;
using Publisher.Composition;
using Publisher.Composition.Pages;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

/// <summary>Floats in several languages, what is told of them, and rules that hold for any mixture.</summary>
public sealed partial class FloatTests
{
    private static string Pairs(string name, int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"{name}{i:00}行。\n\nL{i:00} is a line.\n\n"));

    /// <summary>Languages stay level, at the head and at the foot; a float goes over both columns or stands on both pages.</summary>
    [Theory]
    [InlineData(Arrangement.Parallel, "top")]
    [InlineData(Arrangement.Parallel, "bottom")]
    [InlineData(Arrangement.Facing, "top")]
    [InlineData(Arrangement.Facing, "bottom")]
    [InlineData(Arrangement.Interleaved, "top")]
    public void Languages_stay_level_about_a_float(Arrangement arrangement, string place)
    {
        var markdown = "# 章 | Chapter\n\n" + Pairs("前", 55) + $"![画甲 | Sight A](8.svg \"画甲 | Sight A\"){{float={place}}}\n\n" + Pairs("后", 6);
        var (pages, _, _) = Stack(Bilingual(markdown, arrangement));
        var (zh, en) = (Find(pages, "画甲"), Find(pages, "Sight A"));
        var text = Find(pages, "前55行");
        Assert.Equal((text.Page, text.Page), (zh.Page, en.Page));
        Assert.Equal(place == "top", zh.Y < text.Y);
        if (arrangement == Arrangement.Interleaved)
        {
            return;
        }
        foreach (var page in pages)
        {
            double[] Of(string words) => [.. page.Strips.Where(placed => Text(placed).Contains(words, StringComparison.Ordinal)).Select(placed => placed.Y.Points).Order()];
            Assert.Equal(Of("行。"), Of("is a line."));
        }
    }

    [Fact]
    public void A_note_of_a_float_stands_on_its_page()
    {
        var pages = Stack(Opening + Paragraphs("前", 15) + "^^^\n![图甲](8.svg)\n^^^ 图甲[^1] {float=auto}\n\n" + Paragraphs("后", 12) + "[^1]: 图的脚注。\n");
        Assert.Equal((1, 1), (Find(pages, "图甲").Page, Find(pages, "图的脚注").Page));
    }

    /// <summary>Small books of many floats of all kinds and sizes: each is set once and in the order of its kind, text is whole, nothing covers anything.</summary>
    [Theory]
    [InlineData(Arrangement.Single, "none")]
    [InlineData(Arrangement.Single, "auto")]
    [InlineData(Arrangement.Single, "top")]
    [InlineData(Arrangement.Parallel, "auto")]
    [InlineData(Arrangement.Facing, "bottom")]
    [InlineData(Arrangement.Interleaved, "auto")]
    public void Nothing_is_lost_covered_or_out_of_order(Arrangement arrangement, string usual)
    {
        for (uint seed = 1; seed <= 4; seed++)
        {
            var (markdown, figures) = Mixture(seed, arrangement != Arrangement.Single);
            var settings = $"page: {{ floats: {usual}, float-barrier: {(seed % 2 == 0 ? "section" : "chapter")}, notes-restart: {(seed % 3 == 0 ? "page" : "chapter")} }}";
            var edition = arrangement == Arrangement.Single ? EditionOf(markdown, settings) : Bilingual(markdown, arrangement, settings);
            var (pages, plan, _) = Stack(edition);
            Assert.All(pages, page => AssertApart(page, plan));
            var captions = pages.SelectMany(page => page.Captions).Where(caption => caption.Caption.Mark.Language == LanguageTag.ChineseSimplified).ToList();
            Assert.Equal(figures, captions.Count);
            foreach (var kind in captions.GroupBy(caption => caption.List))
            {
                var numbers = kind.Select(caption => caption.Caption.Mark.Title[1..3]).ToList();
                Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
            }
            var lines = pages.SelectMany(page => page.Strips.OrderBy(placed => placed.Y)).Select(Text).Where(text => text.StartsWith('行')).Select(text => text[..4]).ToList();
            Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        }
    }

    private static void AssertApart(PageDraft page, PagePlan plan)
    {
        foreach (var column in page.Strips.Concat(page.Notes).GroupBy(placed => placed.Column))
        {
            // What goes over all columns belongs to each of them.
            var others = page.Strips.Where(placed => placed.Column != column.Key && placed.Strip.IsFigure && placed.X == Length.Zero && placed.Column == 0 && plan.Arrangement == Arrangement.Parallel);
            var end = Length.Zero;
            foreach (var placed in column.Concat(others).Where(placed => !placed.Strip.IsSpace).OrderBy(placed => placed.Y).ThenBy(placed => placed.Strip.Height))
            {
                Assert.True(placed.Y.Points > end.Points - 0.1, $"{Text(placed)} begins at {placed.Y}, above {end}: "
                    + string.Join(" / ", page.Strips.Concat(page.Notes).Select(one => $"{one.Column} {one.Y}+{one.Strip.Height} {(one.Strip.IsFigure ? "F" : "")} {Text(one)}")));
                end = placed.Y + placed.Strip.Height;
                if (placed.Strip.OnGrid && !placed.Strip.IsFigure)
                {
                    Assert.Equal(0, Math.IEEERemainder(placed.Y.Points, Feed.Points), 0.05);
                }
            }
            Assert.True(end <= plan.Capacity + Length.FromPoints(1), $"ends at {end}");
        }
    }

    /// <summary>A chapter of lines, notes, headings, figures and tables that ask for anything.</summary>
    private static (string Markdown, int Figures) Mixture(uint seed, bool isBilingual)
    {
        var (text, notes, figures) = (new StringBuilder(isBilingual ? "# 章 | Chapter\n\n" : "# 章\n\n"), new StringBuilder(), 0);
        int Next(int most) => (int)((seed = (seed * 1664525) + 1013904223) >> 16) % most;
        string[] places = ["", "", "auto", "top", "bottom", "page", "none"];
        for (var i = 1; i < 90; i++)
        {
            var place = places[Next(places.Length)] is { Length: > 0 } asked ? $"{{float={asked}}}" : "";
            switch (Next(7))
            {
                case 0:
                    figures++;
                    var words = isBilingual ? $"甲{figures:00} | A{figures:00}" : $"甲{figures:00}";
                    text.Append($"![{words}]({1 + Next(Next(4) == 0 ? 26 : 12)}.svg \"{words}\"){place}\n\n");
                    break;
                case 1 when Next(2) == 0:
                    figures++;
                    var rows = string.Concat(Enumerable.Range(0, Next(Next(5) == 0 ? 50 : 8)).Select(row => $"| 格 | {row} |\n"));
                    text.Append($"| 头 | 尾 |\n|---|---|\n| 一 | 二 |\n{rows}\n: {(isBilingual ? $"乙{figures:00} | B{figures:00}" : $"乙{figures:00}")} {place}\n\n");
                    break;
                case 2 when Next(3) == 0:
                    text.Append(isBilingual ? $"## 节{i} | Section {i}\n\n" : $"## 节{i}\n\n");
                    break;
                case 3 when Next(2) == 0:
                    text.Append($"行{i:000}有脚注。[^{i}]\n\n").Append(isBilingual ? $"Line {i} has a note.\n\n" : "");
                    notes.Append($"[^{i}]: 脚注{string.Concat(Enumerable.Repeat("的文字", Next(60)))}。\n\n");
                    break;
                default:
                    text.Append($"行{i:000}{string.Concat(Enumerable.Repeat("文字", Next(60)))}。\n\n").Append(isBilingual ? $"Line {i} {string.Concat(Enumerable.Repeat("of words ", Next(40)))}.\n\n" : "");
                    break;
            }
        }
        return (text.Append(notes).ToString(), figures);
    }

    [Fact]
    public void BLK010_An_unknown_place_is_told_with_the_nearest_name()
    {
        var fault = Assert.Single(Read(Opening + "文。\n\n![图](8.svg \"图\"){float=botom}\n").Diagnostics, fault => fault.Code == "BLK010");
        Assert.Equal((5, 17), (fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
        Assert.Contains("'bottom'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- 项\n\n  ![图](8.svg \"图\"){float=top}\n")]
    [InlineData("{float=top}\n## 节\n\n文。\n")]
    [InlineData("文字。 {float=top}\n")]
    public void BLK011_What_cannot_float_is_told(string markdown)
    {
        Assert.Single(Read(Opening + "文。\n\n" + markdown).Diagnostics, fault => fault.Code == "BLK011");
        Assert.DoesNotContain(Read(Opening + Figure("图", 8, "top") + "文。\n").Diagnostics, fault => fault.Code.StartsWith("BLK", StringComparison.Ordinal));
    }

    [Fact]
    public void BLK012_What_is_too_tall_to_float_is_told_and_goes_over_pages()
    {
        var table = "| 头 |\n|---|\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"| 格{i} |\n")) + "\n: 长表";
        var (pages, _, faults) = Stack(EditionOf(Opening + "文。\n\n" + table + " {float=top}\n\n后。\n"));
        Assert.Equal(5, Assert.Single(faults, fault => fault.Code == "BLK012").Span.StartPosition.Line);
        Assert.True(Find(pages, "格0").Page < Find(pages, "格59").Page);
        Assert.Empty(Stack(EditionOf(Opening + "文。\n\n" + table + "\n\n后。\n", "page: { floats: top }")).Faults.Where(fault => fault.Code == "BLK012"));
    }

    [Fact]
    public void BLK013_A_float_far_behind_its_place_is_told()
    {
        var markdown = Opening + "文。\n\n" + string.Concat(Enumerable.Range(1, 5).Select(i => Figure($"图{i}", 14, "top"))) + Paragraphs("后", 99);
        var faults = Stack(EditionOf(markdown)).Faults.Where(fault => fault.Code == "BLK013").ToList();
        Assert.Equal([9, 11, 13], faults.Select(fault => fault.Span.StartPosition.Line));
    }

    [Theory]
    [InlineData("- 项\n\n  {.landscape}\n\n  | 头 |\n  |---|\n  | 格 |\n", 1)]
    [InlineData("{.landscape}\n\n| 头 |\n|---|\n| 格 |\n", 0)]
    public void BLK014_A_block_that_cannot_lie_on_its_side_is_told(string markdown, int count) =>
        Assert.Equal(count, Read(Opening + "文。\n\n" + markdown).Diagnostics.Count(fault => fault.Code == "BLK014"));

    /// <summary>The tables of both languages lie on the two pages of one spread, behind the text before them.</summary>
    [Fact]
    public void Facing_pages_lie_on_their_side_together()
    {
        const string markdown = "# 章 | Chapter\n\n先。\n\nBefore.\n\n{.landscape}\n\n| 头 \\| Head | 尾 \\| Tail |\n|---|---|\n| 甲 \\| One | 乙 \\| Two |\n\n后。\n\nBehind.\n";
        var book = BookComposer.Compose(Bilingual(markdown, Arrangement.Facing), RealFonts.Library).Value!;
        Page Of(string text) => book.Pages.First(page => page.Items.OfType<GlyphRun>().Any(run => run.Text.Span.StartsWith(text) && (run.Content is not null || run.Artifact == ArtifactKind.Pagination)) && int.TryParse(page.Label, out _));
        var (text, zh, en) = (Of("先"), Of("甲"), Of("One"));
        Assert.Same(text, Of("后"));
        Assert.Equal((text.Index + 2, text.Index + 3), (zh.Index, en.Index));
        Assert.All([zh, en], page => Assert.Equal((text.Size.Height, text.Size.Width), (page.Size.Width, page.Size.Height)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void What_is_kept_with_the_next_block_is_never_parted_from_it(int sentences)
    {
        for (var lines = 8; lines < Lines; lines++)
        {
            var pages = Stack(Opening + Paragraphs("前", lines) + string.Concat(Enumerable.Repeat("同页的一句话要写得长一些。", sentences)) + "末句 {.keep-with-next}\n\n" + "后文" + string.Concat(Enumerable.Repeat("后面的文字", 20)) + "。\n");
            Assert.Equal(Find(pages, "末句").Page, Find(pages, "后文").Page);
        }
    }
}
