using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Layouts;

/// <summary>Quotation and title marks of each region (T19, T54).</summary>
public sealed class MarkStyleTests
{
    private static string Expected(string text, string language)
    {
        var faults = new List<MarkFault>();
        new MarkStyle(LanguageProfile.For(LanguageTag.Parse(language)).Quotes).Find(text, faults);
        return string.Concat(faults.Select(fault => fault.Expected));
    }

    [Theory]
    [InlineData("“a‘b’c”", "zh-Hans", "")]
    [InlineData("“a‘b’c”", "zh-Hant", "「『』」")]
    [InlineData("「甲『乙』丙」", "zh-Hant", "")]
    [InlineData("「甲『乙』丙」", "ja", "")]
    [InlineData("‘甲“乙”丙’", "zh-Hans", "“‘’”")]
    [InlineData("他说「甲」", "zh-Hans", "“”")]
    [InlineData("這是 the “text” here", "zh-Hant", "")]
    [InlineData("그는 “가” 했다", "ko", "")]
    public void T19_Quotations(string text, string language, string expected) => Assert.Equal(expected, Expected(text, language));

    [Theory]
    [InlineData("《读〈书〉》", "")]
    [InlineData("《读《书》》", "〈〉")]
    [InlineData("〈书〉和《书》", "")]
    public void T54_Titles(string text, string expected) => Assert.Equal(expected, Expected(text, "zh-Hans"));

    [Fact]
    public void MAN030_ForeignMark_names_the_first_and_counts()
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "# 书\n\n他说「好」。又说「好」。\n", ["book.yaml"] = "languages: [zh-Hans]\n" });
        var faults = book.Diagnostics.Where(fault => fault.Code == "MAN030").ToList();

        Assert.Equal(2, faults.Count);
        Assert.Equal((3, 3), (faults[0].Span.StartPosition.Line, faults[0].Span.StartPosition.Column));
        Assert.Contains("2", faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("{ zh-Hans: { quotes: any } }", faults[0].Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日文书名写作[「吾輩は猫である」]{lang=ja}，是他的第一部小说。", 0)]
    [InlineData("日文写作[「猫」和“犬”]{lang=ja}。", 2)]
    [InlineData("他说「[猫]{lang=ja}」。", 2)]
    [InlineData("“外面[「猫」]{lang=ja}‘里面’”", 0)]
    [InlineData("吾輩は「猫」である。 {lang=ja}", 0)]
    public void MAN030_ForeignMark_judges_spans_by_their_own_language(string text, int faults)
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = $"# 书\n\n{text}\n", ["book.yaml"] = "languages: [zh-Hans]\n" });
        Assert.Equal(faults, book.Diagnostics.Count(fault => fault.Code == "MAN030"));
    }

    [Fact]
    public void T19_A_book_may_want_other_marks()
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace
        {
            ["a.md"] = "# 书\n\n他说「好」。\n", ["book.yaml"] = "languages: [zh-Hans]\ntypography: { zh-Hans: { quotes: corner } }\n",
        });

        Assert.DoesNotContain(book.Diagnostics, fault => fault.Code == "MAN030");
    }
}
