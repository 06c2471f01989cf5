using System.Collections.Immutable;
using System.Text;
using Publisher.Composition;
using Publisher.Composition.Blocks;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Parsing;
using Publisher.Tests.Composition.Blocks;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Blocks;

/// <summary>Rows of figures, page breaks, epigraphs, verse, lists in columns and notes to the side.</summary>
public sealed class SetOffTests
{
    private static Outcome<Book> Read(string markdown) => ManuscriptReader.Read(new MemoryWorkspace
    {
        ["01.md"] = "# 章\n\n" + markdown, ["book.yaml"] = "languages: [zh-Hans]\n",
        ["a.svg"] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><path d="M0 0H300V200Z"/></svg>""",
        ["b.svg"] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200" width="100" height="200"><path d="M0 0H100V200Z"/></svg>""",
    });

    private static Edition EditionOf(string markdown) =>
        EditionBuilder.Build(Read(markdown).Value!, new EditionSpec("e", [LanguageTag.ChineseSimplified], Arrangement.Single));

    private static ImmutableArray<Block> BlocksOf(string markdown) =>
        [.. EditionOf(markdown).Chapters[0].Pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).Skip(1)];

    private static ImmutableArray<Strip> Set(string markdown) => BoxPage.Set(BoxPage.Column("zh-Hans", 30), BlocksOf(markdown));

    private static PagedBook Pages(string markdown) => BookComposer.Compose(EditionOf(markdown), RealFonts.Library).Value!;

    private static int PageOf(PagedBook book, string start) =>
        book.Pages.First(page => page.Items.OfType<GlyphRun>().Any(run => run.Text.Span.StartsWith(start) && run.Content is not null)).Index;

    private static string Html(string markdown)
    {
        using var output = new MemoryStream();
        HtmlExporter.Export(EditionOf(markdown), new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Theory]
    [InlineData("![甲](a.svg \"左\")\n![乙](b.svg \"右\")", true)]
    [InlineData("![甲](a.svg \"左\") ![乙](b.svg \"右\") {.row}", true)]
    [InlineData("![甲](a.svg \"左\") ![乙](b.svg \"右\")", false)]
    [InlineData("![甲](a.svg \"左\")\n![乙](b.svg \"右\") 和字", false)]
    public void Pictures_on_lines_of_their_own_stand_side_by_side(string markdown, bool isRow)
    {
        var block = BlocksOf(markdown)[0];

        Assert.Equal(isRow, block is Division { Blocks: [Figure, Figure] });
    }

    [Fact]
    public void Pictures_side_by_side_are_equally_high_and_each_stands_in_the_lists()
    {
        var book = Pages("![甲](a.svg \"左\")\n![乙](b.svg \"右\")\n");
        var drawings = book.Pages.SelectMany(page => page.Items.OfType<PlacedDrawing>()).ToList();
        var strips = Set("![甲](a.svg \"左\")\n![乙](b.svg \"右\")\n");

        Assert.Equal(2, drawings.Count);
        Assert.Equal(drawings[0].Box.Y, drawings[1].Box.Y);
        Assert.Equal(drawings[0].Box.Height.Points, drawings[1].Box.Height.Points, 0.1);
        Assert.True(drawings[0].Box.Right < drawings[1].Box.X);
        Assert.Equal(["左", "右"], strips.Select(strip => strip.Caption?.Mark.Title).OfType<string>());
    }

    [Theory]
    [InlineData("<!-- pagebreak -->")]
    [InlineData("\\newpage")]
    [InlineData("{.page-break}")]
    public void A_page_begins_where_the_author_says(string mark)
    {
        Assert.Equal(PageOf(Pages("先\n\n后\n"), "先"), PageOf(Pages("先\n\n后\n"), "后"));
        var book = Pages($"先\n\n{mark}\n\n后\n");

        Assert.Equal(PageOf(book, "先") + 1, PageOf(book, "后"));
    }

    [Fact]
    public void What_is_kept_together_is_not_parted()
    {
        var text = string.Concat(Enumerable.Repeat("甲乙丙丁戊己庚辛壬癸", 30));
        bool IsParted(string markdown) => Set(markdown).Count(strip => !strip.IsSpace && !strip.KeepWithNext) > 1;

        Assert.True(IsParted(text));
        Assert.False(IsParted("{.keep-together}\n\n" + text));
    }

    [Fact]
    public void An_epigraph_stands_at_the_end_side_with_whose_words_it_is()
    {
        foreach (var markdown in new[] { "::: epigraph\n甲乙丙丁\n\n—— 孔子\n:::", "{.epigraph}\n\n> 甲乙丙丁\n>\n> —— 孔子" })
        {
            var drawn = BoxPage.Characters(Set(markdown));
            Assert.Equal(30 * 0.35, drawn.First(one => one.Character == '甲').X, 0.01);
            Assert.Equal(29, drawn.First(one => one.Character == '子').X, 0.01);
            Assert.Matches("<p class=\"attribution\">", Html(markdown));
        }
    }

    [Fact]
    public void Lines_of_verse_are_lines()
    {
        const string verse = "床前明月光，\n疑是地上霜。\n\n举头望明月，\n低头思故乡。\n";
        var drawn = BoxPage.Characters(Set("::: verse\n" + verse + ":::"));
        int Line(char character) => drawn.First(one => one.Character == character).Strip;

        Assert.True(Line('床') < Line('疑') && Line('疑') + 1 < Line('举') && Line('举') < Line('低'));
        Assert.Equal(2, drawn.First(one => one.Character == '疑').X, 0.01);
        Assert.Single(BoxPage.Characters(Set(verse)).Where(one => one.Character is '床' or '疑').Select(one => one.Strip).Distinct());
        Assert.Contains("床前明月光，<br", Html("{.verse}\n\n> 床前明月光，\n> 疑是地上霜。\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_with_bars_are_verse_and_keep_their_indents()
    {
        const string verse = "| 床前明月光，\n|   疑是地上霜。\n| 举头望明月，\n|\n| 低头思故乡。\n";
        var drawn = BoxPage.Characters(Set(verse));
        (int Strip, double X) At(char character) => drawn.Where(one => one.Character == character).Select(one => (one.Strip, one.X)).First();

        Assert.Equal((2.0, 3.0, 2.0), (At('床').X, Math.Round(At('疑').X, 2), At('举').X));
        Assert.True(At('床').Strip < At('疑').Strip && At('疑').Strip < At('举').Strip && At('举').Strip + 1 < At('低').Strip);
        Assert.Matches("class=\"verse\">\\s*<p[^>]*>床前明月光，<br\\s*/?>\u2002\u2002疑是地上霜。<br", Html(verse));
    }

    [Fact]
    public void A_list_in_columns_runs_down_one_after_another()
    {
        var drawn = BoxPage.Characters(Set("{.columns-2}\n\n- 甲\n- 乙\n- 丙\n- 丁\n- 戊\n"));
        (int Strip, double X) At(char character) => drawn.Where(one => one.Character == character).Select(one => (one.Strip, one.X)).First();

        Assert.Equal(At('甲').Strip, At('丁').Strip);
        Assert.Equal(At('甲').X, At('丙').X, 0.01);
        Assert.True(At('丁').X - At('甲').X > 15);
        Assert.Equal(At('乙').Strip, At('戊').Strip);
    }

    [Theory]
    [InlineData("::: columns-2\n- 甲\n- 乙\n:::\n")]
    [InlineData("::: {.columns-2}\n- 甲\n- 乙\n:::\n")]
    public void A_division_of_columns_is_a_list_in_columns(string markdown)
    {
        var drawn = BoxPage.Characters(Set(markdown));
        Assert.Equal(drawn.First(one => one.Character == '甲').Strip, drawn.First(one => one.Character == '乙').Strip);
    }

    [Fact]
    public void A_list_has_no_more_columns_than_its_words_have_room_in()
    {
        var drawn = BoxPage.Characters(Set("{.columns-6}\n\n- incomprehensibilities\n- B\n"));
        Assert.Single(drawn.Where(one => char.IsAsciiLetterLower(one.Character)).Select(one => one.Strip).Distinct());
    }

    [Fact]
    public void A_note_to_the_side_is_small_and_on_a_ground()
    {
        const string markdown = "::: side-note\n旁注\n:::";
        var strips = Set(markdown);

        Assert.Contains(strips, strip => strip.Backings.Length > 0 && strip.Items.OfType<GlyphRun>().Any(run => run.Size < BoxPage.Em));
        Assert.Matches("<aside[^>]* class=\"side-note\" role=\"note\">", Html(markdown));
    }
}
