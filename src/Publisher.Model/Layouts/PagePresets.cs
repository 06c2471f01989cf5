using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Publisher.Model.Measures;

namespace Publisher.Model.Layouts;

/// <summary>
/// A named page (T44), in millimetres: trim, the margins it asks for at least. The type area is then the most whole
/// characters and lines of the body that fit between them.
/// </summary>
public sealed record PagePreset(string Name, double Width, double Height, double Inner, double Outer, double Head, double Foot);

/// <summary>The page sizes that books may name. A bare <c>B5</c> is not among them: ISO and JIS differ.</summary>
public static class PagePresets
{
    /// <summary>Margins of a size that no preset names, as shares of its width and height.</summary>
    private const double InnerShare = 0.142;
    private const double OuterShare = 0.15;
    private const double HeadShare = 0.1;
    private const double FootShare = 0.115;

    private const double LeastMm = 60;
    private const double MostMm = 1000;

    private static readonly ImmutableArray<PagePreset> Presets =
    [
        new("A4", 210, 297, 20, 20, 24, 27),
        new("A5", 148, 210, 21, 23, 21, 24),
        new("大32开", 140, 203, 19, 20.9, 20, 24.5),
        new("小32开", 130, 184, 18, 19.3, 20, 24),
        new("16开", 185, 260, 21, 23.1, 19, 20.8),
        new("B5-JIS", 182, 257, 21, 23.8, 20, 23),
        new("B5-ISO", 176, 250, 20, 22.5, 19, 23),
        new("6x9in", 152.4, 228.6, 22, 22.9, 21, 24.5),
        new("Letter", 215.9, 279.4, 20, 20, 22, 25),
    ];

    /// <summary>Names that readers know the same size by.</summary>
    private static readonly ImmutableArray<(string Name, string Preset)> Synonyms =
        [("16K", "16开"), ("32K", "大32开"), ("JIS-B5", "B5-JIS"), ("ISO-B5", "B5-ISO"), ("6x9", "6x9in"), ("US-Letter", "Letter")];

    public static ImmutableArray<string> Names => [.. Presets.Select(preset => preset.Name)];

    /// <summary>The preset of a name, whatever its case, or of <c>WIDTHxHEIGHTmm</c> (60 to 1000 mm).</summary>
    public static bool TryFind(string name, [MaybeNullWhen(false)] out PagePreset preset)
    {
        foreach (var (synonym, target) in Synonyms)
        {
            name = string.Equals(name, synonym, StringComparison.OrdinalIgnoreCase) ? target : name;
        }
        preset = Presets.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        return preset is not null || TryParse(name, out preset);
    }

    private static bool TryParse(string text, [MaybeNullWhen(false)] out PagePreset preset)
    {
        preset = null;
        var cross = text.IndexOfAny(['x', 'X', '×']);
        if (cross < 0 || !text.EndsWith("mm", StringComparison.OrdinalIgnoreCase)
            || !TryMillimetres(text.AsSpan(0, cross), out var width)
            || !TryMillimetres(text.AsSpan(cross + 1, text.Length - cross - 3), out var height))
        {
            return false;
        }
        preset = new PagePreset(text, width, height,
            width * InnerShare, width * OuterShare, height * HeadShare, height * FootShare);
        return true;
    }

    private static bool TryMillimetres(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && value is >= LeastMm and <= MostMm;
}
