using Publisher.Model.Formulas;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Elements of formulas: a description in plain characters is what is read in their place, which they must have [ISO 14289-1,
/// 7.7], their TeX notation what is copied.
/// </summary>
internal static class FormulaNodes
{
    /// <param name="formula">Null when only its notation can be shown.</param>
    public static TagNode Make(string tex, Formula? formula, bool isInline) => new(TagRole.Formula)
    {
        AltText = formula is not null && FormulaText.Of(formula) is { Length: > 0 } text ? text : tex,
        ActualText = formula is null ? null : tex,
        IsInline = isInline,
    };
}
