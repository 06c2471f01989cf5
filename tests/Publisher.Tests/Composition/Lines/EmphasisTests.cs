using Publisher.Composition.Text;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T37, T53 and T54 of the typography specification, in the box font.</summary>
public class EmphasisTests
{
    private static TextStyle Dots(TextStyle style) => style with { EmphasisDots = true };

    /// <summary>Centres of the dots of the first line, in em from its start and below its baseline.</summary>
    private static (double X, double Y)[] DotsOf(Setting set) =>
    [
        .. set.Lines[0].Items.OfType<VectorPath>().Where(path => path.Fill is not null).Select(path =>
        {
            var points = path.Segments.Where(segment => segment.Verb != PathVerb.Close).Select(segment => segment.End).ToList();
            return ((points.Min(p => p.X.Points) + points.Max(p => p.X.Points)) / 2 / 10,
                (points.Min(p => p.Y.Points) + points.Max(p => p.Y.Points)) / 2 / 10);
        }),
    ];

    private static (double Left, double Right, double Y)[] LinesOf(Setting set, int line = 0) =>
    [
        .. set.Lines[line].Items.OfType<FilledRect>().Select(bar => (bar.Box.X.Points / 10,
            (bar.Box.X + bar.Box.Width).Points / 10, bar.Box.Y.Points / 10)),
    ];

    // T53

    [Fact]
    public void T53_OneDotForEachCharacterAndNoneForMarks()
    {
        var dots = DotsOf(Of(Styled("zh-Hans", ("甲，乙", Dots)), 20));

        Assert.Equal(2, dots.Length);
        Near(0.5, dots[0].X);
        Near(2.5, dots[1].X);
    }

    [Fact]
    public void T53_SpacesSymbolsAndLatinHaveNoDots() =>
        Assert.Equal(3, DotsOf(Of(Styled("zh-Hans", ("重★点　〒abc 12。々", Dots)), 30)).Length);

    [Fact]
    public void T53_DotsAreCentredAfterLetterspacing()
    {
        var dots = DotsOf(Of(Styled("zh-Hans", ("甲乙", style => Dots(style) with { Tracking = Em * 0.5 })), 20));

        Near(0.5, dots[0].X);
        Near(2, dots[1].X);
    }

    [Theory]
    [InlineData("zh-Hans", true)]
    [InlineData("zh-Hant", true)]
    [InlineData("ja", false)]
    [InlineData("ko", false)]
    public void T53_SideOfTheLanguage(string lang, bool isUnder)
    {
        var y = DotsOf(Of(Styled(lang, ("漢字", Dots)), 20))[0].Y;

        Near(isUnder ? 0.12 + 0.25 : -0.88 - 0.25, y);
    }

    [Fact]
    public void T53_SideIsAnOption() =>
        Assert.True(DotsOf(Of(Styled("zh-Hans", ("重点", Dots)), 20, profile: p => p with { DotsSide = DotsSide.Over }))[0].Y < -1);

    [Fact]
    public void T53_DotsAreOutsideRubyOnTheSameSideOnly()
    {
        var outside = DotsOf(Of(RubyText.Of("[漢/かん]", "ja", style: Dots), 20))[0].Y;
        Assert.True(outside + 0.075 < -0.88 - 0.5, "the dot is outside the reading's frame");
        Assert.True(outside - 0.075 > -0.88 - 0.67, "the dot keeps out of the line above");
        Near(0.12 + 0.25, DotsOf(Of(RubyText.Of("[汉/hàn]", "zh-Hans", style: Dots), 20))[0].Y);
    }

    // T54

    private static TextStyle Named(TextStyle style) => style with { Line = new SpanLine(isWavy: false) };

    [Fact]
    public void T54_AdjacentNamesReadAsTwo()
    {
        var lines = LinesOf(Of(Styled("zh-Hans", ("张三", Named), ("李四", Named)), 20));

        Assert.Equal(2, lines.Length);
        Near(0, lines[0].Left);
        Near(0.25, lines[1].Left - lines[0].Right);
        Near(4, lines[1].Right);
        Near(3.75, lines.Sum(line => line.Right - line.Left));
    }

    [Fact]
    public void T54_NamesThatDoNotTouchKeepTheirFrames()
    {
        var lines = LinesOf(Of(Styled("zh-Hans", ("张三", Named), ("和", style => style), ("李四", Named)), 20));

        Near(2, lines[0].Right);
        Near(3, lines[1].Left);
    }

    [Fact]
    public void T54_OneUnitIsContinuousThroughStylesAndLetterspacing()
    {
        var unit = new SpanLine(isWavy: false);
        var line = Assert.Single(LinesOf(Of(Styled("zh-Hans", ("张", style => style with { Line = unit, Tracking = Em * 0.5 }),
            ("三", style => style with { Line = unit, Bold = true })), 20)));

        Near(0, line.Left);
        Near(2.5, line.Right);
    }

