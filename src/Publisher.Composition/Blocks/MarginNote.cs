using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>
/// What stands in the outer margin of a review edition beside the strips that name it: lines of a label, and a bar as long as
/// the strips. One object for all strips of a pair.
/// </summary>
internal sealed record MarginNote(ImmutableArray<ComposedLine> Lines, Length Size, Length LineFeed)
{
    /// <summary>What review editions add to the outer margin: two dozen characters of a path, with air at both sides.</summary>
    public static readonly Length ExtraMargin = Length.FromMillimetres(34);

    /// <summary>From the type area to the bar, and from the bar to the label.</summary>
    public static readonly Length Gap = Length.FromMillimetres(3);
    public static readonly Length BarWidth = Length.FromMillimetres(0.8);

    /// <summary>Width of labels; what is left of the margin is air at the edge of the page.</summary>
    public static readonly Length Measure = Length.FromMillimetres(34);

    public Length Height => LineFeed * Lines.Length;
}
