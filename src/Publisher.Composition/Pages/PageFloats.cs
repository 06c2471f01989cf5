using Publisher.Composition.Blocks;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>
/// The floats of the page that fills, and those that wait for a later one. A float never stands before the page (in facing
/// editions the spread) that it was met on; those of a kind keep their order; none goes past the end of its chapter. The shares
/// are those of LaTeX (topfraction, bottomfraction, textfraction; source2e, ltfloat).
/// </summary>
internal sealed class PageFloats(PagePlan plan, ColumnFiller filler)
{
    /// <summary>Most of a page that floats take at its head and at its foot, and the least that is left for text.</summary>
    private const double MostAtHead = 0.7;
    private const double MostAtFoot = 0.5;
    private const double LeastText = 0.2;

    /// <summary>Several floats that wait get a page to themselves when they fill this much of it [house: LaTeX's 0.5 leaves half a page blank].</summary>
    private const double FullShare = 0.75;

    private readonly FloatArea _head = new(plan, isFoot: false);
    private readonly FloatArea _foot = new(plan, isFoot: true);
    private readonly List<FloatBox> _waiting = [];

    /// <summary>Kinds of which one stands in the text of the page.</summary>
    private readonly HashSet<FloatKind> _inText = [];
    private bool _isFull;

    /// <summary>No float stands on the page.</summary>
    public bool IsEmpty => _head.IsEmpty && _foot.IsEmpty;

    public bool HasWaiting => _waiting.Count > 0;

    /// <summary>Floats as they are set, for what must be known of their pages.</summary>
    public Action<FloatBox> OnSet { get; init; } = _ => { };

    /// <summary>Whether a float of the kind may stand in the text: none before it waits or stands below.</summary>
    public bool MayStandInText(FloatKind kind) => !IsWaiting(kind) && !_foot.Has(kind);

    public void StandsInText(FloatKind kind) => _inText.Add(kind);

    public bool IsWaiting(FloatKind kind) => _waiting.Exists(box => box.Kind == kind);

    public void Wait(FloatBox box) => _waiting.Add(box);

    /// <summary>The first that waits, of a kind if one is given, which leaves; null when none does.</summary>
    public FloatBox? Take(FloatKind? kind = null)
    {
        var box = _waiting.Find(box => kind is null || box.Kind == kind);
        if (box is not null)
        {
            _waiting.Remove(box);
        }
        return box;
    }

    /// <summary>Those of a kind at the foot, which leave: what comes into the text must not stand above them. One with notes, which stand already, stays.</summary>
    public List<FloatBox> TakeFoot(FloatKind kind)
    {
        var boxes = _foot.Boxes.Where(box => box.Kind == kind && !box.HasNotes).ToList();
        boxes.ForEach(_foot.Remove);
        Reserve();
        return boxes;
    }

    /// <summary>While one that waited comes into the text, pages take no later ones.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The first that waits is to have a page of floats.</summary>
    public bool IsForPage => _waiting is [{ Mark.Place: FloatPlace.Page }, ..];

    /// <summary>Sets a float on the page of its place, above the text that ends at <paramref name="text"/>, if there is room and the rest <paramref name="holds"/>.</summary>
    public bool TryHead(FloatBox box, Length text, Func<bool> holds) =>
        !IsWaiting(box.Kind) && !_inText.Contains(box.Kind) && TryAdd(box, isHead: true, text, holds);

    /// <summary>The same, below the text.</summary>
    public bool TryFoot(FloatBox box, Length text, Func<bool> holds) => !IsWaiting(box.Kind) && TryAdd(box, isHead: false, text, holds);

    /// <summary>Whether a float can be set on any page at all.</summary>
    public bool CanBeSet(FloatBox box) => box.Height - box.Slack <= plan.Page.TextHeight - filler.NotesOf(box.Draft, isAlone: true);

    /// <summary>A new page: sets of those that wait what it has room for, in their order.</summary>
    public void StartPage()
    {
        _head.Clear();
        _foot.Clear();
        _inText.Clear();
        _isFull = false;
        Reserve();
        if (_waiting.Count > 0 && !IsHeld && !TryFillPage())
        {
            AddWaiting();
        }
    }

    private void AddWaiting()
    {
        var held = new HashSet<FloatKind>();
        foreach (var box in _waiting.ToList())
        {
            if (held.Contains(box.Kind))
            {
                continue;
            }
            if (!(CanHead(box) && TryAdd(box, isHead: true, Length.Zero)) && !(CanFoot(box) && TryAdd(box, isHead: false, Length.Zero)))
            {
                held.Add(box.Kind);
                continue;
            }
            _waiting.Remove(box);
        }
    }

