using Publisher.Composition.Blocks;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Composition.Inlines;

/// <summary>How inline markup changes the look of text.</summary>
internal static class InlineStyles
{
    // Relative to the surrounding size.
    private const double MonoScale = 0.9;
    private const double ScriptScale = 0.65;
    private const double SuperscriptRise = 0.38;
    private const double SubscriptDrop = -0.16;

    /// <summary>
    /// What the profile says of emphasis (T52). Latin letters are italic, within CJK text too; CJK text takes dots, another
    /// role, weight or its declared companion, and is never slanted.
    /// </summary>
    public static TextStyle Emphasised(TextStyle style, EmphasisStyle emphasis) => emphasis switch
    {
        EmphasisStyle.None => style,
        EmphasisStyle.Dots => style with { Italic = !style.Italic, EmphasisDots = true },
        EmphasisStyle.Kai => style with { Italic = !style.Italic, WideRole = FontRole.Kai },
        EmphasisStyle.Bold => style with { Bold = true },
        _ => style with { Italic = !style.Italic, WideItalic = !style.WideItalic },
    };

    public static TextStyle Code(TextStyle style) =>
        style with { Role = FontRole.Mono, Size = style.Size * MonoScale, Code = true, Breakable = true, Italic = false, WideItalic = false, WideRole = null, EmphasisDots = false };

    public static TextStyle Superscript(TextStyle style) =>
        style with { Size = style.Size * ScriptScale, Rise = style.Rise + style.Size * SuperscriptRise };

    public static TextStyle Subscript(TextStyle style) =>
        style with { Size = style.Size * ScriptScale, Rise = style.Rise + style.Size * SubscriptDrop };

    /// <summary>A raised number of 0.65 of the text (T67).</summary>
    public static TextStyle NoteMark(TextStyle style) =>
        Superscript(style) with { NoteMark = true, Bold = false, Italic = false, WideItalic = false, WideRole = null, EmphasisDots = false, Strikethrough = false };

    public static TextStyle Link(TextStyle style, Palette palette, bool isAddress) =>
        style with { Ink = palette.Accent, Breakable = isAddress };

    public static TextStyle Of(TextStyle style, StyledSpan span, Palette palette)
    {
        style = span.Language is { } language ? style with { Language = language } : style;
        style = span.Attributes.HasClass(FigureComposer.LabelClass) ? style with { Ink = palette.Accent, Bold = true } : style;
        return style with
        {
            SmallCaps = style.SmallCaps || span.Attributes.HasClass("smallcaps"),
            Underline = style.Underline || span.Attributes.HasClass("underline"),
            Marker = span.Attributes.HasClass(StyledSpan.MarkClass) ? palette.Marker : style.Marker,
            Line = LineOf(span.Attributes) ?? style.Line,
            Italic = style.Italic != span.Attributes.HasClass("italic"),
            WideItalic = style.WideItalic != span.Attributes.HasClass("italic"),
        };
    }

    /// <summary>Names of persons and places, and titles where the profile wants a wavy line (T54).</summary>
    private static SpanLine? LineOf(Attributes attributes) =>
        attributes.HasClass("proper") ? new SpanLine(isWavy: false)
        : attributes.HasClass("wavy") ? new SpanLine(isWavy: true)
        : null;
}
