using Publisher.Highlighting.Expressions;

namespace Publisher.Highlighting.Grammars.Rules;

/// <summary>What was found on a line.</summary>
/// <param name="Groups">See <see cref="Expression.Groups"/>.</param>
/// <param name="Rule">The rule that begins; null for the end of the open block.</param>
internal readonly record struct Found(int[] Groups, Rule? Rule)
{
    public int Start => Groups[0];

    public int End => Groups[1];
}

/// <summary>Expressions that are looked for together: the first that matches wins, of those at one place the one listed first.</summary>
internal sealed class Scanner(Expression[] expressions, Rule?[] rules)
{
    public Found? Find(Line line, int from)
    {
        var (best, which) = (int.MaxValue, -1);
        for (var i = 0; i < expressions.Length && best > from; i++)
        {
            var start = expressions[i].Find(line, from, best);
            if (start >= 0 && start < best)
            {
                (best, which) = (start, i);
            }
        }
        return which < 0 ? null : new Found(expressions[which].Groups, rules[which]);
    }
}

/// <summary>The scanners of a rule, which differ in what anchors may match.</summary>
internal sealed class ScannerSet
{
    private readonly List<(Pattern Pattern, string? Resolved, Rule? Rule)> _items = [];
    private readonly Scanner?[] _scanners = new Scanner?[4];
    private bool _hasAnchors;

    /// <param name="resolved">See <see cref="Pattern.Resolve"/>.</param>
    /// <param name="rule">Null for the end of a block.</param>
    public void Add(Pattern pattern, string? resolved, Rule? rule)
    {
        _items.Add((pattern, resolved, rule));
        _hasAnchors |= pattern.HasAnchors;
    }

    public Scanner Get(ExpressionPool pool, bool atStart, bool atAnchor)
    {
        var which = _hasAnchors ? (atStart ? 1 : 0) + (atAnchor ? 2 : 0) : 3;
        return _scanners[which] ??= new Scanner(
            [.. _items.Select(item => pool.Get(item.Pattern.Text(item.Resolved, atStart, atAnchor)))], [.. _items.Select(item => item.Rule)]);
    }
}