    private static bool CanHead(FloatBox box) => box.Mark.Place is FloatPlace.Top or FloatPlace.Auto;

    private static bool CanFoot(FloatBox box) => box.Mark.Place is FloatPlace.Bottom or FloatPlace.Auto;

    private bool TryAdd(FloatBox box, bool isHead, Length text, Func<bool>? holds = null)
    {
        var (area, other, most) = isHead ? (_head, _foot, MostAtHead) : (_foot, _head, MostAtFoot);
        var (own, room) = (area.ReservedWith(box), plan.Capacity - filler.NotesOf(box.Draft));
        var reserved = own + other.Reserved;
        if (_isFull || (isHead && _foot.Has(box.Kind)) || own > plan.Capacity * most || text + reserved > room || room - reserved < plan.Capacity * LeastText)
        {
            return false;
        }
        area.Add(box);
        Reserve();
        if (holds?.Invoke() == false)
        {
            area.RemoveLast();
            Reserve();
            return false;
        }
        Set(box, text);
        return true;
    }

    /// <summary>Takes what floats need from the text.</summary>
    private void Reserve() => (filler.Reserved, filler.HasFoot) = (_isFull ? plan.Capacity : _head.Reserved + _foot.Reserved, !_foot.IsEmpty);

    private void Set(FloatBox box, Length text)
    {
        filler.AddNotes(box.Draft, text);
        OnSet(box);
    }

    /// <summary>A page of nothing but floats, where one that waits can stand nowhere else or enough have gathered.</summary>
    private bool TryFillPage()
    {
        if (filler.HasNotes)
        {
            return false; // notes that come from the page before stand below text
        }
        var boxes = Gather();
        if (!boxes.Exists(NeedsPage) && (boxes.Count < 2 || _head.Height < plan.Page.TextHeight * FullShare))
        {
            _head.Clear();
            return false;
        }
        filler.Reserved = _head.Height - boxes[^1].Slack;
        foreach (var box in boxes)
        {
            _waiting.Remove(box);
            Set(box, Length.Zero);
        }
        _isFull = true;
        Reserve();
        return true;
    }

    /// <summary>Puts those that wait at the head, in their order, as far as a page has room for them.</summary>
    private List<FloatBox> Gather()
    {
        var (boxes, held, notes) = (new List<FloatBox>(), new HashSet<FloatKind>(), Length.Zero);
        foreach (var box in _waiting)
        {
            var more = filler.NotesOf(box.Draft, isAlone: true);
            _head.Add(box);
            if (held.Contains(box.Kind) || _head.Height - box.Slack + notes + more > plan.Page.TextHeight)
            {
                _head.RemoveLast();
                held.Add(box.Kind);
                continue;
            }
            boxes.Add(box);
            notes += more;
        }
        return boxes;
    }

    private bool NeedsPage(FloatBox box) =>
        !(CanHead(box) && new FloatArea(plan, isFoot: false).ReservedWith(box) <= plan.Capacity * MostAtHead)
        && !(CanFoot(box) && new FloatArea(plan, isFoot: true).ReservedWith(box) <= plan.Capacity * MostAtFoot);

    /// <summary>How far floats at the head move the text down.</summary>
    public Length Above => _isFull ? Length.Zero : _head.Reserved;

    /// <summary>Puts the floats on their page when it is full; its text moves down below those at the head.</summary>
    /// <param name="notes">Height of the notes at the foot, which stand below all floats.</param>
    public void Close(PageDraft page, Length notes)
    {
        if (IsEmpty)
        {
            return;
        }
        var (text, down) = (page.Strips.ToList(), Above);
        page.Strips.Clear();
        if (_isFull)
        {
            PutFull(page, notes);
        }
        else
        {
            _head.Put(page, Length.Zero);
        }
        page.Strips.AddRange(text.Select(placed => placed with { Y = placed.Y + down }));
        if (!_foot.IsEmpty)
        {
            _foot.PutAbove(page, plan.Page.TextHeight - notes);
        }
    }

    /// <summary>The blank that is left goes above, between and below, half as much at the ends (LaTeX's fptop, fpsep and fpbot).</summary>
    private void PutFull(PageDraft page, Length notes)
    {
        var blank = Length.Max(Length.Zero, plan.Page.TextHeight - notes + _head.Boxes[^1].Slack - _head.Height);
        var share = plan.Page.LineFeed * (blank.Units / _head.Boxes.Count / plan.Page.LineFeed.Units);
        _head.Put(page, share / 2, share);
    }
}
