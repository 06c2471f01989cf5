using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing.Markdown.Grammar;
using Publisher.Tests.Composition.Lines;

namespace Publisher.Tests.Composition.Blocks;

/// <summary>Blocks of code in the box font, whose letters are half an em wide: columns, wrapping, numbers, grounds, inks.</summary>
public sealed class CodeRuleTests
{
    /// <summary>A column of code in em of the body.</summary>
    private const double Unit = 0.5 * 0.86;

    private static readonly double Left = Length.FromMillimetres(2).Points / 10;

    private static CodeBlock Code(string text, string info = "", params ImmutableArray<CodeToken> tokens) =>
        new(default, FenceInfo.Read(info, out _), "", text) { Tokens = tokens };

    private static ImmutableArray<Strip> Set(CodeBlock code, double measure = 40) => BoxPage.Set(BoxPage.Column("zh-Hans", measure), code);

    private static double ColumnOf(ImmutableArray<Strip> strips, char character) => (BoxPage.X(strips, character) - Left) / Unit;

    [Theory]
    [InlineData("中文x", 4)]
    [InlineData("a，b。x", 6)]
    [InlineData("ＡＢx", 4)]
    [InlineData("abcdx", 4)]
    [InlineData("a    x", 5)]
    [InlineData("// 中  x", 7)]
    [InlineData("    x", 4)]
    [InlineData("\tx", 4)]
    [InlineData("ab\tx", 4)]
    [InlineData("中\t\tx", 8)]
    [InlineData("中　x", 4)]
    public void Full_width_characters_take_two_columns_and_blanks_stay(string text, double column) =>
        Assert.Equal(column, ColumnOf(Set(Code(text)), 'x'), 0.02);

    [Fact]
    public void A_line_that_is_too_long_goes_on_behind_a_mark_two_columns_further_in()
    {
        var column = BoxPage.Column("zh-Hans", 12);
        var strips = BoxPage.Set(column, Code("  aaaa bbbb cccc dddd eeee ffff"));
        var lines = strips.Where(strip => strip.Items.OfType<GlyphRun>().Any()).ToList();
        Assert.True(lines.Count > 1);
        Assert.Equal(2, ColumnOf(strips, 'a'), 0.02);
        Assert.Equal(4, (lines[1].Origin.X.Points / 10 - Left) / Unit, 0.02);
        Assert.DoesNotContain(lines[0].Items, item => item is VectorPath);
        Assert.All(lines.Skip(1), strip => Assert.Null(Assert.Single(strip.Items.OfType<VectorPath>()).Content));

        // Readers of the structure hear the line whole.
        var node = Assert.Single(Kids(column.Parent), kid => kid.ActualText is not null);
        Assert.Equal("  aaaa bbbb cccc dddd eeee ffff ", node.ActualText);
    }

    [Fact]
    public void COD007_A_line_that_is_kept_sticks_out_and_is_reported()
    {
        var file = new SourceFile("a.md", "```{.no-wrap}\naaaa bbbb cccc dddd eeee ffff\n```\n");
        var code = Code("aaaa bbbb cccc dddd eeee ffff", "{.no-wrap}") with { Span = file.Span(0, file.Text.Length) };
        var bag = new DiagnosticBag();
        var strips = BoxPage.Set(new BoxGlyphSource(), bag, BoxPage.Column("zh-Hans", 12), code);
        Assert.Single(strips, strip => strip.Items.OfType<GlyphRun>().Any());
        var found = Assert.Single(bag.ToImmutable());
        Assert.Equal(("COD007", "a.md:2:1"), (found.Code, found.Span.ToString()));
    }

