using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Markup;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>Puts markers on the corners of an outline (SVG 2, 13.7): arrow heads, mostly.</summary>
internal sealed class MarkerBuilder(DrawingBuilder builder)
{
    private const int MostMarkers = 5_000;

    /// <summary>A corner with the directions in which the outline comes to it and goes on; of no length when it does not.</summary>
    private readonly record struct Corner(DrawingPoint Place, DrawingPoint Before, DrawingPoint After);

    public void Add(List<DrawingStep> path, in Scope scope, List<DrawingNode> output)
    {
        var style = scope.Style;
        if (scope.IsClip || (style.MarkerStart.Length | style.MarkerMid.Length | style.MarkerEnd.Length) == 0 || path.Count > MostMarkers)
        {
            return;
        }
        var corners = Corners(path);
        for (var i = 0; i < corners.Count; i++)
        {
            if (i == 0)
            {
                Add(style.MarkerStart, corners[i], isStart: true, scope, output);
            }
            if (i > 0 && i < corners.Count - 1)
            {
                Add(style.MarkerMid, corners[i], isStart: false, scope, output);
            }
            if (i == corners.Count - 1)
            {
                Add(style.MarkerEnd, corners[i], isStart: false, scope, output);
            }
        }
    }

    private static List<Corner> Corners(List<DrawingStep> path)
    {
        var corners = new List<Corner>();
        var (last, start) = (default(DrawingPoint), default(DrawingPoint));
        foreach (var step in path)
        {
            var end = step.Verb == PathVerb.Close ? start : step.End;
            var (leaving, arriving) = step.Verb switch
            {
                PathVerb.Move => (default, default),
                PathVerb.Cubic => (Direction(last, step.Control1, step.Control2, end), Direction(end, step.Control2, step.Control1, last)),
                _ => (Direction(last, end, end, end), Direction(end, last, last, last)),
            };
            if (corners.Count > 0 && step.Verb != PathVerb.Move)
            {
                corners[^1] = corners[^1] with { After = leaving };
            }
            if (step.Verb != PathVerb.Close || end != last)
            {
                corners.Add(new Corner(end, new(-arriving.X, -arriving.Y), default));
            }
            start = step.Verb == PathVerb.Move ? end : start;
            last = end;
        }
        return corners;
    }

    /// <summary>To the first point that is another.</summary>
    private static DrawingPoint Direction(DrawingPoint from, DrawingPoint first, DrawingPoint second, DrawingPoint third)
    {
        var to = first != from ? first : second != from ? second : third;
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        return length > 0 ? new DrawingPoint(dx / length, dy / length) : default;
    }

    private void Add(string id, in Corner corner, bool isStart, in Scope scope, List<DrawingNode> output)
    {
        if (id.Length == 0 || builder.File.Find(id) is not { Name: "marker" } marker || !builder.Enter(marker))
        {
            return;
        }
        var style = builder.StyleOf(marker).Inherited();
        (style.ContextFill, style.ContextStroke) = (scope.Style.Fill, scope.Style.Stroke);
        var lengths = new Lengths(marker, scope);
        var area = new Area(0, 0, lengths.X("markerWidth") ?? 3, lengths.Y("markerHeight") ?? 3);
        var box = Viewports.ViewBox(marker);
        var fit = Viewports.Fit(box, marker["preserveAspectRatio"], area);
        var reference = fit.Apply(new(LengthReader.Read(marker["refX"], 1, 1) ?? 0, LengthReader.Read(marker["refY"], 1, 1) ?? 0));
        var grow = marker["markerUnits"] == "userSpaceOnUse" ? 1 : scope.Style.StrokeWidth;
        var place = scope.Map * Affine.Move(corner.Place.X, corner.Place.Y) * Affine.Rotate(Angle(marker["orient"], corner, isStart))
            * Affine.Scale(grow, grow) * Affine.Move(-reference.X, -reference.Y);
        var parts = new List<DrawingNode>();
        if (area.Width > 0 && area.Height > 0 && grow > 0)
        {
            builder.AddChildren(marker, scope.Deeper(style, place * fit), parts);
        }
        builder.Leave(marker);
        if (parts.Count > 0)
        {
            // The inherited style has lost whether the marker overflows, which is its own.
            var isCut = builder.StyleOf(marker).Overflows != true && !area.Holds(parts, place);
            output.Add(new DrawingGroup(parts) { Clip = isCut ? new DrawingClip(area.Outline(place), false) : null });
        }
    }

    private static double Angle(string? orient, in Corner corner, bool isStart)
    {
        if (orient is not ("auto" or "auto-start-reverse"))
        {
            return orient is null ? 0 : NumberReader.List(orient) is [var given, ..] ? given : 0;
        }
        var (x, y) = (corner.Before.X + corner.After.X, corner.Before.Y + corner.After.Y);
        if (x == 0 && y == 0)
        {
            (x, y) = (corner.After.X, corner.After.Y);
        }
        return Math.Atan2(y, x) * 180 / Math.PI + (isStart && orient == "auto-start-reverse" ? 180 : 0);
    }
}
