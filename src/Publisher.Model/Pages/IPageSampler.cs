using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>Says what colours a page has where, for what is to be read on a picture.</summary>
public interface IPageSampler
{
    PageSample Sample(Page page, Size size);
}

/// <summary>A page as few large pixels, rows top down.</summary>
public sealed record PageSample(int Width, int Height, IReadOnlyList<Ink> Inks)
{
    /// <summary>The pixels that lie at least in part within a box of a page of a size.</summary>
    public IEnumerable<Ink> Within(Rect box, Size size)
    {
        var (left, right) = Span(box.X.Points / size.Width.Points, box.Right.Points / size.Width.Points, Width);
        var (top, bottom) = Span(box.Y.Points / size.Height.Points, box.Bottom.Points / size.Height.Points, Height);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                yield return Inks[y * Width + x];
            }
        }
    }

    private static (int From, int To) Span(double from, double to, int count) =>
        (Math.Clamp((int)Math.Floor(from * count), 0, count), Math.Clamp((int)Math.Ceiling(to * count), 0, count));
}
