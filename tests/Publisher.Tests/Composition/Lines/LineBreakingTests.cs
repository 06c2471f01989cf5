using Publisher.Composition.Text;
using Publisher.Model.Layouts;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T1-T9 of the typography specification, in the box font.</summary>
public class LineBreakingTests
{
    [Fact]
    public void T1_CommaIsSqueezedSoThatTheStopFits()
    {
        var set = Of("一二，三四五。六七八", w: 6);
        Assert.Equal("一二，三四五。|六七八#", set.ToString());
        Near(0, set.Gap("，三"));
        Near(0, set.Gap("一二"));
        Near(6, set.RightEdge(0));
    }

    [Fact]
    public void T1_StyleBoundariesAreTransparent()
    {
        var plain = Of("一二，三四五。六七八", w: 6);
        var styled = Of(Styled("zh-Hans", ("一二，", s => s), ("三四五", s => s with { Bold = true }), ("。六七八", s => s)), w: 6);
        Assert.Equal(plain.ToString(), styled.ToString());
        Assert.Equal(plain.Glyphs, styled.Glyphs);
    }

    [Fact]
    public void T2_OpeningQuoteBeginsALine() =>
        Assert.Equal("甲乙丙|“丁戊己|庚#", Of("甲乙丙“丁戊己庚", w: 4).ToString());

    [Fact]
    public void T24_CodeHasNoAutospace()
    {
        var plain = Of("a汉b", w: 20).Lines[0].Width;
        var code = Of(Setting.Styled("zh-Hans", ("a汉b", style => style with { Code = true })), w: 20).Lines[0].Width;

        Assert.Equal(Setting.Em * 0.5, plain - code);
    }

