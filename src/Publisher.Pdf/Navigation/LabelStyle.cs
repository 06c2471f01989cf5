using System.Globalization;

namespace Publisher.Pdf.Navigation;

/// <summary>Recognises the numbers that folios are written in, for page labels (ISO 32000-1, 12.4.2).</summary>
internal static class LabelStyle
{
    /// <summary>Style <c>D</c> or <c>r</c> and the number; an empty style for any other label.</summary>
    public static (string Style, int Number) Of(string label)
    {
        if (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return ("D", number);
        }
        var value = 0;
        for (var i = 0; i < label.Length; i++)
        {
            var here = ValueOf(label[i]);
            if (here == 0)
            {
                return ("", 0);
            }
            value += i + 1 < label.Length && ValueOf(label[i + 1]) > here ? -here : here;
        }
        return value > 0 ? ("r", value) : ("", 0);
    }

    private static int ValueOf(char digit) => digit switch
    {
        'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, 'd' => 500, 'm' => 1000, _ => 0,
    };
}
