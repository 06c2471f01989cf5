using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>CHK010 and CHK011: numbers that the sides of a pair do not share.</summary>
public sealed class NumberCheckTests
{
    [Fact]
    public void Labelled_pairs_are_told_apart()
    {
        var pairs = LabelledPairs.Read("numbers.tsv");
        var reports = pairs.Select(pair => (pair.IsFault, IsReported: LabelledPairs.IsReported(pair.First, pair.Second), pair)).ToList();
        var wrong = reports.Where(one => one.IsFault != one.IsReported).Select(one => $"{one.IsFault} {one.pair.First} {one.pair.Second}").ToList();
        var (hits, alarms) = (reports.Count(one => one is { IsFault: true, IsReported: true }), reports.Count(one => one.IsReported));
        var equal = reports.Count(one => !one.IsFault);
        var figures = $"precision {hits}/{alarms}, recall {hits}/{pairs.Count - equal}, false alarms {alarms - hits}/{equal}\n{string.Join('\n', wrong)}";

        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(pairs.Count >= 200, figures);
        Assert.True((alarms - hits) * 100 < 2 * equal, figures);
        Assert.True(hits * 100 >= 98 * alarms, figures);
        Assert.True(hits * 100 >= 95 * (pairs.Count - equal), figures);
    }

    [Fact]
    public void CHK010_NumberDiffers_points_at_the_number_of_the_later_side()
    {
        var fault = Assert.Single(Checked.Diagnostics("# 题\n\n共有*十二*章。", "# T\n\nThere are *thirteen* chapters."));

        Assert.Equal(("CHK010", "thirteen", "en/a.md"), (fault.Code, fault.Words(), fault.Span.File!.Path));
        Assert.Equal(new LinePosition(3, 12), fault.Span.StartPosition);
        Assert.Contains("“十二”", fault.Message, StringComparison.Ordinal);
        Assert.Contains("zh-Hans", fault.ChineseMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void CHK011_NumberMissing_points_at_the_number()
    {
        var fault = Assert.Single(Checked.Diagnostics("# 题\n\n第一行，\n共有1.2亿用户。", "# T\n\nThe first line: many users."));

        Assert.Equal(("CHK011", "1.2亿", Severity.Warning), (fault.Code, fault.Words(), fault.Severity));
        Assert.Equal(new LinePosition(4, 3), fault.Span.StartPosition);
    }

    [Fact]
    public void CHK060_UnitDiffers_points_at_number_and_unit()
    {
        var fault = Assert.Single(Checked.Diagnostics("# 题\n\n隧道长240米。", "# T\n\nThe tunnel is 240 km long."));

        Assert.Equal(("CHK060", "240 km", Severity.Warning), (fault.Code, fault.Words(), fault.Severity));
        Assert.Contains("“240米”", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CHK061_NumbersSwapped_points_at_the_range()
    {
        var fault = Assert.Single(Checked.Diagnostics("# 题\n\n失业率从6.2%降到5.4%。", "# T\n\nUnemployment fell from 5.4% to 6.2%."));

        Assert.Equal(("CHK061", "5.4% to 6.2"), (fault.Code, fault.Words()));
    }

    [Theory]
    [InlineData("长5公里。", "It is 5 m long.", true)]
    [InlineData("长5公里。", "It is 5,000 m long.", false)]
    [InlineData("长5公里。", "It is five km long.", false)]
    [InlineData("重5千克。", "It weighs 5 kilograms.", false)]
    [InlineData("重五公斤。", "It weighs five pounds.", true)]
    [InlineData("他买了10斤米。", "He bought 5 kg of rice.", false)]
    [InlineData("他买了10斤米。", "He bought 10 kg of rice.", true)]
    [InlineData("售价5美元。", "It costs $5.", false)]
    [InlineData("售价5美元。", "It costs €5.", true)]
    [InlineData("售价5元。", "It costs ¥5.", false)]
    [InlineData("面积5平方公里。", "It covers 5 square kilometres.", false)]
    [InlineData("面积5平方公里。", "It covers 5 km.", true)]
    [InlineData("他读5年级，得了5米长的奖。", "He is in grade 5 and won 5 m of prizes.", false)]
    [InlineData("2019年的米价。", "The price of rice in 2019 m.", false)]
    public void Units_are_compared(string chinese, string english, bool isReported) =>
        Assert.Equal(isReported, LabelledPairs.IsReported(chinese, english));

    [Theory]
    [InlineData("昭和39年に開かれた。", "ja", "It was held in 1964.", false)]
    [InlineData("昭和三十九年に開かれた。", "ja", "It was held in 1965.", true)]
    [InlineData("二割の人が来た。", "ja", "20% came.", false)]
    [InlineData("價值兩億三千萬。", "zh-Hant", "It is worth 230 million.", false)]
    [InlineData("價值兩億三千萬。", "zh-Hant", "It is worth 320 million.", true)]
    [InlineData("스물한 명이 왔다.", "ko", "Twenty-one people came.", false)]
    [InlineData("스물한 명이 왔다.", "ko", "Twenty-two people came.", true)]
    [InlineData("오천만 원을 냈다.", "ko", "They paid 50 million won.", false)]
    [InlineData("이 사람은 일을 한다.", "ko", "This person works.", false)]
    [InlineData("이천 시장에 갔다.", "ko", "They went to the market.", false)]
    public void Numerals_of_other_languages_are_read(string text, string language, string english, bool isReported) =>
        Assert.Equal(isReported, LabelledPairs.IsReported(text, english, language));

    [Theory]
    [InlineData("参加者は１２０人です。", "There were 120 participants.", false)]
    [InlineData("参加者は百二十人です。", "There were 120 participants.", false)]
    [InlineData("参加者は百二十人です。", "There were 130 participants.", true)]
    [InlineData("売上は3億円です。", "Sales were 300 million yen.", false)]
    public void Japanese_numerals_are_read(string japanese, string english, bool isReported) =>
        Assert.Equal(isReported, LabelledPairs.IsReported(japanese, english, "ja", "en"));

    [Theory]
    [InlineData("참가자는 3만 명입니다.", "There were 30,000 participants.", false)]
    [InlineData("참가자는 3만 명입니다.", "There were 40,000 participants.", true)]
    [InlineData("매출은 1억 2000만 원입니다.", "Sales were 120 million won.", false)]
    [InlineData("세 사람이 왔다.", "3 people came.", false)]
    public void Korean_magnitudes_are_read(string korean, string english, bool isReported) =>
        Assert.Equal(isReported, LabelledPairs.IsReported(korean, english, "ko", "en"));

    [Theory]
    [InlineData("Es sind 1.234,5 km.", "It is 1,234.5 km.", false)]
    [InlineData("Es sind zwölf Kapitel.", "There are 12 chapters.", false)]
    [InlineData("Es sind 120 Seiten.", "There are 130 pages.", true)]
    public void Digits_of_other_languages_are_read(string german, string english, bool isReported) =>
        Assert.Equal(isReported, LabelledPairs.IsReported(german, english, "de", "en"));

    [Fact]
    public void Numbers_in_code_answer_but_are_not_asked_for() =>
        Assert.Empty(Checked.Diagnostics("# 题\n\n值为 15，用 `x[99]`。", "# T\n\nThe value is `15`, use `x[98]`."));
}
