using Publisher.Fonts.OpenType;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Formulas;

/// <summary>Formulas by the numbers of the font [OpenType 1.9.1, MATH] and the rules of The TeXbook, appendix G.</summary>
public sealed class FormulaSetterTests
{
    private const int Axis = 258;
    private const int Rule = 68;

    private static int Constant(MathConstant constant) => SetFormula.Face.Math![constant];

    [Fact]
    public void Rule_15_Fractions_in_display_style_are_shifted_as_the_font_says()
    {
        var set = SetFormula.Display(@"\frac{1}{2}");
        Assert.Equal((640, 1000), (set["1"].Y, set["1"].Size));
        Assert.Equal(-640, set["2"].Y);
        Assert.Equal((Axis - Rule / 2, Rule), (Assert.Single(set.Rules).Bottom, set.Rules.Single().Height));
    }

    [Fact]
    public void Rule_15_A_numerator_never_comes_nearer_to_the_rule_than_the_least_gap()
    {
        var set = SetFormula.Display(@"\frac{\rule[-1em]{1em}{2em}}{\rule{1em}{2em}}");
        var bars = set.Rules.ToList();
        Assert.Equal(Constant(MathConstant.FractionNumeratorDisplayStyleGapMin), bars[0].Bottom - (bars[1].Bottom + bars[1].Height), 1.0);
        Assert.Equal(Constant(MathConstant.FractionDenominatorDisplayStyleGapMin), bars[1].Bottom - (bars[2].Bottom + bars[2].Height), 1.0);
    }

    [Fact]
    public void Fractions_in_lines_keep_no_farther_from_their_rule_than_displayed_ones_must()
    {
        var set = SetFormula.Inline(@"\frac{1}{2}");
        Assert.Equal((Axis + Rule / 2 + 150, 700), (set["1"].Y, set["1"].Size));
        Assert.Equal(150, Axis - Rule / 2 - set.Top(set["2"]), 12.0); // 2 and 0 are hardly as tall
        Assert.Equal(set["2"].Y, SetFormula.Inline(@"\frac{1}{a}")["a"].Y);
    }

    [Fact]
    public void Rule_15_Stacks_without_a_rule_keep_their_gap_and_brackets()
    {
        var set = SetFormula.Display(@"\binom{n}{k}");
        Assert.Empty(set.Rules);
        Assert.Equal((780, -690), (set["n"].Y, set["k"].Y));
        Assert.True(set.Top(set["("]) - set.Foot(set["("]) >= 2390);
    }

    [Theory]
    [InlineData("a=b", "=", 5)]
    [InlineData("a+b", "+", 4)]
    [InlineData("a+b", "b", 4)]
    [InlineData("a,b", "b", 3)]
    [InlineData("ab", "b", 0)]
    [InlineData("a(b", "(", 0)]
    [InlineData(@"a\sin b", "s", 3)]
    [InlineData(@"a\left(b\right)", "(", 3)]
    [InlineData("a=-b", "b", 0)]
    [InlineData("a=-b", "−", 5)]
    [InlineData("(-b", "b", 0)]
    [InlineData(@"a\mathrel{R}b", "b", 5)]
    [InlineData(@"a{=}b", "=", 0)]
    [InlineData(@"a\;b", "b", 5)]
    [InlineData(@"a\!b", "b", -3)]
    public void Chapter_18_Space_between_atoms_goes_by_their_classes(string tex, string character, int mu)
    {
        var set = SetFormula.Inline(tex);
        var at = set.Glyphs.IndexOf(set[character]);
        Assert.Equal(mu * 1000 / 18.0, set.Glyphs[at].X - set.End(set.Glyphs[at - 1]), 1.5);
    }

    [Fact]
    public void Chapter_18_Scripts_have_no_space_about_operators_and_relations()
    {
        var set = SetFormula.Inline("x^{a+b=c}");
        for (var i = 2; i < set.Glyphs.Count; i++)
        {
            Assert.Equal(set.End(set.Glyphs[i - 1]), set.Glyphs[i].X, 1.5);
        }
    }

    [Fact]
    public void Rule_18_Scripts_of_characters_stand_at_the_heights_of_the_font()
    {
        Assert.Equal((360, 700), (SetFormula.Inline("x^2")["2"].Y, SetFormula.Inline("x^2")["2"].Size));
        Assert.Equal(-210, SetFormula.Inline("x_2")["2"].Y);
        Assert.Equal(550, SetFormula.Inline("x^{a^2}")["2"].Size);
        Assert.Equal(252, SetFormula.Inline(@"\sqrt{x^2}")["2"].Y);
    }

