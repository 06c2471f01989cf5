using System.Collections.Immutable;
using System.Text;
using Publisher.Composition;
using Publisher.Composition.Blocks;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing;
using Publisher.Tests.Composition.Blocks;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Blocks;

/// <summary>Spans, row heads and widths of tables, from the manuscript to pages and the web.</summary>
public sealed class TableTests
{
    private static Outcome<Book> Read(string markdown) => ManuscriptReader.Read(new MemoryWorkspace
    {
        ["01.md"] = "# 章\n\n" + markdown, ["book.yaml"] = "languages: [zh-Hans]\n",
    });

    private static Edition EditionOf(string markdown) =>
        EditionBuilder.Build(Read(markdown).Value!, new EditionSpec("e", [LanguageTag.ChineseSimplified], Arrangement.Single));

    private static Table TableOf(string markdown) => EditionOf(markdown).Chapters[0].Pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).OfType<Table>().Single();

    private static ImmutableArray<Strip> Set(string markdown, double ems) => BoxPage.Set(BoxPage.Column("zh-Hans", ems), TableOf(markdown));

    private static string Html(string markdown)
    {
        using var output = new MemoryStream();
        HtmlExporter.Export(EditionOf(markdown), new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private const string Reaching = "| 头 | 尾 |\n|---|---|\n| 甲乙丙丁戊己庚辛壬癸 | 子 |\n| ^^ | 丑 |\n| 寅 | 卯 |\n";

    [Fact]
    public void A_cell_of_two_rows_stands_beside_both()
    {
        var strips = Set(Reaching, 12);
        var drawn = BoxPage.Characters(strips);
        double Y(char character) => strips[..drawn.First(one => one.Character == character).Strip].Sum(strip => strip.Height.Points);

        Assert.Equal(Y('子'), Y('甲'));
        Assert.True(Y('丑') < Y('寅') && Y('癸') < Y('寅'));
        Assert.True(Y('丑') - Y('子') < 30, "the row of the other cell is not as high as the cell that reaches down");
    }

    [Fact]
    public void Rows_joined_by_a_cell_stay_on_one_page()
    {
        var strips = Set(Reaching, 12);
        var drawn = BoxPage.Characters(strips);
        var (first, last) = (drawn.First(one => one.Character == '子').Strip, drawn.First(one => one.Character == '丑').Strip);

        Assert.All(Enumerable.Range(first, last - first), i => Assert.True(strips[i].KeepWithNext));
    }

    [Fact]
    public void A_cell_of_two_rows_that_is_the_highest_makes_room_for_itself()
    {
        var tall = Set("| 头 | 尾 |\n|---|---|\n| 甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸 | 子 |\n| ^^ | 丑 |\n| 寅 | 卯 |\n", 12);
        var drawn = BoxPage.Characters(tall);
        var end = drawn.Last(one => one.Character == '癸').Strip;

        Assert.True(end < drawn.First(one => one.Character == '寅').Strip);
    }

    [Fact]
    public void Spans_and_row_heads_are_told_on_the_web_and_in_the_structure()
    {
        const string markdown = "{.header-column}\n\n| 头 || 尾 |\n|---|---|---|\n| 甲 | 子 | 丑 |\n| ^^ | 寅 | 卯 |\n";
        var html = Html(markdown);
        var book = BookComposer.Compose(EditionOf(markdown), RealFonts.Library).Value!;
        var cells = Nodes(book.Structure).Where(node => node.Role is TagRole.TableHeader or TagRole.TableCell).Select(node => (node.Role, node.Scope, node.ColumnSpan, node.RowSpan)).ToList();

        Assert.Matches("<th scope=\"col\" colspan=\"2\">头</th>", html);
        Assert.Matches("<th scope=\"row\" rowspan=\"2\">甲</th>", html);
        Assert.Equal((TagRole.TableHeader, HeaderScope.Column, 2, 1), cells[0]);
        Assert.Equal((TagRole.TableHeader, HeaderScope.Row, 1, 2), cells[2]);
        Assert.Equal((TagRole.TableCell, HeaderScope.None, 1, 1), cells[^1]);
    }

    private static IEnumerable<TagNode> Nodes(TagNode node) => node.Kids.OfType<TagNode>().SelectMany(Nodes).Prepend(node);

    /// <summary>Widths in points of a measure of 100; each column: floor, least, most.</summary>
    [Theory]
    [InlineData("10,10,10 10,10,30", "40,60")] // all fits: equal parts of the rest
    [InlineData("10,20,80 10,20,140", "40,60")] // words fit: by what lines want
    [InlineData("10,10,10 20,120,300", "10,90")] // a long word gives way, not the short column
    [InlineData("90,90,90 60,60,60", "60,40")] // nothing fits
    public void Widths_are_fair(string columns, string expected)
    {
        var parts = columns.Split(' ').Select(column => column.Split(',').Select(part => Length.FromPoints(int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))).ToArray()).ToList();
        Length[] Column(int i) => [.. parts.Select(part => part[i])];
        var widths = ColumnWidths.Share(Length.FromPoints(100), Column(0), Column(1), Column(2));

        Assert.Equal(expected, string.Join(',', widths.Select(width => Math.Round(width.Points))));
    }

    [Fact]
    public void A_list_in_a_cell_has_the_room_of_its_lines()
    {
        const string grid = "+--------------+----+\n| 头           | 尾 |\n+==============+====+\n| - abcdefghij | 子 |\n+--------------+----+\n";
        var strips = Set(grid, 30);
        var drawn = BoxPage.Characters(strips);

        Assert.Equal(drawn.First(one => one.Character == 'a').Strip, drawn.First(one => one.Character == 'j').Strip);
    }

    /// <summary>The text goes on below its reference; the wide page comes behind it, with its head and number along its own edges.</summary>
    [Theory]
    [InlineData("{.landscape}\n\n", "")]
    [InlineData("::: {.landscape}\n", ":::\n")]
    public void A_landscape_table_lies_on_a_page_of_its_own_behind_the_text_before_it(string before, string behind)
    {
        var book = BookComposer.Compose(EditionOf($"先。\n\n{before}| 头 | 尾 |\n|---|---|\n| 甲 | 乙 |\n{behind}\n后。\n"), RealFonts.Library).Value!;
        Page Of(string text) => book.Pages.Single(page => page.Items.OfType<GlyphRun>().Any(run => run.Content is not null && run.Text.Span.StartsWith(text)));
        var (text, table) = (Of("先"), Of("甲"));

        Assert.Same(text, Of("后"));
        Assert.Equal((text.Index + 1, text.Size.Height, text.Size.Width), (table.Index, table.Size.Width, table.Size.Height));
        Assert.Contains(table.Items.OfType<GlyphRun>(), run => run.Artifact == ArtifactKind.PaginationFooter);
        Assert.All(table.Items.OfType<GlyphRun>(), run => Assert.InRange(run.Origin.Y.Points, 0, table.Size.Height.Points));
        Assert.Contains(table.Items.OfType<FilledRect>(), rule => rule.Box.Width > text.Size.Width - Length.FromPoints(100));
    }

    [Fact]
    public void BLK003_A_cell_that_goes_on_from_nothing_is_told()
    {
        var fault = Assert.Single(Read("| a | b |\n|---|---|\n| ^^ | 1 |\n").Diagnostics, fault => fault.Code.StartsWith("BLK", StringComparison.Ordinal));

        Assert.Equal(("BLK003", 5), (fault.Code, fault.Span.StartPosition.Line));
    }

    [Fact]
    public void CMP022_A_table_wider_than_the_page_is_told_at_its_line()
    {
        var row = "|" + string.Concat(Enumerable.Range(0, 24).Select(i => $" word{i:00} |")) + "\n";
        var rule = "|" + string.Concat(Enumerable.Repeat("---|", 24)) + "\n";
        var edition = EditionOf("先。\n\n" + row + rule + row);
        var faults = BookComposer.Compose(edition, RealFonts.Library).Diagnostics;

        Assert.Equal(5, Assert.Single(faults, fault => fault.Code == "CMP022").Span.StartPosition.Line);
        Assert.DoesNotContain(BookComposer.Compose(EditionOf("| a | b |\n|---|---|\n| 1 | 2 |\n"), RealFonts.Library).Diagnostics, fault => fault.Code == "CMP022");
    }

    [Theory]
    [InlineData("+----------------+----+\n| 前             | 边 |\n|                |    |\n| +----+----+    |    |\n| | 甲 | 乙 |    |    |\n| +----+----+    |    |\n|                |    |\n| 后             |    |\n+----------------+----+\n", 6, 3)]
    [InlineData("| 前 <table><tr><td>甲</td><td>乙</td></tr></table> 后 | 边 |\n|---|---|\n| 子 | 丑 |\n", 3, 5)]
    public void BLK040_TableInTable_keeps_every_word(string markdown, int line, int column)
    {
        var fault = Assert.Single(Read(markdown).Diagnostics, one => one.Code == "BLK040");
        var drawn = string.Concat(BoxPage.Characters(Set(markdown, 30)).Select(one => one.Character));

        Assert.Equal((line, column), (fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
        Assert.All("前甲乙后边", character => Assert.Contains(character, drawn));
        Assert.All("前甲乙后边", character => Assert.Contains(character, Html(markdown)));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(Html(markdown), "<table"));
    }

    [Fact]
    public void BLK041_MisalignedRow_names_the_line()
    {
        var fault = Assert.Single(Read("+----+----+\n| 甲 | 乙 |\n| 丙丁 戊\n+----+----+\n").Diagnostics);

        Assert.Equal(("BLK041", 5, 1), (fault.Code, fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
    }

    [Theory]
    [InlineData("+--------+------+\n| 甲乙丙 | 丁   |\n+========+======+\n| a      | é한か|\n+--------+------+\n")]
    [InlineData("+-----+-----+\n| 甲乙丙 | 丁  |\n+=====+=====+\n| a   | é한か |\n+-----+-----+\n")]
    public void Columns_of_grids_are_counted_as_editors_show_them_or_by_characters(string markdown)
    {
        var table = TableOf(markdown);

        Assert.Equal(["甲乙丙", "丁", "a", "é한か"], table.Head.Concat(table.Body).SelectMany(row => row.Cells).Select(cell => PlainText.Of(((Paragraph)cell.Blocks[0]).Content)));
        Assert.Empty(Read(markdown).Diagnostics);
    }
}
