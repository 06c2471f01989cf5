using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

public enum NumberedKind { Figure, Table, Listing, Equation, Chapter, Section, Appendix }

/// <summary>A thing with a number, the same in every language of the book.</summary>
public sealed class NumberedItem
{
    public required NumberedKind Kind { get; init; }

    /// <summary>Its parts joined by hyphens, whatever the author typed: <c>2-1</c>, <c>A-3</c>. Empty for none.</summary>
    public required string Number { get; init; }

    /// <summary>Whether the number is the author's <c>\tag</c>, which stands as it is.</summary>
    public bool IsTag { get; init; }

    /// <summary>The id that links lead to: of the block, the author's or one that the edition writes on it.</summary>
    public required string Target { get; init; }

    /// <summary>The chapter that it stands in, counted from the start of the book: a file may hold several, or go on with one.</summary>
    public required int Chapter { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>What the author typed in each language (<c>图 4-5</c>); empty where we number.</summary>
    public Dictionary<LanguageTag, string> Typed { get; } = [];

    /// <summary>Caption or heading in each language, without its number.</summary>
    public Dictionary<LanguageTag, string> Titles { get; } = [];

    /// <summary>The title in a language, else in any.</summary>
    public string TitleIn(LanguageTag language) =>
        Titles.TryGetValue(language, out var title) ? title : Titles.Values.FirstOrDefault("");
}