    [Theory]
    [InlineData("(a+b)^2")]
    [InlineData(@"\sin^2")]
    [InlineData(@"\hat f^2")]
    [InlineData("x^2")]
    public void Superscripts_of_characters_brackets_names_and_accented_letters_are_level(string tex) =>
        Assert.Equal(360, SetFormula.Inline(tex)["2"].Y);

    [Fact]
    public void Rule_18_Two_scripts_are_kept_apart_and_the_upper_one_clears_the_slant()
    {
        var set = SetFormula.Inline("V_{j}^{g}");
        Assert.True(set.Foot(set["g"]) - set.Top(set["j"]) >= Constant(MathConstant.SubSuperscriptGapMin) - 1);
        Assert.True(set["g"].X > set["j"].X, "the foot of V is narrower than its head");
    }

    [Fact]
    public void Rule_18_Scripts_of_tall_matter_go_by_its_height()
    {
        var set = SetFormula.Display(@"\left(\frac{1}{3}\right)^2_4");
        Assert.Equal(SetFormula.Units(SetFormula.Display(@"\left(\frac{1}{3}\right)").Box.Height) - 230, set["2"].Y, 1.0);
    }

    [Fact]
    public void Rule_13_Operators_are_larger_and_have_limits_in_display_style_only()
    {
        var (display, inline) = (SetFormula.Display(@"\sum_{i}^{n}"), SetFormula.Inline(@"\sum_{i}^{n}"));
        Assert.NotEqual(display["∑"].Glyph, inline["∑"].Glyph);
        Assert.Equal(Axis, (display.Top(display["∑"]) + display.Foot(display["∑"])) / 2, 1.0);
        Assert.True(display.Foot(display["n"]) - display.Top(display["∑"]) >= Constant(MathConstant.UpperLimitGapMin) - 1);
        Assert.True(display["i"].X < display.End(display["∑"]) && inline["i"].X >= inline.End(inline["∑"]) - 1);
        Assert.True(SetFormula.Display(@"\sum\nolimits_{i}")["i"].X > display["i"].X);
    }

    [Fact]
    public void Rule_13_The_lower_script_of_an_integral_is_tucked_under_its_slant()
    {
        var set = SetFormula.Display(@"\int_a^b");
        Assert.Equal(540, set["b"].X - set["a"].X, 2.0);
    }

    [Fact]
    public void Rule_11_Roots_keep_their_gap_and_join_their_rule()
    {
        var set = SetFormula.Display(@"\sqrt{\rule{1em}{1em}}");
        var (rule, content) = (set.Rules.First(), set.Rules.Last());
        Assert.Equal(Rule, rule.Height);
        Assert.True(rule.Bottom - content.Height >= Constant(MathConstant.RadicalDisplayStyleVerticalGap));
        Assert.Equal(set.Top(set["√"]), rule.Bottom + rule.Height, 1.0);
        Assert.Equal(1000 + Constant(MathConstant.RadicalExtraAscender) + rule.Bottom - 1000 + Rule, SetFormula.Units(set.Box.Height), 1.0);
    }

    [Fact]
    public void Rule_11_The_degree_stands_in_the_notch()
    {
        var set = SetFormula.Inline(@"\sqrt[3]{x}");
        Assert.Equal(550, set["3"].Size);
        Assert.True(set["3"].X < set["√"].X + 300 && set["3"].Y > 200);
    }

    [Fact]
    public void Rule_19_Delimiters_cover_what_they_hold_and_are_centred_on_the_axis()
    {
        var set = SetFormula.Display(@"\left[\frac{1}{2}\right]");
        var bracket = set["["];
        Assert.Equal(Axis, (set.Top(bracket) + set.Foot(bracket)) / 2, 1.0);
        var reach = 2 * (SetFormula.Units(SetFormula.Display(@"\frac{1}{2}").Box.Depth) + Axis);
        Assert.True(set.Top(bracket) - set.Foot(bracket) >= Math.Max(reach * 0.901, reach - 500) - 2);
        Assert.NotEqual(bracket.Glyph, SetFormula.Inline(@"\left[x\right]")["["].Glyph);
    }

