using System.Collections.Immutable;
using Publisher.Composition.Styles;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;

namespace Publisher.Composition.Pages;

/// <summary>One column of the type area: its language and place from the type area's left edge.</summary>
internal sealed record ColumnFrame(LanguageStyles Styles, Length Left, Length Width)
{
    public LanguageTag Language => Styles.Language;
}

/// <summary>
/// The pages of an edition: type area, grid and columns. In parallel editions the columns lie side by side; in facing ones
/// each has a page of its own, <see cref="PagesAbreast"/> of them side by side; otherwise there is one column.
/// </summary>
internal sealed record PagePlan(PageGeometry Page, ImmutableArray<ColumnFrame> Columns, Palette Palette, Arrangement Arrangement)
{
    /// <summary>Whether the back of the cover stays blank: facing pages need it on screens, two-sided printing on paper.</summary>
    public bool HasBlankCoverBack { get; init; } = Arrangement == Arrangement.Facing;

    /// <summary>Whether pages have a column for side notes.</summary>
    public bool HasSide => Page.SideWidth > Length.Zero;

    public int PagesAbreast => Arrangement == Arrangement.Facing ? Columns.Length : 1;

    /// <summary>The whole type area as one column, in the styles of the edition's main language.</summary>
    public ColumnFrame Whole => new(Columns[0].Styles, Length.Zero, Page.Measure);

    /// <summary>The pages on their side: one column as wide as the others are high, for wide tables; one on each of facing pages.</summary>
    public PagePlan Turned()
    {
        var page = Page.Turned();
        return this with { Page = page, Columns = [.. Columns[..PagesAbreast].Select(column => new ColumnFrame(column.Styles, Length.Zero, page.Measure))] };
    }

    /// <summary>Height that strips may fill: whole line feeds.</summary>
    public Length Capacity => Page.LineFeed * Page.Lines;

    /// <summary>Whether each language has a column of its own.</summary>
    public bool HasColumns => Columns.Length > 1 && Arrangement is Arrangement.Parallel or Arrangement.Facing;
}
