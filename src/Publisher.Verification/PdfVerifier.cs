using Publisher.Verification.Clauses;
using Publisher.Verification.Metadata;
using Publisher.Verification.Reading;
using Publisher.Verification.Wording;

namespace Publisher.Verification;

/// <summary>
/// Checks a PDF against PDF/UA-1 and PDF/A-2 or -3, condition by condition, from nothing but its bytes. What a machine
/// can tell is told; whether a description describes is for people.
/// </summary>
public static class PdfVerifier
{
    /// <param name="profiles">What to check against; empty: what the file claims in its XMP.</param>
    /// <exception cref="UnreadablePdfException">The file is no PDF that can be read.</exception>
    public static VerificationReport Verify(ReadOnlyMemory<byte> bytes, IReadOnlyCollection<Profile> profiles)
    {
        using var file = PdfFile.Open(bytes);
        var evidence = new Evidence(file);
        var wanted = profiles.Count > 0 ? [.. profiles] : Claims.Of(evidence.Xmp);
        var findings = new List<Finding>();
        foreach (var rule in RuleBook.All)
        {
            var binding = Binding(rule, wanted);
            if (binding.Count > 0)
            {
                findings.AddRange(Apply(rule, binding, evidence));
            }
        }
        return new VerificationReport(Claims.Names(evidence.Xmp), wanted, findings);
    }

    /// <summary>The clauses of a rule that the profiles demand, each with its profile.</summary>
    private static List<(Profile Profile, Clause Clause)> Binding(Rule rule, IReadOnlyList<Profile> profiles) =>
        [.. profiles.SelectMany(profile => rule.Clauses.Where(clause => clause.Binds(profile)).Select(clause => (profile, clause)))];

    /// <summary>A rule that stumbles over damaged data says so, so that nothing passes unseen.</summary>
    private static List<Finding> Apply(Rule rule, List<(Profile Profile, Clause Clause)> binding, Evidence evidence)
    {
        var violations = new List<Violation>();
        var findings = new List<Finding>();
        try
        {
            violations.AddRange(rule.Check(evidence));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            findings.Add(Word(ReadingRules.Stumble, binding, [new Violation(default, fault.Message)]));
        }
        findings.AddRange(violations.GroupBy(violation => violation.Detail, StringComparer.Ordinal).Select(group => Word(rule, binding, [.. group])));
        return findings;
    }

    private static Finding Word(Rule rule, List<(Profile Profile, Clause Clause)> binding, IReadOnlyList<Violation> violations) => new(
        [.. binding.Select(pair => pair.Profile.Name + " " + pair.Clause.Id)],
        binding.Select(pair => pair.Clause.Checkpoint).FirstOrDefault(text => text.Length > 0) ?? "",
        violations[0].Place, violations.Count, rule.Fault, rule.Hint, violations[0].Detail, rule.IsAdvice)
    {
        ChineseMessage = ChineseWording.Of(rule.Fault),
        ChineseHint = ChineseWording.Of(rule.Hint),
    };
}
