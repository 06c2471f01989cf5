using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>Reads filters written as functions of CSS (Filter Effects 1, 6): <c>drop-shadow(2px 2px 3px #0004) blur(1px)</c>.</summary>
internal static class FilterFunctions
{
    /// <summary>How many deviations a blur is seen.</summary>
    private const double Reach = 3;

    public static (DrawingFilter? Filter, string Unknown) Read(string value, in Scope scope, DrawingBounds bounds)
    {
        var (steps, reach) = (new List<FilterStep>(), 0.0);
        foreach (var (name, argument) in Split(value))
        {
            if (!Add(name, argument, scope, steps, ref reach))
            {
                return (null, value);
            }
        }
        var region = new DrawingBounds(bounds.Left - reach, bounds.Top - reach, bounds.Right + reach, bounds.Bottom + reach).By(scope.Map);
        return steps.Count > 0 && region.Width > 0 && region.Height > 0 ? (new DrawingFilter([.. steps], region), "") : (null, value);
    }

    private static bool Add(string name, string argument, in Scope scope, List<FilterStep> steps, ref double reach)
    {
        var input = steps.Count - 1;
        var share = LengthReader.Read(argument, 1, 1) ?? 1;
        switch (name)
        {
            case "blur":
                var deviation = Math.Max(0, LengthReader.Read(argument, scope.Style.FontSize, 0) ?? 0);
                reach += deviation * Reach;
                steps.Add(new BlurStep(input, deviation * scope.Map.Growth, deviation * scope.Map.Growth));
                return true;
            case "drop-shadow": return AddShadow(argument, scope, steps, ref reach);
            case "brightness": steps.Add(new ColourMatrixStep(input, ColourMatrices.Line(share, 0))); return true;
            case "contrast": steps.Add(new ColourMatrixStep(input, ColourMatrices.Line(share, 0.5 - share / 2))); return true;
            case "invert": steps.Add(new ColourMatrixStep(input, ColourMatrices.Line(1 - 2 * share, share))); return true;
            case "grayscale": steps.Add(new ColourMatrixStep(input, ColourMatrices.Saturate(1 - Math.Min(1, share)))); return true;
            case "saturate": steps.Add(new ColourMatrixStep(input, ColourMatrices.Saturate(share))); return true;
            case "sepia": steps.Add(new ColourMatrixStep(input, ColourMatrices.Sepia(Math.Min(1, share)))); return true;
            case "opacity": steps.Add(new ColourMatrixStep(input, ColourMatrices.Fade(Math.Min(1, share)))); return true;
            case "hue-rotate": steps.Add(new ColourMatrixStep(input, ColourMatrices.Turn(Degrees(argument)))); return true;
            default: return false;
        }
    }

    /// <summary>Two or three lengths and a colour, before them or after.</summary>
    private static bool AddShadow(string argument, in Scope scope, List<FilterStep> steps, ref double reach)
    {
        var (lengths, colour, input) = (new List<double>(), scope.Style.Color, steps.Count - 1);
        foreach (var part in Parts(argument))
        {
            if (LengthReader.Read(part, scope.Style.FontSize, 0) is { } length)
            {
                lengths.Add(length);
            }
            else if (ColourReader.Read(part) is { } found)
            {
                colour = found;
            }
        }
        if (lengths.Count is not (2 or 3))
        {
            return false;
        }
        var (blur, map) = (lengths.Count == 3 ? Math.Max(0, lengths[2]) : 0, scope.Map);
        reach += Math.Max(Math.Abs(lengths[0]), Math.Abs(lengths[1])) + blur * Reach;
        steps.Add(new BlurStep(input, blur * map.Growth, blur * map.Growth));
        steps.Add(new OffsetStep(steps.Count - 1, map.A * lengths[0] + map.C * lengths[1], map.B * lengths[0] + map.D * lengths[1]));
        steps.Add(new FloodStep(colour.Ink, colour.Opacity));
        steps.Add(new CompositeStep(steps.Count - 1, steps.Count - 2, CompositeRule.In, []));
        steps.Add(new MergeStep([steps.Count - 1, input]));
        return true;
    }

    private static double Degrees(string text)
    {
        var reader = new NumberReader(text);
        return !reader.TryNumber(out var number) ? 0 : reader.Word() switch { "rad" => number * 180 / Math.PI, "turn" => number * 360, "grad" => number * 0.9, _ => number };
    }

    private static IEnumerable<(string Name, string Argument)> Split(string value) =>
        Parts(value).Select(part => part.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && part.EndsWith(')')
            ? (part[..open].ToLowerInvariant(), part[(open + 1)..^1].Trim()) : (part, ""));

    /// <summary>Parts between spaces that are in no bracket.</summary>
    private static List<string> Parts(string text)
    {
        var (parts, start, depth) = (new List<string>(), 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : ' ';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (at == text.Length || (depth == 0 && char.IsWhiteSpace(c)))
            {
                if (at > start)
                {
                    parts.Add(text[start..at]);
                }
                start = at + 1;
            }
        }
        return parts;
    }
}
