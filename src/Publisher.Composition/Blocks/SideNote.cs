using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>
/// A note set for the outer margin, without blanks about it. Its text begins <paramref name="Hang"/> from the left edge of its
/// strips; the number stands before.
/// </summary>
internal sealed record SideNote(TagNode Node, ImmutableArray<Strip> Strips, Length Hang)
{
    public Length Height { get; } = Strips.Aggregate(Length.Zero, (height, strip) => height + strip.Height);

    /// <summary>
    /// From its top to the line that stands level with its anchor: the first baseline; of a picture, the top of its ink counts as
    /// that of letters of <paramref name="size"/>.
    /// </summary>
    public Length BaselineIn(Length size) =>
        Strips is [{ Origin.Y: var y }, ..] && y > Length.Zero ? y : EmBox.Above(size);
}
