using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>Puts drafts on their pages: strips at their places, grounds behind them, notes under a rule, furniture.</summary>
internal sealed class PageMaker(
    PagePlan plan, RunningHeads furniture, Dictionary<string, Anchor> anchors, ImmutableArray<PlacedLine>.Builder lines)
{
    /// <summary>Rule above notes: a third of the measure, 0.12 mm (T68).</summary>
    private const int RuleShare = 3;
    private static readonly Length RuleThickness = Length.FromMillimetres(0.12);

    private readonly MarginDrawer _margin = new(plan);

    /// <summary>What makes the pages that lie on their side; null on the one that does.</summary>
    public PageMaker? Turned { get; init; }

    public Page Make(NumberedPage page)
    {
        if (Turned is not null && page.Draft is { IsTurned: true })
        {
            return Turned.Make(page);
        }
        var items = new List<PageItem>();
        var links = new List<LinkArea>();
        if (page.Draft is { } draft)
        {
            var dx = plan.Page.Left(page.IsRecto);
            var dy = plan.Page.HeadMargin;
            var sides = SideStrips(page, draft);
            DrawBackings(page, sides.Count == 0 ? draft.Strips : draft.Strips.Concat(sides), items, dx, dy);
            foreach (var placed in draft.Strips)
            {
                Put(page, placed, dx, dy, items, links);
            }
            DrawRules(page, draft, items, dx, dy);
            foreach (var placed in draft.Notes)
            {
                Put(page, placed, dx, dy, items, links);
            }
            foreach (var placed in sides)
            {
                Put(page, placed, dx, dy, items, links);
            }
            _margin.Draw(page, draft, items);
        }
        furniture.Add(page, items);
        return new Page { Index = page.Index, Label = page.Label, Items = items, Links = links, Size = plan.Page.Trim };
    }

    private static bool IsOn(NumberedPage page, int column) => page.Column < 0 || page.Column == column;

    private static void DrawBackings(NumberedPage page, IEnumerable<PlacedStrip> strips, List<PageItem> items, Length dx, Length dy)
    {
        var joiner = new BackingJoiner(items, dx, dy);
        foreach (var placed in strips)
        {
            if (IsOn(page, placed.Column))
            {
                joiner.Add(placed);
            }
        }
        joiner.Draw();
    }

    private void Put(NumberedPage page, in PlacedStrip placed, Length dx, Length dy, List<PageItem> items, List<LinkArea> links)
    {
        if (!IsOn(page, placed.Column))
        {
            return;
        }
        var strip = placed.Strip;
        var (x, y) = (dx + placed.X, dy + placed.Y);
        foreach (var line in strip.Lines)
        {
            lines.Add(new PlacedLine(line.Record, page.Index, line.Origin.Offset(x, y), items.Count + line.FirstItem, line.ItemCount)
            {
                OnGrid = strip.OnGrid,
            });
        }
        foreach (var item in strip.Items)
        {
            items.Add(item.MovedBy(x + strip.Origin.X, y + strip.Origin.Y));
        }
        foreach (var link in strip.Links)
        {
            links.Add(new LinkArea(link.Box.Offset(x, y), link.Link.Target, link.Link.Description, link.Link.Node));
        }
        foreach (var name in strip.Anchors)
        {
            anchors.TryAdd(name, new Anchor(page.Index, new Point(x, y)));
        }
        foreach (var figure in strip.Figures)
        {
            figure.Node.Place(page.Index, figure.Box.Offset(x, y));
        }
    }

    /// <summary>The strips of notes in the margin at their places, which the side of the page decides; tells the structure that side.</summary>
    private List<PlacedStrip> SideStrips(NumberedPage page, PageDraft draft)
    {
        var strips = new List<PlacedStrip>();
        foreach (var (note, column, top) in draft.SideNotes)
        {
            if (!IsOn(page, column))
            {
                continue;
            }
            note.Node.Side = plan.Page.IsRightHand(page.IsRecto) ? PageSide.End : PageSide.Start;
            var x = plan.Page.SideLeft(page.IsRecto) - plan.Page.Left(page.IsRecto) - note.Hang;
            var y = top;
            foreach (var strip in note.Strips)
            {
                strips.Add(new PlacedStrip(strip, column, x, y));
                y += strip.Height;
            }
        }
        return strips;
    }

    private void DrawRules(NumberedPage page, PageDraft draft, List<PageItem> items, Length dx, Length dy)
    {
        foreach (var (column, y) in draft.NoteRules)
        {
            if (IsOn(page, column))
            {
                var frame = plan.Columns[column];
                var top = y - plan.Page.LineFeed * 0.4;
                items.Add(new FilledRect
                {
                    Box = new Rect(dx + frame.Left, dy + top, frame.Width / RuleShare, RuleThickness),
                    Ink = plan.Palette.Rule,
                });
            }
        }
    }
}
