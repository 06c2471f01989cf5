using Publisher.Composition.Blocks;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>Floats that stand at the head or the foot of a page, one below the other.</summary>
internal sealed class FloatArea(PagePlan plan, bool isFoot)
{
    private readonly List<FloatBox> _boxes = [];

    public IReadOnlyList<FloatBox> Boxes => _boxes;

    public bool IsEmpty => _boxes.Count == 0;

    /// <summary>A line of blank between floats and above or below the text: less would look like text, more like a hole.</summary>
    private Length Gap => plan.Page.LineFeed;

    /// <summary>What the area takes from the text: whole lines, so that the text stays on the grid (T45).</summary>
    public Length Reserved => ReservedOf(_boxes);

    public Length ReservedWith(FloatBox box) => ReservedOf([.. _boxes, box]);

    /// <summary>From the top of the first float to the bottom of the last.</summary>
    public Length Height => HeightOf(_boxes);

    public bool Has(FloatKind kind) => _boxes.Exists(box => box.Kind == kind);

    public void Add(FloatBox box) => _boxes.Add(box);

    public void Remove(FloatBox box) => _boxes.Remove(box);

    public void RemoveLast() => _boxes.RemoveAt(_boxes.Count - 1);

    public void Clear() => _boxes.Clear();

    /// <summary>Puts the floats on a page, the first one's top at <paramref name="top"/>, with <paramref name="more"/> blank between them.</summary>
    public void Put(PageDraft page, Length top, Length more = default)
    {
        var y = Length.Zero;
        foreach (var box in _boxes)
        {
            box.Put(page, top + Snap(y));
            y = Snap(y) + box.Height + Gap + more;
        }
    }

    /// <summary>Puts the floats where the last one ends at <paramref name="bottom"/>, as the last line of text would, or a little above.</summary>
    public void PutAbove(PageDraft page, Length bottom)
    {
        var top = bottom + _boxes[^1].Slack - Height;
        Put(page, IsOnGrid(_boxes) ? plan.Page.LineFeed * (top.Units / plan.Page.LineFeed.Units) : top);
    }

    private Length HeightOf(List<FloatBox> boxes)
    {
        var y = Length.Zero;
        for (var i = 0; i < boxes.Count; i++)
        {
            y = (i == 0 ? y : Snap(y + Gap)) + boxes[i].Height;
        }
        return y;
    }

    /// <summary>Floats that must stand on the grid may have to go up by nearly a line at the foot.</summary>
    private Length ReservedOf(List<FloatBox> boxes) =>
        boxes.Count == 0 ? Length.Zero : Snap(HeightOf(boxes) + (isFoot && IsOnGrid(boxes) ? Gap * 2 : Gap));

    private static bool IsOnGrid(List<FloatBox> boxes) => boxes.Exists(box => box.IsOnGrid);

    private Length Snap(Length y) => BaselineGrid.Snap(y, plan.Page.LineFeed);
}
