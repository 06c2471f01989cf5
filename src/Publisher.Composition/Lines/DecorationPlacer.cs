using Publisher.Composition.Shapes;
using Publisher.Composition.Text;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Draws underlines, strikethroughs and emphasis dots (T53) under the cells of a styled run. Space between runs is no part
/// of either (T26).
/// </summary>
internal sealed class DecorationPlacer
{
    // In em of the text. Underlines clear descenders of most faces; a strike crosses Han and x-height letters alike.
    private const double UnderlineY = 0.16;
    private const double StrikeY = -0.3;
    private const double Thickness = 0.05;

    /// <summary>Distance of a dot's centre from the em box, and its radius, in em: a bullet of half size [house].</summary>
    private const double DotDistance = 0.19;
    private const double DotRadius = 0.075;

    private readonly List<long> _dots = [];
    private StyledRun? _run;
    private long _start;
    private long _end;

    public void Start(in TextItem item, long x, List<PageItem> items)
    {
        if (ReferenceEquals(item.Run, _run))
        {
            return;
        }
        End(items);
        var style = item.Run.Style;
        if (style.Underline || style.Strikethrough || style.EmphasisDots)
        {
            _run = item.Run;
            _start = _end = x;
        }
    }

    public void Extend(in Cell cell, long x)
    {
        if (_run is null)
        {
            return;
        }
        _end = x;
        if (_run.Style.EmphasisDots && cell.Kind is CharacterKind.Han or CharacterKind.Hangul)
        {
            _dots.Add(x - cell.Advance / 2);
        }
    }

    public void End(List<PageItem> items)
    {
        if (_run is { } run)
        {
            Draw(run.Style, items);
        }
        _run = null;
        _dots.Clear();
    }

    private void Draw(TextStyle style, List<PageItem> items)
    {
        if (style.Underline)
        {
            items.Add(Bar(style, UnderlineY));
        }
        if (style.Strikethrough)
        {
            items.Add(Bar(style, StrikeY));
        }
        var y = style.Language.IsChinese
            ? EmBox.Below(style.Size) + style.Size * DotDistance
            : -EmBox.Above(style.Size) - style.Size * DotDistance;
        foreach (var x in _dots)
        {
            items.Add(Dot(new Point(new Length(x), y - style.Rise), style.Size * DotRadius, style.Ink));
        }
    }

    private FilledRect Bar(TextStyle style, double y) => new()
    {
        Box = new Rect(new Length(_start), style.Size * y - style.Rise, new Length(_end - _start), style.Size * Thickness),
        Ink = style.Ink,
    };

    private static VectorPath Dot(Point centre, Length radius, Ink ink) =>
        new() { Fill = ink, Segments = Circle.At(centre, radius) };
}
