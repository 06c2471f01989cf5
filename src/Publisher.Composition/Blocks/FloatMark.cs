using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Composition.Blocks;

/// <summary>Floats of one kind keep their order: no reader looks for figure 3 before figure 2.</summary>
internal enum FloatKind { Figure, Table, Listing, Box }

/// <summary>Where a band may stand, when it is a figure or the like.</summary>
/// <param name="IsAsked">The author says so for this one: what cannot be done is told.</param>
internal sealed record FloatMark(FloatPlace Place, FloatKind Kind, SourceSpan Span, bool IsAsked)
{
    public bool CanFloat => Place != FloatPlace.None;

    /// <summary>
    /// What a pair may do: as it says itself, one language being enough since pairs stand level, else as the book says of figures
    /// and tables with a caption. What has none is found only by its place, and so is what a colon announces. Null for text.
    /// </summary>
    public static FloatMark? Of(Pair pair, FloatPlace usual, bool isAnnounced)
    {
        if (pair.Box is not null || pair.Sides.Length == 0 || !pair.Sides.All(side => side.Blocks is [var only] && FloatAttribute.CanFloat(only)))
        {
            return null;
        }
        var first = pair.Sides[0].Blocks[0];
        foreach (var side in pair.Sides)
        {
            if (FloatAttribute.ValueOf(side.Blocks[0]) is { } value && FloatAttribute.TryParse(value, out var place))
            {
                return new FloatMark(place, KindOf(first), first.Span, IsAsked: true);
            }
        }
        return new FloatMark(!isAnnounced && IsNamed(first) ? usual : FloatPlace.None, KindOf(first), first.Span, IsAsked: false);
    }

    private static FloatKind KindOf(Block block) => block switch
    {
        Figure { List: CaptionList.Tables } or Table => FloatKind.Table,
        Figure { List: CaptionList.Listings } or CodeBlock => FloatKind.Listing,
        Figure or Picture => FloatKind.Figure,
        Division row when row.Attributes.HasClass(BlockClasses.Row) => FloatKind.Figure,
        _ => FloatKind.Box,
    };

    private static bool IsNamed(Block block) => block switch
    {
        Figure figure => !figure.IsBare && figure.List != CaptionList.Listings,
        Table table => !table.Caption.IsEmpty || table.Label.Length > 0,
        Division row => row.Attributes.HasClass(BlockClasses.Row) && row.Blocks.Any(IsNamed),
        _ => false,
    };
}
