namespace Publisher.Vector.Values;

/// <summary>Lengths in CSS pixels (CSS Values 3, 6).</summary>
internal static class LengthReader
{
    /// <summary>Beyond this nothing is a picture any more; numbers stay finite in every product.</summary>
    public const double Most = 1e6;

    /// <param name="hundred">What 100 % is.</param>
    public static double? Read(ReadOnlySpan<char> text, double em, double hundred)
    {
        var reader = new NumberReader(text);
        if (!reader.TryNumber(out var number))
        {
            return null;
        }
        var unit = reader.Word() switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72.0,
            "pc" => 16,
            "mm" => 96 / 25.4,
            "cm" => 96 / 2.54,
            "in" => 96,
            "q" or "Q" => 96 / 101.6,
            "em" => em,
            "rem" => 16,
            "ex" or "ch" => em / 2,
            "%" => hundred / 100,
            _ => double.NaN,
        };
        return double.IsNaN(unit) ? null : Math.Clamp(number * unit, -Most, Most);
    }

    /// <summary>A list of lengths, as x and y of text have.</summary>
    public static List<double> List(string? text, double em, double hundred)
    {
        var lengths = new List<double>();
        foreach (var part in (text ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(part, em, hundred) is { } length)
            {
                lengths.Add(length);
            }
        }
        return lengths;
    }
}
