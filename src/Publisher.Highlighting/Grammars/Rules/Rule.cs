using Publisher.Highlighting.Expressions;

namespace Publisher.Highlighting.Grammars.Rules;

/// <summary>A rule of a grammar. What it refers to is read when it is first needed: most of a grammar never is.</summary>
internal abstract class Rule(ScopeName? name, ScopeName? contentName)
{
    private ScannerSet? _scanners;

    public ScopeName? Name { get; } = name;

    public ScopeName? ContentName { get; } = contentName;

    /// <summary>Whether the rule is nothing but includes that lead nowhere.</summary>
    public virtual bool IsHollow => false;

    /// <summary>Adds what begins the rule where another one lists it.</summary>
    /// <param name="around">Rules that are being looked through: one that holds itself is looked through once.</param>
    public abstract void AddTo(ScannerSet scanners, HashSet<Rule> around);

    /// <summary>What to look for while the rule is open.</summary>
    /// <param name="end">See <see cref="Frame.End"/>.</param>
    public virtual Scanner Scanner(ExpressionPool pool, string? end, bool atStart, bool atAnchor) =>
        (_scanners ??= Collect(end)).Get(pool, atStart, atAnchor);

    protected virtual ScannerSet Collect(string? end)
    {
        var scanners = new ScannerSet();
        AddTo(scanners, []);
        return scanners;
    }
}

/// <summary>What a group of an expression caught: its names, and the rule that looks into it once more.</summary>
internal sealed record Capture(ScopeName? Name, ScopeName? ContentName, Rule? Inner);

/// <summary>A rule of one expression.</summary>
internal sealed class MatchRule(ScopeName? name, string match, Lazy<Capture?[]> captures) : Rule(name, null)
{
    private readonly Pattern _match = new(match);

    public Capture?[] Captures => captures.Value;

    public override void AddTo(ScannerSet scanners, HashSet<Rule> around) => scanners.Add(_match, null, this);
}

/// <summary>A rule that is only a list of others.</summary>
internal sealed class ListRule(ScopeName? name, ScopeName? contentName, RuleList patterns) : Rule(name, contentName)
{
    public override bool IsHollow => patterns.IsHollow;

    public override void AddTo(ScannerSet scanners, HashSet<Rule> around)
    {
        if (!around.Add(this))
        {
            return;
        }
        foreach (var rule in patterns.Rules)
        {
            rule.AddTo(scanners, around);
        }
        around.Remove(this);
    }
}
