using Publisher.Model.Drawings;
using Publisher.Model.Pages;

namespace Publisher.Vector.Values;

/// <summary>Grows an outline and knows where its pen is. Its methods say true, so that readers can chain them.</summary>
internal sealed class PathBuilder
{
    /// <summary>Handle of a cubic curve that is a quarter of the unit circle.</summary>
    private const double Quarter = 0.5522847498307936;

    private DrawingPoint _start;
    private DrawingPoint _control;
    private char _last;
    private bool _isClosed;

    public List<DrawingStep> Steps { get; } = [];
    public DrawingPoint Current { get; private set; }

    public DrawingPoint MirroredCubic => _last == 'C' ? Mirror : Current;
    public DrawingPoint MirroredQuadratic => _last == 'Q' ? Mirror : Current;
    private DrawingPoint Mirror => new(2 * Current.X - _control.X, 2 * Current.Y - _control.Y);

    public bool Move(DrawingPoint to)
    {
        Steps.Add(new DrawingStep(PathVerb.Move, default, default, to));
        _isClosed = false;
        return Go(to, 'M') && (_start = to) == to;
    }

    public bool Line(DrawingPoint to)
    {
        Reopen();
        Steps.Add(new DrawingStep(PathVerb.Line, default, default, to));
        return Go(to, 'L');
    }

    public bool Cubic(DrawingPoint first, DrawingPoint second, DrawingPoint to)
    {
        Reopen();
        Steps.Add(new DrawingStep(PathVerb.Cubic, first, second, to));
        _control = second;
        return Go(to, 'C');
    }

    /// <summary>Every quadratic curve is a cubic one.</summary>
    public bool Quadratic(DrawingPoint control, DrawingPoint to)
    {
        static double Third(double from, double control) => from + (control - from) * 2 / 3;
        var from = Current;
        _ = Cubic(new(Third(from.X, control.X), Third(from.Y, control.Y)), new(Third(to.X, control.X), Third(to.Y, control.Y)), to);
        _control = control;
        return Go(to, 'Q');
    }

    public bool Close()
    {
        if (!_isClosed)
        {
            Steps.Add(new DrawingStep(PathVerb.Close, default, default, default));
        }
        _isClosed = true;
        return Go(_start, 'Z');
    }

    /// <summary>An elliptical arc by its ends (SVG 2, appendix B.2.4), as curves of a quarter turn at most.</summary>
    public bool Arc(ArcShape arc, DrawingPoint to)
    {
        var from = Current;
        if (arc.RadiusX == 0 || arc.RadiusY == 0)
        {
            return Line(to);
        }
        if (from == to)
        {
            return true;
        }
        var (sin, cos) = Math.SinCos(arc.Angle * Math.PI / 180);
        var (dx, dy) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = (cos * dx + sin * dy, cos * dy - sin * dx);
        var grow = Math.Sqrt(Math.Max(1, x * x / (arc.RadiusX * arc.RadiusX) + y * y / (arc.RadiusY * arc.RadiusY)));
        var (rx, ry) = (arc.RadiusX * grow, arc.RadiusY * grow);
        var distance = rx * rx * y * y + ry * ry * x * x;
        var factor = Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - distance) / distance)) * (arc.IsLarge == arc.IsSweep ? -1 : 1);
        var (cx, cy) = (factor * rx * y / ry, -factor * ry * x / rx);
        var begin = Math.Atan2((y - cy) / ry, (x - cx) / rx);
        var sweep = Math.Atan2((-y - cy) / ry, (-x - cx) / rx) - begin;
        sweep += arc.IsSweep && sweep < 0 ? 2 * Math.PI : !arc.IsSweep && sweep > 0 ? -2 * Math.PI : 0;
        var map = new Affine(cos * rx, sin * rx, -sin * ry, cos * ry,
            cos * cx - sin * cy + (from.X + to.X) / 2, sin * cx + cos * cy + (from.Y + to.Y) / 2);
        return map.IsFinite && double.IsFinite(sweep) ? Turn(map, begin, sweep, to) : Line(to);
    }

    private bool Turn(in Affine map, double begin, double sweep, DrawingPoint to)
    {
        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var (part, handle) = (sweep / parts, 4.0 / 3 * Math.Tan(sweep / parts / 4));
        for (var i = 0; i < parts; i++)
        {
            var (sin0, cos0) = Math.SinCos(begin + i * part);
            var (sin1, cos1) = Math.SinCos(begin + (i + 1) * part);
            _ = Cubic(map.Apply(new(cos0 - handle * sin0, sin0 + handle * cos0)), map.Apply(new(cos1 + handle * sin1, sin1 - handle * cos1)),
                i == parts - 1 ? to : map.Apply(new(cos1, sin1)));
        }
        return Go(to, 'A');
    }

    public void Ellipse(double cx, double cy, double rx, double ry)
    {
        var (hx, hy) = (rx * Quarter, ry * Quarter);
        Move(new(cx + rx, cy));
        Cubic(new(cx + rx, cy + hy), new(cx + hx, cy + ry), new(cx, cy + ry));
        Cubic(new(cx - hx, cy + ry), new(cx - rx, cy + hy), new(cx - rx, cy));
        Cubic(new(cx - rx, cy - hy), new(cx - hx, cy - ry), new(cx, cy - ry));
        Cubic(new(cx + hx, cy - ry), new(cx + rx, cy - hy), new(cx + rx, cy));
        Close();
    }

    public void Rectangle(double x, double y, double width, double height, double rx = 0, double ry = 0)
    {
        var (right, bottom) = (x + width, y + height);
        var (hx, hy) = (rx * (1 - Quarter), ry * (1 - Quarter));
        Move(new(x + rx, y));
        Line(new(right - rx, y));
        if (rx > 0)
        {
            Cubic(new(right - hx, y), new(right, y + hy), new(right, y + ry));
        }
        Line(new(right, bottom - ry));
        if (rx > 0)
        {
            Cubic(new(right, bottom - hy), new(right - hx, bottom), new(right - rx, bottom));
            Line(new(x + rx, bottom));
            Cubic(new(x + hx, bottom), new(x, bottom - hy), new(x, bottom - ry));
            Line(new(x, y + ry));
            Cubic(new(x, y + hy), new(x + hx, y), new(x + rx, y));
        }
        else
        {
            Line(new(x, bottom));
        }
        Close();
    }

    /// <summary>What follows a closed outline without a move begins where that began.</summary>
    private void Reopen()
    {
        if (_isClosed)
        {
            Move(_start);
        }
    }

    private bool Go(DrawingPoint to, char verb)
    {
        (Current, _last) = (to, verb);
        return true;
    }
}
