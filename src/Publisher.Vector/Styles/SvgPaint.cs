using Publisher.Vector.Values;

namespace Publisher.Vector.Styles;

internal enum SvgPaintKind { None, Colour, Current, Reference, ContextFill, ContextStroke }

/// <summary>A value of fill or stroke: a colour, or the id of a gradient or pattern with a colour to fall back to.</summary>
internal readonly record struct SvgPaint(SvgPaintKind Kind, SvgColour Colour = default, string Id = "")
{
    public static readonly SvgPaint None = new(SvgPaintKind.None);
    public static readonly SvgPaint Black = new(SvgPaintKind.Colour, SvgColour.Black);

    /// <summary>What stands in for a reference that leads nowhere; nothing when none is written.</summary>
    public SvgPaintKind Fallback { get; init; }

    /// <summary>Null when it is no paint, and the value then does not count.</summary>
    public static SvgPaint? Read(string text)
    {
        text = text.Trim();
        if (text.StartsWith("url(", StringComparison.Ordinal) && text.IndexOf(')', StringComparison.Ordinal) is var end and > 0)
        {
            var fallback = Read(text[(end + 1)..]) ?? None;
            return new SvgPaint(SvgPaintKind.Reference, fallback.Colour, References.IdOf(text)) { Fallback = fallback.Kind };
        }
        return text switch
        {
            "none" or "transparent" => None,
            "currentColor" or "currentcolor" => new SvgPaint(SvgPaintKind.Current),
            "context-fill" => new SvgPaint(SvgPaintKind.ContextFill),
            "context-stroke" => new SvgPaint(SvgPaintKind.ContextStroke),
            _ => ColourReader.Read(text) is { } colour ? new SvgPaint(SvgPaintKind.Colour, colour) : null,
        };
    }
}

/// <summary>References within the file: <c>url(#id)</c>, <c>#id</c>.</summary>
internal static class References
{
    /// <summary>Empty for anything else: nothing outside of the file is read.</summary>
    public static string IdOf(string? text)
    {
        text = (text ?? "").Trim();
        if (text.StartsWith("url(", StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', StringComparison.Ordinal);
            text = text[4..(end < 0 ? text.Length : end)].Trim().Trim('"', '\'');
        }
        return text.StartsWith('#') ? text[1..] : "";
    }
}
