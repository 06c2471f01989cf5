using Publisher.Fonts.OpenType;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>One over the other, with a rule or without (The TeXbook, appendix G, rule 15; MathML Core, 3.3.2).</summary>
internal static class FractionSetter
{
    /// <param name="thickness">Of the rule; null for the font's, zero for none.</param>
    public static ListBox Set(MathFont font, MathBox numerator, MathBox denominator, long? thickness, MathPlace place)
    {
        var rule = thickness ?? font.Of(MathConstant.FractionRuleThickness, place);
        var (up, down) = rule > 0 ? RuledShifts(font, numerator, denominator, rule, place) : StackedShifts(font, numerator, denominator, place);
        var width = Math.Max(numerator.Width, denominator.Width);
        var list = new ListBox { Width = width };
        list.Add(numerator, (width - numerator.Width) / 2, -up);
        if (rule > 0)
        {
            var axis = font.Of(MathConstant.AxisHeight, place);
            list.Add(Rule(width, rule, place.Ink), 0, -axis + rule / 2);
        }
        list.Add(denominator, (width - denominator.Width) / 2, down);
        return list;
    }

    /// <summary>A rule that stands on its baseline.</summary>
    public static RuleBox Rule(long width, long thickness, Ink ink) => new(ink) { Width = width, Height = thickness };

    private static (long Up, long Down) RuledShifts(MathFont font, MathBox numerator, MathBox denominator, long rule, MathPlace place)
    {
        var display = place.IsDisplay;
        var axis = font.Of(MathConstant.AxisHeight, place);
        var above = font.Of(display ? MathConstant.FractionNumeratorDisplayStyleGapMin : MathConstant.FractionNumeratorGapMin, place);
        var below = font.Of(display ? MathConstant.FractionDenominatorDisplayStyleGapMin : MathConstant.FractionDenominatorGapMin, place);
        var up = font.Of(display ? MathConstant.FractionNumeratorDisplayStyleShiftUp : MathConstant.FractionNumeratorShiftUp, place);
        var down = font.Of(display ? MathConstant.FractionDenominatorDisplayStyleShiftDown : MathConstant.FractionDenominatorShiftDown, place);
        if (!display)
        {
            (up, down) = Closer(font, up, down, rule, place);
        }
        return (Math.Max(up, axis + rule / 2 + above + numerator.Depth), Math.Max(down, denominator.Height + below + rule / 2 - axis));
    }

    /// <summary>
    /// In lines of text neither side stands farther from the rule than it must in a display: faces that keep as much room there
    /// as for full-sized letters drive lines apart [house]. The baselines are alike whatever the letters.
    /// </summary>
    private static (long Up, long Down) Closer(MathFont font, long up, long down, long rule, MathPlace place)
    {
        var axis = font.Of(MathConstant.AxisHeight, place);
        var digits = font.DigitHeight(place.Numerator);
        return (Math.Min(up, axis + rule / 2 + font.Of(MathConstant.FractionNumeratorDisplayStyleGapMin, place)),
            Math.Min(down, digits + font.Of(MathConstant.FractionDenominatorDisplayStyleGapMin, place) + rule / 2 - axis));
    }

    private static (long Up, long Down) StackedShifts(MathFont font, MathBox numerator, MathBox denominator, MathPlace place)
    {
        var display = place.IsDisplay;
        var up = font.Of(display ? MathConstant.StackTopDisplayStyleShiftUp : MathConstant.StackTopShiftUp, place);
        var down = font.Of(display ? MathConstant.StackBottomDisplayStyleShiftDown : MathConstant.StackBottomShiftDown, place);
        var least = font.Of(display ? MathConstant.StackDisplayStyleGapMin : MathConstant.StackGapMin, place);
        var lack = least - (up - numerator.Depth - (denominator.Height - down));
        return lack > 0 ? (up + lack / 2, down + lack - lack / 2) : (up, down);
    }
}
