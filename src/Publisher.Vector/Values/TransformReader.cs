using Publisher.Model.Drawings;

namespace Publisher.Vector.Values;

/// <summary>Reads the transform attribute and the property of that name (SVG 2, 8.5; CSS Transforms 1).</summary>
internal static class TransformReader
{
    public static Affine Read(string? text)
    {
        var map = Affine.Identity;
        var rest = text.AsSpan();
        while (rest.IndexOf('(') is var open and > 0)
        {
            var close = rest.IndexOf(')');
            if (close < open)
            {
                break;
            }
            map *= One(rest[..open].Trim(" \t\r\n,"), Arguments(rest[(open + 1)..close]));
            rest = rest[(close + 1)..];
        }
        return map.IsFinite ? map : Affine.Identity;
    }

    /// <summary>Numbers; angles and lengths of the property have units.</summary>
    private static List<double> Arguments(ReadOnlySpan<char> text)
    {
        var numbers = new List<double>();
        var reader = new NumberReader(text);
        while (reader.TryNumber(out var number))
        {
            var unit = reader.Word();
            numbers.Add(number * (unit switch { "rad" => 180 / Math.PI, "turn" => 360, "grad" => 0.9, "pt" => 96 / 72.0, "mm" => 96 / 25.4, _ => 1 }));
        }
        return numbers;
    }

    private static Affine One(ReadOnlySpan<char> name, List<double> n) => (name.ToString(), n.Count) switch
    {
        ("matrix", 6) => new Affine(n[0], n[1], n[2], n[3], n[4], n[5]),
        ("translate", 1) => Affine.Move(n[0], 0),
        ("translate", >= 2) => Affine.Move(n[0], n[1]),
        ("translateX", 1) => Affine.Move(n[0], 0),
        ("translateY", 1) => Affine.Move(0, n[0]),
        ("scale", 1) => Affine.Scale(n[0], n[0]),
        ("scale", >= 2) => Affine.Scale(n[0], n[1]),
        ("scaleX", 1) => Affine.Scale(n[0], 1),
        ("scaleY", 1) => Affine.Scale(1, n[0]),
        ("rotate", 3) => Affine.Move(n[1], n[2]) * Affine.Rotate(n[0]) * Affine.Move(-n[1], -n[2]),
        ("rotate", >= 1) => Affine.Rotate(n[0]),
        ("skewX", 1) => new Affine(1, 0, Math.Tan(n[0] * Math.PI / 180), 1, 0, 0),
        ("skewY", 1) => new Affine(1, Math.Tan(n[0] * Math.PI / 180), 0, 1, 0, 0),
        _ => Affine.Identity,
    };
}
