using Publisher.Fonts.OpenType;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Scripts beside a base (The TeXbook, appendix G, rule 18; MathML Core, 3.4.1), tucked into its corners as the font's kerns
/// say [OpenType 1.9.1, MathKernInfo table].
/// </summary>
internal static class ScriptSetter
{
    /// <param name="isCharacter">The base is a character, whose scripts keep the heights of the font whatever its own.</param>
    public static ListBox Set(MathFont font, MathBox body, bool isCharacter, MathBox? sub, MathBox? super, MathPlace place)
    {
        var (up, down) = Shifts(font, body, isCharacter, sub, super, place);
        var list = new ListBox();
        list.Add(body, 0);
        var end = body.Width;
        if (super is not null)
        {
            var kern = Kern(font, body, super, up, place, MathCorner.TopRight, MathCorner.BottomLeft, body.Height, up - super.Depth);
            list.Add(super, body.Width + kern, -up);
            end = Math.Max(end, body.Width + kern + super.Width);
        }
        if (sub is not null)
        {
            var kern = Kern(font, body, sub, -down, place, MathCorner.BottomRight, MathCorner.TopLeft, -body.Depth, sub.Height - down);
            list.Add(sub, body.Width - body.Italic + kern, down);
            end = Math.Max(end, body.Width - body.Italic + kern + sub.Width);
        }
        list.Width = end + font.Of(MathConstant.SpaceAfterScript, place);
        return list;
    }

    /// <summary>How far scripts are raised and lowered.</summary>
    private static (long Up, long Down) Shifts(MathFont font, MathBox body, bool isCharacter, MathBox? sub, MathBox? super, MathPlace place)
    {
        var up = isCharacter ? 0 : body.Height - font.Of(MathConstant.SuperscriptBaselineDropMax, place);
        var down = isCharacter ? 0 : body.Depth + font.Of(MathConstant.SubscriptBaselineDropMin, place);
        down = Math.Max(down, font.Of(MathConstant.SubscriptShiftDown, place));
        if (super is null)
        {
            return (0, Math.Max(down, (sub?.Height ?? 0) - font.Of(MathConstant.SubscriptTopMax, place)));
        }
        var raise = place.IsCramped ? MathConstant.SuperscriptShiftUpCramped : MathConstant.SuperscriptShiftUp;
        up = Math.Max(Math.Max(up, font.Of(raise, place)), super.Depth + font.Of(MathConstant.SuperscriptBottomMin, place));
        return sub is null ? (up, 0) : Apart(font, sub, super, up, down, place);
    }

    /// <summary>Keeps the two apart: the subscript goes down, then both up where the superscript may still rise (rules 18e, 18f).</summary>
    private static (long Up, long Down) Apart(MathFont font, MathBox sub, MathBox super, long up, long down, MathPlace place)
    {
        var lack = font.Of(MathConstant.SubSuperscriptGapMin, place) - (up - super.Depth - (sub.Height - down));
        if (lack <= 0)
        {
            return (up, down);
        }
        down += lack;
        var rise = Math.Min(lack, font.Of(MathConstant.SuperscriptBottomMaxWithSubscript, place) - (up - super.Depth));
        return rise > 0 ? (up + rise, down - rise) : (up, down);
    }

    /// <summary>The closest that script and base may stand at the two heights where they are beside each other.</summary>
    private static long Kern(MathFont font, MathBox body, MathBox script, long shift, MathPlace place,
        MathCorner corner, MathCorner opposite, long atBase, long atScript)
    {
        long At(long height) => KernOf(font, body, corner, height, place)
            + KernOf(font, script, opposite, height - shift, place.Superscript);
        return Math.Max(At(atBase), At(atScript));
    }

    private static long KernOf(MathFont font, MathBox box, MathCorner corner, long height, MathPlace place) => box.Glyph is { } glyph
        ? font.Scale(font.Table.Kern(glyph, corner, font.FontHeight(height, place)), place) : 0;
}
