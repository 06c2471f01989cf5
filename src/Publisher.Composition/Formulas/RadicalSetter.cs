using Publisher.Fonts.OpenType;

namespace Publisher.Composition.Formulas;

/// <summary>Roots (The TeXbook, appendix G, rule 11; MathML Core, 3.3.3).</summary>
internal static class RadicalSetter
{
    private const int RootSign = 0x221A;

    public static ListBox Set(MathFont font, MathBox radicand, MathBox? degree, MathPlace place)
    {
        var rule = font.Of(MathConstant.RadicalRuleThickness, place);
        var gap = font.Of(place.IsDisplay ? MathConstant.RadicalDisplayStyleVerticalGap : MathConstant.RadicalVerticalGap, place);
        var inside = radicand.Height + radicand.Depth;
        var sign = GrownGlyph.Tall(font, RootSign, inside + gap + rule, place);
        var total = sign.Height + sign.Depth;
        gap = total > inside + gap + rule ? (gap + total - rule - inside) / 2 : gap;
        var top = radicand.Height + gap + rule;

        var list = new ListBox();
        var x = AddDegree(font, list, degree, top, total, place);
        list.Add(sign, x, sign.Height - top);
        x += sign.Width;
        list.Add(FractionSetter.Rule(radicand.Width, rule, place.Ink), x, rule - top);
        list.Add(radicand, x);
        list.Height = Math.Max(list.Height, top + font.Of(MathConstant.RadicalExtraAscender, place));
        return list;
    }

    /// <summary>Sets the degree into the notch of the sign, and tells where the sign begins.</summary>
    private static long AddDegree(MathFont font, ListBox list, MathBox? degree, long top, long total, MathPlace place)
    {
        if (degree is null)
        {
            return 0;
        }
        var before = font.Of(MathConstant.RadicalKernBeforeDegree, place);
        var after = font.Of(MathConstant.RadicalKernAfterDegree, place);
        // A degree narrower than the notch is deep does not pull the sign over what stands before the root.
        var start = Math.Max(0, -(before + degree.Width + after));
        var foot = top - total + total * font.Table.RadicalDegreeBottomRaisePercent / 100;
        list.Add(degree, start + before, -(foot + degree.Depth));
        return start + before + degree.Width + after;
    }
}
