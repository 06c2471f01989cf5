using System.Text;
using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Drawings;

/// <summary>
/// Writes gradients as axial and radial shadings (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4). PDF knows only padding: gradients
/// that go on are written as often as the drawing needs.
/// </summary>
internal sealed class ShadingWriter(PdfWriter writer)
{
    private const int MostRepeats = 60;
    private const int MostRepeatedStops = 40;
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    /// <param name="box">What the gradient has to cover, in the drawing's numbers.</param>
    /// <param name="isAlpha">Opacity as a grey, instead of the colours.</param>
    public int Write(GradientPaint gradient, DrawingBounds box, bool isAlpha)
    {
        var goesOn = gradient.Spread != GradientSpread.Pad && gradient.Stops.Count <= MostRepeatedStops;
        var (from, to) = !goesOn ? (0, 1) : Range(gradient, box);
        var buffer = new PdfBuffer();
        buffer.Raw(gradient is LinearGradient ? "<</ShadingType 2" : "<</ShadingType 3")
            .Raw(isAlpha ? " /ColorSpace /DeviceGray" : " /ColorSpace /DeviceRGB").Raw(" /Extend [true true] /Coords [");
        WriteCoordinates(gradient, from, to, buffer);
        buffer.Raw("] /Function ");
        WriteFunction(Stops(gradient, from, to), isAlpha, buffer);
        return Once(buffer.Raw(">>"));
    }

    /// <summary>Drawings of one hand share gradients: the same object is written once.</summary>
    public int Once(PdfBuffer content)
    {
        var key = Encoding.ASCII.GetString(content.Written);
        if (!_written.TryGetValue(key, out var number))
        {
            _written[key] = number = writer.Write(content);
        }
        return number;
    }

    private static void WriteCoordinates(GradientPaint gradient, int from, int to, PdfBuffer buffer)
    {
        void Write(params ReadOnlySpan<double> numbers)
        {
            foreach (var number in numbers)
            {
                buffer.Fine(number).Raw(" ");
            }
        }
        if (gradient is LinearGradient line)
        {
            var (dx, dy) = (line.End.X - line.Start.X, line.End.Y - line.Start.Y);
            Write(line.Start.X + dx * from, line.Start.Y + dy * from, line.Start.X + dx * to, line.Start.Y + dy * to);
        }
        else if (gradient is RadialGradient circle)
        {
            var (dx, dy, dr) = (circle.Centre.X - circle.Focus.X, circle.Centre.Y - circle.Focus.Y, circle.Radius - circle.FocusRadius);
            Write(circle.Focus.X, circle.Focus.Y, circle.FocusRadius, circle.Focus.X + dx * to, circle.Focus.Y + dy * to, circle.FocusRadius + dr * to);
        }
    }

    /// <summary>The rounds that cover the box; a circle has none before the first.</summary>
    private static (int From, int To) Range(GradientPaint gradient, DrawingBounds box)
    {
        if (gradient.Transform.Inverse() is not { } back)
        {
            return (0, 1);
        }
        var inside = box.By(back);
        var (from, to) = (0.0, 1.0);
        foreach (var corner in (ReadOnlySpan<DrawingPoint>)[new(inside.Left, inside.Top), new(inside.Right, inside.Top), new(inside.Right, inside.Bottom), new(inside.Left, inside.Bottom)])
        {
            var at = Place(gradient, corner);
            (from, to) = (Math.Min(from, at), Math.Max(to, at));
        }
        if (!double.IsFinite(from) || !double.IsFinite(to))
        {
            return (0, 1); // so flat or far away that nothing of it could be told apart
        }
        return (gradient is LinearGradient ? (int)Math.Max(-MostRepeats, Math.Floor(from)) : 0, (int)Math.Min(MostRepeats, Math.Ceiling(to)));
    }

    private static double Place(GradientPaint gradient, DrawingPoint point)
    {
        if (gradient is LinearGradient line)
        {
            var (dx, dy) = (line.End.X - line.Start.X, line.End.Y - line.Start.Y);
            return ((point.X - line.Start.X) * dx + (point.Y - line.Start.Y) * dy) / (dx * dx + dy * dy);
        }
        var circle = (RadialGradient)gradient;
        var (x, y) = (point.X - circle.Centre.X, point.Y - circle.Centre.Y);
        return Math.Sqrt(x * x + y * y) / circle.Radius + 1;
    }

    private static List<GradientStop> Stops(GradientPaint gradient, int from, int to)
    {
        var stops = new List<GradientStop>();
        for (var round = from; round < to; round++)
        {
            var isBack = gradient.Spread == GradientSpread.Reflect && round % 2 != 0;
            foreach (var stop in isBack ? gradient.Stops.Reverse().Select(one => one with { Offset = 1 - one.Offset }) : gradient.Stops)
            {
                stops.Add(stop with { Offset = (round + stop.Offset - from) / (to - from) });
            }
        }
        return stops;
    }

    /// <summary>Pieces between stops, stitched together (7.10.4); bounds ascend strictly, so stops at one place make a step.</summary>
    private static void WriteFunction(List<GradientStop> stops, bool isAlpha, PdfBuffer buffer)
    {
        const double Hair = 1e-5;
        var points = new List<GradientStop> { stops[0] with { Offset = 0 } };
        for (var i = 0; i < stops.Count; i++)
        {
            var least = points[^1].Offset + Hair;
            points.Add(stops[i] with { Offset = Math.Clamp(stops[i].Offset, least, Math.Max(least, 1 - Hair * (stops.Count - i))) });
        }
        points.Add(stops[^1] with { Offset = 1 });
        buffer.Raw("<</FunctionType 3 /Domain [0 1] /Functions [");
        for (var i = 0; i + 1 < points.Count; i++)
        {
            buffer.Raw("<</FunctionType 2 /Domain [0 1] /N 1 /C0 [");
            Colour(points[i], isAlpha, buffer).Raw("] /C1 [");
            Colour(points[i + 1], isAlpha, buffer).Raw("]>> ");
        }
        buffer.Raw("] /Bounds [");
        foreach (var point in points[1..^1])
        {
            buffer.Fine(point.Offset).Raw(" ");
        }
        buffer.Raw("] /Encode [");
        for (var i = 0; i + 1 < points.Count; i++)
        {
            buffer.Raw("0 1 ");
        }
        buffer.Raw("]>>");
    }

    private static PdfBuffer Colour(GradientStop stop, bool isAlpha, PdfBuffer buffer) => isAlpha ? buffer.Number(stop.Opacity)
        : buffer.Number(stop.Ink.Red / 255.0).Raw(" ").Number(stop.Ink.Green / 255.0).Raw(" ").Number(stop.Ink.Blue / 255.0);
}
