using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Model.Pages;

/// <summary>Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that books need.</summary>
public enum TagRole
{
    Document, Part, Section, Division, Article,
    H1, H2, H3, H4, H5, H6, Paragraph,
    List, ListItem, Label, ListBody,
    Table, TableHead, TableBody, TableRow, TableHeader, TableCell,
    Figure, Caption, Formula, Note, Reference, Link, Code, BlockQuote, Quote,
    TableOfContents, TableOfContentsItem, Span, Ruby, RubyBase, RubyText, NonStructural,

    /// <summary>Not of PDF 1.7: types of PDF 2.0 that a role map leads back to Span.</summary>
    Emphasis, Strong,
}

/// <summary>A child of a <see cref="TagNode"/>: another node, or content on pages.</summary>
public abstract class TagKid;

/// <summary>
/// A node of the logical structure: what assistive technology reads, in reading order. Grows while pages are composed,
/// one subtree per chapter; nothing changes it afterwards.
/// </summary>
public sealed class TagNode(TagRole role) : TagKid
{
    private readonly List<TagKid> _kids = [];
    private (int PageIndex, Rect Box)? _placement;
    private bool _isParted;

    public TagRole Role { get; } = role;
    public IReadOnlyList<TagKid> Kids => _kids;

    /// <summary>Language of the content; null when it is that of the parent. The same as the parent's does no harm.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>What a reader of the structure may call a section; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Alternative text of figures and formulas; null when there is none.</summary>
    public string? AltText { get; init; }

    /// <summary>The alternative text in further languages, of figures that languages share.</summary>
    public ImmutableArray<LocalizedString> AltTranslations { get; init; } = [];

    /// <summary>Exact replacement text; null when the content's own characters serve.</summary>
    public string? ActualText { get; init; }

    /// <summary>Unique in the document; required on notes (ISO 14289-1, 7.9). Empty otherwise.</summary>
    public string Id { get; init; } = "";

    /// <summary>Of header cells: whether they head a column, a row or both.</summary>
    public HeaderScope Scope { get; init; }
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;

    /// <summary>Of lists: how items are marked.</summary>
    public ListNumbering Numbering { get; init; }

    /// <summary>Text that is struck out: what has been deleted is to be read as such.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Of figures and formulas: stands in a line of text.</summary>
    public bool IsInline { get; init; }

    /// <summary>Of notes: the side of the page in whose margin they stand, said when they are placed.</summary>
    public PageSide Side { get; set; }

    /// <summary>Of figures, formulas and tables: where they lie, for the BBox attribute. Null for what goes on over pages.</summary>
    public (int PageIndex, Rect Box)? Placement => _isParted ? null : _placement;

    /// <summary>Adds a part of what is drawn to <see cref="Placement"/>.</summary>
    public void Place(int pageIndex, Rect box)
    {
        _isParted |= _placement is { } before && before.PageIndex != pageIndex;
        _placement = (pageIndex, _placement is { } placed ? placed.Box.Union(box) : box);
    }

    /// <summary>Counts the pages of <see cref="Placement"/>, here and below, from another one.</summary>
    internal void ShiftPages(int by)
    {
        _placement = _placement is { } placed ? (placed.PageIndex + by, placed.Box) : null;
        foreach (var kid in _kids)
        {
            (kid as TagNode)?.ShiftPages(by);
        }
    }

    public T Add<T>(T kid) where T : TagKid
    {
        _kids.Add(kid);
        return kid;
    }

    /// <summary>Takes over what another node holds in place of its own kids: matter that was set again for another place.</summary>
    public void TakeKidsOf(TagNode other)
    {
        _kids.Clear();
        _kids.AddRange(other._kids);
    }
}

/// <summary>
/// A leaf: the marked content of page items that name it. Items of one leaf may stand on several pages; the writer
/// gives each page its own marked-content reference, in page order.
/// </summary>
public sealed class TagContent : TagKid;

/// <summary>The margin that matter stands in beside the text (ISO 32000-1, table 343, Placement); none for matter in the text.</summary>
public enum PageSide { None, Start, End }

public enum HeaderScope { None, Column, Row, Both }

/// <summary>Values of the attribute of that name (ISO 32000-1, table 347) that markers of books come to.</summary>
public enum ListNumbering { None, Disc, Circle, Square, Decimal }
