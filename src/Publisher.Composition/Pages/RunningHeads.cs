using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>
/// Running heads above the type area and folios below it, at the outer edge (T51). Each column has the head of its own
/// language (T80); in an edition of one column left and right pages name the book, the chapter or the section.
/// </summary>
internal sealed class RunningHeads(PagePlan plan, PageSettings settings, string bookTitle, TextSetter texts)
{
    /// <summary>Baselines from the type area: the head's above its top, the folio's below its bottom, in line feeds.</summary>
    private const double HeadRise = 1.1;
    private const double FolioDrop = 1.9;

    /// <summary>A figure is as tall as the page from this share of the type area on [house].</summary>
    private const double FullShare = 0.75;

    /// <summary>The level of headings that are sections.</summary>
    private const int SectionLevel = 2;

    /// <summary>Heads are set once for each place that they are used in.</summary>
    private readonly Dictionary<(string Text, int Column, TextAlignment), ImmutableArray<PageItem>> _heads = [];

    /// <summary>Adds the furniture of a page; positions are those of the page.</summary>
    public void Add(NumberedPage page, List<PageItem> items)
    {
        if (page.Draft is null || !page.Section.HasFurniture || IsFullFigure(page))
        {
            return;
        }
        AddFolio(page, items);
        if (settings.RunningHeads != RunningHeadScheme.None && (!page.IsOpening || settings.HeadsOnOpenings))
        {
            AddHeads(page, items);
        }
    }

    /// <summary>
    /// Whether a figure has the page to itself and fills it: such pages count and show no number (T51; JLREQ 2.6). One that
    /// leaves more of the page blank has only been left alone by the text.
    /// </summary>
    private bool IsFullFigure(NumberedPage page)
    {
        var (top, bottom) = (plan.Page.TextHeight, Length.Zero);
        foreach (var placed in page.Draft!.Strips)
        {
            if (placed.Strip.IsSpace || (page.Column >= 0 && placed.Column != page.Column))
            {
                continue;
            }
            if (!placed.Strip.IsFigure)
            {
                return false;
            }
            (top, bottom) = (Length.Min(top, placed.Y), Length.Max(bottom, placed.Y + placed.Strip.Height));
        }
        return page.Draft.Notes.Count == 0 && bottom - top >= plan.Page.TextHeight * FullShare;
    }

    private void AddHeads(NumberedPage page, List<PageItem> items)
    {
        var outer = plan.Page.IsRightHand(page.IsRecto) ? TextAlignment.End : TextAlignment.Start;
        if (page.Column >= 0)
        {
            AddHead(page, page.Section.Titles[page.Column], page.Column, outer, items);
        }
        else if (!plan.HasColumns)
        {
            AddHead(page, HeadOf(page), 0, outer, items);
        }
        else
        {
            for (var column = 0; column < plan.Columns.Length; column++)
            {
                var isLast = column == plan.Columns.Length - 1;
                AddHead(page, page.Section.Titles[column], column, isLast ? TextAlignment.End : TextAlignment.Start, items);
            }
        }
    }

    /// <summary>What a page of an edition of one column says above its text.</summary>
    private string HeadOf(NumberedPage page) => (settings.RunningHeads, page.IsRecto) switch
    {
        (RunningHeadScheme.BookAndChapter, false) => bookTitle,
        (RunningHeadScheme.ChapterAndSection, true) => SectionOf(page),
        (RunningHeadScheme.RectoOnly, false) => "",
        _ => page.Section.Titles[0],
    };

    /// <summary>The first section that begins on the page, else the one that goes on from before; the chapter before any.</summary>
    private string SectionOf(NumberedPage page)
    {
        var title = page.Section.Titles[0];
        foreach (var draft in page.Section.Pages)
        {
            var sections = draft.Headings.Where(heading =>
                heading.Mark.Level == SectionLevel && heading.Mark.Language == plan.Columns[0].Language).ToList();
            if (draft == page.Draft)
            {
                return sections is [var first, ..] ? first.Mark.Title : title;
            }
            title = sections is [.., var last] ? last.Mark.Title : title;
        }
        return title;
    }

    private void AddHead(NumberedPage page, string text, int column, TextAlignment side, List<PageItem> items)
    {
        var dx = plan.Page.Left(page.IsRecto) + plan.Columns[column].Left;
        var dy = plan.Page.HeadMargin - plan.Page.LineFeed * HeadRise;
        foreach (var item in Set(text, column, side))
        {
            items.Add(item.MovedBy(dx, dy));
        }
    }

    private ImmutableArray<PageItem> Set(string text, int column, TextAlignment side)
    {
        if (!_heads.TryGetValue((text, column, side), out var head))
        {
            var frame = plan.Columns[column];
            head = Furniture(texts.SetLine(text, FurnitureStyle(frame), frame.Width, null, side), ArtifactKind.PaginationHeader);
            _heads.Add((text, column, side), head);
        }
        return head;
    }

    private void AddFolio(NumberedPage page, List<PageItem> items)
    {
        var side = plan.Page.IsRightHand(page.IsRecto) ? TextAlignment.End : TextAlignment.Start;
        var line = texts.SetLine(settings.Folio.Replace("n", page.Label, StringComparison.Ordinal), FurnitureStyle(plan.Columns[0]), plan.Page.Measure, null, side);
        var baseline = plan.Page.HeadMargin + plan.Page.TextHeight + plan.Page.LineFeed * FolioDrop;
        foreach (var item in Furniture(line, ArtifactKind.PaginationFooter))
        {
            items.Add(item.MovedBy(plan.Page.Left(page.IsRecto), baseline));
        }
    }

    private static TextStyle FurnitureStyle(ColumnFrame frame) =>
        frame.Styles.Caption with { Ink = frame.Styles.Palette.Furniture };

    private static ImmutableArray<PageItem> Furniture(ComposedLine? line, ArtifactKind kind) =>
        line is null ? [] : [.. line.Items.Select(item => item.AsArtifact(kind))];
}
