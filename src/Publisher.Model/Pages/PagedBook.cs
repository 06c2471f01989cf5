using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>
/// An edition set on pages and kept whole, for previews and for questions about its pages; files are written page by page
/// through an <see cref="IPageSink"/>. <see cref="Sections"/> are in the order in which they were finished.
/// </summary>
public sealed record PagedBook(Edition Edition, PageDirectory Directory, ImmutableArray<PagedSection> Sections)
{
    /// <summary>All pages in reading order; <see cref="Page.Index"/> is the place here.</summary>
    public IReadOnlyList<Page> Pages { get; } = [.. Sections.SelectMany(section => section.Pages).OrderBy(page => page.Index)];

    /// <summary>The Document element, with the sections in reading order.</summary>
    public TagNode Structure { get; } = StructureOf(Edition, Sections);

    public Size TrimSize => Directory.TrimSize;
    public ImmutableArray<OutlineEntry> Outline => Directory.Outline;
    public IReadOnlyDictionary<string, Anchor> Anchors => Directory.Anchors;
    public ImmutableArray<PageMark> PageMarks => Directory.PageMarks;
    public ImmutableArray<PlacedLine> Lines => Directory.Lines;

    /// <summary>Hands on every page and section in the order in which they came.</summary>
    public void SendTo(IPageSink sink)
    {
        foreach (var section in Sections)
        {
            foreach (var page in section.Pages)
            {
                sink.Add(page);
            }
            sink.End(section.Node);
        }
    }

    private static TagNode StructureOf(Edition edition, ImmutableArray<PagedSection> sections)
    {
        var document = new TagNode(TagRole.Document) { Language = edition.MainLanguage };
        foreach (var section in sections.OrderBy(section => section.Pages.Min(page => page.Index)))
        {
            document.Add(section.Node);
        }
        return document;
    }
}

/// <summary>Pages that belong together, and their structure.</summary>
public sealed record PagedSection(ImmutableArray<Page> Pages, TagNode Node);

/// <summary>
/// A page. <see cref="Label"/> is its folio as printed or, on pages that print none, as it would be
/// (<c>iv</c>, <c>12</c>); it becomes the PDF page label.
/// </summary>
public sealed class Page
{
    /// <summary>Its place in the book, counted as <see cref="PageDirectory"/> or <see cref="IPageSink"/> says.</summary>
    public required int Index { get; init; }
    public required string Label { get; init; }
    public required IReadOnlyList<PageItem> Items { get; init; }
    public IReadOnlyList<LinkArea> Links { get; init; } = [];

    /// <summary>The trim size as a rule; covers and plates may differ.</summary>
    public required Size Size { get; init; }

    /// <summary>The same page at another place of the book.</summary>
    public Page At(int index) => new() { Index = index, Label = Label, Items = Items, Links = Links, Size = Size };
}

/// <summary>
/// A clickable area. <see cref="Target"/> is <c>#anchor</c> or an absolute URI; <see cref="Description"/> is what a
/// screen reader says of it (ISO 14289-1, 7.18.5). <see cref="Node"/> is the Link (or Reference) element it belongs to; a link
/// broken over lines has one area per line, all with the same node.
/// </summary>
public sealed record LinkArea(Rect Box, string Target, string Description, TagNode Node);

/// <summary>A place in the paged book: page index from 0, and the point to scroll to.</summary>
public readonly record struct Anchor(int PageIndex, Point Position);

/// <summary>A bookmark. <see cref="Anchor"/> is a key of <see cref="PagedBook.Anchors"/>.</summary>
public sealed record OutlineEntry(string Title, LanguageTag Language, string Anchor, ImmutableArray<OutlineEntry> Children);

/// <summary>
/// For the e-book's page list: the page with this label begins in (or before) the named pair, the first that starts on
/// it; null when no pair starts on that page.
/// </summary>
public readonly record struct PageMark(int PageIndex, string Label, string? PairId, string? ChapterId);
