using System.Globalization;
using System.Text;
using System.Xml;

namespace Publisher.Web.Xhtml;

/// <summary>
/// HTML within a drawing (foreignObject) as SVG text: e-books and many readers of SVG do not show it, and labels of Mermaid and draw.io
/// are nothing else. Lines stand in the middle of the box that fits them; draw.io says by padding and margin where they stand.
/// </summary>
internal sealed class SvgLabel
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const double LineHeight = 1.2;

    /// <summary>Lines are broken by a guess at their width, so late: letters of this share of an em, others whole [house].</summary>
    private const double LetterWidth = 0.5;
    private const double Tolerance = 1.15;
    private const double DefaultSize = 16;

    private static readonly string[] Kept = ["font-size", "font-family", "font-weight", "font-style", "color", "text-decoration"];

    private readonly List<StringBuilder> _lines = [];
    /// <summary>Words above lines have a ground in HTML; SVG text has a rim of its colour instead. That of Mermaid is said in a style sheet.</summary>
    private const string Ground = "background-color";
    private const string GroundClass = "edgeLabel";

    private readonly SortedDictionary<string, string> _style = new(StringComparer.Ordinal);
    private string _place = "";
    private bool _wraps = true;
    private bool _isStyled;

    /// <summary>Whether all that it held was text.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads to the end of the element that the reader stands on.</summary>
    public static SvgLabel Read(XmlReader reader)
    {
        var label = new SvgLabel();
        using var inner = reader.ReadSubtree();
        var styles = new Stack<string>();
        inner.Read();
        while (inner.Read())
        {
            label.Take(inner, styles);
        }
        return label;
    }

    private void Take(XmlReader inner, Stack<string> styles)
    {
        switch (inner.NodeType)
        {
            case XmlNodeType.Element:
                Open(inner, styles);
                break;
            case XmlNodeType.EndElement when styles.Count > 0:
                styles.Pop();
                StartLine(inner.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                Append(inner.Value, styles);
                break;
            default: break;
        }
    }

    private void Open(XmlReader inner, Stack<string> styles)
    {
        var (name, style) = (inner.LocalName, inner.GetAttribute("style") ?? "");
        IsWhole &= name is not ("img" or "svg" or "math" or "table" or "input" or "iframe" or "video" or "object" or "canvas");
        style = name switch { "b" or "strong" => "font-weight:bold;" + style, "i" or "em" => "font-style:italic;" + style, _ => style };
        style = (inner.GetAttribute("class") ?? "").Contains(GroundClass, StringComparison.Ordinal) ? style + ";" + Ground + ":#fff" : style;
        if (_place.Length == 0 && ValueOf(style, "display") == "flex" && ValueOf(style, "margin-left").Length > 0)
        {
            _place = style;
        }
        StartLine(name);
        if (!inner.IsEmptyElement)
        {
            styles.Push(name is "style" or "script" ? "display:none" : style);
        }
    }

    private void StartLine(string element)
    {
        if (element is "div" or "p" or "li" or "br" or "tr" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "pre" or "section")
        {
            _lines.Add(new StringBuilder());
        }
    }

    private void Append(string text, Stack<string> styles)
    {
        if (styles.Any(style => ValueOf(style, "display") == "none"))
        {
            return;
        }
        if (_lines.Count == 0)
        {
            _lines.Add(new StringBuilder());
        }
        foreach (var c in text)
        {
            var isBlank = c is ' ' or '\t' or '\n' or '\r';
            if (!isBlank || (_lines[^1].Length > 0 && _lines[^1][^1] != ' '))
            {
                _lines[^1].Append(isBlank ? ' ' : c);
            }
        }
        if (!_isStyled && !string.IsNullOrWhiteSpace(text))
        {
            _isStyled = true;
            TakeStyle(styles);
        }
    }

    /// <summary>The whole label looks as its first words do: one text has one style.</summary>
    private void TakeStyle(Stack<string> styles)
    {
        foreach (var style in styles) // the innermost first
        {
            foreach (var name in Kept)
            {
                if (ValueOf(style, name) is { Length: > 0 } value && !value.Contains("url(", StringComparison.OrdinalIgnoreCase))
                {
                    _style.TryAdd(name == "color" ? "fill" : name, value);
                }
            }
            if (ValueOf(style, Ground) is { Length: > 0 } ground and not ("none" or "transparent") && !ground.Contains("url(", StringComparison.OrdinalIgnoreCase))
            {
                _style.TryAdd("stroke", ground);
                (_style["stroke-width"], _style["stroke-linejoin"], _style["paint-order"]) = ("0.3em", "round", "stroke");
            }
            _wraps &= ValueOf(style, "white-space") is not "nowrap";
        }
    }

    public void Write(XmlWriter writer, double x, double y, double width, double height)
    {
        var size = Pixels(_style.GetValueOrDefault("font-size", "")) is > 0 and var given ? given : DefaultSize;
        var (across, down) = (0.5, 0.5);
        if (_place.Length > 0)
        {
            (x, y, width, height) = (x + Pixels(ValueOf(_place, "margin-left")), y + Pixels(ValueOf(_place, "padding-top")), Pixels(ValueOf(_place, "width")), 0);
            (across, down) = (ShareOf(ValueOf(_place, "justify-content")), ShareOf(ValueOf(_place, "align-items")));
        }
        var lines = _lines.Select(line => line.ToString().Trim()).Where(line => line.Length > 0)
            .SelectMany(line => _wraps && width > 0 ? Wrap(line, width * Tolerance / size) : [line]).ToList();
        if (lines.Count == 0)
        {
            return;
        }
        writer.WriteStartElement("text", SvgNamespace);
        writer.WriteAttributeString("text-anchor", across switch { 0 => "start", 1 => "end", _ => "middle" });
        if (_style.Count > 0)
        {
            writer.WriteAttributeString("style", string.Join(";", _style.Select(pair => pair.Key + ":" + pair.Value)));
        }
        // From the top of the room to the first baseline, in em, so that it is right in any size.
        var first = (LineHeight / 2) + 0.35 - (lines.Count * LineHeight * down);
        foreach (var (at, line) in lines.Index())
        {
            writer.WriteStartElement("tspan", SvgNamespace);
            writer.WriteAttributeString("x", Number(x + (width * across)));
            writer.WriteAttributeString("y", Number(y + (height * down)));
            writer.WriteAttributeString("dy", Number(first + (at * LineHeight)) + "em");
            writer.WriteString(line);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static IEnumerable<string> Wrap(string line, double most)
    {
        var current = "";
        foreach (var word in line.Split(' '))
        {
            var longer = current.Length == 0 ? word : current + " " + word;
            if (current.Length > 0 && Ems(longer) > most)
            {
                yield return current;
                longer = word;
            }
            current = longer;
        }
        yield return current;
    }

    private static double Ems(string text) => text.Sum(c => c >= '\u2E80' ? 1 : LetterWidth);

    private static double ShareOf(string alignment) =>
        alignment.EndsWith("center", StringComparison.Ordinal) ? 0.5 : alignment.EndsWith("end", StringComparison.Ordinal) ? 1 : 0;

    public static double Pixels(string? text)
    {
        var digits = (text ?? "").AsSpan().Trim();
        digits = digits.EndsWith("px") ? digits[..^2] : digits;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
    }

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    private static string ValueOf(string style, string property)
    {
        foreach (var declaration in style.Split(';'))
        {
            if (declaration.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && declaration.AsSpan(0, colon).Trim().SequenceEqual(property))
            {
                return declaration[(colon + 1)..].Trim();
            }
        }
        return "";
    }
}
