using System.Text;
using Publisher.Fonts.OpenType;
using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>Marks, bars and braces over and under a base, and arrows as long as their labels.</summary>
internal static class AccentSetter
{
    /// <summary>Room at both ends of what stands over an arrow, and the shortest shaft, in em [house].</summary>
    private const double ArrowPadding = 0.35;
    private const double ShortestArrow = 1.4;

    /// <summary>Between a base and a mark below it, or a brace, in em [house].</summary>
    private const double Clearance = 0.1;

    /// <summary>
    /// A mark over a base (The TeXbook, appendix G, rule 12; MathML Core, 3.4.2): its attachment point over that of the base,
    /// raised by as much as the base is taller than the font's marks expect.
    /// </summary>
    public static ListBox Over(MathFont font, MathBox body, string mark, bool stretchy, MathPlace place)
    {
        var codePoint = MathMarks.Combining(CodePointOf(mark));
        codePoint = font.Has(codePoint) ? codePoint : CodePointOf(mark);
        var sign = stretchy ? GrownGlyph.Wide(font, codePoint, body.Width, place, mayExceed: false) : font.Mark(codePoint, place);
        var x = Attachment(font, body, place) - (sign.Glyph is { } glyph ? MarkPoint(font, glyph, sign, place) : sign.Width / 2);
        var raise = body.Height - Math.Min(body.Height, font.Of(MathConstant.AccentBaseHeight, place));
        var list = new ListBox { Italic = body.Italic };
        list.Add(body, 0);
        list.AddUnmeasured(sign, x, -raise);
        (list.Width, list.Height) = (body.Width, Math.Max(body.Height, sign.Height + raise));
        return list;
    }

    /// <summary>A mark that hangs under a base.</summary>
    public static ListBox Under(MathFont font, MathBox body, string mark, bool stretchy, MathPlace place)
    {
        var sign = stretchy ? GrownGlyph.Wide(font, CodePointOf(mark), body.Width, place, mayExceed: true) : font.Mark(CodePointOf(mark), place);
        return Beyond(body, sign, FootOf(font, sign, place), font.Ems(Clearance, place), under: true);
    }

    /// <summary>A brace or bracket that spans a base.</summary>
    public static ListBox Brace(MathFont font, MathBox body, string mark, bool under, MathPlace place)
    {
        var sign = GrownGlyph.Wide(font, CodePointOf(mark), body.Width, place, mayExceed: true);
        return Beyond(body, sign, FootOf(font, sign, place), font.Ems(Clearance, place), under);
    }

    /// <summary>A rule over or under (rules 9 and 10).</summary>
    public static ListBox Bar(MathFont font, MathBox body, bool under, MathPlace place)
    {
        var thickness = font.Of(under ? MathConstant.UnderbarRuleThickness : MathConstant.OverbarRuleThickness, place);
        var gap = font.Of(under ? MathConstant.UnderbarVerticalGap : MathConstant.OverbarVerticalGap, place);
        var list = new ListBox();
        list.Add(body, 0);
        list.Add(FractionSetter.Rule(body.Width, thickness, place.Ink), 0, under ? body.Depth + gap + thickness : -(body.Height + gap));
        if (under)
        {
            list.Depth += font.Of(MathConstant.UnderbarExtraDescender, place);
        }
        else
        {
            list.Height += font.Of(MathConstant.OverbarExtraAscender, place);
        }
        return list;
    }

    public static ListBox Arrow(MathFont font, string arrow, MathBox? over, MathBox? under, MathPlace place)
    {
        var label = Math.Max(over?.Width ?? 0, under?.Width ?? 0);
        var length = Math.Max(label + font.Ems(ArrowPadding * 2, place), font.Ems(ShortestArrow, place));
        var shaft = GrownGlyph.Wide(font, CodePointOf(arrow), length, place, mayExceed: true);
        var width = Math.Max(label, shaft.Width);
        var list = new ListBox { Width = width };
        list.Add(shaft, (width - shaft.Width) / 2);
        if (over is not null)
        {
            list.Add(over, (width - over.Width) / 2, -(shaft.Height + font.Of(MathConstant.StretchStackGapBelowMin, place) + over.Depth));
        }
        if (under is not null)
        {
            var foot = FootOf(font, shaft, place);
            list.Add(under, (width - under.Width) / 2, -foot + font.Of(MathConstant.StretchStackGapAboveMin, place) + under.Height);
        }
        return list;
    }

    /// <summary>Puts a sign beyond a base, its ink apart from it by a gap.</summary>
    /// <param name="foot">Where the sign's ink begins above its own baseline.</param>
    private static ListBox Beyond(MathBox body, MathBox sign, long foot, long gap, bool under)
    {
        var width = Math.Max(body.Width, sign.Width);
        var list = new ListBox { Width = width };
        list.Add(body, (width - body.Width) / 2);
        var y = under ? body.Depth + gap + sign.Height : -(body.Height + gap - foot);
        list.AddUnmeasured(sign, (width - sign.Width) / 2, y);
        list.Height = Math.Max(list.Height, under ? 0 : sign.Height - y);
        list.Depth = Math.Max(list.Depth, under ? y - foot : 0);
        return list;
    }

    /// <summary>The lowest ink of a sign above (negative: below) its baseline.</summary>
    private static long FootOf(MathFont font, MathBox sign, MathPlace place) => sign is GlyphBox box
        ? font.InkOf(box, place).Bottom : -sign.Depth;

    /// <summary>Where a mark is to stand over the base: what the font says of a single character, else its middle.</summary>
    private static long Attachment(MathFont font, MathBox body, MathPlace place) =>
        body.Glyph is { } glyph && font.Table.TopAccentAttachment(glyph) is { } point ? font.Scale(point, place) : body.Width / 2;

    /// <summary>The mark's own point from the left of its box, which for combining marks begins with the ink.</summary>
    private static long MarkPoint(MathFont font, ushort glyph, MathBox sign, MathPlace place)
    {
        var (left, _, _, _, advance) = font.Measure(glyph, place);
        return font.Table.TopAccentAttachment(glyph) is { } point ? font.Scale(point, place) - (advance == 0 ? left : 0) : sign.Width / 2;
    }

    private static int CodePointOf(string text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.Value : ' ';
}
