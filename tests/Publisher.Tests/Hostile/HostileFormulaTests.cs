using System.Text;
using Publisher.Composition.Formulas;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing.Formulas;
using Publisher.Tests.Support;

namespace Publisher.Tests.Hostile;

/// <summary>Whatever the reader takes for a formula can be set: random ones, deep, empty and outsize.</summary>
public sealed class HostileFormulaTests
{
    private static readonly string[] Parts =
    [
        "x", "1", "+", "=", ",", "(", ")", "|", "{", "}", "{", "}", "^", "_", "'", "&", @"\\", @"\frac", @"\sqrt", @"\sqrt[3]", @"\sum", @"\int", @"\lim",
        @"\left(", @"\right)", @"\left.", @"\middle|", @"\right\}", @"\hat", @"\widehat", @"\overline", @"\underbrace", @"\overset", @"\xrightarrow",
        @"\begin{matrix}", @"\end{matrix}", @"\begin{cases}", @"\end{cases}", @"\begin{aligned}", @"\end{aligned}", @"\begin{array}{c|l}", @"\end{array}",
        @"\hline", @"\text{a b}", @"\text{若}", "中", @"\phantom", @"\boxed", @"\cancel", @"\color{red}", @"\displaystyle", @"\scriptscriptstyle", @"\Bigg[",
        @"\hspace{-3em}", @"\rule{1em}{9999em}", @"\raisebox{5em}{x}", @"\smash", @"\limits", @"\binom", @"\cfrac", @"\quad", @"\!", @"\tiny", @"\alpha",
        @"\hspace{99999em}", @"\substack", @"\mathrlap", @"\not", @"\prime", @"\ddot", @"\operatorname{ab}", @"\mathbb R",
    ];

    [Fact]
    public void Random_formulas_are_set()
    {
        using var shaper = new TextShaper(RealFonts.Library);
        var setter = FormulaSetter.For(new ParagraphComposer(shaper, Typography.Default, new DiagnosticBag()))!;
        var context = new FormulaContext(new TextStyle(FontRole.Serif, Length.FromPoints(10), LanguageTag.ChineseSimplified), default, null);
        var (state, found) = (2463534242u, 0);
        for (var round = 0; round < 6000; round++)
        {
            if (TexParser.Read(Random(ref state), display: round % 2 == 0, new TexMacros([]), new TexFaults()) is not { } formula)
            {
                continue;
            }
            found++;
            var items = FormulaPainter.Paint(setter.Set(formula, context), null);
            Assert.All(items.OfType<GlyphRun>(), run => Assert.NotEmpty(run.Text.ToArray()));
            Assert.NotEmpty(setter.Pieces(formula, context));
            Assert.NotNull(Model.Formulas.FormulaText.Of(formula));
        }
        Assert.True(found > 300, $"only {found} of them are formulas");
    }

    private static string Random(ref uint state)
    {
        var tex = new StringBuilder();
        var count = 1 + Next(ref state, 9);
        for (var i = 0; i < count; i++)
        {
            tex.Append(Parts[Next(ref state, Parts.Length)]).Append(' ');
        }
        return tex.ToString();
    }

    private static int Next(ref uint state, int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
