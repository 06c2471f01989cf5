using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>Turns fill and stroke into paints: colours, gradients, patterns (SVG 2, 14).</summary>
internal sealed class PaintBuilder(DrawingBuilder builder)
{
    /// <summary>Gradients and patterns take attributes from others; longer chains go in circles.</summary>
    private const int MostLinks = 10;

    /// <summary>The fill of what has these bounds in its own numbers; null for none.</summary>
    public DrawingFill? Fill(in Scope scope, DrawingBounds bounds)
    {
        var style = scope.Style;
        if (scope.IsClip)
        {
            return new DrawingFill(new SolidPaint(Model.Pages.Ink.White), 1, style.IsClipEvenOdd);
        }
        return Resolve(style.Fill, scope, bounds) is var (paint, opacity) && opacity * style.FillOpacity > 0
            ? new DrawingFill(paint, opacity * style.FillOpacity, style.IsFillEvenOdd) : null;
    }

    public DrawingStroke? Stroke(in Scope scope, DrawingBounds bounds)
    {
        var style = scope.Style;
        if (scope.IsClip || style.StrokeWidth <= 0 || Resolve(style.Stroke, scope, bounds) is not var (paint, opacity) || opacity * style.StrokeOpacity <= 0)
        {
            return null;
        }
        var grow = style.IsStrokeFixed && scope.Map.Growth > 0 ? 1 / scope.Map.Growth : 1;
        return new DrawingStroke(paint, opacity * style.StrokeOpacity, style.StrokeWidth * grow)
        {
            Cap = style.Cap, Join = style.Join, MiterLimit = style.MiterLimit,
            Dashes = grow == 1 ? style.Dashes : [.. style.Dashes.Select(dash => dash * grow)], DashOffset = style.DashOffset * grow,
        };
    }

    private (DrawingPaint Paint, double Opacity)? Resolve(SvgPaint paint, in Scope scope, DrawingBounds bounds)
    {
        var style = scope.Style;
        switch (paint.Kind)
        {
            case SvgPaintKind.Colour: return (new SolidPaint(paint.Colour.Ink), paint.Colour.Opacity);
            case SvgPaintKind.Current: return (new SolidPaint(style.Color.Ink), style.Color.Opacity);
            case SvgPaintKind.ContextFill: return style.ContextFill.Kind < SvgPaintKind.Reference ? Resolve(style.ContextFill, scope, bounds) : null;
            case SvgPaintKind.ContextStroke: return style.ContextStroke.Kind < SvgPaintKind.Reference ? Resolve(style.ContextStroke, scope, bounds) : null;
            case SvgPaintKind.Reference: return Server(paint, scope, bounds);
            default: return null;
        }
    }

    private (DrawingPaint Paint, double Opacity)? Server(SvgPaint paint, in Scope scope, DrawingBounds bounds)
    {
        if (builder.File.Find(paint.Id) is not { Name: "linearGradient" or "radialGradient" or "pattern" } server)
        {
            return paint.Fallback == SvgPaintKind.None ? null : Resolve(paint with { Kind = paint.Fallback }, scope, bounds);
        }
        var chain = Chain(server);
        var found = server.Name == "pattern" ? Pattern(chain, scope, bounds) : Gradient(server.Name, chain, scope, bounds);
        return found is null ? null : (found, found is SolidPaint && chain.SelectMany(one => one.Elements).LastOrDefault(one => one.Name == "stop") is { } stop
            ? StopOf(stop).Opacity : 1);
    }

    private List<SvgElement> Chain(SvgElement server)
    {
        var chain = new List<SvgElement> { server };
        while (chain.Count < MostLinks && builder.File.Find(References.IdOf(chain[^1]["href"])) is { } next && !chain.Contains(next))
        {
            chain.Add(next);
        }
        return chain;
    }

    private static string? Attribute(List<SvgElement> chain, string name) => chain.Select(one => one[name]).FirstOrDefault(value => value is not null);

