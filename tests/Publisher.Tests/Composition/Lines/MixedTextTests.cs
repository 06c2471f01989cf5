using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T19-T27 of the typography specification: quotes, and CJK with Latin, in the box font.</summary>
public class MixedTextTests
{
    private static FaceKey FaceOf(Setting set, char character) => set.Lines.SelectMany(line => line.Items).OfType<GlyphRun>()
        .First(run => run.Text.Span.Contains(character)).Face;

    [Fact]
    public void T20_WideQuotesComeFromTheCjkFaceNarrowOnesFromTheLatin()
    {
        Assert.Equal(BoxGlyphSource.Cjk, FaceOf(Of("他读“红楼梦”了", w: 20), '“'));
        Assert.Equal(BoxGlyphSource.Latin, FaceOf(Of("the “text” here", w: 20, lang: "en"), '“'));
    }

    [Fact]
    public void T21_APairAroundCjkIsWide()
    {
        var set = Of("他读“红楼梦”了", w: 20);
        Near(0.5, set.Gap("读“"));
        Near(0.5, set.Gap("”了"));
    }

    [Fact]
    public void T21_EnglishQuotesAreNarrow() => Near(0.25, Of("the “text” here", w: 20, lang: "en").Gap(2, 4));

    [Fact]
    public void T21_APairBetweenCjkIsWideAroundLatinToo()
    {
        var set = Of("用“foo”命令", w: 20);
        Near(0.5, set.Gap("用“"));
        Near(0, set.Gap("“f"));
        Near(0, set.Gap("o”"));
    }

    [Fact]
    public void T21_AnApostropheIsNarrow()
    {
        var set = Of("it’s 他说", w: 20);
        Assert.Equal(BoxGlyphSource.Latin, FaceOf(set, '’'));
        Near(0, set.Gap("t’"));
        Near(0, set.Gap("’s"));
    }

    [Fact]
    public void T22_NarrowBracketsAreSpacedOutside()
    {
        var set = Of("函数(x)的值", w: 20);
        Near(0.25, set.Gap("数("));
        Near(0, set.Gap("(x"));
        Near(0.25, set.Gap(")的"));
        Near(0, Of("函数(x)的值", w: 20, profile: p => p with { AutospaceBrackets = false }).Gap("数("));
    }

    [Fact]
    public void T23_EachScriptHasItsFace()
    {
        var set = Of("A中B", w: 20);
        Assert.Equal(BoxGlyphSource.Latin, FaceOf(set, 'A'));
        Assert.Equal(BoxGlyphSource.Cjk, FaceOf(set, '中'));
        Assert.Equal(BoxGlyphSource.Latin, FaceOf(set, 'B'));
    }

    [Fact]
    public void T24_ATypedSpaceIsReplaced()
    {
        var spaced = Of("使用 GDP 数据的结果分析", w: 8);
        var plain = Of("使用GDP数据的结果分析", w: 8);
        Assert.Equal("使用 GDP 数据的结|果分析#", spaced.ToString());
        foreach (var set in new[] { spaced, plain })
        {
            Near(0.25, set['G'].Left - set['用'].Right);
            Near(0.25, set['数'].Left - set['P'].Right);
        }
    }

    [Fact]
    public void T24_StretchesBeforeIdeographsDo()
    {
        var set = Of("使用Unicode编码标准", w: 6);
        Near(1 / 3d, set['U'].Left - set['用'].Right);
        Near(1 / 6d, set.Gap("使用"));
        Near(6, set.RightEdge(0));
    }

    [Fact]
    public void T24_SignsOfANumberBelongToIt()
    {
        var set = Of("占50%的", w: 20);
        Near(0.25, set.Gap("占5"));
        Near(0.25, set.Gap("%的"));
    }

    [Fact]
    public void T24_NeverGrowsOverHalfAnEm()
    {
        var set = Of("见https://a.example/bb/cc处", w: 10);
        Near(0.5, set['h'].Left - set['见'].Right);
        Assert.True(set.Lines[0].Shortfall > Length.Zero);
    }

    [Fact]
    public void T24_CanBeFixedOrNone()
    {
        var option = ProfileOptions.All.Single(one => one.Name == "autospace");
        Near(0.25, Of("使用Unicode编码标准", w: 6, profile: p => option.With(p, "fixed")!).Gap("用U"));
        Near(0, Of("使用Unicode编码标准", w: 20, profile: p => option.With(p, "none")!).Gap("用U"));
    }

    [Fact]
    public void T25_NoneAtLineEdges()
    {
        var set = Of("中文English", w: 4);
        Assert.Equal("中文|English#", set.ToString());
        Near(4, set.RightEdge(0));
        Near(0, set['E'].Left);
    }

    [Fact]
    public void T25_NoneBesideFullWidthMarks()
    {
        var set = Of("见“API”。", w: 20);
        Near(0, set.Gap("“A"));
        Near(0, set.Gap("I”"));
    }

