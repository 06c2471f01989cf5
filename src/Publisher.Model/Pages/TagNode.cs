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

    public TagRole Role { get; } = role;
    public IReadOnlyList<TagKid> Kids => _kids;

    /// <summary>Null when inherited from the parent.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Alternative text of figures and formulas; null when there is none.</summary>
    public string? AltText { get; init; }

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

    /// <summary>Of figures: where the picture lies on its page, for the BBox attribute. Set when placed.</summary>
    public (int PageIndex, Rect Box)? Placement { get; set; }

    public T Add<T>(T kid) where T : TagKid
    {
        _kids.Add(kid);
        return kid;
    }
}

/// <summary>
/// A leaf: the marked content of page items that name it. Items of one leaf may stand on several pages; the writer
/// gives each page its own marked-content reference, in page order.
/// </summary>
public sealed class TagContent : TagKid;

public enum HeaderScope { None, Column, Row, Both }

public enum ListNumbering { None, Disc, Decimal, Other }
