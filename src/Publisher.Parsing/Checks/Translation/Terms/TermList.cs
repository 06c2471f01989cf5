using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>A term in each language, each with the variants that will do; the first language is the one that is looked for.</summary>
internal sealed record TermEntry(
    ImmutableArray<(LanguageTag Language, ImmutableArray<string> Variants)> Cells, ImmutableArray<string> Forbidden, bool IsCaseSensitive)
{
    public ImmutableArray<string> VariantsIn(LanguageTag language) =>
        Cells.FirstOrDefault(cell => cell.Language == language) is { Variants.IsDefault: false } found ? found.Variants : [];

    /// <summary>The variants as they are shown to authors.</summary>
    public string ShownIn(LanguageTag language) => string.Join(" / ", VariantsIn(language));
}

/// <summary>The terms of <c>terms.csv</c>, in its order.</summary>
internal sealed record TermList(ImmutableArray<TermEntry> Entries)
{
    public static readonly TermList Empty = new(ImmutableArray<TermEntry>.Empty);
}
