namespace Publisher.Verification;

/// <summary>What came of checking one file.</summary>
/// <param name="Claims">What the file says that it conforms to.</param>
/// <param name="Profiles">What it was checked against.</param>
/// <param name="Findings">In the order of clauses; empty: nothing found.</param>
public sealed record VerificationReport(IReadOnlyList<string> Claims, IReadOnlyList<Profile> Profiles, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it keeps all that a machine can tell of the profiles; never when there was none.</summary>
    public bool Conforms => Profiles.Count > 0 && Findings.All(finding => finding.IsAdvice);
}

/// <summary>One condition that is not met, with all its places told by the first.</summary>
/// <param name="Clauses">Each with its standard: "PDF/UA-1 7.1-3".</param>
/// <param name="Checkpoint">Of the Matterhorn Protocol; empty when there is none.</param>
/// <param name="Count">How many places there are.</param>
public sealed record Finding(
    IReadOnlyList<string> Clauses, string Checkpoint, Place Place, int Count, string Message, string Hint, string Detail, bool IsAdvice)
{
    public string ChineseMessage { get; init; } = "";

    public string ChineseHint { get; init; } = "";
}

/// <summary>Why a file cannot be checked at all.</summary>
public enum UnreadableReason { NotPdf, CutShort, Encrypted, Damaged }

/// <summary>The file is no PDF that can be read; tells why.</summary>
public sealed class UnreadablePdfException(UnreadableReason reason, string message) : Exception(message)
{
    public UnreadableReason Reason { get; } = reason;
}
