using System.Collections.Immutable;
using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>
/// The ways through an edition's pages, known when the last is finished: folios, bookmarks, places that links lead to. Page
/// indices count from the cover, which is 0.
/// </summary>
/// <param name="Labels">The label of each page.</param>
public sealed record PageDirectory(
    Size TrimSize,
    ImmutableArray<string> Labels,
    ImmutableArray<OutlineEntry> Outline,
    IReadOnlyDictionary<string, Anchor> Anchors,
    ImmutableArray<PageMark> PageMarks)
{
    /// <summary>The lines of text by page (furniture and contents apart), when they are recorded; else empty.</summary>
    public ImmutableArray<PlacedLine> Lines { get; init; } = [];
}
