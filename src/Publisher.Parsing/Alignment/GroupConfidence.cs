namespace Publisher.Parsing.Alignment;

/// <summary>
/// How sure each group of an alignment is: its cost against that of the next best thing, which is to leave its blocks alone
/// or, beside a block without partner, to take that one instead.
/// </summary>
internal sealed class GroupConfidence(PairCost cost)
{
    private readonly BlockFeatures[] _source = cost.Source;
    private readonly BlockFeatures[] _target = cost.Target;

    public List<BlockGroup> Rate(List<BlockGroup> groups)
    {
        for (var k = 0; k < groups.Count; k++)
        {
            var group = groups[k];
            var margin = (group.SourceCount, group.TargetCount) switch
            {
                (1, 1) => OfPair(groups, k),
                (2, 1) => Math.Min(cost.Of(group.Source, group.Target) + PairCost.OfGap(_source[group.Source + 1]),
                    cost.Of(group.Source + 1, group.Target) + PairCost.OfGap(_source[group.Source])) - cost.OfTwoSources(group.Source, group.Target),
                (1, 2) => Math.Min(cost.Of(group.Source, group.Target) + PairCost.OfGap(_target[group.Target + 1]),
                    cost.Of(group.Source, group.Target + 1) + PairCost.OfGap(_target[group.Target])) - cost.OfTwoTargets(group.Source, group.Target),
                _ => double.PositiveInfinity,
            };
            groups[k] = group with { Confidence = 1 / (1 + Math.Exp(-margin)) };
        }
        return groups;
    }

    /// <summary>Differences come seldom alone: a pair between pairs is likelier to be one.</summary>
    private const double ForNeighbours = 0.7;

    private static bool IsPair(List<BlockGroup> groups, int k) =>
        k < 0 || k == groups.Count || groups[k] is { SourceCount: 1, TargetCount: 1 };

    private double OfPair(List<BlockGroup> groups, int k)
    {
        var (i, j) = (groups[k].Source, groups[k].Target);
        var own = cost.Of(i, j);
        var margin = PairCost.OfGap(_source[i]) + PairCost.OfGap(_target[j]) - own + (IsPair(groups, k - 1) && IsPair(groups, k + 1) ? ForNeighbours : 0);
        foreach (var neighbour in (ReadOnlySpan<int>)[k - 1, k + 1])
        {
            if (neighbour >= 0 && neighbour < groups.Count)
            {
                margin = Math.Min(margin, OfInstead(groups[neighbour], i, j, own));
            }
        }
        return margin;
    }

    /// <summary>What it would cost more to take the lonely neighbour for the partner.</summary>
    private double OfInstead(BlockGroup neighbour, int i, int j, double own) => (neighbour.SourceCount, neighbour.TargetCount) switch
    {
        (0, 1) => cost.Of(i, neighbour.Target) + PairCost.OfGap(_target[j]) - own - PairCost.OfGap(_target[neighbour.Target]),
        (1, 0) => cost.Of(neighbour.Source, j) + PairCost.OfGap(_source[i]) - own - PairCost.OfGap(_source[neighbour.Source]),
        _ => double.PositiveInfinity,
    };
}