    [Fact]
    public void T38_ALineThatCannotStretchStaysShortRatherThanDrawAnotherApart()
    {
        static TextStyle Code(TextStyle style) => style with { Code = true };
        for (var w = 13.0; w < 18; w += 0.5)
        {
            var set = Setting.Of(Setting.Styled("zh-Hans", ("你收到的错误信息 ", x => x),
                ("cannot assign twice to immutable variable `x` ", Code), ("，是因为你试图给不可变变量 x 赋第二个值。", x => x)), w, 2);

            Assert.StartsWith("你收到的错误", set.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void T3_CommaIsPushedOut()
    {
        var set = Of("一二三四五，六七八", w: 5);
        Assert.Equal("一二三四|五，六七八#", set.ToString());
        Near(1 / 3d, set.Gap(0));
        Near(5, set.RightEdge(0));
    }

    [Theory]
    [InlineData(Kinsoku.Normal, "一二三四五六七|——八九十#")]
    [InlineData(Kinsoku.Strict, "一二三四五六|七——八九十#")]
    public void T3_DashAtLineStart(Kinsoku level, string expected) =>
        Assert.Equal(expected, Of("一二三四五六七——八九十", w: 8, profile: p => p with { Kinsoku = level }).ToString());

    [Fact]
    public void T3_EllipsisDoesNotStartALine() =>
        Assert.Equal("一二三四五六|七……八九十#", Of("一二三四五六七……八九十", w: 8).ToString());

    [Fact]
    public void T4_PushInBeforePushOut()
    {
        var set = Of("一二（三四）五，六七八九十", w: 8);
        Assert.Equal("一二（三四）五，六|七八九十#", set.ToString());
        Near(0, set.Gap("二（"));
        Near(0, set.Gap("）五"));
        Near(0.5, set.Gap("，六"));
    }

    [Theory]
    [InlineData(KoreanBreak.Word, "가나다|라마바|사아#")]
    [InlineData(KoreanBreak.Syllable, "가나다 라|마바 사아#")]
    public void T5_Korean(KoreanBreak mode, string expected) =>
        Assert.Equal(expected, Of("가나다 라마바 사아", w: 5, lang: "ko", profile: p => p with { KoreanBreak = mode }).ToString());

    [Fact]
    public void T6_DashIsTwoEm()
    {
        var set = Of("是——的", w: 20);
        Near(0, set['—', 1].Left - set['—'].Right);
        Near(2, set.At(3).Left - set.At(1).Left);
    }

    [Fact]
    public void T6_UnitsAreNeverDivided()
    {
        Assert.Equal("走|——|了#", Of("走——了", w: 2).ToString());
        Assert.Equal("走……|了#", Of("走……了", w: 3).ToString());
    }

    [Fact]
    public void T7_NumbersStayWhole()
    {
        var set = Of("增长了12.5%左右", w: 4).ToString();
        Assert.Contains("12.5%", set, StringComparison.Ordinal);
    }

    [Fact]
    public void T7_CurrencyStaysWithItsAmount() =>
        Assert.Contains("¥3000", Of("约¥3000元", w: 3).ToString(), StringComparison.Ordinal);

    [Fact]
    public void T8_AddressBreaksAfterASlash()
    {
        var set = Of("见https://a.example/bb/cc处", w: 10);
        Assert.Contains("/|", set.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('-', set.ToString());
        Assert.DoesNotContain(":|", set.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Each set of T3 at each level: whether a line may start (or end, for K to M) with its characters.</summary>
    [Theory]
    [InlineData("”’）》〉」』】〗〕］｝〙〟｠", "zh-Hans", true, false, false, false)]
    [InlineData("。．，、｡､", "zh-Hans", true, false, false, false)]
    [InlineData("：；！？‼⁇⁈⁉", "zh-Hans", true, true, false, false)]
    [InlineData("：；！？", "ja", true, true, false, false)]
    [InlineData("・", "ja", true, true, false, false)]
    [InlineData("·‧", "zh-Hans", true, false, false, false)]
    [InlineData("～", "zh-Hans", true, true, false, false)]
    [InlineData("〜゠", "ja", true, true, true, false)]
    [InlineData("々〻ゝゞヽヾ", "ja", true, true, false, false)]
    [InlineData("ぁァっッゃャーㇰ", "ja", true, true, true, false)]
    [InlineData("％‰℃℉", "zh-Hans", true, true, false, false)]
    public void T3_LineStarts(string characters, string lang, bool none, bool loose, bool normal, bool strict)
    {
        foreach (var character in characters)
        {
            Assert.Equal((character, none, loose, normal, strict), (character, Starts(character, lang, Kinsoku.None),
                Starts(character, lang, Kinsoku.Loose), Starts(character, lang, Kinsoku.Normal), Starts(character, lang, Kinsoku.Strict)));
        }
    }

    private static bool Starts(char character, string lang, Kinsoku level) =>
        Of($"甲乙丙丁{character}戊己庚", w: 4, lang: lang, profile: p => p with { Kinsoku = level }).ToString()
            .Contains("|" + character, StringComparison.Ordinal);

    [Theory]
    [InlineData("（《〈「『【〖〔［｛〘〝｟", true, false, false, false)]
    [InlineData("／", true, true, false, false)]
    public void T3_LineEnds(string characters, bool none, bool loose, bool normal, bool strict)
    {
        foreach (var character in characters)
        {
            Assert.Equal((character, none, loose, normal, strict), (character, Ends(character, Kinsoku.None),
                Ends(character, Kinsoku.Loose), Ends(character, Kinsoku.Normal), Ends(character, Kinsoku.Strict)));
        }
    }

    /// <summary>The measure is what the text up to the mark takes, so that the mark ends the line where it may.</summary>
    private static bool Ends(char character, Kinsoku level)
    {
        var width = character == '／' ? 5 : 4.5;
        return Of($"甲乙丙丁{character}戊己庚", w: width, profile: p => p with { Kinsoku = level }).ToString()
            .Contains(character + "|", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("￥")]
    [InlineData("$")]
    [InlineData("€")]
    [InlineData("№")]
    public void T3_PrefixesStayWithTheirNumber(string prefix) =>
        Assert.DoesNotContain(prefix + "|", Of($"甲乙丙丁戊{prefix}12己庚", w: 6).ToString(), StringComparison.Ordinal);

    [Fact]
    public void T3_TheOneRelaxationIsForThreeClosingMarksThatCannotBeSet()
    {
        var set = Of("字。』」", w: 2);
        Assert.Equal("字。』|」#", set.ToString());
        Assert.True(set.Lines[0].IsEmergency);
    }

    [Fact]
    public void T6_FourDotsBreakInTheirMiddleOnly()
    {
        Assert.Equal("甲……|……乙#", Of("甲…………乙", w: 3).ToString());
        Assert.DoesNotContain("…|…乙", Of("甲…………乙", w: 4).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void T6_ASingleDashIsOneEm() => Near(3, Width("甲—乙"));

    [Fact]
    public void T7_TheSpaceBeforeAUnitIsRigidAndDear()
    {
        var set = Of("走了3 km了吗好", w: 7);
        Near(0.25, set['k'].Left - set['3'].Right);
        Assert.DoesNotContain("3|km", Of("一二三四五六七八3 km九十", w: 9).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void T7_AMeasureWordMayPartAtAPriceOrNever()
    {
        Assert.Contains("5年", Of("一二三四5年六七八", w: 5.75, profile: p => p with { BreakMeasureWords = false }).ToString(), StringComparison.Ordinal);
        Assert.Contains("5|年", Of("一二三四5年六七八", w: 4.75).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一二三37℃四五六", "37℃")]
    [InlineData("一二三90°四五六", "90°")]
    [InlineData("一二三¥30四五六", "¥30")]
    public void T7_SignsOfNumbersStayAtEveryLevel(string text, string number)
    {
        foreach (var level in Enum.GetValues<Kinsoku>())
        {
            for (var w = 3.5; w < 7; w += 0.25)
            {
                Assert.Contains(number, Of(text, w, profile: p => p with { Kinsoku = level }).ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("甲乙 ：丙丁", "|：")]
    [InlineData("甲乙 ？丙丁", "|？")]
    public void T3_ATypedSpaceLetsNoMarkStartALine(string text, string forbidden)
    {
        for (var w = 2.0; w < 5; w += 0.25)
        {
            Assert.DoesNotContain(forbidden, Of(text, w).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void T8_FullStopsAreBrokenBeforeWhenAskedFor()
    {
        const string Text = "见a://b.example.org处";
        Assert.Contains(".|", Of(Text, w: 5.5).ToString(), StringComparison.Ordinal);
        Assert.Contains("|.", Of(Text, w: 5.5, profile: p => p with { BreakBeforeDot = true }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void T8_NoAddressIsStretchedOrShrunkInside()
    {
        var set = Of("见https://a.example/bb/cc处好", w: 13);
        Near(0, set['t', 1].Left - set['t'].Right);
        Near(0, set['/', 1].Left - set['/'].Right);
    }

    [Theory]
    [InlineData("中华人民共和国宪法修正案", 8, "zh-Hans")]
    [InlineData("中华人民共和国宪法修正案", 9.5, "zh-Hans")]
    public void T9_HeadingsDoNotBreakWithinAWord(string text, double w, string lang)
    {
        var set = Of(text, w, lang, settings: s => s with { Balance = true }).ToString();
        Assert.Contains("共和国", set, StringComparison.Ordinal);
        Assert.Contains("宪法", set, StringComparison.Ordinal);
        Assert.Equal(2, set.Split('|').Length);
    }

    [Fact]
    public void T9_LinesOfHeadingsAreAlike()
    {
        var lines = Of("系统与机器学习协同设计中的复杂性和不确定性", w: 16, settings: s => s with { Balance = true }).Lines;
        Assert.True(lines.Min(line => line.Width) >= lines.Max(line => line.Width) * 0.6);
    }

    [Fact]
    public void T9_BodyTextBreaksAnywhere() =>
        Assert.Equal("中华人民共和国宪|法修正案#", Of("中华人民共和国宪法修正案", w: 8).ToString());

    [Fact]
    public void T72_AFigureLabelIsCloseAndWhole()
    {
        var set = Of("图1-2", w: 20);
        Near(0, set.Gap("图1"));
        for (var w = 3.0; w < 8; w += 0.5)
        {
            Assert.Contains("图1-2", Of("如甲乙图1-2所示", w).ToString(), StringComparison.Ordinal);
        }
    }
}
