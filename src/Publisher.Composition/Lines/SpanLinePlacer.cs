using Publisher.Composition.Shapes;
using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Draws the lines under proper nouns and titles (T54): continuous under one unit, as long as its frames; units that touch
/// draw back an eighth of an em each, so that they read as two. A line ends with its line of text.
/// </summary>
internal sealed class SpanLinePlacer
{
    // In em: from the em box to the middle of the line, its thickness, and what a unit draws back from one that it touches.
    private const double Distance = 0.09;
    private const double Thickness = 0.05;
    private const double Inset = 0.125;

    /// <summary>What a line takes of the room under the text, in em: dots stand outside (T54).</summary>
    public const double Room = 0.15;

    private TextStyle? _style;
    private long _start;
    private long _end;

    public void Add(TextStyle style, long start, long end, List<PageItem> items)
    {
        if (_style is not null && ReferenceEquals(style.Line, _style.Line))
        {
            _end = end;
            return;
        }
        var inset = (style.Size * Inset).Units;
        var touches = _style is not null && start - _end < inset;
        if (touches)
        {
            _end -= (_style!.Size * Inset).Units;
        }
        EndLine(items);
        (_style, _start, _end) = (style, touches ? start + inset : start, end);
    }

    public void EndLine(List<PageItem> items)
    {
        if (_style is { } style && _end > _start)
        {
            var y = EmBox.Below(style.Size) + style.Size * Distance - style.Rise;
            items.Add(style.Line!.IsWavy ? Wave(style, y) : Bar(style, y));
        }
        _style = null;
    }

    private FilledRect Bar(TextStyle style, Length y)
    {
        var thickness = style.Size * Thickness;
        return new FilledRect
        {
            Box = new Rect(new Length(_start), y - thickness / 2, new Length(_end - _start), thickness),
            Ink = style.Ink,
        };
    }

    private VectorPath Wave(TextStyle style, Length y) => new()
    {
        Stroke = style.Ink,
        StrokeWidth = style.Size * Thickness,
        Segments = WavyLine.Between(new Length(_start), new Length(_end), y, style.Size),
    };
}
