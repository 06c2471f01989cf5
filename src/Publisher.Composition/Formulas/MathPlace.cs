using Publisher.Model.Formulas;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Where a part of a formula is set: its style, whether superscripts are kept low there (The TeXbook, p. 140), the size of text
/// style, and the colour.
/// </summary>
internal readonly record struct MathPlace(MathStyle Style, bool IsCramped, Length Size, Ink Ink)
{
    public bool IsDisplay => Style == MathStyle.Display;
    public bool IsScript => Style >= MathStyle.Script;

    public MathPlace Cramped => this with { IsCramped = true };
    public MathPlace Superscript => this with { Style = IsScript ? MathStyle.ScriptScript : MathStyle.Script };
    public MathPlace Subscript => Superscript.Cramped;

    public MathPlace Numerator => this with
    {
        Style = Style switch { MathStyle.Display => MathStyle.Text, MathStyle.Text => MathStyle.Script, _ => MathStyle.ScriptScript },
    };

    public MathPlace Denominator => Numerator.Cramped;

    public MathPlace In(MathStyle style) => this with { Style = style };
}
