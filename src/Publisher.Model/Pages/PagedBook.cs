using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>
/// An edition set on pages: what the PDF writer and the painter consume. They know nothing of how it was made.
/// </summary>
public sealed record PagedBook(
    Edition Edition,
    Size TrimSize,
    IReadOnlyList<Page> Pages,
    TagNode Structure,
    ImmutableArray<OutlineEntry> Outline,
    IReadOnlyDictionary<string, Anchor> Anchors,
    ImmutableArray<PageMark> PageMarks)
{
    /// <summary>The lines of text by page (furniture and contents apart), when they are recorded; else empty.</summary>
    public ImmutableArray<PlacedLine> Lines { get; init; } = [];
}

/// <summary>
/// A page. <see cref="Label"/> is its folio as printed or, on pages that print none, as it would be
/// (<c>iv</c>, <c>12</c>); it becomes the PDF page label.
/// </summary>
public sealed class Page
{
    public required int Index { get; init; }
    public required string Label { get; init; }
    public required IReadOnlyList<PageItem> Items { get; init; }
    public IReadOnlyList<LinkArea> Links { get; init; } = [];

    /// <summary>Covers and plates may differ from the book's trim size; null for the usual.</summary>
    public Size? Size { get; init; }
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
