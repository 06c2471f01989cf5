using Publisher.Composition.Lines;
using Publisher.Model.Layouts;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T28-T32, T38-T40 and T67 of the typography specification, in the box font.</summary>
public class JustificationTests
{
    [Fact]
    public void T28_BracketsGiveBeforeCommas()
    {
        var set = Of("一二（三四）五，六七八九十", w: 8);
        Assert.Equal(LineStage.S3, set.Lines[0].Stage);
        Near(0.5, set.Gap("，六"));
    }

    [Fact]
    public void T28_AJapaneseStopWithinALineDoesNotShrink() =>
        Assert.Equal("一二三。四五|六七八#", Of("一二三。四五六七八", w: 6.5, lang: "ja").ToString());

    [Fact]
    public void T28_ACommaKeepsWhatTheProfileSays()
    {
        var set = Of("一二，三四五。六七八", w: 6, profile: p => p with { PauseLeast = 0.25 });
        Assert.True(set.Gap("，三") >= 0.24);
    }

    [Fact]
    public void T29_NothingOpensBesideBrackets()
    {
        var set = Of("一二三，（四五）六七八", w: 6);
        Assert.Equal("一二三，（四|五）六七八#", set.ToString());
        Near(0, set.Gap("（四"));
        Near(1 / 6d, set.Gap("一二"));
        Near(1 / 6d, set.Gap("二三"));
        Near(0.5 + 1 / 6d, set.Gap("，（"));
        Near(6, set.RightEdge(0));
    }

    [Fact]
    public void T29_UnitsDoNotStretch()
    {
        var set = Of("测试A——B试测测试", w: 8.4);
        Near(2, set['—', 1].Right - set['—'].Left);
    }

    [Fact]
    public void T30_TheLastLineIsNatural()
    {
        var set = Of("一二三四五六七八", w: 5);
        Assert.Equal([0.0, 1, 2], new[] { '六', '七', '八' }.Select(character => Math.Round(set[character].Left, 3)));
    }

    [Fact]
    public void T30_OrSpread()
    {
        var set = Of("王明", w: 3, profile: p => p with { LastLine = LastLine.Justify });
        Near(0, set['王'].Left);
        Near(2, set['明'].Left);
    }

    [Fact]
    public void T31_ALoneCharacterGetsCompany()
    {
        var set = Of("一二三四五六七八九", w: 8);
        Assert.Equal("一二三四五六七|八九#", set.ToString());
        Near(1 / 6d, set.Gap("一二"));
    }

    [Fact]
    public void T31_ButNotAtAnyPrice()
    {
        var set = Of("一二三四五六七八九十。", w: 10);
        Assert.Equal("一二三四五六七八九|十。#", set.ToString());
        Assert.True(set.Lines[1].IsRunt);
    }

    [Fact]
    public void T31_CanBeOff() =>
        Assert.Equal("一二三四五六七八|九#", Of("一二三四五六七八九", w: 8, profile: p => p with { RuntLength = 0 }).ToString());

    [Fact]
    public void T32_ThreeLinesDoNotStartAlike()
    {
        const string Text = "甲乙丙丁，戊的己庚辛壬，癸的子丑寅卯，辰的巳午未申，酉戌亥";
        var set = Of(Text, w: 6);
        var starts = set.Lines.Select(line => Text[line.TextStart]).ToList();
        Assert.DoesNotContain(Enumerable.Range(0, starts.Count - 2), i => starts[i] == starts[i + 1] && starts[i + 1] == starts[i + 2]);
    }

    [Fact]
    public void T38_OneTightLineIsWorseThanThreeAlike()
    {
        // Greedily the first line is full, the second loose; the optimum shares.
        const string Text = "一二三四五六七八九十甲乙丙丁戊己庚international辛壬癸";
        var set = Of(Text, w: 10);
        Assert.All(set.Lines.SkipLast(1), line => Assert.True(line.HanGap < 0.6, $"{set}: {line.HanGap}"));
    }

    [Fact]
    public void T38_SameInputSameBreaks()
    {
        const string Text = "一二，三四五。六七八（九十）甲乙丙丁A word戊己庚，辛壬癸。";
        Assert.Equal(Of(Text, w: 7).Glyphs, Of(Text, w: 7).Glyphs);
    }

    [Fact]
    public void T40_TheInkOfABracketStandsAtTheIndent()
    {
        var set = Of("（一二三）四五六七八九十", w: 8, i: 2);
        Assert.Equal("（一二三）四五|六七八九十#", set.ToString());
        Near(2, set['（'].Left);
        Near(0, set.Gap("）四"));
        Near(2.5, Of("“你好”他说", w: 20, i: 2)['你'].Left);
    }

    [Theory]
    [InlineData(IndentedBracket.Flush, 1.0)]
    [InlineData(IndentedBracket.Full, 1.5)]
    [InlineData(IndentedBracket.Half, 0.5)]
    public void T40_JapaneseChoices(IndentedBracket choice, double ink) =>
        Near(ink, Of("（一二三）四五六七八九十", w: 8, i: 1, lang: "ja", profile: p => p with { IndentedBracket = choice })['（'].Left);

    [Fact]
    public void T67_ANoteMarkIsLookedThrough()
    {
        static Setting Marked(string before, string after, double w) => Of(Runs("zh-Hans",
            (before, s => s, r => r), ("1", s => s with { NoteMark = true, Size = Em * 0.65, Rise = Em * 0.4 }, r => r), (after, s => s, r => r)), w);
        var stop = Marked("甲乙丙字", "。丁戊己庚", 4);
        Assert.Contains("字1。", stop.ToString(), StringComparison.Ordinal);
        var quote = Marked("他说“好”", "。走", 20);
        Near(0, quote['1'].Left - quote['”'].Right);
        Near(0, quote['。'].Left - quote['1'].Right);
        Near(0, Marked("甲", "乙", 20)['1'].Left - 1);
    }
}
