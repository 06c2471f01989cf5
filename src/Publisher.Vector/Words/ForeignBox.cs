using Publisher.Vector.Markup;
using Publisher.Vector.Painting;
using Publisher.Vector.Values;

namespace Publisher.Vector.Words;

/// <summary>
/// Where the text of foreignObject stands. Usually that is its own box; draw.io makes it as large as the drawing, with the text in a
/// flexible box of CSS that padding and margin move to a point, about or from which it goes on.
/// </summary>
/// <param name="Across">How much of the free room is before the lines: none, half or all.</param>
/// <param name="Down">How much of it is above them.</param>
internal readonly record struct ForeignBox(Area Area, bool IsPlaced, double Across, double Down)
{
    /// <summary>From line to line, in em: HTML of Mermaid, and of draw.io.</summary>
    public double LineHeight => IsPlaced ? 1.2 : 1.5;

    public double TopOf(double height) => Area.Height > 0 || IsPlaced ? Area.Y + (Area.Height - height) * Down : Area.Y;

    /// <summary>Whether the text can be set where HTML has it, so that no plainer alternative is needed.</summary>
    public static bool IsPlacedIn(SvgElement element) => element.Name == "foreignObject" && PlaceOf(element) is not null;

    public static ForeignBox Of(SvgElement element, in Scope scope)
    {
        var lengths = new Lengths(element, scope);
        var (x, y) = (lengths.X("x") ?? 0, lengths.Y("y") ?? 0);
        if (PlaceOf(element) is not { } style)
        {
            return new ForeignBox(new Area(x, y, lengths.X("width") ?? 0, lengths.Y("height") ?? 0), false, 0, 0.5);
        }
        double Pixels(string name) => LengthReader.Read(ValueOf(style, name), 16, 0) ?? 0;
        return new ForeignBox(new Area(x + Pixels("margin-left"), y + Pixels("padding-top"), Pixels("width"), 0), true,
            ShareOf(ValueOf(style, "justify-content")), ShareOf(ValueOf(style, "align-items")));
    }

    private static string? PlaceOf(SvgElement element) =>
        element.Elements is [{ Name: "div" } div, ..] && div["style"] is { } style && ValueOf(style, "display").SequenceEqual("flex")
            && !ValueOf(style, "margin-left").IsEmpty && !ValueOf(style, "padding-top").IsEmpty ? style : null;

    /// <summary>"unsafe center", "unsafe flex-end", "flex-start".</summary>
    private static double ShareOf(ReadOnlySpan<char> alignment) =>
        alignment.EndsWith("center", StringComparison.Ordinal) ? 0.5 : alignment.EndsWith("end", StringComparison.Ordinal) ? 1 : 0;

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> style, ReadOnlySpan<char> property)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            if (declaration.IndexOf(':') is var colon and > 0 && declaration[..colon].Trim().SequenceEqual(property))
            {
                return declaration[(colon + 1)..].Trim();
            }
        }
        return default;
    }
}
