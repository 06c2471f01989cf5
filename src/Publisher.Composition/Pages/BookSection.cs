using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Pages;

/// <summary>How the pages of a section are counted: front matter in small Roman numerals, the rest in Arabic ones (T51).</summary>
internal enum Folios { Roman, Arabic }

/// <summary>
/// Pages that belong together and start a new one: title page, contents, a chapter. <see cref="Titles"/> has a running
/// head for each column, empty where there is none.
/// </summary>
internal sealed record BookSection(string Id, Folios Folios, IReadOnlyList<PageDraft> Pages, TagNode Node)
{
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Null for title page and contents.</summary>
    public Chapter? Chapter { get; init; }

    /// <summary>Title pages show neither running head nor folio.</summary>
    public bool HasFurniture { get; init; } = true;
}

/// <summary>
/// A page with its place in the book. <see cref="Column"/> is the language of a facing page, -1 where all columns stand
/// on this page; <see cref="Draft"/> is null for a blank page.
/// </summary>
internal sealed record NumberedPage(int Index, string Label, bool IsRecto, BookSection Section, PageDraft? Draft, int Column)
{
    /// <summary>The first page of its section: no running head there (T51).</summary>
    public bool IsOpening { get; init; }
}
