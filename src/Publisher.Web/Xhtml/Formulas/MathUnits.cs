using System.Globalization;
using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>Lengths and colours as MathML writes them.</summary>
internal static class MathUnits
{
    public static string Of(MathLength length) => length switch
    {
        { IsZero: true } => "0",
        { Unit: MathUnit.Mu } => Number(length.Thousandths / 18m) + "em",
        { Unit: MathUnit.Em } => Number(length.Thousandths) + "em",
        { Unit: MathUnit.Ex } => Number(length.Thousandths) + "ex",
        _ => Number(length.Thousandths) + "pt",
    };

    public static string Percent(int permille) => (permille / 10m).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string Color(int rgb) => "#" + rgb.ToString("x6", CultureInfo.InvariantCulture);

    private static string Number(decimal thousandths) => (thousandths / 1000m).ToString("0.####", CultureInfo.InvariantCulture);
}