    [Fact]
    public void Rule_19_Very_tall_delimiters_are_pieced_together_and_say_their_character_once()
    {
        var set = SetFormula.Display(@"\left(\rule[-5em]{0.1em}{10em}\right.");
        var parts = set.Glyphs;
        Assert.True(parts.Count > 3);
        Assert.All(parts, part => Assert.Equal("(", part.Text));
        Assert.Equal("(", parts[0].Run.Text.ToString());
        var pieces = parts.OrderBy(part => part.Y).ToList();
        for (var i = 1; i < pieces.Count; i++)
        {
            Assert.True(set.Foot(pieces[i]) < set.Top(pieces[i - 1]), "neighbours overlap");
        }
        Assert.InRange(set.Top(pieces[^1]) - set.Foot(pieces[0]), 10000, 11100);
    }

    [Theory]
    [InlineData(@"\big(", 1187)]
    [InlineData(@"\Big(", 1907)]
    [InlineData(@"\bigg(", 2385)]
    [InlineData(@"\Bigg(", 3101)]
    public void Fixed_delimiters_take_the_nearest_size(string tex, int height)
    {
        var set = SetFormula.Inline(tex);
        Assert.Equal(height, set.Top(set["("]) - set.Foot(set["("]), 2.0);
    }

    [Fact]
    public void Rule_12_Accents_stand_over_their_attachment_point()
    {
        var set = SetFormula.Inline(@"\hat{V}");
        var hat = set.Glyphs[^1];
        Assert.Equal(440, hat.X - 230 - set["V"].X, 1.0);
        Assert.Equal(657 - 480, hat.Y, 1.0);
        Assert.Equal(0, SetFormula.Inline(@"\bar{x}").Glyphs[^1].Y);
    }

    [Fact]
    public void Rule_12_Wide_accents_are_no_wider_than_their_base()
    {
        var set = SetFormula.Inline(@"\widehat{abc}");
        var ink = SetFormula.Face.Extents(set.Glyphs[^1].Glyph);
        Assert.InRange(ink.XMax - ink.XMin, 900, SetFormula.Units(set.Box.Width));
    }

    [Fact]
    public void Braces_and_arrows_are_as_long_as_what_they_go_with()
    {
        var brace = SetFormula.Display(@"\underbrace{\rule{6em}{1em}}_{n}");
        var parts = brace.Glyphs.Where(glyph => glyph.Text == "⏟").ToList();
        Assert.True(parts.Count > 1);
        Assert.Equal(6000, SetFormula.Units(brace.Box.Width), 20.0);
        Assert.True(brace.Top(brace["n"]) < brace.Foot(parts[0]));
        var arrow = SetFormula.Inline(@"\xrightarrow{abcdefgh}");
        Assert.True(SetFormula.Units(arrow.Box.Width) > arrow.End(arrow["h"]));
    }

    [Fact]
    public void Matrices_have_an_em_between_columns_and_lines_of_twelve_tenths()
    {
        var set = SetFormula.Inline(@"\begin{matrix}a&b\\a&b\end{matrix}");
        Assert.Equal(1000, set["b"].X - set.End(set["a"]), 1.5);
        Assert.Equal(1200, set.Glyphs[0].Y - set.Glyphs[2].Y, 1.0);
        Assert.Equal(Axis, (set.Glyphs[0].Y + set.Glyphs[2].Y) / 2 + 240, 2.0); // the strut's middle
    }

    [Fact]
    public void Tall_rows_never_touch()
    {
        var rules = SetFormula.Inline(@"\begin{matrix}\rule{1em}{3em}\\\rule{1em}{3em}\end{matrix}").Rules.ToList();
        Assert.True(rules[0].Bottom - (rules[1].Bottom + rules[1].Height) >= 199);
    }

    [Fact]
    public void Tall_rows_of_cases_stand_as_far_apart_as_equations()
    {
        var rules = SetFormula.Display(@"\begin{cases}\rule{1em}{3em}\\\rule{1em}{3em}\end{cases}").Rules.ToList();
        Assert.InRange(rules[0].Bottom - (rules[1].Bottom + rules[1].Height), 499, 501);
    }

    [Fact]
    public void Aligned_equations_share_the_place_of_their_relation()
    {
        var set = SetFormula.Display(@"\begin{aligned}aaa&=b\\c&=d+e\end{aligned}");
        var signs = set.Glyphs.Where(glyph => glyph.Text == "=").ToList();
        Assert.Equal(signs[0].X, signs[1].X);
        Assert.Equal(5000 / 18.0, signs[0].X - set.End(set.Glyphs[2]), 1.5);
        Assert.Equal(set.End(set["c"]), set.End(set.Glyphs[2]), 1.5);
    }

