using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Values;

namespace Publisher.Vector.Styles;

internal enum TextAnchor { Start, Middle, End }

/// <summary>The computed style of an element: what it inherits, and what is its own.</summary>
internal sealed class SvgStyle
{
    public static readonly SvgStyle Initial = new();

    public SvgColour Color { get; private set; } = SvgColour.Black;
    public SvgPaint Fill { get; set; } = SvgPaint.Black;
    public SvgPaint Stroke { get; set; } = SvgPaint.None;
    public double FillOpacity { get; set; } = 1;
    public double StrokeOpacity { get; private set; } = 1;
    public bool IsFillEvenOdd { get; private set; }
    public bool IsClipEvenOdd { get; private set; }
    public double StrokeWidth { get; private set; } = 1;
    public LineCap Cap { get; private set; }
    public LineJoin Join { get; private set; }
    public double MiterLimit { get; private set; } = 4;
    public IReadOnlyList<double> Dashes { get; private set; } = [];
    public double DashOffset { get; private set; }
    public bool IsStrokedFirst { get; private set; }
    public bool IsStrokeFixed { get; private set; }
    public string FontFamily { get; private set; } = "";
    public double FontSize { get; private set; } = 16;
    public bool IsBold { get; private set; }
    public bool IsItalic { get; private set; }
    public TextAnchor Anchor { get; private set; }
    public string Baseline { get; private set; } = "";
    public double LetterSpacing { get; private set; }
    public double WordSpacing { get; private set; }
    public bool KeepsSpaces { get; private set; }

    /// <summary>Lines of HTML stay whole.</summary>
    public bool NeverWraps { get; private set; }
    public bool IsHidden { get; private set; }
    public string MarkerStart { get; private set; } = "";
    public string MarkerMid { get; private set; } = "";
    public string MarkerEnd { get; private set; } = "";

    /// <summary>Of text: what of "underline", "overline" and "line-through" goes through it.</summary>
    public string Decoration { get; private set; } = "";

    /// <summary>What context-fill and context-stroke stand for, inside of a marker.</summary>
    public SvgPaint ContextFill { get; set; }
    public SvgPaint ContextStroke { get; set; }

    // Not inherited.
    public bool IsNotDisplayed { get; private set; }
    public double Opacity { get; private set; } = 1;
    public string ClipPath { get; private set; } = "";
    public string Mask { get; private set; } = "";
    public bool IsMaskAlpha { get; private set; }
    public string Filter { get; private set; } = "";
    public BlendMode Blend { get; private set; }

    /// <summary>Of filters, and inherited by their primitives: whether they reckon with light (the default) or with sRGB.</summary>
    public bool IsFilterLinear { get; private set; } = true;
    public SvgColour FloodColour { get; private set; } = SvgColour.Black;
    public double FloodOpacity { get; private set; } = 1;
    public bool? Overflows { get; private set; }
    public string BaselineShift { get; private set; } = "";
    public string Transform { get; private set; } = "";
    public SvgColour StopColour { get; private set; } = SvgColour.Black;
    public double StopOpacity { get; private set; } = 1;

    private Dictionary<string, string> _variables = [];

    /// <summary>The style of an element with these declarations inside of one with this style.</summary>
    public SvgStyle Derive(Dictionary<string, string> declarations)
    {
        var style = Inherited();
        foreach (var (name, value) in declarations)
        {
            if (name.StartsWith("--", StringComparison.Ordinal))
            {
                style._variables = new(style._variables, StringComparer.Ordinal) { [name] = value };
            }
        }
        // Others are measured by these, or refine these.
        foreach (var first in (ReadOnlySpan<string>)["font", "font-size", "color", "marker"])
        {
            if (declarations.TryGetValue(first, out var value))
            {
                style.Apply(first, style.Resolved(value));
            }
        }
        foreach (var (name, value) in declarations)
        {
            if (name is not ("font" or "font-size" or "color" or "marker"))
            {
                style.Apply(name, style.Resolved(value));
            }
        }
        return style;
    }

    /// <summary>A style as if nothing but what is inherited were given.</summary>
    public SvgStyle Inherited()
    {
        var style = (SvgStyle)MemberwiseClone();
        (style.IsNotDisplayed, style.Opacity, style.ClipPath, style.Mask, style.Filter) = (false, 1, "", "", "");
        (style.IsMaskAlpha, style.Overflows, style.BaselineShift, style.Transform) = (false, null, "", "");
        (style.StopColour, style.StopOpacity, style.IsStrokeFixed) = (SvgColour.Black, 1, false);
        (style.FloodColour, style.FloodOpacity, style.Blend) = (SvgColour.Black, 1, BlendMode.Normal);
        return style;
    }

    private string Resolved(string value) => CssValues.Resolve(value, _variables, 0);

