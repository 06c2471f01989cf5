namespace Publisher.Parsing.Alignment;

/// <summary>
/// Finds what stands in another order: runs of blocks without partners on one side that fit a run on the other too well for
/// chance. An alignment that only goes forward leaves both of them alone.
/// </summary>
internal sealed class MovedRuns(PairCost cost)
{
    /// <summary>What a matched block earns at most without proof, and what a run must earn: one paragraph of fitting length is chance.</summary>
    private const double ForBlock = 1;
    private const double Least = 5;

    /// <summary>Runs are compared each with each: where this many are left nothing can be told.</summary>
    private const int MostRuns = 64;

    private sealed record Candidate(int SourceRun, int TargetRun, double Gain, List<BlockGroup> Groups);

    /// <summary>The groups with those in another order joined; they stand where the source has them, the targets are gone elsewhere.</summary>
    public List<BlockGroup> Join(List<BlockGroup> groups, out HashSet<int> moved)
    {
        moved = [];
        var sources = RunsOf(groups, group => group is { TargetCount: 0 } && !cost.Source[group.Source].IsOnly, group => group.Source);
        var targets = RunsOf(groups, group => group is { SourceCount: 0 } && !cost.Target[group.Target].IsOnly, group => group.Target);
        if (sources.Count == 0 || targets.Count == 0 || sources.Count > MostRuns || targets.Count > MostRuns)
        {
            return groups;
        }
        var joined = new List<BlockGroup>();
        foreach (var candidate in Best(sources, targets))
        {
            joined.AddRange(candidate.Groups.Where(group => group is { SourceCount: > 0, TargetCount: > 0 }));
        }
        moved = [.. joined.Select(group => group.Source)];
        return joined.Count == 0 ? groups : Merge(groups, joined);
    }

    private static List<int[]> RunsOf(List<BlockGroup> groups, Func<BlockGroup, bool> isLonely, Func<BlockGroup, int> index)
    {
        var runs = new List<int[]>();
        var run = new List<int>();
        foreach (var group in groups)
        {
            if (isLonely(group))
            {
                if (run.Count > 0 && index(group) != run[^1] + 1)
                {
                    runs.Add([.. run]);
                    run.Clear();
                }
                run.Add(index(group));
            }
        }
        if (run.Count > 0)
        {
            runs.Add([.. run]);
        }
        return runs;
    }

    /// <summary>Greedily by gain; each run is used once.</summary>
    private List<Candidate> Best(List<int[]> sources, List<int[]> targets)
    {
        var candidates = new List<Candidate>();
        for (var s = 0; s < sources.Count; s++)
        {
            for (var t = 0; t < targets.Count; t++)
            {
                if (Compare(sources[s], targets[t]) is var (gain, groups) && gain >= Least)
                {
                    candidates.Add(new Candidate(s, t, gain, groups));
                }
            }
        }
        var (usedSources, usedTargets) = (new HashSet<int>(), new HashSet<int>());
        return [.. candidates.OrderByDescending(candidate => candidate.Gain).ThenBy(candidate => candidate.SourceRun).ThenBy(candidate => candidate.TargetRun)
            .Where(candidate => !usedSources.Contains(candidate.SourceRun) && !usedTargets.Contains(candidate.TargetRun)
                && usedSources.Add(candidate.SourceRun) && usedTargets.Add(candidate.TargetRun))];
    }

    private (double Gain, List<BlockGroup> Groups) Compare(int[] left, int[] right)
    {
        var groups = SequenceAligner.Align(cost, left[0]..(left[^1] + 1), right[0]..(right[^1] + 1)).Groups;
        var gain = groups.Sum(group => (group.SourceCount, group.TargetCount) switch
        {
            (1, 1) => 2 * ForBlock - cost.Of(group.Source, group.Target),
            (2, 1) => 3 * ForBlock - cost.OfTwoSources(group.Source, group.Target),
            (1, 2) => 3 * ForBlock - cost.OfTwoTargets(group.Source, group.Target),
            _ => -ForBlock / 2,
        });
        return (gain, groups);
    }

    private static List<BlockGroup> Merge(List<BlockGroup> groups, List<BlockGroup> joined)
    {
        var bySource = joined.ToDictionary(group => group.Source);
        var sources = joined.SelectMany(group => Enumerable.Range(group.Source, group.SourceCount)).ToHashSet();
        var targets = joined.SelectMany(group => Enumerable.Range(group.Target, group.TargetCount)).ToHashSet();
        var result = new List<BlockGroup>();
        foreach (var group in groups)
        {
            if (group is { TargetCount: 0 } && sources.Contains(group.Source))
            {
                if (bySource.TryGetValue(group.Source, out var found))
                {
                    result.Add(found);
                }
            }
            else if (group is not { SourceCount: 0 } || !targets.Contains(group.Target))
            {
                result.Add(group);
            }
        }
        return result;
    }
}
