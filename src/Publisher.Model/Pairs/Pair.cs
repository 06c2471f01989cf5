using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Pairs;

/// <summary>
/// The unit of alignment: the blocks of each language that say the same thing (usually one block a side).
/// <see cref="Id"/> is unique in the book and stable while the structure stands.
/// </summary>
public sealed record Pair(string Id, PairState State, ImmutableArray<PairSide> Sides)
{
    /// <summary>How sure it is that the sides say the same, from 0 to 1; 1 where one file or the author pairs them.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>A pair less sure than this is doubtful: it is reported, and marked in review editions.</summary>
    public const double LeastConfidence = 0.75;

    /// <summary>The translation has it in another order; here it stands where the source has it.</summary>
    public bool IsMoved { get; init; }

    /// <summary>The box that it stands in with its neighbours, in editions; null for none.</summary>
    public PairBox? Box { get; init; }

    /// <summary>The blocks in <paramref name="language"/>; empty when that side is missing.</summary>
    public ImmutableArray<Block> Find(LanguageTag language)
    {
        foreach (var side in Sides)
        {
            if (side.Language == language)
            {
                return side.Blocks;
            }
        }
        return [];
    }
}

/// <summary>What one language says. A class, like other small values that queries go over: framework code over our structs is compiled at every start.</summary>
public sealed record PairSide(LanguageTag Language, ImmutableArray<Block> Blocks);

public enum PairState
{
    /// <summary>Every language says it.</summary>
    Complete,

    /// <summary>
    /// The same matter for every language (code, a picture, a formula). Each side holds its own copy, which differs
    /// from the others in captions, alt texts and language at most: set once in a bilingual edition.
    /// </summary>
    Shared,

    /// <summary>At least one language lacks it, not by intention.</summary>
    Incomplete,

    /// <summary>The author meant it for these languages only.</summary>
    Only,
}
