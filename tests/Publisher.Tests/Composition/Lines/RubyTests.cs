using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>Rules T55-T60 of the typography specification, in the box font.</summary>
public class RubyTests
{
    private static Setting Set(string text, double w = 30, string lang = "ja", RubyKind? kind = null,
        Func<LanguageProfile, LanguageProfile>? profile = null) => Of(RubyText.Of(text, lang, kind), w, profile: profile);

    private static ReadingGlyph[] ReadingsOf(Setting set, int line = 0) => [.. set.Readings.Where(one => one.Line == line)];

    // T55

    [Fact]
    public void T55_ReadingIsHalfTheSizeAndItsFrameTouchesTheBase()
    {
        var reading = Assert.Single(Set("[木/き]").Readings);

        Assert.Equal(5, reading.Size);
        Near(-0.88, reading.Y + 0.06); // bottom of the reading's frame, top of the base's
    }

    [Theory]
    [InlineData(8, 4.5)]
    [InlineData(12, 6)]
    public void T55_NoReadingIsSmallerThan4_5Points(double size, double expected)
    {
        var text = RubyText.Of("[木/き]", style: style => style with { Size = Length.FromPoints(size) });

        Assert.Equal(expected, Assert.Single(Of(text, 30).Readings).Size);
    }

    [Fact]
    public void T45_T55_ReadingsDoNotChangeTheLineFeed() =>
        Assert.All(Set("[木/き]と[志/こころざし]").Lines, line => Assert.Empty(line.TallBoxes));

    // T56

    [Fact]
    public void T56_ShorterGroupReadingIsSpread1To2To1()
    {
        var readings = ReadingsOf(Set("[一二三四/かきくけ]"));

        Near(0.25, readings[0].Left);
        for (var i = 1; i < 4; i++)
        {
            Near(0.5, readings[i].Left - readings[i - 1].Right);
        }
        Near(3.75, readings[3].Right);
    }

    [Fact]
    public void T56_EndsOfAShortGroupReadingTakeOneRubyEmAtMost()
    {
        var readings = ReadingsOf(Set("[一二三四五/かき]"));

        Near(0.5, readings[0].Left);
        Near(4.5, readings[1].Right);
    }

    [Fact]
    public void T56_ShorterMonoReadingIsCentred()
    {
        var reading = Assert.Single(Set("一[木/き]").Readings);

        Near(1.25, reading.Left);
    }

    [Fact]
    public void T56_LatinReadingIsCentredAndSolid()
    {
        var readings = ReadingsOf(Set("[一二三四/abcd]"));

        Near(1.5, readings[0].Left);
        Near(0, readings[1].Left - readings[0].Right);
        Near(2.5, readings[3].Right);
    }

    [Fact]
    public void T56_LongerGroupReadingSpreadsItsBase1To2To1()
    {
        var set = Set("漢[一二/かきくけこさ]字"); // 3 em over 2 em: 1 em to spread

        Near(0.25, set['一'].Left - set['漢'].Right);
        Near(0.5, set.Gap("一二"));
        Near(0.25, set['字'].Left - set['二'].Right);
    }

    // T57

    [Fact]
    public void T57_ReadingOverhangsKanaByOneRubyEm()
    {
        var set = Set("は[志/こころざし]を");

        Near(0.25, set.Gap("は志"));
        Near(0.25, set.Gap("志を"));
        Near(0.5, set['は'].Right - ReadingsOf(set)[0].Left);
        Near(0.5, ReadingsOf(set)[^1].Right - set['を'].Left);
    }

    [Fact]
    public void T57_ReadingNeverOverhangsHan()
    {
        var set = Set("漢[志/こころざし]字");

        Near(2.5, set['字'].Left - set['漢'].Right);
        Near(set['漢'].Right, ReadingsOf(set)[0].Left);
        Near(set['字'].Left, ReadingsOf(set)[^1].Right);
    }

    [Theory]
    [InlineData(RubyOverhang.None, 0)]
    [InlineData(RubyOverhang.Half, 0.25)]
    [InlineData(RubyOverhang.Kana, 0.5)]
    [InlineData(RubyOverhang.HanHalf, 0.5)]
    public void T57_OptionsOverKana(RubyOverhang option, double expected)
    {
        var set = Set("は[志/こころざし]を", profile: p => p with { RubyOverhang = option });

        Near(expected, set['は'].Right - ReadingsOf(set)[0].Left);
    }

