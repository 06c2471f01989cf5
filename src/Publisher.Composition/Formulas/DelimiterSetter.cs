using System.Text;
using Publisher.Fonts.OpenType;
using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>Delimiters: as tall as what they hold (The TeXbook, appendix G, rule 19), or of a fixed size; centred on the axis.</summary>
internal static class DelimiterSetter
{
    /// <summary>What delimiters may lack: a tenth of the height they should have, but no more than half an em (TeX: 901, 5 pt).</summary>
    private const double Factor = 0.901;
    private const double Shortfall = 0.5;

    /// <summary>Room that a missing delimiter takes (TeX's \nulldelimiterspace: 1.2 pt in 10).</summary>
    private const double NullSpace = 0.12;

    /// <summary>Heights of \big to \Bigg, in em.</summary>
    private static readonly double[] Sizes = [1.2, 1.8, 2.4, 3.0];

    /// <summary>Heights of the brackets of binomials in display style and others, in em (TeX's delim1 and delim2 in Computer Modern).</summary>
    private const double StackInDisplay = 2.39;
    private const double StackInText = 1.01;

    /// <summary>The height that delimiters around something that tall have at least.</summary>
    public static long TargetFor(MathFont font, long height, long depth, MathPlace place)
    {
        var axis = font.Of(MathConstant.AxisHeight, place);
        var whole = 2 * Math.Max(height - axis, depth + axis);
        return Math.Max((long)(whole * Factor), whole - font.Ems(Shortfall, place));
    }

    public static long StackTarget(MathFont font, bool isDisplay, MathPlace place) => font.Ems(isDisplay ? StackInDisplay : StackInText, place);

    public static MathBox Sized(MathFont font, string text, int size, MathPlace place) => CodePointOf(text) is { } codePoint
        ? Centred(font, GrownGlyph.Nearest(font, codePoint, font.Ems(Sizes[Math.Clamp(size, 1, Sizes.Length) - 1], place), place), place)
        : Empty(font, place);

    public static MathBox Set(MathFont font, string text, long target, MathPlace place) => CodePointOf(text) is { } codePoint
        ? Centred(font, GrownGlyph.Tall(font, codePoint, target, place), place) : Empty(font, place);

    /// <summary>Moves a box so that its middle lies on the axis.</summary>
    public static MathBox Centred(MathFont font, MathBox box, MathPlace place)
    {
        var list = new ListBox { Italic = box.Italic };
        list.Add(box, 0, (box.Height - box.Depth) / 2 - font.Of(MathConstant.AxisHeight, place));
        return list;
    }

    private static RuleBox Empty(MathFont font, MathPlace place) => new(null) { Width = font.Ems(NullSpace, place) };

    private static int? CodePointOf(string text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.Value : null;
}