    [Fact]
    public void Numbers_stand_before_the_lines_as_artifacts()
    {
        var strips = Set(Code("a\n\nb", "{.line-numbers start=9}"));
        var lines = strips.Where(strip => strip.Items.OfType<GlyphRun>().Any()).ToList();
        var numbers = lines.Select(strip => strip.Items.OfType<GlyphRun>().Single(run => run.Content is null).Text.ToString()).ToList();
        Assert.Equal(["9", "10", "11"], numbers);
        Assert.True(BoxPage.X(strips, '9') > BoxPage.X(strips, '1'), "numbers end where the others end");
        Assert.True(BoxPage.X(strips, 'a') > BoxPage.X(strips, '9'));
        Assert.Equal(BoxPage.X(strips, 'a'), BoxPage.X(strips, 'b'), 0.001);
    }

    [Fact]
    public void Lines_set_off_have_a_ground_and_a_bar_of_their_own()
    {
        var strips = Set(Code("a\nb\nc", "{2}"));
        var grounds = strips.Where(strip => strip.Items.OfType<GlyphRun>().Any()).Select(strip => strip.Backings.Length);
        Assert.Equal([1, 3, 1], grounds);
    }

    [Fact]
    public void A_title_stands_above_the_code_and_is_not_parted_from_it()
    {
        var strips = Set(Code("a\nb\nc\nd", "cs title=\"x.cs\""));
        var first = strips.First(strip => strip.Items.OfType<GlyphRun>().Any());
        Assert.Equal("x.cs", string.Concat(first.Items.OfType<GlyphRun>().Select(run => run.Text.ToString())).Trim());
        Assert.NotNull(first.Items.OfType<GlyphRun>().First().Content);
        var code = strips.IndexOf(strips.First(strip => strip.Items.OfType<GlyphRun>().Any(run => run.Text.ToString().StartsWith('a'))));
        Assert.All(strips[strips.IndexOf(first)..code], strip => Assert.True(strip.KeepWithNext));
    }

    [Fact]
    public void Tokens_have_their_inks_and_the_text_stays_whole()
    {
        var strips = Set(Code("if x // c", "", new CodeToken(0, 2, TokenKind.Keyword), new CodeToken(5, 4, TokenKind.Comment)));
        var runs = strips.SelectMany(strip => strip.Items).OfType<GlyphRun>().ToList();
        Assert.Equal(CodeInks.Keyword, runs.First(run => run.Text.ToString().StartsWith("if", StringComparison.Ordinal)).Ink);
        Assert.Equal(CodeInks.Comment, runs.First(run => run.Text.ToString().StartsWith("//", StringComparison.Ordinal)).Ink);
        Assert.Equal("if x // c ", string.Concat(runs.Select(run => run.Text.ToString())));
    }

    [Fact]
    public void Inks_have_enough_contrast_on_all_grounds_of_code_and_fewer_are_left_without_colour()
    {
        var palette = Palette.Of(new PageSettings());
        var plain = new TextStyle(FontRole.Mono, BoxPage.Em, LanguageTag.English);
        foreach (var kind in Enum.GetValues<TokenKind>())
        {
            var ink = CodeInks.StyleOf(kind, CodeTheme.Print, plain).Ink;
            Assert.All([palette.Tint, palette.MarkTint], ground => Assert.True(Contrast(ink, ground) >= 4.5, $"{kind}: {Contrast(ink, ground):0.0}"));
            Assert.True(CodeInks.StyleOf(kind, CodeTheme.Mono, plain).Ink.IsGrey);
            Assert.Equal(plain, CodeInks.StyleOf(kind, CodeTheme.None, plain));
        }
    }

    private static IEnumerable<TagNode> Kids(TagNode node) => node.Kids.OfType<TagNode>().SelectMany(kid => Kids(kid).Prepend(kid));

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(Ink a, Ink b)
    {
        var (x, y) = (Luminance(a) + 0.05, Luminance(b) + 0.05);
        return Math.Max(x, y) / Math.Min(x, y);
    }

    private static double Luminance(Ink ink) => 0.2126 * Linear(ink.Red) + 0.7152 * Linear(ink.Green) + 0.0722 * Linear(ink.Blue);

    private static double Linear(byte value) => value / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