    [Fact]
    public void T57_HanHalfLetsReadingsOverHanByAQuarter()
    {
        var set = Set("漢[志/こころざし]字", profile: p => p with { RubyOverhang = RubyOverhang.HanHalf });

        Near(0.25, set['漢'].Right - ReadingsOf(set)[0].Left);
    }

    [Fact]
    public void T57_BlankOfABracketIsOverhungAndItsInkIsNot()
    {
        var set = Set("[志/こころざし]「は");

        Near(0.75, set.At(1).Left - set['志'].Right); // 0.5 of blank, 0.25 opened
        Near(set.At(1).Left, ReadingsOf(set)[^1].Right);
        var before = Set("は」[志/こころざし]");
        Near(before.At(1).Right, ReadingsOf(before)[0].Left);
    }

    [Fact]
    public void T57_TwoReadingsMayTouchAndNoMore()
    {
        var set = Set("[志/こころざし]は[志/こころざし][志/こころざし]");
        var readings = ReadingsOf(set);

        Near(0, readings[5].Left - readings[4].Right); // both over half of the kana
        Near(0, readings[10].Left - readings[9].Right);
    }

    // T58

    [Fact]
    public void T58_MonoBreaksBetweenBases() =>
        Assert.Equal("一二三漢|字四五#", Set("一二三[漢/かん|字/じ]四五", w: 4).ToString());

    [Fact]
    public void T58_GroupIsUnbreakable() =>
        Assert.Equal("一二三|漢字四五#", Set("一二三[漢字/かんじ]四五", w: 4, profile: p => p with { RuntLength = 0 }).ToString());

    [Fact]
    public void T58_JukugoIsLaidOutAnewOnEachLine()
    {
        var whole = Set("は[凝/こ|視/ぎょうし]を", kind: RubyKind.Jukugo);
        Near(0, ReadingsOf(whole)[1].Left - ReadingsOf(whole)[0].Right);
        Near(ReadingsOf(whole)[1].Left - ReadingsOf(whole)[0].Left, 0.5);

        var broken = Set("一二三[凝/こ|視/ぎょうし]四五", w: 4.5, kind: RubyKind.Jukugo);
        Assert.Equal("一二三凝|視四五#", broken.ToString());
        Assert.Equal("こ", string.Concat(ReadingsOf(broken).Select(one => one.Character)));
        Assert.Equal("ぎょうし", string.Concat(ReadingsOf(broken, 1).Select(one => one.Character)));
        Near(0, ReadingsOf(broken, 1)[0].Left);
    }

    [Fact]
    public void T58_JukugoWithShortReadingsIsMono()
    {
        var readings = ReadingsOf(Set("[漢/かん|字/じ]", kind: RubyKind.Jukugo));

        Near(0, readings[0].Left);
        Near(1.25, readings[2].Left);
    }

    [Fact]
    public void T58_OptionMakesCompoundsOfReadingsByCharacter()
    {
        static LanguageProfile Jukugo(LanguageProfile profile) => profile with { RubySharesRoom = true };

        Near(1.375, Set("[凝/こ|視/ぎょうし]", profile: Jukugo)['視'].Left); // half an em more, spread 1:2:1
        Near(1.5, Set("[凝/こ|視/ぎょうし]")['視'].Left);
    }

    [Fact]
    public void T58_AtALineStartTheLongerOfTheTwoIsFlush()
    {
        var set = Set("[志/こころざし]一二");
        Near(0, ReadingsOf(set)[0].Left);
        Near(0.75, set['志'].Left);

        var next = Set("一二三四五[志/こころざし]六七", w: 5);
        Assert.Equal("一二三四五|志六七#", next.ToString());
        Near(0, ReadingsOf(next, 1)[0].Left);
        Near(0.75, next['志'].Left);
    }

    [Fact]
    public void T58_NoReadingIsOutOfTheMeasureAtALineEnd()
    {
        for (var w = 4.0; w < 9; w += 0.5)
        {
            var set = Set("ははは[志/こころざし]はは[一二/かきくけこさ]ははは[志/こころざし]", w);
            Assert.All(set.Readings, one => Assert.InRange(one.Right, 0, w + 0.01));
            Assert.All(set.Readings, one => Assert.InRange(one.Left, -0.01, w));
        }
    }

