namespace Publisher.Verification;

/// <summary>Finds the places where a condition is not met.</summary>
internal delegate IEnumerable<Violation> Check(Evidence evidence);

/// <summary>A condition, the clauses that demand it, and what to tell whoever breaks it.</summary>
/// <param name="Fault">What is wrong, of a file that breaks it.</param>
/// <param name="Hint">What to try.</param>
internal sealed record Rule(Clause[] Clauses, string Fault, string Hint, Check Check)
{
    public Rule(Clause clause, string fault, string hint, Check check)
        : this([clause], fault, hint, check)
    {
    }

    /// <summary>Recommended, not demanded: does not make a file fail.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>A rule about the file as a whole.</summary>
    public static Check Whole(Func<Evidence, bool> isBroken) => evidence => isBroken(evidence) ? [new Violation(default)] : [];
}

/// <summary>One place where a rule is broken. Detail tells apart what one rule finds: a name, a value, a code.</summary>
internal readonly record struct Violation(Place Place, string Detail = "");
