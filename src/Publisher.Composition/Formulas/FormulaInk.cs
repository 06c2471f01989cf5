using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>Colours that formulas name.</summary>
internal static class FormulaInk
{
    /// <param name="rgb"><c>0xRRGGBB</c>.</param>
    public static Ink Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}