    private void Apply(string name, string value)
    {
        if (value is "inherit" or "unset" or "revert" or "")
        {
            return;
        }
        switch (name)
        {
            case "color": Color = ColourReader.Read(value) ?? Color; break;
            case "fill": Fill = SvgPaint.Read(value) ?? Fill; break;
            case "stroke": Stroke = SvgPaint.Read(value) ?? Stroke; break;
            case "fill-opacity": FillOpacity = Share(value) ?? FillOpacity; break;
            case "stroke-opacity": StrokeOpacity = Share(value) ?? StrokeOpacity; break;
            case "fill-rule": IsFillEvenOdd = value == "evenodd"; break;
            case "clip-rule": IsClipEvenOdd = value == "evenodd"; break;
            case "stroke-width": StrokeWidth = Math.Max(0, Length(value) ?? StrokeWidth); break;
            case "stroke-linecap": Cap = value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt }; break;
            case "stroke-linejoin": Join = value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter }; break;
            case "stroke-miterlimit": MiterLimit = Math.Max(1, Length(value) ?? MiterLimit); break;
            case "stroke-dasharray": Dashes = DashesOf(value); break;
            case "stroke-dashoffset": DashOffset = Length(value) ?? 0; break;
            case "paint-order": IsStrokedFirst = value.StartsWith("stroke", StringComparison.Ordinal); break;
            case "vector-effect": IsStrokeFixed = value == "non-scaling-stroke"; break;
            case "marker": MarkerStart = MarkerMid = MarkerEnd = References.IdOf(value); break;
            case "marker-start": MarkerStart = References.IdOf(value); break;
            case "marker-mid": MarkerMid = References.IdOf(value); break;
            case "marker-end": MarkerEnd = References.IdOf(value); break;
            case "visibility": IsHidden = value is "hidden" or "collapse"; break;
            case "display": IsNotDisplayed = value == "none"; break;
            case "opacity": Opacity = Share(value) ?? 1; break;
            case "clip-path": ClipPath = References.IdOf(value); break;
            case "mask": Mask = References.IdOf(value); break;
            case "mask-type": IsMaskAlpha = value == "alpha"; break;
            case "filter": Filter = value == "none" ? "" : value; break;
            case "overflow": Overflows = value is "visible" or "auto"; break;
            case "transform": Transform = value; break;
            case "mix-blend-mode": Blend = BlendModes.Of(value) ?? BlendMode.Normal; break;
            case "color-interpolation-filters": IsFilterLinear = value != "sRGB"; break;
            case "flood-color": FloodColour = ColourOf(value) ?? FloodColour; break;
            case "flood-opacity": FloodOpacity = Share(value) ?? 1; break;
            case "stop-color": StopColour = ColourOf(value) ?? StopColour; break;
            case "stop-opacity": StopOpacity = Share(value) ?? 1; break;
            default: ApplyText(name, value); break;
        }
    }

    private void ApplyText(string name, string value)
    {
        switch (name)
        {
            case "font": ApplyFont(value); break;
            case "font-family": FontFamily = value; break;
            case "font-size": FontSize = FontSizeOf(value) ?? FontSize; break;
            case "font-weight": IsBold = value is "bold" or "bolder" || (LengthReader.Read(value, 0, 0) is >= 600); break;
            case "font-style": IsItalic = value.StartsWith("italic", StringComparison.Ordinal) || value.StartsWith("oblique", StringComparison.Ordinal); break;
            case "text-anchor": Anchor = value switch { "middle" => TextAnchor.Middle, "end" => TextAnchor.End, _ => TextAnchor.Start }; break;
            case "dominant-baseline" or "alignment-baseline": Baseline = value; break;
            case "baseline-shift": BaselineShift = value; break;
            case "letter-spacing": LetterSpacing = Length(value) ?? 0; break;
            case "word-spacing": WordSpacing = Length(value) ?? 0; break;
            case "white-space":
                KeepsSpaces = value.StartsWith("pre", StringComparison.Ordinal) || value == "break-spaces";
                NeverWraps = value is "nowrap" or "pre";
                break;
            case "text-decoration" or "text-decoration-line": Decoration = value == "none" ? "" : value; break;
            default: break;
        }
    }

    /// <summary>xml:space, the older way to keep spaces.</summary>
    public void KeepSpaces(bool keeps) => KeepsSpaces = keeps;

    /// <summary>Style, weight and the rest, size (with a line height that does not matter), families.</summary>
    private void ApplyFont(string value)
    {
        (IsBold, IsItalic) = (false, false);
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var size = words[i].Split('/')[0];
            if (char.IsAsciiDigit(size[0]) && !size.All(char.IsAsciiDigit) && FontSizeOf(size) is { } found)
            {
                (FontSize, FontFamily) = (found, string.Join(' ', words[(i + 1)..]));
                return;
            }
            ApplyText(words[i] is "italic" or "oblique" ? "font-style" : "font-weight", words[i]);
        }
    }

    private double? FontSizeOf(string value) => value switch
    {
        "xx-small" => 9,
        "x-small" => 10,
        "small" => 13,
        "medium" => 16,
        "large" => 18,
        "x-large" => 24,
        "xx-large" => 32,
        "smaller" => FontSize / 1.2,
        "larger" => FontSize * 1.2,
        _ => LengthReader.Read(value, FontSize, FontSize) is { } size and >= 0 ? size : null,
    };

    private double? Length(string value) => LengthReader.Read(value, FontSize, 100);

    private SvgColour? ColourOf(string value) => value.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? Color : ColourReader.Read(value);

    private static double? Share(string value) => LengthReader.Read(value, 0, 1) is { } share ? Math.Clamp(share, 0, 1) : null;

    /// <summary>None when one is negative or all are zero; an odd number of them goes round twice (SVG 2, 13.5.6).</summary>
    private List<double> DashesOf(string value)
    {
        var dashes = value == "none" ? [] : LengthReader.List(value, FontSize, 100);
        return dashes.Count > 100 || dashes.Any(dash => dash < 0) || dashes.Sum() <= 0 ? [] : dashes.Count % 2 == 1 ? [.. dashes, .. dashes] : dashes;
    }

    public FontRole Role => FontFamilies.RoleOf(FontFamily);
}