    [Fact]
    public void T58_KinsokuAndSpacesAreThoseOfTheBase()
    {
        const string Plain = "私は日本の木だ、木だと言う。Aの木、木の木。「木」と木。";
        for (var w = 4; w < 12; w++)
        {
            var annotated = Set(Plain.Replace("木", "[木/き]", StringComparison.Ordinal), w);
            Assert.Equal(Of(Plain, w, "ja").ToString(), annotated.ToString());
        }
    }

    // T59

    [Fact]
    public void T59_SyllablesAreAQuarterEmApartOverTheirCharacters()
    {
        var set = Set("[装/zhuāng|双/shuāng]", lang: "zh-Hans");
        var readings = ReadingsOf(set);

        Near(0.25, readings[6].Left - readings[5].Right);
        Near((set['装'].Left + set['装'].Right) / 2, (readings[0].Left + readings[5].Right) / 2);
        Near((set['双'].Left + set['双'].Right) / 2, (readings[6].Left + readings[11].Right) / 2);
        Near(0, readings[0].Left);
    }

    [Fact]
    public void T59_TheRunOpensUniformly()
    {
        var set = Set("[一/yī|装/zhuāng|双/shuāng|一/yī]", lang: "zh-Hans");

        Near(set.Gap("装双"), set.Gap("一装"));
        Near(set.Gap("装双"), set.Gap("双一"));
    }

    [Fact]
    public void T59_NeighbouringElementsKeepTheQuarterEmToo()
    {
        var readings = ReadingsOf(Set("[装/zhuāng][双/shuāng]", lang: "zh-Hans"));

        Near(0.25, readings[6].Left - readings[5].Right);
    }

    [Fact]
    public void T59_WordsAreHalfAnEmApart()
    {
        var set = Set("[中国/guó| /|人/mín]", lang: "zh-Hans");

        Near(0.5, set['人'].Left - set['国'].Right);
        Near(0, set.Gap("中国"));
    }

    // T60

    [Fact]
    public void T60_AnnotatedCharacterAdvancesOneAndAHalfEm()
    {
        var set = Set("[好/ㄏㄠˇ]人", lang: "zh-Hant");
        Near(1.5, set['人'].Left - set['好'].Left);
        Near(1.5, Set("[好/ㄏㄠˇ]", lang: "zh-Hant").Lines[0].Width.Points / 10);
    }

    [Fact]
    public void T60_MarksBetweenAnnotatedCharactersReserveTheRoomToo()
    {
        var annotated = Set("[好/ㄏㄠˇ|，/|人/ㄖㄣˊ]", lang: "zh-Hans").Lines[0].Width;

        Near(3 * 1.5, annotated.Points / 10);
    }

    [Fact]
    public void T60_SymbolsAreAColumnOnTheRightAndTheToneIsAtTheUpperRightOfTheLast()
    {
        var set = Set("[好/ㄏㄠˇ]", lang: "zh-Hant");
        var (h, ao, tone) = (set.Readings[0], set.Readings[1], set.Readings[2]);

        Assert.Equal(3, h.Size, 2);
        Near(1, h.Left);
        Near(1.3, h.Right);
        Near(0.3, ao.Y - h.Y);
        Assert.True(tone.Left > 1.29 && tone.Right <= 1.51, "the tone has its own column");
        Assert.True(tone.Y < ao.Y, "the tone is at the top of the last symbol");
        Near(-0.38, (h.Y - 0.3 * 0.88 + ao.Y + 0.3 * 0.12) / 2); // centred on the height of the character
    }

    [Fact]
    public void T60_NeutralToneStandsBeforeItsSymbols()
    {
        var set = Set("[嗎/˙ㄇㄚ]", lang: "zh-Hant");

        Assert.True(set.Readings[0].Y < set.Readings[1].Y, "the dot is over the symbols");
    }

    [Fact]
    public void T60_NoLineStartsWithZhuyin()
    {
        var set = Set("一二三[好/ㄏㄠˇ]四五六[人/ㄖㄣˊ]七", w: 4, lang: "zh-Hant");

        Assert.All(set.Readings, one => Assert.True(one.Left >= 1, "the character comes first"));
        Assert.All(set.Readings, one => Assert.InRange(one.Right, 0, 4.01));
    }

    [Fact]
    public void T55_ReadingsWithoutGlyphAreReported()
    {
        var set = Of(RubyText.Of("[木/き]"), 30, source: new BoxGlyphSource { Missing = "き" });

        Assert.Equal("CMP001", Assert.Single(set.Diagnostics).Code);
    }
}
