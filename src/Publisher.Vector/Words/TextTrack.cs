using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Vector.Markup;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;
using Publisher.Vector.Values;

namespace Publisher.Vector.Words;

/// <summary>An outline that text runs along, as a chain of short lines with the way to each (SVG 2, 11.8).</summary>
internal sealed class TextTrack
{
    /// <summary>Lines that a curve is taken as; text has far fewer letters on one.</summary>
    private const int Pieces = 24;
    private const int MostPoints = 20_000;

    private readonly List<DrawingPoint> _points = [];
    private readonly List<double> _ways = [];

    private TextTrack(IReadOnlyList<DrawingStep> path)
    {
        var (start, last) = (default(DrawingPoint), default(DrawingPoint));
        foreach (var step in path)
        {
            switch (step.Verb)
            {
                case PathVerb.Move: Add(start = step.End, isGap: true); break;
                case PathVerb.Line: Add(step.End); break;
                case PathVerb.Cubic: AddCurve(last, step); break;
                default: Add(start); break;
            }
            last = _points[^1];
        }
    }

    public double Length => _ways.Count == 0 ? 0 : _ways[^1];

    /// <summary>Where on the track the text begins.</summary>
    public double Start { get; private init; }

    /// <summary>The track of a <c>textPath</c>; null when it has none.</summary>
    public static TextTrack? Of(SvgElement element, DrawingBuilder builder, in Scope scope)
    {
        if (builder.File.Find(References.IdOf(element["href"])) is not { } target || !ShapeReader.IsShape(target.Name))
        {
            return null;
        }
        var own = TransformReader.Read(target["transform"]);
        var path = ShapeReader.Read(target, scope).Path.Select(step => step.By(own)).ToList();
        var track = new TextTrack(path);
        var (hundred, scale) = (track.Length, LengthReader.Read(target["pathLength"], 1, 1) is { } given and > 0 ? track.Length / given : 1);
        var offset = element["startOffset"];
        var start = LengthReader.Read(offset, scope.Style.FontSize, hundred) ?? 0;
        return track.Length > 0 ? new TextTrack(path) { Start = offset?.EndsWith('%') == true ? start : start * scale } : null;
    }

    /// <summary>The place after this way and the direction there, in degrees; null beyond the ends.</summary>
    public (DrawingPoint Place, double Turn)? At(double way)
    {
        if (!(way >= 0 && way <= Length))
        {
            return null;
        }
        var found = _ways.BinarySearch(way);
        var next = Math.Clamp(found >= 0 ? found : ~found, 1, _points.Count - 1);
        while (next < _points.Count - 1 && _ways[next] <= _ways[next - 1])
        {
            next++;
        }
        var (from, to, length) = (_points[next - 1], _points[next], _ways[next] - _ways[next - 1]);
        var share = length > 0 ? (way - _ways[next - 1]) / length : 0;
        var turn = Math.Atan2(to.Y - from.Y, to.X - from.X) * 180 / Math.PI;
        return (new DrawingPoint(from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share), turn);
    }

    private void AddCurve(DrawingPoint from, in DrawingStep curve)
    {
        for (var i = 1; i <= Pieces; i++)
        {
            var (t, s) = (i / (double)Pieces, 1 - i / (double)Pieces);
            var (a, b, c, d) = (s * s * s, 3 * t * s * s, 3 * t * t * s, t * t * t);
            Add(new DrawingPoint(a * from.X + b * curve.Control1.X + c * curve.Control2.X + d * curve.End.X,
                a * from.Y + b * curve.Control1.Y + c * curve.Control2.Y + d * curve.End.Y));
        }
    }

    /// <param name="isGap">The way does not grow: text jumps over it.</param>
    private void Add(DrawingPoint point, bool isGap = false)
    {
        if (_points.Count >= MostPoints)
        {
            return;
        }
        var (way, last) = _points.Count == 0 ? (0, point) : (_ways[^1], _points[^1]);
        _points.Add(point);
        _ways.Add(way + (isGap ? 0 : Math.Sqrt((point.X - last.X) * (point.X - last.X) + (point.Y - last.Y) * (point.Y - last.Y))));
    }
}
