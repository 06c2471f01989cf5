using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Lines;
using Publisher.Composition.References;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Formulas;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Tests.Composition.Blocks;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Formulas;

/// <summary>Formulas in lines (T25, T45) and on lines of their own, in the faces of the repository at 10 pt.</summary>
public sealed class FormulaPlacementTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;

    private static MathSpan Math(string tex) => new(default, tex) { Formula = SetFormula.Parse(tex, display: false) };

    private static MathBlock Display(string tex, EquationTag? tag = null) =>
        new(default, Attributes.Empty, tex) { Formula = SetFormula.Parse(tex, display: true) with { Tag = tag } };

    private static Paragraph P(params ImmutableArray<Inline> content) => SampleEditions.P(Zh, content);

    private static Model.Documents.Text T(string text) => SampleEditions.T(text);

    private static ImmutableArray<Strip> Set(double ems, out DiagnosticBag diagnostics, params ImmutableArray<Block> blocks) =>
        Set(new FontGlyphSource(new TextShaper(RealFonts.Library)), ems, out diagnostics, blocks);

    private static ImmutableArray<Strip> Set(double ems, params ImmutableArray<Block> blocks) => Set(ems, out _, blocks);

    private static ImmutableArray<Strip> Set(IGlyphSource source, double ems, out DiagnosticBag diagnostics, params ImmutableArray<Block> blocks)
    {
        diagnostics = new DiagnosticBag();
        var column = BoxPage.Column("zh-Hans", ems);
        var edition = WrittenPdf.Edition(Zh, blocks);
        var paragraphs = new ParagraphComposer(source, Typography.Default, diagnostics);
        var context = new ChapterContext(edition, edition.Chapters[0], Palette.Of(new PageSettings()), paragraphs, AnchorNames.Of(edition), diagnostics);
        var stack = new StripStack();
        new BlockComposer(context).Compose(blocks, column, stack);
        paragraphs.Faces.AddTo(diagnostics);
        return stack.ToImmutable();
    }

    private static string TextOf(Strip strip) => string.Concat(strip.Items.OfType<GlyphRun>().Select(run => run.Text.ToString()));

    /// <summary>Left edge of the first glyph of the run that starts with a text, in em.</summary>
    private static double X(Strip strip, string text)
    {
        var run = strip.Items.OfType<GlyphRun>().First(run => run.Text.Span.StartsWith(text, StringComparison.Ordinal));
        return (strip.Origin.X + run.Origin.X).Points / 10;
    }

    private static IEnumerable<Strip> Lines(ImmutableArray<Strip> strips) => strips.Where(strip => !strip.IsSpace);

    [Fact]
    public void T25_A_formula_has_autospace_as_Latin_words_have()
    {
        var strip = Assert.Single(Set(30, P(T("甲"), Math("x"), T("乙，"), Math("y"), T("丙"))));
        Assert.Equal(3.25, X(strip, "𝑥"), 0.01); // an indent of two em, the character, the gap
        var typed = Assert.Single(Set(30, P(T("甲 "), Math("x"), T(" 乙，"), Math("y"), T("丙"))));
        Assert.Equal(X(strip, "丙"), X(typed, "丙"), 0.001);
    }

    [Fact]
    public void Kinsoku_A_mark_never_parts_from_the_formula_before_it()
    {
        for (var ems = 6.0; ems < 12; ems += 0.25)
        {
            var lines = Lines(Set(ems, P(T("一二三四五"), Math("abc"), T("，六七八九十"), Math("x"), T("。")))).Select(TextOf).ToList();
            Assert.DoesNotContain(lines, line => line[0] is '，' or '。');
        }
    }

    [Fact]
    public void Lines_break_behind_relations_before_they_break_behind_operators()
    {
        var sum = Math("aaaa+bbbb=cccc+dddd");
        var found = new HashSet<string>();
        for (var ems = 7.0; ems < 14; ems += 0.25)
        {
            var lines = Lines(Set(ems, P(sum))).Select(TextOf).ToList();
            found.UnionWith(lines.SkipLast(1).Select(line => line[^1..]));
        }
        Assert.Subset(new HashSet<string> { "+", "=" }, found);
        Assert.Contains("=", found);
        Assert.Equal("𝑎𝑎𝑎𝑎+𝑏𝑏𝑏𝑏=", Lines(Set(12, P(sum))).Select(TextOf).First());
    }

    [Fact]
    public void The_space_at_a_break_goes_with_it()
    {
        var first = Lines(Set(12, P(Math("aaaa+bbbb=cccc+dddd")))).First();
        var sign = first.Items.OfType<GlyphRun>().Last();
        Assert.EndsWith("=", sign.Text.ToString(), StringComparison.Ordinal);
        Assert.All(first.Items.OfType<GlyphRun>(), run => Assert.True(run.Origin.X <= Length.FromPoints(120)));
    }

    [Fact]
    public void Brackets_that_grow_are_never_broken()
    {
        var lines = Lines(Set(8, P(T("一二三四五"), Math(@"\left(a+b=c\right)"), T("六七八")))).Select(TextOf).ToList();
        Assert.Contains(lines, line => line.Contains("(𝑎+𝑏=𝑐)", StringComparison.Ordinal));
    }

    [Fact]
    public void T45_Formulas_that_fit_the_gap_never_change_the_feed()
    {
        var text = T("一二三四五六七八九十一二三四五六七八九十");
        var strips = Set(20, P(text, Math(@"\frac{a}{b}"), text, Math(@"\sum_{i=1}^n x_i^2"), text, Math(@"\sqrt{\frac{1}{2}}"), text));
        Assert.All(strips, strip => Assert.Equal(BoxPage.Feed, strip.Height));
    }

    [Fact]
    public void T45_Taller_ones_push_whole_lines()
    {
        var text = T("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十");
        var strips = Set(20, P(text, Math(@"\displaystyle\frac{\frac{a}{b}}{\frac{c}{d}}"), text));
        Assert.Contains(strips, strip => strip.Height > BoxPage.Feed);
        Assert.All(strips, strip =>
        {
            Assert.Equal(0, strip.Height.Units % BoxPage.Feed.Units);
            Assert.Equal(EmBox.Above(BoxPage.Em).Units, strip.Origin.Y.Units % BoxPage.Feed.Units);
        });
    }

    [Fact]
    public void T45_A_deep_and_a_tall_formula_push_only_where_they_meet()
    {
        BoxReach Reach(int at, double above, double below) =>
            new(Length.FromPoints(at), Length.FromPoints(at + 10), Length.FromPoints(above), Length.FromPoints(below));

        Assert.Equal(Length.FromPoints(9), BoxReach.Between([Reach(0, 0, 5)], [Reach(5, 4, 0)]));
        Assert.Equal(Length.FromPoints(5), BoxReach.Between([Reach(0, 0, 5)], [Reach(20, 4, 0)]));
        Assert.Equal(Length.Zero, BoxReach.Between([], []));
    }

    [Fact]
    public void The_place_of_a_formula_in_a_line_is_told()
    {
        var strip = Lines(Set(30, P(T("甲"), Math("x+y"), T("乙")))).Single();
        var node = Assert.Single(strip.Figures.Select(figure => figure.Node).Distinct()); // two pieces, parted behind the sign
        var box = strip.Figures.Select(figure => figure.Box).Aggregate((one, other) => one.Union(other));
        Assert.Equal((TagRole.Formula, true), (node.Role, node.IsInline));
        Assert.InRange(box.X.Points, (X(strip, "甲") * 10) + 10, X(strip, "乙") * 10);
        Assert.InRange(box.Right.Points, box.X.Points + 20, X(strip, "乙") * 10);
        Assert.InRange(strip.Origin.Y.Points, box.Y.Points + 4, box.Bottom.Points);
    }

    [Fact]
    public void A_display_stands_in_the_middle_and_fills_whole_lines()
    {
        var strips = Set(30, P(T("甲：")), Display(@"a=\frac{1}{2}"), P(T("乙")));
        Assert.Equal([true, false, true], strips.Skip(1).Take(3).Select(strip => strip.IsSpace));
        var height = strips[1].Height + strips[2].Height + strips[3].Height;
        Assert.Equal(0, height.Units % BoxPage.Feed.Units);
        // Even to the eye: the gap under the line above belongs to the space above.
        Assert.Equal((strips[1].Height + BoxPage.Feed - BoxPage.Em).Points, strips[3].Height.Points, 0.01);
        var box = Assert.Single(strips[2].Figures).Box;
        Assert.Equal(box.X.Points, 300 - box.Right.Points, 0.01);
        Assert.True(strips[0].KeepWithNext, "what announces it stays with it");
    }

    [Fact]
    public void A_number_stands_at_the_edge_and_the_formula_in_the_middle()
    {
        var strip = Lines(Set(30, Display("a=b", new EquationTag("12")))).Single();
        var number = strip.Items.OfType<GlyphRun>().Last();
        Assert.Equal("(12)", number.Text.ToString());
        Assert.InRange(X(strip, "(12)"), 27.5, 28.7);
        var box = Assert.Single(strip.Figures).Box;
        Assert.Equal(box.X.Points, 300 - box.Right.Points, 0.01);
    }

    [Fact]
    public void A_number_without_room_stands_below()
    {
        var strip = Lines(Set(8.5, Display("aaaaaa+bbbbbb", new EquationTag("12")))).Single();
        Assert.True(strip.Items.OfType<GlyphRun>().Last().Origin.Y > Length.FromPoints(8));
    }

    [Fact]
    public void Rows_have_their_numbers_on_their_own_lines()
    {
        var formula = SetFormula.Parse(@"\begin{align}a&=b\tag{1}\\c&=d\tag{2}\end{align}", display: true);
        var strip = Lines(Set(30, new MathBlock(default, Attributes.Empty, formula.Tex) { Formula = formula })).Single();
        var signs = strip.Items.OfType<GlyphRun>().Where(run => run.Text.Span.Contains('=')).Select(run => run.Origin.Y);
        var numbers = strip.Items.OfType<GlyphRun>().Where(run => run.Text.Span.StartsWith("(")).Select(run => run.Origin.Y);
        Assert.Equal(signs, numbers);
    }

    [Fact]
    public void Long_displays_may_go_on_over_the_page_between_rows()
    {
        var rows = string.Join(@"\\", Enumerable.Repeat(@"a&=\frac{1}{2}+\sum_{i=1}^n b", 30));
        var strips = Lines(Set(30, Display(@"\begin{aligned}" + rows + @"\end{aligned}"))).ToList();
        Assert.Equal(30, strips.Count);
        Assert.All(strips, strip => Assert.Equal(TextOf(strips[0]), TextOf(strip)));
        Assert.Equal([0, 28], Enumerable.Range(0, 30).Where(i => strips[i].KeepWithNext));
        Assert.Single(Lines(Set(30, Display(@"\begin{pmatrix}" + rows.Replace('&', ' ') + @"\end{pmatrix}"))));
    }

    [Fact]
    public void A_wide_formula_is_broken_before_its_relations()
    {
        var strip = Lines(Set(9, out var diagnostics, Display("aaaa+bbbb=cccc+dddd=eeee+ffff"))).Single();
        var lines = strip.Items.OfType<GlyphRun>().GroupBy(run => run.Origin.Y).OrderBy(line => line.Key).Select(line => string.Concat(line.Select(run => run.Text.ToString()))).ToList();
        Assert.Equal(["𝑎𝑎𝑎𝑎+𝑏𝑏𝑏𝑏", "=𝑐𝑐𝑐𝑐+𝑑𝑑𝑑𝑑", "=𝑒𝑒𝑒𝑒+𝑓𝑓𝑓𝑓"], lines);
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void Formulas_side_by_side_are_parted_first()
    {
        var strip = Lines(Set(12, Display(@"aaaa=bbbb,\quad cccc=dddd"))).Single();
        var lines = strip.Items.OfType<GlyphRun>().GroupBy(run => run.Origin.Y).OrderBy(line => line.Key).Select(line => string.Concat(line.Select(run => run.Text.ToString()))).ToList();
        Assert.Equal(["𝑎𝑎𝑎𝑎=𝑏𝑏𝑏𝑏,", "𝑐𝑐𝑐𝑐=𝑑𝑑𝑑𝑑"], lines);
    }

    [Fact]
    public void Rows_are_places_that_links_lead_to()
    {
        var formula = SetFormula.Parse(@"\begin{align}a&=b\label{one}\\c&=d\label{two}\end{align}", display: true);
        var strips = Set(30, new MathBlock(default, Attributes.Empty, formula.Tex) { Formula = formula },
            P(new Link(default, "#two", "", [T("式")])));
        Assert.Equal(["one", "two"], strips.SelectMany(strip => strip.Anchors));
        Assert.Equal("#two", Assert.Single(strips.SelectMany(strip => strip.Links)).Link.Target);
    }

    [Fact]
    public void CMP020_FormulaReduced_where_it_cannot_be_broken()
    {
        var strip = Lines(Set(10, out var diagnostics, Display(@"\left(aaaaaaaa+bbbbbbbb+cccc\right)"))).Single();
        Assert.Equal("CMP020", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.True(Assert.Single(strip.Figures).Box.Width <= Length.FromPoints(100.5));
    }

    [Fact]
    public void CMP021_FormulaTooWide_even_when_it_is_reduced()
    {
        Set(10, out var diagnostics, Display(@"\left(aaaaaaaa+bbbbbbbb+cccccccc+dddddddd\right)"));
        Assert.Equal("CMP021", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void CMP002_OverfullLine_shows_dots_where_a_formula_stands()
    {
        Set(8, out var diagnostics, P(T("见"), Math(@"\left(aaaaaaaaaa+bbbbbbbbbb+cccccccc\right)"), T("。")));
        var overfull = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CMP002", overfull.Code);
        Assert.Contains("…", overfull.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FNT011_NoMathFace_shows_the_notation_and_tells_so_once()
    {
        var strips = Set(new BoxGlyphSource(), 30, out var diagnostics, P(Math("a^2"), T("和"), Math("b^2")), Display("c^2"));
        Assert.Equal("FNT011", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.Contains("c^2", string.Concat(strips.Select(TextOf)), StringComparison.Ordinal);
    }
}
