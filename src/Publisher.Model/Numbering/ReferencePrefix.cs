namespace Publisher.Model.Numbering;

/// <summary>
/// The kinds that ids name: <c>fig:x</c> as pandoc-crossref writes them and <c>fig-x</c> as Quarto does. Chapters, and tables
/// by their longer name, have a colon only, because words like <c>ch-</c> begin names of people's accounts.
/// </summary>
public static class ReferencePrefix
{
    private static readonly (string Prefix, NumberedKind Kind, bool WithHyphen)[] All =
    [
        ("fig", NumberedKind.Figure, true), ("tbl", NumberedKind.Table, true), ("tab", NumberedKind.Table, false),
        ("lst", NumberedKind.Listing, true), ("eq", NumberedKind.Equation, true), ("sec", NumberedKind.Section, true),
        ("ch", NumberedKind.Chapter, false), ("app", NumberedKind.Appendix, false),
    ];

    /// <summary>Null for an id that names no kind.</summary>
    public static NumberedKind? KindOf(ReadOnlySpan<char> id)
    {
        foreach (var (prefix, kind, withHyphen) in All)
        {
            if (id.Length > prefix.Length + 1 && id.StartsWith(prefix, StringComparison.Ordinal)
                && (id[prefix.Length] == ':' || (withHyphen && id[prefix.Length] == '-')))
            {
                return kind;
            }
        }
        return null;
    }
}
