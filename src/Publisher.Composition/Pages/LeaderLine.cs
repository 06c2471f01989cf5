using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>Dotted leaders: dots on a raster counted from the right edge of the measure, so that those of all lines align.</summary>
internal sealed class LeaderLine(Length measure, Length bodySize, Ink ink)
{
    // In em of the body.
    private const double Step = 0.6;
    private const double Diameter = 0.09;
    private const double Rise = 0.08;

    /// <summary>The dots between two places of a line, clear of both by one step; nothing where fewer than three fit.</summary>
    public IEnumerable<PageItem> Draw(Length from, Length to, Length baseline)
    {
        var step = bodySize * Step;
        var first = (measure - to).StepsToCover(step);
        var last = (measure - from).Units / step.Units;
        if (last - first < 3)
        {
            return [];
        }
        var y = baseline - bodySize * Rise;
        return
        [
            new VectorPath
            {
                Segments = [PathSegment.Move(new Point(measure - step * last, y)), PathSegment.Line(new Point(measure - step * first, y))],
                Stroke = ink, StrokeWidth = bodySize * Diameter, DotStep = step,
            },
        ];
    }
}
