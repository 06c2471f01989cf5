using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Model.Layouts;

/// <summary>
/// A page's measures (T43, T44). The type area is <see cref="Columns"/> characters of <see cref="BodySize"/> wide and
/// <see cref="Lines"/> lines of <see cref="LineFeed"/> high; margins are given for a recto and mirrored on a verso.
/// </summary>
public sealed record PageGeometry
{
    public required string Name { get; init; }
    public required Size Trim { get; init; }
    public required int Columns { get; init; }
    public required int Lines { get; init; }
    public required Length BodySize { get; init; }
    public required Length LineFeed { get; init; }
    public required Length InnerMargin { get; init; }
    public required Length HeadMargin { get; init; }

    /// <summary>Width of the column for side notes in the outer margin; zero for none.</summary>
    public Length SideWidth { get; init; }

    /// <summary>Between the type area and that column, in characters: the numbers of notes stand in it.</summary>
    public const double SideGapEms = 1.75;

    /// <summary>What is blank outside that column when the book does not say how wide its outer margin is, in millimetres.</summary>
    public const double BesideSideMm = 12;

    /// <summary>Bound at the right edge: odd folios are left of the fold.</summary>
    public bool IsBoundRight { get; init; }

    public Length Measure => BodySize * Columns;

    /// <summary>Height of the type area: one body size and the feeds below it.</summary>
    public Length TextHeight => BodySize + LineFeed * (Lines - 1);

    public Length SideGap => SideWidth > Length.Zero ? BodySize * SideGapEms : Length.Zero;

    /// <summary>Left edge of the column for side notes.</summary>
    public Length SideLeft(bool recto) => IsRightHand(recto) ? Left(recto) + Measure + SideGap : Left(recto) - SideGap - SideWidth;

    /// <summary>With what stands in it.</summary>
    public Length OuterMargin => Trim.Width - InnerMargin - Measure;
    public Length FootMargin => Trim.Height - HeadMargin - TextHeight;

    /// <summary>
    /// The page on its side, for matter that is wider than high: as many characters and lines as fit into the turned type area;
    /// the margins at fold and edge become those at head and foot.
    /// </summary>
    public PageGeometry Turned()
    {
        var columns = (int)(TextHeight.Units / BodySize.Units);
        return this with
        {
            Trim = new Size(Trim.Height, Trim.Width), Columns = columns, Lines = 1 + (int)((Measure - BodySize).Units / LineFeed.Units),
            InnerMargin = (Trim.Height - BodySize * columns) / 2, HeadMargin = Length.Min(InnerMargin, OuterMargin), SideWidth = Length.Zero,
        };
    }

    /// <summary>Whether a page lies right of the fold; rectos (odd folios) do unless the book is bound at the right.</summary>
    public bool IsRightHand(bool recto) => recto != IsBoundRight;

    /// <summary>Left edge of the type area: right-hand pages have the inner margin there.</summary>
    public Length Left(bool recto) => IsRightHand(recto) ? InnerMargin : OuterMargin;
}
