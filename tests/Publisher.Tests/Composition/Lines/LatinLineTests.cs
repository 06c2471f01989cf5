using Publisher.Composition.Text;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T33-T35 of the typography specification, in the box font.</summary>
public class LatinLineTests
{
    private static Setting English(string text, double w, bool protrude = false) =>
        Of(text, w, "en", profile: p => p with { Hyphenate = true, Protrude = protrude });

    [Fact]
    public void T33_ShortBeginningsStayWhole()
    {
        for (var w = 3.0; w < 12; w += 0.25)
        {
            Assert.DoesNotContain("a¬", English("we talk about it and about the rest", w).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void T33_LongWordsDivide() => Assert.Contains("inter¬|national",
        English("an international word here", 4.5).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("the INTERNATIONAL word here")]
    [InlineData("the international2 word here")]
    [InlineData("the word is international")]
    [InlineData("well-international word here")]
    public void T33_CapitalsNumbersCompoundsAndTheLastWordDoNot(string text)
    {
        for (var w = 6.5; w < 12; w += 0.25)
        {
            Assert.DoesNotContain("¬", English(text, w).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void T33_NoThreeHyphensInARow()
    {
        const string Text = "international information representation communication consideration administration organisation";
        for (var w = 7.25; w < 12; w += 0.25)
        {
            var lines = English(Text, w).Lines;
            Assert.DoesNotContain(Enumerable.Range(0, Math.Max(0, lines.Length - 2)),
                i => lines[i].EndsWithHyphen && lines[i + 1].EndsWithHyphen && lines[i + 2].EndsWithHyphen);
        }
    }

    [Fact]
    public void T34_SpacesShareWhatALineLacks()
    {
        // Six words of two letters and five spaces: 6 + 5 * 0.25 = 7.25 em.
        var set = English("aa bb cc dd ee ff wwwwwwwwwwwwwww", 7.65);
        Assert.StartsWith("aa bb cc dd ee ff|", set.ToString(), StringComparison.Ordinal);
        Near(0.33, set['b'].Left - set['a', 1].Right);
        Near(0, set['a', 1].Left - set['a'].Right);
        Near(7.65, set.RightEdge(0));
    }

    [Fact]
    public void T35_AHyphenStandsHalfInTheMargin()
    {
        var set = English("an inter- xxxxxxxx yyyyyyyyy", 5.75, protrude: true);
        Assert.StartsWith("an inter-|", set.ToString(), StringComparison.Ordinal);
        Near(5.75 + 0.25, set.RightEdge(0));
    }

    [Fact]
    public void T35_NotInCodeNorForCjkMarks()
    {
        var set = Of(Styled("en", ("an inter- xxxxxxxx yyyyyyyyy", s => s with { Code = true })), 5.75,
            profile: p => p with { Protrude = true });
        Assert.True(set.RightEdge(0) <= 5.76);
        Near(7, Of("一二三四五六。七八九十", w: 7, profile: p => p with { Protrude = true }).RightEdge(0));
    }

    [Fact]
    public void T87_LineEndsOfTheSource()
    {
        Assert.Equal("第一行第二行", Joined("第一行\n第二行"));
        Assert.Equal("alpha beta", Joined("alpha\nbeta"));
        Assert.Equal("가나 다라", Joined("가나\n다라"));
        Assert.Equal("中文 beta", Joined("中文\nbeta"));
    }

    private static string Joined(string text) =>
        ((Publisher.Model.Documents.Text)Assert.Single(Publisher.Parsing.ParagraphReader.ReadText(text))).Value;
}
