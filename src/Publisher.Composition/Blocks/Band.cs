using System.Collections.Immutable;

namespace Publisher.Composition.Blocks;

/// <summary>
/// One pair, composed: a stack of strips for each column of the arrangement, in the order of the edition's languages; a
/// language without matter has none. Columns of a band start level (T74). A spanning band has one stack, as wide as the
/// type area.
/// </summary>
internal sealed record Band(string PairId, ImmutableArray<ImmutableArray<Strip>> Columns, bool IsSpanning)
{
    /// <summary>Begins a page, because the author asks for it.</summary>
    public bool BreaksBefore { get; init; }

    /// <summary>What is known of a figure or the like; null for text.</summary>
    public FloatMark? Float { get; init; }

    /// <summary>Whether it may leave its place in the text.</summary>
    public bool Floats => Float is { CanFloat: true };

    /// <summary>Stands on pages of its own that lie on their side.</summary>
    public bool IsTurned { get; init; }
}
