using System.Text;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Words;

/// <summary>
/// The plain text of foreignObject: labels of Mermaid and the like are HTML in the middle of a box that fits them, those of
/// draw.io stand where <see cref="ForeignBox"/> finds their place.
/// </summary>
internal static class ForeignText
{
    /// <summary>Labels are set smaller rather than let out of their boxes, but not so small that they cannot be read.</summary>
    private const double LeastScale = 0.6;

    private static readonly Dictionary<string, string> Bold = new(StringComparer.Ordinal) { ["font-weight"] = "bold" };
    private static readonly Dictionary<string, string> Italic = new(StringComparer.Ordinal) { ["font-style"] = "italic" };

    /// <param name="ground">What the line stands on, so that it can be read above what it crosses.</param>
    private sealed class Line(SvgElement element, SvgStyle style, SvgColour? ground)
    {
        public SvgColour? Ground { get; } = ground;
        public SvgElement Element { get; } = element;
        public SvgStyle Style { get; } = style;
        public StringBuilder Text { get; } = new();
    }

    public static void Add(SvgElement element, DrawingBuilder builder, TextBuilder texts, in Scope scope, List<DrawingNode> output)
    {
        var lines = new List<Line>();
        var isMiddle = false;
        Collect(element, builder, scope.Style, null, lines, ref isMiddle, 0);
        lines.RemoveAll(line => string.IsNullOrWhiteSpace(line.Text.ToString()));
        if (lines.Count == 0)
        {
            return;
        }
        var box = ForeignBox.Of(element, scope);
        if (!box.IsPlaced)
        {
            builder.Remarks.Ignored(builder.File, element, "<foreignObject>", new("its text is set without the layout of HTML", "其文字不按 HTML 版式排出"));
        }
        var wrapped = lines.SelectMany(line => Wrap(line, texts, box.Area.Width)).ToList();
        var share = box.IsPlaced ? box.Across : isMiddle ? 0.5 : 0;
        var y = box.TopOf(wrapped.Sum(one => one.Line.Style.FontSize * box.LineHeight));
        foreach (var (text, line) in wrapped)
        {
            var size = line.Style.FontSize;
            var width = texts.WidthOf(text, line.Element, line.Style);
            var scale = !box.IsPlaced && box.Area.Width > 0 && width > box.Area.Width ? Math.Max(LeastScale, box.Area.Width / width) : 1;
            var at = new DrawingPoint(box.Area.X + box.Area.Width * share, y + size * box.LineHeight / 2 + size * 0.35 * scale);
            if (line.Ground is { } ground)
            {
                texts.AddGround(new Area(at.X - width * scale * share, y, width * scale, size * box.LineHeight), ground, scope.Deeper(line.Style, scope.Map), output);
            }
            var map = scope.Map * Affine.Move(at.X, at.Y) * Affine.Scale(scale, scale);
            texts.AddLine(text, line.Element, scope.Deeper(line.Style, map), default, share, output);
            y += size * box.LineHeight;
        }
    }

    private static void Collect(SvgElement element, DrawingBuilder builder, SvgStyle outer, SvgColour? ground, List<Line> lines, ref bool isMiddle, int depth)
    {
        var style = builder.Derive(element, outer);
        if (style.IsNotDisplayed || depth > SvgFile.MostDepth || element.Name is "style" or "script")
        {
            return;
        }
        style = element.Name switch { "b" or "strong" => style.Derive(Bold), "i" or "em" => style.Derive(Italic), _ => style };
        style.Fill = new SvgPaint(SvgPaintKind.Current);
        ground = GroundOf(element) ?? ground;
        isMiddle |= element.Declarations?.GetValueOrDefault("text-align") == "center";
        var isBlock = element.Name is "div" or "p" or "li" or "br" or "tr" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "pre" or "section";
        var mayJoin = !isBlock;
        foreach (var node in element.Nodes)
        {
            if (node is SvgElement inner)
            {
                Collect(inner, builder, style, ground, lines, ref isMiddle, depth + 1);
                mayJoin = inner.Name is not ("div" or "p" or "li" or "br" or "tr" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "pre" or "section");
            }
            else if (node is SvgText { Value: var value } && value.Length > 0)
            {
                if (!mayJoin || lines.Count == 0)
                {
                    lines.Add(new Line(element, style, ground));
                }
                Append(lines[^1].Text, value);
                mayJoin = true;
            }
        }
        if (isBlock)
        {
            lines.Add(new Line(element, style, ground));
        }
    }

    /// <summary>Not of foreignObject itself, which is no HTML.</summary>
    private static SvgColour? GroundOf(SvgElement element) =>
        element.Name != "foreignObject" && (element.Declarations?.GetValueOrDefault("background-color") ?? element.Declarations?.GetValueOrDefault("background")) is { } colour
            && ColourReader.Read(colour) is { Opacity: > 0 } ground ? ground : null;

    private static void Append(StringBuilder line, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0')
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
    }

    /// <summary>At spaces, where a line is longer than its box by more than fonts differ.</summary>
    private static IEnumerable<(string Text, Line Line)> Wrap(Line line, TextBuilder texts, double width)
    {
        var text = line.Text.ToString().Trim();
        var most = width * 1.15;
        if (width <= 0 || line.Style.NeverWraps || texts.WidthOf(text, line.Element, line.Style) <= most)
        {
            yield return (text, line);
            yield break;
        }
        var current = "";
        foreach (var word in text.Split(' '))
        {
            var longer = current.Length == 0 ? word : current + " " + word;
            if (current.Length > 0 && texts.WidthOf(longer, line.Element, line.Style) > width)
            {
                yield return (current, line);
                longer = word;
            }
            current = longer;
        }
        yield return (current, line);
    }
}
