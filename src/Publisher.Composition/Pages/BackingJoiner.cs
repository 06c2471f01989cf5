using Publisher.Composition.Blocks;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Draws the grounds behind strips: one rectangle for all strips of a block on a page, so that no viewer shows a seam
/// between lines. Frames are open where their block goes on over a page.
/// </summary>
internal sealed class BackingJoiner(List<PageItem> items, Length dx, Length dy)
{
    private static readonly Length FrameThickness = Length.FromMillimetres(0.2);

    private readonly List<Ground> _open = [];

    /// <summary>A ground as far as it was seen on the page; whether its first and last strips stand there.</summary>
    private readonly record struct Ground(Backing Backing, int Column, Rect Box, bool Begins, bool Ends);

    public void Add(in PlacedStrip placed)
    {
        var strip = placed.Strip;
        foreach (var backing in strip.Backings)
        {
            var box = new Rect((backing.IsWide ? Length.Zero : placed.X) + backing.X, placed.Y, backing.Width, strip.Height);
            var (begins, ends) = (ReferenceEquals(strip.Opens, backing), ReferenceEquals(strip.Closes, backing));
            var at = Find(backing, placed.Column);
            if (at < 0)
            {
                _open.Add(new Ground(backing, placed.Column, box, begins, ends));
            }
            else
            {
                var seen = _open[at];
                _open[at] = seen with { Box = seen.Box.Union(box), Begins = seen.Begins || begins, Ends = seen.Ends || ends };
            }
        }
    }

    /// <summary>Draws everything, in the order in which it was first seen: outer grounds before inner ones.</summary>
    public void Draw()
    {
        foreach (var ground in _open)
        {
            var box = ground.Box.Offset(dx, dy);
            if (ground.Backing.Ink is { } ink)
            {
                Draw(box, ink);
            }
            if (ground.Backing.Frame is { } line)
            {
                DrawFrame(box, line, ground);
            }
        }
    }

    private void DrawFrame(Rect box, Ink ink, in Ground ground)
    {
        Draw(box with { Width = FrameThickness }, ink);
        Draw(box with { X = box.Right - FrameThickness, Width = FrameThickness }, ink);
        if (ground.Begins)
        {
            Draw(box with { Height = FrameThickness }, ink);
        }
        if (ground.Ends)
        {
            Draw(box with { Y = box.Bottom - FrameThickness, Height = FrameThickness }, ink);
        }
    }

    private void Draw(Rect box, Ink ink) => items.Add(new FilledRect { Box = box, Ink = ink, Artifact = ArtifactKind.Layout });

    private int Find(Backing backing, int column)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_open[i].Backing, backing) && (backing.IsWide || _open[i].Column == column))
            {
                return i;
            }
        }
        return -1;
    }
}
