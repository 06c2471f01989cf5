using Publisher.Composition.Blocks;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
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
    /// CJK: dots, and the companion face where a family declares one; Latin within it and alone: italic (T52).
    /// </summary>
    public static TextStyle Emphasised(TextStyle style) => style with { Italic = !style.Italic, EmphasisDots = style.Language.IsCjk };

    public static TextStyle Code(TextStyle style) =>
        style with { Role = FontRole.Mono, Size = style.Size * MonoScale, Code = true, Breakable = true, Italic = false, EmphasisDots = false };

    public static TextStyle Superscript(TextStyle style) =>
        style with { Size = style.Size * ScriptScale, Rise = style.Rise + style.Size * SuperscriptRise };

    public static TextStyle Subscript(TextStyle style) =>
        style with { Size = style.Size * ScriptScale, Rise = style.Rise + style.Size * SubscriptDrop };

    /// <summary>A raised number of 0.65 of the text (T67).</summary>
    public static TextStyle NoteMark(TextStyle style) =>
        Superscript(style) with { NoteMark = true, Bold = false, Italic = false, EmphasisDots = false, Strikethrough = false };

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
        };
    }
}