    [Fact]
    public void T54_LineIsUnderTheTextAndDotsAreOutsideIt()
    {
        var set = Of(Styled("zh-Hans", ("张三", style => Dots(Named(style)))), 20);
        var bar = Assert.Single(LinesOf(set));

        Assert.InRange(bar.Y, 0.12, 0.25);
        Assert.All(DotsOf(set), dot => Assert.True(dot.Y - 0.075 > bar.Y + 0.05));
    }

    [Fact]
    public void T54_LineBreaksWithTheText()
    {
        var set = Of(Styled("zh-Hans", ("一二张", style => style), ("三李四五", Named)), 5);

        Assert.Equal("一二张三李|四五#", set.ToString());
        Near(3, Assert.Single(LinesOf(set)).Left);
        Near(5, Assert.Single(LinesOf(set)).Right);
        Near(2, Assert.Single(LinesOf(set, 1)).Right);
    }

    [Fact]
    public void T54_TitlesHaveAWavyLine()
    {
        var set = Of(Styled("zh-Hans", ("读", style => style), ("红楼梦", style => style with { Line = new SpanLine(isWavy: true) })), 20);
        var wave = Assert.Single(set.Lines[0].Items.OfType<VectorPath>());

        Assert.NotNull(wave.Stroke);
        Assert.Equal(Length.FromPoints(10), wave.Segments[0].End.X);
        Assert.Equal(Length.FromPoints(40), wave.Segments[^1].End.X);
    }

    // T37

    private static TextStyle SmallCaps(TextStyle style) => style with { SmallCaps = true };

    [Fact]
    public void T37_ScaledCapitalsStandInForSmallCaps()
    {
        var set = Of(Styled("zh-Hans", ("Nato 北约", SmallCaps)), 20, source: new BoxGlyphSource { SmallCaps = false });
        var runs = set.Lines[0].Items.OfType<GlyphRun>().ToList();

        Assert.Equal([10d, 8d, 10d], runs.Where(run => run.Glyphs.Length > 0 && !run.Text.Span.IsWhiteSpace()).Select(run => run.Size.Points));
        Assert.Equal("ATO", string.Concat(runs[1].Glyphs.ToArray().Select(glyph => (char)glyph.Id)));
        Assert.Equal("ato", runs[1].Text.ToString());
        Near(0.8 * 0.05, set['T'].Left - set['A'].Right);
        Near(1, set['北'].Right - set['北'].Left);
    }

    [Fact]
    public void FNT009_NoSmallCaps_is_told_once_and_only_where_letters_need_them()
    {
        static Setting Set(string text) =>
            Of(Styled("zh-Hans", (text, SmallCaps)), 20, source: new BoxGlyphSource { SmallCaps = false });

        Assert.Equal("FNT009", Assert.Single(Set("Nato Unesco 北约").Diagnostics).Code);
        Assert.Empty(Set("NATO 北约").Diagnostics);
    }

    // T52

    [Fact]
    public void FNT008_NoBoldFace_is_told_once()
    {
        var text = Styled("zh-Hans", ("粗体", style => style with { Bold = true }), ("常规", style => style), ("粗", style => style with { Bold = true }));

        Assert.Equal("FNT008", Assert.Single(Of(text, 20, source: new BoxGlyphSource { Bold = false }).Diagnostics).Code);
        Assert.Empty(Of(text, 20).Diagnostics);
    }

    [Fact]
    public void A_blank_needs_no_bold_face()
    {
        var text = Styled("zh-Hans", ("节", style => style), ("\u2003", style => style with { Bold = true }), ("题", style => style));
        Assert.Empty(Of(text, 20, source: new BoxGlyphSource { Bold = false }).Diagnostics);
    }

    /// <summary>Drawn before the glyphs, or it would hide them.</summary>
    [Fact]
    public void Highlighted_text_stands_on_its_ground()
    {
        var ink = new Ink(0xF2, 0xDD, 0x9B);
        var items = Of(Styled("zh-Hans", ("甲乙", style => style), ("丙丁", style => style with { Marker = ink }), ("戊", style => style)), 20).Lines[0].Items;
        var ground = items.OfType<FilledRect>().Single();

        Assert.Equal(ink, ground.Ink);
        Near(2, ground.Box.X.Points / 10);
        Near(2, ground.Box.Width.Points / 10);
        Assert.True(items.IndexOf(ground) < items.Select((item, i) => (item, i)).Where(one => one.item is GlyphRun run && run.Origin.X.Points >= 19.9).Min(one => one.i));
    }
}
