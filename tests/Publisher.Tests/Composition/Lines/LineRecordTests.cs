using Publisher.Cli.Building;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Tests.Composition.Lines;

/// <summary>What lines say of themselves (T83), in the box font; each diagnostic by its code.</summary>
public class LineRecordTests
{
    [Fact]
    public void CMP010_A_gap_over_an_eighth_of_an_em_is_loose() =>
        Says("CMP010", "0.17", LineTraits.Loose, Set("一二三四五六七八九", 8)[0]);

    [Fact]
    public void CMP011_A_gap_over_a_quarter_of_an_em_is_very_loose() =>
        Says("CMP011", "0.33", LineTraits.VeryLoose, Set("一二三四五，六七八", 5)[0]);

    [Fact]
    public void CMP012_Word_spaces_over_one_and_a_half_are_loose() =>
        Says("CMP012", "1.6", LineTraits.Loose, Set("aaaa bbbb cccc dddd eeee ffff", 9.2, "en")[0]);

    [Fact]
    public void CMP013_Word_spaces_over_twice_are_very_loose() =>
        Says("CMP013", "4.0", LineTraits.VeryLoose, Set("aaaa bbbb cccccccccc", 5, "en")[0]);

    [Fact]
    public void CMP014_A_line_with_nothing_to_stretch_is_short() =>
        Says("CMP014", "30 pt", LineTraits.Short, Set("abcdefghij abcdefghijklmn", 8, "en")[0]);

    [Fact]
    public void CMP015_A_character_alone_on_the_last_line_is_a_runt() =>
        Says("CMP015", "十。", LineTraits.Runt, Set("一二三四五六七八九十。", 10)[^1]);

    [Fact]
    public void CMP016_A_word_wider_than_the_measure_breaks_in_an_emergency() =>
        Says("CMP016", "xxxxxxxx", LineTraits.Emergency, Set(new string('x', 20), 4, "en")[0]);

    [Fact]
    public void CMP017_A_centred_stop_does_not_belong_in_simplified_Chinese() =>
        Says("CMP017", "一二。三", LineTraits.WrongRegion, Set("一二。三", 9, source: new BoxGlyphSource { CentredStops = true })[0]);

    [Fact]
    public void A_centred_stop_belongs_in_traditional_Chinese() =>
        Assert.Equal(LineTraits.None, Set("一二。三", 9, "zh-Hant", new BoxGlyphSource { CentredStops = true })[0].Traits);

    [Fact]
    public void An_overfull_line_says_by_how_much() =>
        Says("CMP002", "10 pt", LineTraits.Overfull, Set("走——了", 1)[1]);

    [Fact]
    public void T83_A_missing_character_is_named_with_its_code_point() =>
        Says("CMP001", "U+4E59", LineTraits.MissingGlyph, Set("甲乙丙", 9, source: new BoxGlyphSource { Missing = "乙" })[0]);

    [Fact]
    public void Comfortable_lines_have_nothing_to_say()
    {
        var lines = Set("一二三四五六七八九十一二三四五六七八", 9);

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(LineTraits.None, line.Traits));
        Assert.Equal([true, false], lines.Select(line => line.IsFull));
        Assert.Equal("一二三四五六七八九", lines[0].Text.ToString());
    }

    private static void Says(string code, string part, LineTraits trait, LineRecord line)
    {
        Assert.Equal(trait, line.Traits & trait);
        var diagnostic = LayoutWording.Of(trait, line);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(part, diagnostic.Message, StringComparison.Ordinal);
    }

    private static LineRecord[] Set(string text, double w, string lang = "zh-Hans", BoxGlyphSource? source = null)
    {
        var styled = Setting.Plain(text, lang);
        var profile = LanguageProfile.For(styled.Language) with { Hyphenate = false, Protrude = false };
        var composer = new ParagraphComposer(source ?? new BoxGlyphSource(), Typography.Default, new DiagnosticBag());
        composer.RecordLines();
        var set = composer.Compose(styled, new ParagraphSettings(Setting.Em * w, profile, Setting.Em));
        return [.. set.Lines.Select(line => line.Record!)];
    }
}
