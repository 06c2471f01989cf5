using Publisher.Fonts.OpenType;

namespace Publisher.Composition.Formulas;

/// <summary>Large operators: a larger form in display style, centred on the axis (The TeXbook, appendix G, rule 13).</summary>
internal static class OperatorSetter
{
    public static MathBox Set(MathFont font, int codePoint, MathPlace place)
    {
        var glyph = font.GlyphOf(codePoint, place);
        if (place.IsDisplay)
        {
            var least = font.Scale(font.Table.DisplayOperatorMinHeight, place);
            foreach (var variant in font.GrowthOf(glyph, vertical: true).Variants)
            {
                glyph = variant.Glyph;
                if (font.Scale(variant.Length, place) >= least)
                {
                    break;
                }
            }
        }
        return DelimiterSetter.Centred(font, font.Glyph(glyph, char.ConvertFromUtf32(codePoint), place, isLarge: true), place);
    }
}
