using Publisher.Fonts.OpenType;

namespace Publisher.Composition.Formulas;

/// <summary>Small matter over and under a base, centred (The TeXbook, appendix G, rule 13a; MathML Core, 3.4.2).</summary>
internal static class LimitSetter
{
    public static ListBox Set(MathFont font, MathBox body, MathBox? under, MathBox? over, MathPlace place)
    {
        var width = Math.Max(body.Width, Math.Max(over?.Width ?? 0, under?.Width ?? 0));
        var list = new ListBox { Width = width };
        list.Add(body, (width - body.Width) / 2);
        if (under is not null)
        {
            var gap = Math.Max(font.Of(MathConstant.LowerLimitGapMin, place),
                font.Of(MathConstant.LowerLimitBaselineDropMin, place) - under.Height);
            list.Add(under, (width - under.Width - body.Italic) / 2, body.Depth + gap + under.Height);
        }
        if (over is not null)
        {
            var gap = Math.Max(font.Of(MathConstant.UpperLimitGapMin, place),
                font.Of(MathConstant.UpperLimitBaselineRiseMin, place) - over.Depth);
            list.Add(over, (width - over.Width + body.Italic) / 2, -(body.Height + gap + over.Depth));
        }
        return list;
    }
}