    [Fact]
    public void T25_InlineCodeCountsAsLatinAroundAndHasNoneInside()
    {
        var set = Of(Styled("zh-Hans", ("用", s => s), ("a汉b", s => s with { Code = true }), ("吧", s => s)), w: 20);
        Near(0.25, set.Gap("用a"));
        Near(0, set.Gap("a汉"));
        Near(0.25, set.Gap("b吧"));
    }

    [Fact]
    public void T26_AnUnderlineEndsWithItsText()
    {
        var set = Of(Styled("zh-Hans", ("中文", s => s with { Underline = true }), ("ab", s => s)), w: 20);
        var bar = Assert.Single(set.Lines[0].Items.OfType<FilledRect>());
        Near(2, bar.Box.Width.Points / Em.Points);
    }

    [Fact]
    public void T26_NoCharacterIsAddedOrLost()
    {
        var set = Of("中文ab 中", w: 20);
        Assert.Equal("中文ab 中", string.Concat(set.Lines[0].Items.OfType<GlyphRun>().Select(run => run.Text)));
    }

    [Fact]
    public void T27_AWordSpaceGrowsToHalfAnEmThenIdeographsFollow()
    {
        var set = Of("甲乙丙a b丁戊己庚辛壬", w: 7);
        Assert.True(set['b'].Left - set['a'].Right <= 0.51);
        Near(7, set.RightEdge(0));
    }

    private static GlyphRun RunOf(Setting set, char character) =>
        set.Lines.SelectMany(line => line.Items).OfType<GlyphRun>().First(run => run.Text.Span.Contains(character));

    [Fact]
    public void T47_Latin_letters_are_scaled_beside_ideographs_and_nothing_else_is()
    {
        var set = Of("甲AB乙，C丙", w: 20, profile: p => p with { LatinScale = 1.2 });
        Near(0.6, set['A'].Right - set['A'].Left);
        Assert.Equal(Em * 1.2, RunOf(set, 'A').Size);
        Assert.Equal(Em, RunOf(set, '甲').Size);
        Assert.Equal(RunOf(set, '甲').Origin.Y, RunOf(set, 'A').Origin.Y);
        Near(0.25, set.Gap("甲A"));
        Near(0.25, set.Gap("B乙"));
        Near(0.5, set.Gap("，C"));
        Near(1 + 0.25 + 1.2 + 0.25 + 1 + 0.5 + 0.5 + 0.6 + 0.25 + 1, set.RightEdge(0));
    }

    [Fact]
    public void T47_The_paragraph_decides_and_code_keeps_its_columns()
    {
        var text = Styled("zh-Hans", ("甲A", style => style), ("word", style => style with { Language = LanguageTag.English }),
            ("x", style => style with { Code = true }));
        var set = Of(text, 20, profile: p => p with { LatinScale = 1.1 });
        Assert.Equal(Em * 1.1, RunOf(set, 'w').Size);
        Assert.Equal(Em, RunOf(set, 'x').Size);
        var english = Of(Styled("en", ("word", style => style), ("甲A", style => style with { Language = LanguageTag.ChineseSimplified })), 20);
        Assert.All(english.Lines.SelectMany(line => line.Items).OfType<GlyphRun>(), run => Assert.Equal(Em, run.Size));
    }

    [Fact]
    public void T47_Word_spaces_and_hyphens_follow()
    {
        var set = Of("甲AB CD乙", w: 20, profile: p => p with { LatinScale = 1.2 });
        Near(0.3, set.Gap(2, 4)); // the face's own quarter at 1.2, within T27
        var broken = Of("甲乙international丙丁戊己", w: 6, profile: p => p with { LatinScale = 1.2, Hyphenate = true });
        Assert.True(broken.Lines[0].EndsWithHyphen);
        Assert.Equal(Em * 1.2, broken.Lines[0].Items.OfType<GlyphRun>().Last().Size);
    }

    [Theory]
    [InlineData(0.66, 0.92, 1.087)]
    [InlineData(0.80, 0.92, 0.95)]
    [InlineData(0.50, 0.92, 1.15)]
    [InlineData(0, 0.92, 1)]
    public void T47_Auto_makes_capitals_as_tall_as_characters_look(double capHeight, double faceHeight, double scale) =>
        Assert.Equal(scale, LatinScale.Match(capHeight, faceHeight), 0.001);

    [Fact]
    public void T47_Auto_measures_the_faces()
    {
        // The boxes' capitals are 0.7 em, their characters fill the em: 0.78 / 0.7.
        var set = Of("甲A", w: 20, profile: p => p with { LatinScale = LanguageProfile.AutoLatinScale });
        Assert.Equal(11.143, RunOf(set, 'A').Size.Points, 0.001);
    }
}
