using Publisher.Composition.Blocks;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Draws the grounds behind strips: one rectangle for all strips of a block on a page, so that no viewer shows a seam
/// between lines.
/// </summary>
internal sealed class BackingJoiner(List<PageItem> items, Length dx, Length dy)
{
    private readonly List<(Backing Backing, int Column, Rect Box)> _open = [];

    public void Add(in PlacedStrip placed)
    {
        foreach (var backing in placed.Strip.Backings)
        {
            var box = new Rect(placed.X + backing.X, placed.Y, backing.Width, placed.Strip.Height);
            var at = Find(backing, placed.Column);
            if (at < 0)
            {
                _open.Add((backing, placed.Column, box));
            }
            else
            {
                _open[at] = (backing, placed.Column, _open[at].Box with { Height = box.Bottom - _open[at].Box.Y });
            }
        }
    }

    /// <summary>Draws everything, in the order in which it was first seen: outer grounds before inner ones.</summary>
    public void Draw()
    {
        foreach (var (backing, _, box) in _open)
        {
            items.Add(new FilledRect { Box = box.Offset(dx, dy), Ink = backing.Ink, Artifact = ArtifactKind.Layout });
        }
    }

    private int Find(Backing backing, int column)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_open[i].Backing, backing) && _open[i].Column == column)
            {
                return i;
            }
        }
        return -1;
    }
}
