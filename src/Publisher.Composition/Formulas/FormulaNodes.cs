using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Elements of formulas: their TeX notation is what is read in their place, which they must say [ISO 14289-1, 7.7], and what is
/// copied.
/// </summary>
internal static class FormulaNodes
{
    public static TagNode Make(string tex, bool isInline) =>
        new(TagRole.Formula) { AltText = tex, ActualText = tex, IsInline = isInline };
}
