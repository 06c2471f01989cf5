using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;
using Publisher.Tests.Support;
using static Publisher.Tests.Composition.Lines.Setting;

namespace Publisher.Tests.Composition.Lines;

/// <summary>What may stand at the edges of lines and where these lie: T2, T3, T6 and (1) to (3) of T84.</summary>
public sealed class LineEdgeTests
{
    [Theory]
    [InlineData("甲乙丙 \u200B丁戊", "甲乙丙|丁戊#")]
    [InlineData("甲乙丙\u200B 丁戊", "甲乙丙|丁戊#")]
    [InlineData("甲乙丙 \u200B\u2060 丁戊", "甲乙丙|丁戊#")]
    [InlineData("甲乙丙\u200B\u2060 丁戊", "甲乙丙|丁戊#")]
    [InlineData("甲乙丙 \u3000丁戊", "甲乙丙|丁戊#")]
    [InlineData("甲乙丙 \u00AD丁戊", "甲乙丙|丁戊#")]
    public void T2_Spaces_and_joiners_stand_at_no_edge(string text, string expected)
    {
        var set = Of(text, w: 3);
        Assert.Equal(expected, set.ToString());
        Near(3, set.RightEdge(0));
        Near(0, set['丁'].Left);
    }

    [Fact]
    public void T14_The_blank_of_a_mark_before_a_joiner_is_trimmed_and_its_protrusion_kept()
    {
        Near(6, Of("一二三四五六。\u200B七八九十", w: 6.5).Glyphs.First(drawn => drawn.Character == '。').Left);
        var latin = Of("a abc,\u200B b abc", w: 2.5, lang: "en", profile: p => p with { Protrude = true });
        Near(2.75, latin.RightEdge(0));
    }

    [Theory]
    [InlineData("甲乙丙丁戊\u00AD", "甲乙丙|丁戊\u00AD#")]
    [InlineData("甲乙丙丁戊\u200B", "甲乙丙|丁戊#")]
    [InlineData("甲乙丙丁\u200B \u2060", "甲乙丙|丁#")]
    public void T38_A_character_without_picture_at_the_end_takes_nothing_with_it(string text, string expected) =>
        Assert.Equal(expected, Of(text, w: 3, profile: p => p with { RuntLength = 0 }).ToString());

    [Theory]
    [InlineData("ko", "가나다～라", 3)]
    [InlineData("en", "甲乙丙～丁", 3)]
    public void T3_No_wave_starts_a_line(string language, string text, double measure) =>
        Assert.DoesNotContain("|～", Of(text, measure, language, profile: p => p with { KoreanBreak = KoreanBreak.Syllable }).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("ja", "甲乙丙a—b丁", 3.8)]
    [InlineData("zh-Hans", "甲乙(丙)—b丁", 4.3)]
    [InlineData("ko", "aaaaaaaa—bbb", 4)]
    [InlineData("en", "aaaaaaaa—bbb", 4)]
    public void T3_No_dash_starts_a_line_at_the_strict_level(string language, string text, double measure)
    {
        string At(Kinsoku level) => Of(text, measure, language, profile: p => p with { Kinsoku = level }).ToString();

        Assert.DoesNotContain("|—", At(Kinsoku.Strict), StringComparison.Ordinal);
        Assert.Contains("|—", At(Kinsoku.Normal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko", "가나다·라마", 3)]
    [InlineData("en", "甲乙丙·丁", 3)]
    public void T2_No_interpunct_starts_a_line(string language, string text, double measure) =>
        Assert.DoesNotContain("|·", Of(text, measure, language, profile: p => p with { KoreanBreak = KoreanBreak.Syllable }).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("ja", "甲乙 ab/丙丁", 3.75)]
    [InlineData("en", "甲乙 ab/丙丁", 3.75)]
    public void T3_No_solidus_before_an_ideograph_ends_a_line(string language, string text, double measure) =>
        Assert.DoesNotContain("/|", Of(text, measure, language).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲乙丙，， \u3000，丁", 5)]
    [InlineData("甲乙丙 \u00AD，丁戊", 3)]
    public void T3_No_stop_behind_discarded_characters_starts_a_line(string text, double measure) =>
        Assert.DoesNotMatch("\\|，", Of(text, measure, profile: p => p with { Kinsoku = Kinsoku.Normal }).ToString());

    [Theory]
    [InlineData(Kinsoku.None)]
    [InlineData(Kinsoku.Normal)]
    [InlineData(Kinsoku.Strict)]
    public void T6_Dashes_in_a_row_stay_together(Kinsoku level)
    {
        foreach (var text in new[] { "甲乙丙丁———戊己", "甲乙丙丁————戊己" })
        {
            Assert.DoesNotContain("—|—", Of(text, w: 6, profile: p => p with { Kinsoku = level }).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void T6_Raised_dots_are_a_unit_of_two_em_in_the_wide_face()
    {
        var set = Of("是⋯⋯的", w: 20);
        Near(2, set.At(3).Left - set.At(1).Left);
        Near(3, set.Glyphs.Where(drawn => drawn.Character == '⋯').Max(drawn => drawn.Right));
        Assert.Equal(BoxGlyphSource.Latin, Of("a⋯b", w: 20, lang: "en").Lines[0].Items.OfType<GlyphRun>().Single().Face);
    }

    /// <summary>Kerned pairs in which an emergency break must part the word: the last glyph stands at its own width.</summary>
    [Fact]
    public void T84_A_line_that_parts_a_word_ends_where_its_last_glyph_does()
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var composer = new ParagraphComposer(shaper, Typography.Default, new DiagnosticBag());
        var lines = composer.Compose(Plain("AVAVAVAVAVAVAVAV", "en"), new ParagraphSettings(Em * 3, LanguageProfile.For(Plain("", "en").Language), Em)).Lines;

        Assert.True(lines.Length > 2);
        foreach (var line in lines)
        {
            var run = line.Items.OfType<GlyphRun>().Last();
            var face = RealFonts.Library[run.Face];
            var last = run.Glyphs.Span[^1];
            Near(line.Width.Units / (double)Em.Units,
                (run.Origin.X.Units + last.X) / (double)Em.Units + face.Advance(last.Id) / (double)face.Metrics.UnitsPerEm);
        }
    }

    /// <summary>An apostrophe at the very end must not look at what the composer set before.</summary>
    [Fact]
    public void T21_A_closing_quote_at_the_end_depends_on_its_own_paragraph_only()
    {
        var composer = new ParagraphComposer(new BoxGlyphSource(), Typography.Default, new DiagnosticBag());
        string Set(string text) => string.Join(' ', composer.Compose(Plain(text, "zh-Hans"),
            new ParagraphSettings(Em * 40, LanguageProfile.For(Plain("", "zh-Hans").Language), Em)).Lines[0].Items.OfType<GlyphRun>().Select(run => $"{run.Face} {run.Text}"));

        var alone = Set("他说‘中abc’");
        Set("abcdefghijklmnopqrstuvwxyz");
        Assert.Equal(alone, Set("他说‘中abc’"));
    }
}
