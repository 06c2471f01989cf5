using System.Collections.Frozen;
using System.Globalization;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Formulas;

/// <summary>Reads colours: hexadecimal, with or without its sign, and the names that LaTeX's xcolor and HTML share.</summary>
internal static class TexColor
{
    private static readonly Phrase Colour = new("a colour", "颜色");

    /// <summary>The sixteen of HTML 4.01 and a few more (CSS Color 4, 6.1).</summary>
    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = 0, ["silver"] = 0xC0C0C0, ["gray"] = 0x808080, ["grey"] = 0x808080, ["white"] = 0xFFFFFF, ["maroon"] = 0x800000,
        ["red"] = 0xFF0000, ["purple"] = 0x800080, ["fuchsia"] = 0xFF00FF, ["magenta"] = 0xFF00FF, ["green"] = 0x008000, ["lime"] = 0x00FF00,
        ["olive"] = 0x808000, ["yellow"] = 0xFFFF00, ["navy"] = 0x000080, ["blue"] = 0x0000FF, ["teal"] = 0x008080, ["aqua"] = 0x00FFFF,
        ["cyan"] = 0x00FFFF, ["orange"] = 0xFFA500, ["brown"] = 0xA52A2A, ["pink"] = 0xFFC0CB, ["violet"] = 0xEE82EE, ["indigo"] = 0x4B0082,
        ["gold"] = 0xFFD700, ["crimson"] = 0xDC143C, ["darkblue"] = 0x00008B, ["darkgreen"] = 0x006400, ["darkred"] = 0x8B0000,
        ["darkorange"] = 0xFF8C00, ["darkgray"] = 0xA9A9A9, ["darkgrey"] = 0xA9A9A9, ["lightgray"] = 0xD3D3D3, ["lightgrey"] = 0xD3D3D3,
        ["lightblue"] = 0xADD8E6, ["lightgreen"] = 0x90EE90, ["steelblue"] = 0x4682B4, ["royalblue"] = 0x4169E1, ["skyblue"] = 0x87CEEB,
        ["forestgreen"] = 0x228B22, ["seagreen"] = 0x2E8B57, ["tomato"] = 0xFF6347, ["firebrick"] = 0xB22222, ["slategray"] = 0x708090,
        ["turquoise"] = 0x40E0D0, ["salmon"] = 0xFA8072, ["tan"] = 0xD2B48C, ["khaki"] = 0xF0E68C, ["orchid"] = 0xDA70D6, ["plum"] = 0xDDA0DD,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static int Read(TexParser parser, Token command)
    {
        var text = RawText.Read(parser, command);
        if (Names.TryGetValue(text.Text, out var known))
        {
            return known;
        }
        var digits = text.Text.TrimStart('#');
        digits = digits.Length == 3 && text.Text[0] == '#' ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
        if (digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return rgb;
        }
        parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, text.Place, text.Text, Colour);
        return 0;
    }
}
