using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Markup;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>What happens to an element as a whole: clipping, masking, opacity (SVG 2, 3.5; CSS Masking 1).</summary>
internal sealed class EffectBuilder(DrawingBuilder builder)
{
    private readonly FilterApplier _filters = new(builder);

    /// <summary>The parts, gathered in groups where an effect asks for it.</summary>
    public List<DrawingNode> Apply(SvgElement element, in Scope scope, List<DrawingNode> parts)
    {
        var style = scope.Style;
        if (parts.Count == 0)
        {
            return parts;
        }
        if (style.Filter.Length > 0 && !scope.IsClip)
        {
            parts = _filters.Apply(element, scope, parts);
        }
        if (style.Opacity < 1 && !scope.IsClip)
        {
            parts = style.Opacity <= 0 ? [] : [Faded(parts, style.Opacity)];
        }
        if (style.ClipPath.Length > 0 && builder.File.Find(style.ClipPath) is { Name: "clipPath" } clip)
        {
            parts = Clip(clip, scope, parts);
        }
        if (style.Mask.Length > 0 && !scope.IsClip && builder.File.Find(style.Mask) is { Name: "mask" } mask)
        {
            parts = Masked(mask, scope, parts);
        }
        if (style.Blend != BlendMode.Normal && !scope.IsClip && parts.Count > 0)
        {
            parts = [new DrawingGroup(parts) { Blend = style.Blend }];
        }
        return parts;
    }

    /// <summary>One thing with one paint can be translucent itself.</summary>
    private static DrawingNode Faded(List<DrawingNode> parts, double opacity) => parts switch
    {
        [DrawingShape { Fill: { } fill, Stroke: null } shape] => shape with { Fill = fill with { Opacity = fill.Opacity * opacity } },
        [DrawingShape { Fill: null, Stroke: { } stroke } shape] => shape with { Stroke = stroke with { Opacity = stroke.Opacity * opacity } },
        [DrawingText { Fill: { } fill, Stroke: null } text] => text with { Fill = fill with { Opacity = fill.Opacity * opacity } },
        _ => new DrawingGroup(parts) { Opacity = opacity },
    };

    private List<DrawingNode> Clip(SvgElement clip, in Scope scope, List<DrawingNode> parts)
    {
        if (!builder.Enter(clip))
        {
            return parts;
        }
        var map = scope.Map * Units(clip["clipPathUnits"], scope, parts) * TransformReader.Read(clip["transform"]);
        var outlines = new List<DrawingNode>();
        builder.AddChildren(clip, scope.Deeper(builder.StyleOf(clip), map) with { IsClip = true }, outlines);
        var outer = builder.StyleOf(clip).ClipPath;
        var clipped = Cut(outlines, parts);
        if (outer.Length > 0 && builder.File.Find(outer) is { Name: "clipPath" } next)
        {
            clipped = Clip(next, scope, clipped);
        }
        builder.Leave(clip);
        return clipped;
    }

    /// <summary>Outlines apart from each other make one; those that overlap or are text or clipped themselves make a mask.</summary>
    private static List<DrawingNode> Cut(List<DrawingNode> outlines, List<DrawingNode> parts)
    {
        if (outlines.Count == 0)
        {
            return []; // nothing shows (CSS Masking 1, 5)
        }
        var shapes = outlines.OfType<DrawingShape>().ToList();
        var isSimple = shapes.Count == outlines.Count && shapes.Count <= 50
            && shapes.All(shape => shape.Fill?.IsEvenOdd == shapes[0].Fill?.IsEvenOdd) && AreApart(shapes);
        return isSimple
            ? [new DrawingGroup(parts) { Clip = new DrawingClip([.. shapes.SelectMany(Outline)], shapes[0].Fill?.IsEvenOdd == true) }]
            : [new DrawingGroup(parts) { Mask = new DrawingMask(new DrawingGroup(outlines), IsLuminance: false) }];
    }

    private static IEnumerable<DrawingStep> Outline(DrawingShape shape) => shape.Path.Select(step => step.By(shape.Transform));

    private static bool AreApart(List<DrawingShape> shapes)
    {
        var bounds = shapes.ConvertAll(shape => NodeBounds.Of(shape, withStrokes: false));
        return !bounds.Where((one, i) => bounds.Take(i).Any(one.Overlaps)).Any();
    }

    private List<DrawingNode> Masked(SvgElement mask, in Scope scope, List<DrawingNode> parts)
    {
        if (!builder.Enter(mask))
        {
            return parts;
        }
        var style = builder.StyleOf(mask);
        var isUser = mask["maskUnits"] == "userSpaceOnUse";
        var lengths = new Lengths(mask, isUser ? scope : scope with { Width = 1, Height = 1 });
        var area = new Area(lengths.X("x") ?? -0.1, lengths.Y("y") ?? -0.1, lengths.X("width") ?? 1.2, lengths.Y("height") ?? 1.2);
        var areaMap = isUser ? scope.Map : scope.Map * Units("objectBoundingBox", scope, parts);
        var content = new List<DrawingNode>();
        builder.AddChildren(mask, scope.Deeper(style, scope.Map * Units(mask["maskContentUnits"], scope, parts)), content);
        builder.Leave(mask);
        if (content.Count == 0 || !(area.Width > 0 && area.Height > 0))
        {
            return [];
        }
        var region = isUser && mask["width"] is null && mask["x"] is null ? null : new DrawingClip(area.Outline(areaMap), false);
        var masked = new DrawingGroup(parts) { Mask = new DrawingMask(new DrawingGroup(content) { Clip = region }, !style.IsMaskAlpha) };
        return [masked];
    }

    private static Affine Units(string? units, in Scope scope, List<DrawingNode> parts)
    {
        if (units != "objectBoundingBox" || scope.Map.Inverse() is not { } back)
        {
            return Affine.Identity;
        }
        var bounds = NodeBounds.OfFills(parts).By(back);
        return bounds.IsEmpty ? Affine.Identity : new Affine(bounds.Width, 0, 0, bounds.Height, bounds.Left, bounds.Top);
    }
}
