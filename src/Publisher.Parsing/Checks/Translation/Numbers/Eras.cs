namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>Years counted from the start of a reign or a republic: 昭和39年 is 1964, 民國87年 is 1998.</summary>
internal static class Eras
{
    private static readonly (string Name, int Before)[] All =
        [("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("民国", 1911), ("民國", 1911)];

    /// <summary>The year before the first of the era that the text ends with; 0 when there is none.</summary>
    public static int StartOf(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        foreach (var (name, year) in All)
        {
            if (before.EndsWith(name, StringComparison.Ordinal))
            {
                return year;
            }
        }
        return 0;
    }
}