    private DrawingPaint? Gradient(string kind, List<SvgElement> chain, in Scope scope, DrawingBounds bounds)
    {
        var stops = Stops(chain);
        if (stops.Count == 0)
        {
            return null;
        }
        if (stops.Count == 1)
        {
            return new SolidPaint(stops[0].Ink);
        }
        var isUser = Attribute(chain, "gradientUnits") == "userSpaceOnUse";
        if (!isUser && (bounds.Width <= 0 || bounds.Height <= 0))
        {
            return null; // as the standard has it: no box, no gradient
        }
        var own = TransformReader.Read(Attribute(chain, "gradientTransform"));
        var map = scope.Map * (isUser ? own : BoxMap(bounds) * own);
        var spread = Attribute(chain, "spreadMethod") switch { "reflect" => GradientSpread.Reflect, "repeat" => GradientSpread.Repeat, _ => GradientSpread.Pad };
        var (width, height, diagonal, em) = isUser ? (scope.Width, scope.Height, scope.Diagonal, scope.Style.FontSize) : (1.0, 1.0, 1.0, 1.0);
        double Number(string name, double whole, double otherwise) =>
            Attribute(chain, name) is { } text && LengthReader.Read(text, em, whole) is { } value ? value : otherwise;
        if (kind == "linearGradient")
        {
            var (start, end) = (new DrawingPoint(Number("x1", width, 0), Number("y1", height, 0)),
                new DrawingPoint(Number("x2", width, width), Number("y2", height, 0)));
            return start == end ? new SolidPaint(stops[^1].Ink) : new LinearGradient(start, end, stops, spread, map);
        }
        var centre = new DrawingPoint(Number("cx", width, width / 2), Number("cy", height, height / 2));
        var radius = Number("r", diagonal, diagonal / 2);
        var focus = new DrawingPoint(Number("fx", width, centre.X), Number("fy", height, centre.Y));
        return radius <= 0 ? new SolidPaint(stops[^1].Ink)
            : new RadialGradient(Inside(focus, centre, radius), Math.Max(0, Number("fr", diagonal, 0)), centre, radius, stops, spread, map);
    }

    /// <summary>A focus outside of its circle moves to its rim, a hair inside, where all colours still show.</summary>
    private static DrawingPoint Inside(DrawingPoint focus, DrawingPoint centre, double radius)
    {
        var (dx, dy) = (focus.X - centre.X, focus.Y - centre.Y);
        var distance = Math.Sqrt(dx * dx + dy * dy);
        var most = radius * 0.999;
        return distance <= most ? focus : new DrawingPoint(centre.X + dx * most / distance, centre.Y + dy * most / distance);
    }

    private static Affine BoxMap(DrawingBounds bounds) => new(bounds.Width, 0, 0, bounds.Height, bounds.Left, bounds.Top);

    private List<GradientStop> Stops(List<SvgElement> chain)
    {
        var stops = new List<GradientStop>();
        var owner = chain.FirstOrDefault(one => one.Elements.Any(child => child.Name == "stop"));
        foreach (var element in owner?.Elements.Where(child => child.Name == "stop") ?? [])
        {
            var offset = Math.Clamp(LengthReader.Read(element["offset"], 1, 1) ?? 0, 0, 1);
            stops.Add(StopOf(element) with { Offset = stops.Count > 0 ? Math.Max(offset, stops[^1].Offset) : offset });
        }
        return stops;
    }

    private GradientStop StopOf(SvgElement element)
    {
        var style = builder.StyleOf(element);
        return new GradientStop(0, style.StopColour.Ink, style.StopColour.Opacity * style.StopOpacity);
    }

    private PatternPaint? Pattern(List<SvgElement> chain, in Scope scope, DrawingBounds bounds)
    {
        var isUser = Attribute(chain, "patternUnits") == "userSpaceOnUse";
        var (width, height, em) = isUser ? (scope.Width, scope.Height, scope.Style.FontSize) : (1.0, 1.0, 1.0);
        double Number(string name, double whole) => Attribute(chain, name) is { } text ? LengthReader.Read(text, em, whole) ?? 0 : 0;
        var tile = new Area(Number("x", width), Number("y", height), Number("width", width), Number("height", height));
        if (!isUser)
        {
            tile = new Area(bounds.Left + tile.X * bounds.Width, bounds.Top + tile.Y * bounds.Height, tile.Width * bounds.Width, tile.Height * bounds.Height);
        }
        var owner = chain.FirstOrDefault(one => one.Elements.Count > 0);
        if (owner is null || !(tile.Width > 0 && tile.Height > 0) || !builder.Enter(owner))
        {
            return null;
        }
        var box = NumberReader.List(Attribute(chain, "viewBox")) is [var x, var y, > 0 and var w, > 0 and var h] ? new Area(x, y, w, h) : (Area?)null;
        var map = box is not null ? Viewports.Fit(box, Attribute(chain, "preserveAspectRatio"), tile)
            : Attribute(chain, "patternContentUnits") == "objectBoundingBox" ? BoxMap(bounds) : Affine.Identity;
        var parts = new List<DrawingNode>();
        builder.AddChildren(owner, scope.Deeper(builder.StyleOf(owner), map) with { IsClip = false }, parts);
        builder.Leave(owner);
        return new PatternPaint(new DrawingGroup(parts), new DrawingBounds(tile.X, tile.Y, tile.X + tile.Width, tile.Y + tile.Height),
            scope.Map * TransformReader.Read(Attribute(chain, "patternTransform")));
    }
}
