using Publisher.Model.Layouts;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T10-T17 of the typography specification: widths of full-width marks, in the box font.</summary>
public class MarkWidthTests
{
    [Fact]
    public void T10_TheStopIsAtTheLowerLeftOrCentred()
    {
        Near(1, Of("好。", w: 20)['。'].Left);
        Near(1.5, Of("好。", w: 20)['。'].Right);
        var centred = Of("好。", w: 20, lang: "zh-Hant", source: new() { CentredStops = true })['。'];
        Near(1.5, (centred.Left + centred.Right) / 2);
    }

    [Fact]
    public void T11_BracketsMeet()
    {
        var set = Of("《红楼》《西游》三国", w: 20);
        Near(0.5, set.Gap("》《"));
        Near(0.5, set.Gap("》三"));
        Near(9, set['国'].Right);
    }

    [Fact]
    public void T11_ColonQuoteStop()
    {
        var set = Of("他说：“好。”我走了", w: 20);
        Near(0.5, set.Gap("：“"));
        Near(0, set.Gap("。”"));
        Near(0.5, set.Gap("”我"));
        Near(9, set['了'].Right);
    }

    [Fact]
    public void T11_NestedBracketsInJapanese()
    {
        var set = Of("（「あ」）", w: 20, lang: "ja");
        Near(0, set.Gap("（「"));
        Near(0, set.Gap("」）"));
        Near(3, set['）'].Right - set['（'].Left);
    }

    /// <summary>The whole table: left character, right character, gap between their inks.</summary>
    [Theory]
    [InlineData("（「", 0), InlineData("（」", 0), InlineData("（甲", 0), InlineData("（a", 0)]
    [InlineData("）「", 0.5), InlineData("）」", 0), InlineData("）甲", 0.5), InlineData("）a", 0.5)]
    [InlineData("，「", 0.5), InlineData("，）", 0), InlineData("，甲", 0.5), InlineData("，a", 0.5)]
    [InlineData("。「", 0.5), InlineData("。」", 0), InlineData("。甲", 0.5), InlineData("。a", 0.5)]
    [InlineData("甲「", 0.5), InlineData("甲」", 0), InlineData("甲乙", 0), InlineData("甲a", 0.25)]
    [InlineData("a「", 0.5), InlineData("a」", 0), InlineData("a甲", 0.25), InlineData("ab", 0)]
    public void T11_Table(string pair, double gap) => Near(gap, Of($"天{pair}地", w: 40).Gap(1));

    [Theory]
    [InlineData("（・", 0.25), InlineData("」・", 0.25), InlineData("、・", 0.25), InlineData("。・", 0.75), InlineData("あ・", 0.25)]
    [InlineData("・「", 0.25), InlineData("・」", 0.25), InlineData("・・", 0.5), InlineData("・あ", 0.25), InlineData("・a", 0.25), InlineData("a・", 0.25)]
    public void T11_TableOfMiddleDots(string pair, double gap) => Near(gap, Of($"天{pair}地", w: 40, lang: "ja").Gap(1));

    [Fact]
    public void T11_UnitsSpaceAsHan()
    {
        Near(0.25, Of("天A——B地", w: 40).Gap(1));
        Near(0.5, Of("天」——地", w: 40).Gap(1));
    }

    [Fact]
    public void T11_MarksMayBeTight() => Near(5, Of("甲，（乙）丙", w: 20, profile: p => p with { TightMarks = true })['丙'].Right);

    [Theory]
    [InlineData(PunctuationScheme.Quanjiao, 5.0)]
    [InlineData(PunctuationScheme.Kaiming, 4.5)]
    [InlineData(PunctuationScheme.Banjiao, 4.0)]
    [InlineData(PunctuationScheme.Plain, 5.0)]
    public void T12_Schemes(PunctuationScheme scheme, double width) =>
        Near(width, Of("甲，乙。丙", w: 20, profile: p => p with { Punctuation = scheme })['丙'].Right);

    [Fact]
    public void T12_NestedBracketsBySchemes()
    {
        Near(3, Width("（（甲））"));
        var plain = Of("（（甲））", w: 20, profile: p => p with { Punctuation = PunctuationScheme.Plain });
        Near(5, plain.Lines[0].Width.Points / Em.Points);
    }

    [Fact]
    public void T13_AnOpeningMarkStartsFlush()
    {
        var set = Of("一二三四“五六”七八九", w: 5);
        Near(0, set['“'].Left);
        Near(0.5, set['五'].Left);
    }

