using Publisher.Highlighting.Expressions;

namespace Publisher.Highlighting.Grammars.Rules;

/// <summary>How the parts of a block are written.</summary>
/// <param name="Close">What ends it; or what each further line must begin with when <paramref name="GoesOn"/>.</param>
/// <param name="EndsLast">What ends it is tried after its patterns, not before.</param>
internal sealed record BlockForm(string Open, Lazy<Capture?[]> OpenCaptures, string Close, Lazy<Capture?[]> CloseCaptures, bool GoesOn, bool EndsLast);

/// <summary>A rule from one expression to another (begin, end), or as long as lines begin alike (begin, while).</summary>
internal sealed class BlockRule(ScopeName? name, ScopeName? contentName, BlockForm form, RuleList patterns) : Rule(name, contentName)
{
    /// <summary>Ends that hang on what began the block are as many as the text has; more than these are not kept.</summary>
    private const int MostEnds = 64;

    private readonly Pattern _open = new(form.Open);
    private readonly Pattern _close = new(form.Close);
    private readonly Dictionary<string, ScannerSet> _byEnd = new(StringComparer.Ordinal);

    public bool GoesOn => form.GoesOn;

    public Capture?[] OpenCaptures => form.OpenCaptures.Value;

    public Capture?[] CloseCaptures => form.CloseCaptures.Value;

    public override bool IsHollow => patterns.IsHollow;

    /// <summary>See <see cref="Frame.End"/>; null when the end is always the same.</summary>
    public string? ResolveEnd(ReadOnlySpan<char> line, int[] groups) => _close.HasReferences ? _close.Resolve(line, groups) : null;

    public override void AddTo(ScannerSet scanners, HashSet<Rule> around) => scanners.Add(_open, null, this);

    public override Scanner Scanner(ExpressionPool pool, string? end, bool atStart, bool atAnchor) =>
        form.GoesOn || !_close.HasReferences ? base.Scanner(pool, null, atStart, atAnchor) : ByEnd(end, Collect).Get(pool, atStart, atAnchor);

    /// <summary>What a further line must begin with.</summary>
    public Scanner GoingOn(ExpressionPool pool, string? end, bool atStart, bool atAnchor) => ByEnd(end, OnlyClose).Get(pool, atStart, atAnchor);

    protected override ScannerSet Collect(string? end)
    {
        var scanners = new ScannerSet();
        if (!form.GoesOn && !form.EndsLast)
        {
            scanners.Add(_close, end, null);
        }
        var around = new HashSet<Rule>();
        foreach (var rule in patterns.Rules)
        {
            rule.AddTo(scanners, around);
        }
        if (!form.GoesOn && form.EndsLast)
        {
            scanners.Add(_close, end, null);
        }
        return scanners;
    }

    private ScannerSet OnlyClose(string? end)
    {
        var scanners = new ScannerSet();
        scanners.Add(_close, end, null);
        return scanners;
    }

    private ScannerSet ByEnd(string? end, Func<string?, ScannerSet> make)
    {
        if (!_byEnd.TryGetValue(end ?? "", out var scanners))
        {
            if (_byEnd.Count >= MostEnds)
            {
                _byEnd.Clear();
            }
            _byEnd[end ?? ""] = scanners = make(end);
        }
        return scanners;
    }
}