    [Fact]
    public void Rules_of_arrays_reach_across_and_down()
    {
        var set = SetFormula.Inline(@"\begin{array}{c|c}a&b\\\hline c&d\end{array}");
        Assert.Contains(set.Rules, rule => rule.Width == SetFormula.Units(set.Box.Width) && rule.Height == 40);
        Assert.Contains(set.Rules, rule => rule.Width == 40 && rule.Height >= 2400);
    }

    [Fact]
    public void Words_are_set_in_the_faces_of_the_book()
    {
        var set = SetFormula.Inline(@"x\text{ 若 }y=速度", LanguageTag.ChineseSimplified);
        var han = RealFonts.Library.Choose(LanguageTag.ChineseSimplified, FontRole.Serif, false, false).Key;
        Assert.All(set.Glyphs.Where(glyph => glyph.Text is "若" or "速" or "度"), glyph => Assert.Equal((han, 1000), (glyph.Run.Face, glyph.Size)));
        Assert.True(set["若"].X > set.End(set["x"]) + 150, "typed blanks stay");
        Assert.Equal(700, SetFormula.Inline(@"x_{\text{若}}", LanguageTag.ChineseSimplified)["若"].Size);
    }

    [Fact]
    public void Phantoms_take_room_and_colours_and_frames_show()
    {
        Assert.Equal(SetFormula.Inline("abc").Box.Width, SetFormula.Inline(@"a\phantom{b}c").Box.Width);
        Assert.DoesNotContain(SetFormula.Inline(@"a\phantom{b}c").Glyphs, glyph => glyph.Text == "𝑏");
        Assert.Equal(new Ink(255, 0, 0), SetFormula.Inline(@"\textcolor{red}{a}b")["a"].Run.Ink);
        Assert.Equal(Ink.Black, SetFormula.Inline(@"\textcolor{red}{a}b")["b"].Run.Ink);
        Assert.Equal(4, SetFormula.Inline(@"\boxed{a}").Rules.Count());
        Assert.Single(SetFormula.Inline(@"\cancel{a}").Items.OfType<VectorPath>());
    }

    [Theory]
    [InlineData("aaaa=bbbb", 500)]
    [InlineData("aaaa+bbbb", 700)]
    [InlineData("aaaa,bbbb", 1500)]
    [InlineData("aaaa=b", 1500)]
    [InlineData("a=bbbb", 1500)]
    [InlineData(@"aaaa\allowbreak bbbb", 0)]
    [InlineData("aaaa=-bbbb", 500)]
    [InlineData("aaaa<=bbbb", 500)]
    public void Page_101_Lines_end_behind_relations_operators_and_commas_at_a_price(string tex, int cost) =>
        Assert.Equal([(short)cost], SetFormula.Breaks(tex));

    [Theory]
    [InlineData(@"\left(aaaa+bbbb\right)")]
    [InlineData("x^{aaaa+bbbb}")]
    [InlineData(@"aaaa=\nobreak bbbb")]
    [InlineData("{aaaa+bbbb}")]
    public void Page_101_No_line_ends_in_groups_in_scripts_or_where_the_author_forbids_it(string tex) =>
        Assert.Empty(SetFormula.Breaks(tex));

    [Fact]
    public void Primes_and_scripts_have_forms_of_their_own() =>
        Assert.NotEqual(SetFormula.Face.Glyph('′'), SetFormula.Inline("f'")["′"].Glyph);

    [Fact]
    public void Neighbours_on_one_line_make_one_run_whose_text_is_what_was_written() =>
        Assert.Equal("𝑎+𝑏=𝑐", Assert.Single(SetFormula.Inline("a+b=c").Items.OfType<GlyphRun>()).Text.ToString());

    [Fact]
    public void Deep_and_outsize_formulas_are_set()
    {
        var deep = string.Concat(Enumerable.Repeat(@"\frac{1}{", 30)) + "x" + new string('}', 30);
        Assert.True(SetFormula.Display(deep).Box.Height > 0);
        Assert.True(SetFormula.Display(@"\left(\rule{1em}{9999em}\right)").Glyphs.Count < 1100);
    }
}
