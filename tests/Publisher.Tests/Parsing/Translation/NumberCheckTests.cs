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