    [Fact]
    public void T13_OrKeepsItsBlank() =>
        Near(0.5, Of("一二三四“五六”七八九", w: 5, profile: p => p with { TrimLineStart = false })['“'].Left);

    [Fact]
    public void T14_AStopEndsFlush()
    {
        var set = Of("一二三四五六。七八九十", w: 7);
        Assert.Equal("一二三四五六。|七八九十#", set.ToString());
        Near(7, set.RightEdge(0));
        Near(0.1, set.Gap("一二"));
        Near(0, set.Gap("六。"));
    }

    [Fact]
    public void T14_AJapaneseStopKeepsItsHalf()
    {
        var set = Of("一二三四五六。七八九十", w: 7, lang: "ja");
        Near(0, set.Gap("一二"));
        Near(6, set['。'].Left);
        Near(6.5, set['。'].Right);
    }

    [Fact]
    public void T14_OrTakesEitherOfItsTwoWidths()
    {
        static LanguageProfile Either(LanguageProfile p) => p with { LineEndStop = LineEndStop.Either };
        Assert.Equal("一二三四五六。|七八九十#", Of("一二三四五六。七八九十", w: 6.5, lang: "ja", profile: Either).ToString());
        Near(0, Of("一二三四五六。七八九十", w: 7, lang: "ja", profile: Either).Gap("一二"));
    }

    [Theory]
    [InlineData(ExclamationRun.Quanjiao, 1.5, 2.0)]
    [InlineData(ExclamationRun.Gb, 1.0, 2.0)]
    [InlineData(ExclamationRun.Plain, 2.0, 3.0)]
    public void T15_RowsOfMarks(ExclamationRun run, double pair, double triple)
    {
        Near(pair, Of("甲？！乙", w: 20, profile: p => p with { ExclamationRun = run })['乙'].Left - 1);
        Near(triple, Of("甲！！！乙", w: 20, profile: p => p with { ExclamationRun = run })['乙'].Left - 1);
    }

    [Fact]
    public void T15_RowsOfMarksAreRigidAndWhole()
    {
        for (var w = 4.0; w < 8; w += 0.25)
        {
            var set = Of("甲乙丙丁？！戊己庚", w);
            Assert.Contains("？！", set.ToString(), StringComparison.Ordinal);
            Near(0, set.Gap("？！"));
        }
    }

    [Fact]
    public void T15_TheJapaneseSpaceGoesAtALineEnd()
    {
        var set = Of("なぜそうか？　私は", w: 6, lang: "ja");
        Near(0, set['私'].Left);
        Assert.Equal(1, set['私'].Line);
    }

    [Fact]
    public void T15_AndBeforeAClosingMark() => Near(4.5, Of("「そうか！　」と", w: 20, lang: "ja")['」'].Left);

    [Fact]
    public void T16_Interpuncts()
    {
        var simplified = Of("比尔·盖茨", w: 20);
        Near(4.5, simplified['茨'].Right);
        Near(2.25, (simplified['·'].Left + simplified['·'].Right) / 2);
        var traditional = Of("比爾·蓋茨", w: 20, lang: "zh-Hant");
        Near(5, traditional['茨'].Right);
        Near(2.5, (traditional['·'].Left + traditional['·'].Right) / 2);
    }

    [Fact]
    public void T17_AStopHangsWhereItWouldForceAnAdjustment()
    {
        var set = Of("甲乙丙丁戊，己庚", w: 5, profile: Hang);
        Assert.Equal("甲乙丙丁戊，|己庚#", set.ToString());
        Near(5, set['，'].Left);
        Near(0, set.Gap("甲乙"));
    }

    [Fact]
    public void T17_NotWhereItFits()
    {
        var set = Of("甲乙丙丁，己", w: 5, profile: Hang);
        Near(4.5, set['，'].Left);
        Near(5, set['，'].Right);
    }

    [Fact]
    public void T17_OfAClusterTheLastHangs()
    {
        var set = Of("甲乙丙（丁）。己庚辛", w: 5, profile: Hang);
        Near(5, set['）'].Right);
        Near(5, set['。'].Left);
    }

    [Fact]
    public void T17_InTheLastLineToo() => Near(5, Of("甲乙丙丁戊，", w: 5, profile: Hang)['，'].Left);

    private static LanguageProfile Hang(LanguageProfile profile) => profile with { Hanging = Hanging.End };
}
