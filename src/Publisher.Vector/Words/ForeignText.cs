using System.Text;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;

namespace Publisher.Vector.Words;

/// <summary>
/// The plain text of foreignObject, in its middle: labels of Mermaid and the like are HTML in a box that fits them.
/// </summary>
internal static class ForeignText
{
    private const double LineHeight = 1.5;

    /// <summary>Labels are set smaller rather than let out of their boxes, but not so small that they cannot be read.</summary>
    private const double LeastScale = 0.6;

    private sealed class Line(SvgElement element, SvgStyle style)
    {
        public SvgElement Element { get; } = element;
        public SvgStyle Style { get; } = style;
        public StringBuilder Text { get; } = new();
    }

    public static void Add(SvgElement element, DrawingBuilder builder, TextBuilder texts, in Scope scope, List<DrawingNode> output)
    {
        var lines = new List<Line>();
        var isMiddle = false;
        Collect(element, builder, scope.Style, lines, ref isMiddle, 0);
        lines.RemoveAll(line => string.IsNullOrWhiteSpace(line.Text.ToString()));
        if (lines.Count == 0)
        {
            return;
        }
        builder.Remarks.Ignored(builder.File, element, "<foreignObject>", new("its text is set without the layout of HTML", "其文字不按 HTML 版式排出"));
        var lengths = new Lengths(element, scope);
        var box = new Area(lengths.X("x") ?? 0, lengths.Y("y") ?? 0, lengths.X("width") ?? 0, lengths.Y("height") ?? 0);
        var wrapped = lines.SelectMany(line => Wrap(line, texts, box.Width)).ToList();
        var height = wrapped.Sum(line => line.Style.FontSize * LineHeight);
        var y = box.Y + (box.Height > 0 ? (box.Height - height) / 2 : 0);
        foreach (var line in wrapped)
        {
            var size = line.Style.FontSize;
            var width = texts.WidthOf(line.Text, line.Element, line.Style);
            var scale = box.Width > 0 && width > box.Width ? Math.Max(LeastScale, box.Width / width) : 1;
            var at = new DrawingPoint(isMiddle ? box.X + box.Width / 2 : box.X, y + size * LineHeight / 2 + size * 0.35 * scale);
            var map = scope.Map * Affine.Move(at.X, at.Y) * Affine.Scale(scale, scale);
            texts.AddLine(line.Text, line.Element, scope.Deeper(line.Style, map), default, isMiddle ? 0.5 : 0, output);
            y += size * LineHeight;
        }
    }

    private static void Collect(SvgElement element, DrawingBuilder builder, SvgStyle outer, List<Line> lines, ref bool isMiddle, int depth)
    {
        var style = builder.Derive(element, outer);
        if (style.IsNotDisplayed || depth > SvgFile.MostDepth || element.Name is "style" or "script")
        {
            return;
        }
        style.Fill = new SvgPaint(SvgPaintKind.Current);
        isMiddle |= element.Declarations?.GetValueOrDefault("text-align") == "center";
        var isBlock = element.Name is "div" or "p" or "li" or "br" or "tr" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "pre" or "section";
        var mayJoin = !isBlock;
        foreach (var node in element.Nodes)
        {
            if (node is SvgElement inner)
            {
                Collect(inner, builder, style, lines, ref isMiddle, depth + 1);
                mayJoin = inner.Name is not ("div" or "p" or "li" or "br" or "tr" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "pre" or "section");
            }
            else if (node is SvgText { Value: var value } && value.Length > 0)
            {
                if (!mayJoin || lines.Count == 0)
                {
                    lines.Add(new Line(element, style));
                }
                Append(lines[^1].Text, value);
                mayJoin = true;
            }
        }
        if (isBlock)
        {
            lines.Add(new Line(element, style));
        }
    }

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
    private static IEnumerable<(string Text, SvgElement Element, SvgStyle Style)> Wrap(Line line, TextBuilder texts, double width)
    {
        var text = line.Text.ToString().Trim();
        var most = width * 1.15;
        if (width <= 0 || line.Style.NeverWraps || texts.WidthOf(text, line.Element, line.Style) <= most)
        {
            yield return (text, line.Element, line.Style);
            yield break;
        }
        var current = "";
        foreach (var word in text.Split(' '))
        {
            var longer = current.Length == 0 ? word : current + " " + word;
            if (current.Length > 0 && texts.WidthOf(longer, line.Element, line.Style) > width)
            {
                yield return (current, line.Element, line.Style);
                longer = word;
            }
            current = longer;
        }
        yield return (current, line.Element, line.Style);
    }
}
