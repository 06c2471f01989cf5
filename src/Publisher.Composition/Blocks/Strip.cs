using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Text;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// A slice of a column as high as one line: what pages are stacked of. A page may break after any strip that does not
/// say otherwise. Positions are from the strip's top left corner, y downwards; x is from the left edge of the column.
/// </summary>
internal sealed record Strip(Length Height)
{
    public ImmutableArray<PageItem> Items { get; init; } = [];

    /// <summary>Where the origin of <see cref="Items"/> lies in the strip: for text, the left end of its baseline.</summary>
    public Point Origin { get; init; }
    public ImmutableArray<StripLink> Links { get; init; } = [];

    /// <summary>The lines of text in this strip, when they are recorded.</summary>
    public ImmutableArray<StripLine> Lines { get; init; } = [];

    /// <summary>Notes whose marks stand in this strip: their text goes to the foot of the same column (T68).</summary>
    public ImmutableArray<Footnote> Notes { get; init; } = [];

    /// <summary>Names of places that lie at the top of this strip.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The top lies on the baseline grid: a whole number of feeds below the top of the type area (T45).</summary>
    public bool OnGrid { get; init; }

    /// <summary>Blank that vanishes at the head and foot of a page.</summary>
    public bool IsSpace { get; init; }

    /// <summary>No page break after this strip: headings, the first and last two lines of a paragraph (T48, T49).</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Belongs to a figure or a picture that stands alone, or to its caption: pages of nothing else may be bare (T51).</summary>
    public bool IsFigure { get; init; }

    /// <summary>Begins an item of a list, which may start level with the same item in another language (T74).</summary>
    public bool StartsItem { get; init; }

    /// <summary>What a review edition has to say of the pair that the strip belongs to.</summary>
    public MarginNote? Margin { get; init; }

    /// <summary>Set on the first strip of a heading.</summary>
    public HeadingMark? Heading { get; init; }

    /// <summary>Set on the first strip of a caption, for the lists of figures and tables.</summary>
    public CaptionMark? Caption { get; init; }

    /// <summary>Grounds behind the strip, back to front; the same one of neighbours goes on without a seam.</summary>
    public ImmutableArray<Backing> Backings { get; init; } = [];

    /// <summary>The ground, among <see cref="Backings"/>, that begins or ends with this strip: its frame is closed here, open at page breaks.</summary>
    public Backing? Opens { get; init; }
    public Backing? Closes { get; init; }

    /// <summary>Set again, as artifacts, at the head of the page when a page breaks before this strip: table heads (T71).</summary>
    public ImmutableArray<Strip> RepeatedHead { get; init; } = [];

    /// <summary>Figures, formulas and tables drawn in this strip, for the BBox attribute of their structure element.</summary>
    public ImmutableArray<FigurePlace> Figures { get; init; } = [];

    /// <summary>The same drawing outside the structure, for matter that stands more than once.</summary>
    public Strip AsArtifact() => this with
    {
        Items = [.. Items.Select(item => item.AsArtifact(item is GlyphRun ? ArtifactKind.Pagination : ArtifactKind.Layout))], Links = [], Lines = [], Notes = [], Anchors = [], Figures = [], Heading = null, Caption = null, Opens = null, Closes = null,
    };

    /// <summary>A blank of at most this height: the greater of two that meet counts.</summary>
    public static Strip Space(Length height) => new(height) { IsSpace = true };
}

/// <summary>The part of a link in one strip.</summary>
internal readonly record struct StripLink(Rect Box, LinkTarget Link);

/// <summary>A recorded line: the left end of its baseline from the strip's corner, and its items among those of the strip.</summary>
internal readonly record struct StripLine(LineRecord Record, Point Origin, int FirstItem, int ItemCount)
{
    /// <summary>The line of a strip that holds nothing else; nothing when lines are not recorded.</summary>
    public static ImmutableArray<StripLine> Of(ComposedLine line, Point origin) =>
        line.Record is { } record ? [new StripLine(record, origin, 0, line.Items.Length)] : [];

    /// <summary>The line behind as many other items of its strip.</summary>
    public StripLine After(int items) => this with { FirstItem = FirstItem + items };
}

/// <summary>
/// A rectangle behind strips (tint, bar): its place across the column, over the full height of the strips. One object for
/// all strips of a block, which joins what stands under them.
/// </summary>
internal sealed record Backing(Length X, Length Width, Ink? Ink)
{
    /// <summary>The lines about it; null for none.</summary>
    public Ink? Frame { get; init; }

    /// <summary>Goes over all columns: <see cref="X"/> is from the left edge of the type area, and its strips are those of every column.</summary>
    public bool IsWide { get; init; }
}

/// <summary>Where a figure, or the part of a formula or table, lies in its strip.</summary>
internal readonly record struct FigurePlace(TagNode Node, Rect Box);

/// <summary>
/// A heading for running heads, contents and bookmarks. <see cref="Label"/> is the printed number (<c>第 1 章</c>) or
/// empty; <see cref="Anchor"/> names its place.
/// </summary>
internal sealed record HeadingMark(int Level, string Label, string Title, LanguageTag Language, string Anchor);

/// <summary>A caption for a list of its kind; the mark has its number and title.</summary>
internal sealed record CaptionMark(CaptionList List, HeadingMark Mark);
