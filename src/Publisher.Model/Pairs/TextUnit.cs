using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Model.Pairs;

/// <summary>
/// What is translated and reviewed by itself, in the source and one translation: a paragraph or another block, an item of a
/// list, a cell of a table, a note. One side is null where only the other has it.
/// </summary>
/// <param name="Chapter">The chapter's id.</param>
/// <param name="Language">Of the translation.</param>
public sealed record TextUnit(string Chapter, LanguageTag Language, UnitKind Kind, UnitSide? Source, UnitSide? Target)
{
    /// <summary>The id of the pair that it is, or is a part of.</summary>
    public string PairId { get; init; } = "";

    /// <summary>The author meant it for one language only.</summary>
    public bool IsOnly { get; init; }

    /// <summary>The translation has it in another order.</summary>
    public bool IsMoved { get; init; }

    /// <summary>See <see cref="Pair.Confidence"/>.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>
    /// Where a missing translation belongs: behind this block, item or row of the translation. Nowhere when nothing of the
    /// same sequence comes before.
    /// </summary>
    public SourceSpan After { get; init; }

    /// <summary>What follows where a missing translation belongs; nowhere when nothing of the same sequence does.</summary>
    public SourceSpan Before { get; init; }
}

public enum UnitKind { Block, Item, Cell, Note }

/// <summary>
/// A side of a unit. <see cref="Text"/> says in Markdown's manner all that a translator must follow, whatever the lines of
/// the file look like: re-wrapping a paragraph does not change it.
/// </summary>
public sealed record UnitSide(string Text, SourceSpan Span)
{
    /// <summary>What the side was taken from; items, rows and cells are wrapped as divisions.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];
}
