using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>Basic shapes and paths as outlines (SVG 2, 9 and 10).</summary>
internal static class ShapeReader
{
    public static bool IsShape(string name) => name is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    /// <summary>Empty when the shape has no extent; whether all of its data was understood.</summary>
    public static (List<DrawingStep> Path, bool IsWhole) Read(SvgElement element, in Scope scope)
    {
        if (element.Name == "path")
        {
            return PathReader.Read(Data(element, scope));
        }
        var lengths = new Lengths(element, scope);
        var path = new PathBuilder();
        var isWhole = true;
        switch (element.Name)
        {
            case "rect": Rectangle(lengths, path); break;
            case "circle" when lengths.Other("r") is { } r and > 0: path.Ellipse(lengths.X("cx") ?? 0, lengths.Y("cy") ?? 0, r, r); break;
            case "ellipse": Ellipse(lengths, path); break;
            case "line":
                path.Move(new(lengths.X("x1") ?? 0, lengths.Y("y1") ?? 0));
                path.Line(new(lengths.X("x2") ?? 0, lengths.Y("y2") ?? 0));
                break;
            case "polyline" or "polygon": isWhole = Points(element, path); break;
            default: break;
        }
        return (path.Steps, isWhole);
    }

    /// <summary>The property <c>d</c> of a style goes before the attribute, as in browsers.</summary>
    private static string Data(SvgElement element, in Scope scope) =>
        scope.Depth >= 0 && element.Declarations?.GetValueOrDefault("d") is { } path && path.StartsWith("path(", StringComparison.Ordinal)
            ? path[5..].TrimEnd(')').Trim('"', '\'') : element["d"] ?? "";

    private static void Rectangle(Lengths lengths, PathBuilder path)
    {
        var (width, height) = (lengths.X("width") ?? 0, lengths.Y("height") ?? 0);
        if (width <= 0 || height <= 0)
        {
            return;
        }
        var (rx, ry) = (lengths.X("rx"), lengths.Y("ry"));
        var (roundX, roundY) = (Math.Clamp(rx ?? ry ?? 0, 0, width / 2), Math.Clamp(ry ?? rx ?? 0, 0, height / 2));
        var isRound = roundX > 0 && roundY > 0;
        path.Rectangle(lengths.X("x") ?? 0, lengths.Y("y") ?? 0, width, height, isRound ? roundX : 0, isRound ? roundY : 0);
    }

    private static void Ellipse(Lengths lengths, PathBuilder path)
    {
        var (rx, ry) = (lengths.X("rx") ?? lengths.Y("ry") ?? 0, lengths.Y("ry") ?? lengths.X("rx") ?? 0);
        if (rx > 0 && ry > 0)
        {
            path.Ellipse(lengths.X("cx") ?? 0, lengths.Y("cy") ?? 0, rx, ry);
        }
    }

    private static bool Points(SvgElement element, PathBuilder path)
    {
        var numbers = NumberReader.List(element["points"]);
        for (var i = 0; i + 1 < numbers.Count && i < PathReader.MostSteps; i += 2)
        {
            var point = new DrawingPoint(numbers[i], numbers[i + 1]);
            _ = i == 0 ? path.Move(point) : path.Line(point);
        }
        if (element.Name == "polygon" && path.Steps.Count > 0)
        {
            path.Close();
        }
        return numbers.Count % 2 == 0;
    }
}

/// <summary>Lengths of an element's attributes, or of the properties that stand for them (CSS geometry), with percentages.</summary>
internal readonly struct Lengths(SvgElement element, Scope scope)
{
    public double? X(string name) => Read(name, scope.Width);
    public double? Y(string name) => Read(name, scope.Height);
    public double? Other(string name) => Read(name, scope.Diagonal);

    private double? Read(string name, double hundred) =>
        (element.Declarations?.GetValueOrDefault(name) ?? element[name]) is { } text ? LengthReader.Read(text, scope.Style.FontSize, hundred) : null;
}
