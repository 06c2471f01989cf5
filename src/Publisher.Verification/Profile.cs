namespace Publisher.Verification;

/// <summary>A standard whose clauses the rules cite.</summary>
public enum Standard
{
    /// <summary>ISO 14289-1: tagged PDF that assistive technology can read.</summary>
    Ua,

    /// <summary>ISO 19005-2 and -3: PDF for keeping. Part 3 differs only in what may be embedded.</summary>
    A,
}

/// <summary>How much of PDF/A is claimed: looks (B), and text (U), and structure (A). Each holds the ones before.</summary>
public enum Level { B, U, A }

/// <summary>What a file can be checked against.</summary>
/// <param name="Name">As the standards write it: PDF/A-2a.</param>
/// <param name="Part">The part of ISO 14289 or ISO 19005.</param>
public sealed record Profile(string Name, Standard Standard, int Part, Level Level)
{
    public static readonly Profile Ua1 = new("PDF/UA-1", Standard.Ua, 1, Level.A);

    /// <summary>All profiles, by the names that users write.</summary>
    public static readonly IReadOnlyDictionary<string, Profile> All = new SortedDictionary<string, Profile>(StringComparer.Ordinal)
    {
        ["ua-1"] = Ua1,
        ["a-2a"] = new("PDF/A-2a", Standard.A, 2, Level.A),
        ["a-2b"] = new("PDF/A-2b", Standard.A, 2, Level.B),
        ["a-2u"] = new("PDF/A-2u", Standard.A, 2, Level.U),
        ["a-3a"] = new("PDF/A-3a", Standard.A, 3, Level.A),
        ["a-3b"] = new("PDF/A-3b", Standard.A, 3, Level.B),
        ["a-3u"] = new("PDF/A-3u", Standard.A, 3, Level.U),
    };
}
