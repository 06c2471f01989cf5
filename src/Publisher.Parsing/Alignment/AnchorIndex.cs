namespace Publisher.Parsing.Alignment;

/// <summary>
/// What two texts have in common word by word, and how much it tells: a number that stands once on either side nearly proves
/// a pair, one that stands everywhere says nothing. Words that only one of the texts has count neither way, so that no
/// language needs rules of its own; numbers do.
/// </summary>
internal sealed class AnchorIndex
{
    /// <summary>How often a translation keeps what can be kept.</summary>
    private const double Kept = 0.8;

    // Translators leave words out: it tells little beside words kept, more where nothing at all is kept.
    private const double Miss = 0.6;
    private const double MostMiss = 3;
    private const double MissOfAll = 1.4;
    private const double MostMissOfAll = 4.5;
    private const double MostHit = 10;

    private readonly double[] _hits;

    /// <summary>
    /// How sure a word of one side is to be kept by the other, by how often both have it: an English text says 'type' twenty
    /// times where the Chinese keeps it once.
    /// </summary>
    private readonly double[] _keptBySource;
    private readonly double[] _keptByTarget;

    private readonly int[][] _source;
    private readonly int[][] _target;

    /// <summary>What each block would gain if all its words were kept: no pair gains more than the lesser of its two.</summary>
    private readonly double[] _mostOfSource;
    private readonly double[] _mostOfTarget;

    /// <summary>How many numbers of each block the other text does not have anywhere.</summary>
    private readonly int[] _foreignSource;
    private readonly int[] _foreignTarget;

    public AnchorIndex(BlockFeatures[] source, BlockFeatures[] target)
    {
        var isSourceSmall = source.Sum(block => block.Anchors.Length) <= target.Sum(block => block.Anchors.Length);
        var ids = NumberAll(isSourceSmall ? source : target);
        var (small, large) = (new int[ids.Count], new int[ids.Count]);
        var smallIds = Count(isSourceSmall ? source : target, ids, small);
        var largeIds = Count(isSourceSmall ? target : source, ids, large);
        (_source, _target) = isSourceSmall ? (smallIds, largeIds) : (largeIds, smallIds);
        var (smallBlocks, largeBlocks) = isSourceSmall ? (source.Length, target.Length) : (target.Length, source.Length);
        (_foreignSource, _foreignTarget) = (Foreign(source, target), Foreign(target, source));
        _hits = new double[ids.Count];
        for (var id = 0; id < _hits.Length; id++)
        {
            var chance = Math.Max((double)small[id] / smallBlocks, (double)large[id] / largeBlocks);
            _hits[id] = large[id] == 0 ? -1 : Math.Max(0, Math.Log(Kept / chance));
        }
        var (sourceCounts, targetCounts) = isSourceSmall ? (small, large) : (large, small);
        _keptBySource = Rates(targetCounts, sourceCounts);
        _keptByTarget = Rates(sourceCounts, targetCounts);
        (_mostOfSource, _mostOfTarget) = (Sums(_source), Sums(_target));
    }

    private double[] Sums(int[][] blocks)
    {
        var sums = new double[blocks.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            foreach (var id in blocks[i])
            {
                sums[i] += Math.Max(0, _hits[id]);
            }
        }
        return sums;
    }

    /// <summary>A bound that costs nothing: <see cref="Cost(int, int)"/> is never below its negative.</summary>
    public double MostHits(int source, int target) => Math.Min(MostHit, Math.Min(_mostOfSource[source], _mostOfTarget[target]));

    /// <summary>The bound of <see cref="CostOfMerge"/>.</summary>
    public double MostHitsOfMerge(int source, int target, bool isSourceTwo) => Math.Min(MostHit, isSourceTwo
        ? Math.Min(_mostOfSource[source] + _mostOfSource[source + 1], _mostOfTarget[target])
        : Math.Min(_mostOfSource[source], _mostOfTarget[target] + _mostOfTarget[target + 1]));

    private static double[] Rates(int[] counts, int[] others) =>
        [.. counts.Zip(others, (count, other) => count == 0 ? 0 : Math.Min(1, (double)other / count))];

    private static int[] Foreign(BlockFeatures[] own, BlockFeatures[] other)
    {
        var known = other.SelectMany(block => block.Numbers).ToHashSet();
        return [.. own.Select(block => block.Numbers.Count(number => !known.Contains(number)))];
    }

    private static Dictionary<ulong, int> NumberAll(BlockFeatures[] blocks)
    {
        var ids = new Dictionary<ulong, int>();
        foreach (var block in blocks)
        {
            foreach (var anchor in block.Anchors)
            {
                ids.TryAdd(anchor, ids.Count);
            }
        }
        return ids;
    }

    private static int[][] Count(BlockFeatures[] blocks, Dictionary<ulong, int> ids, int[] counts)
    {
        var result = new int[blocks.Length][];
        var found = new List<int>();
        for (var i = 0; i < blocks.Length; i++)
        {
            found.Clear();
            foreach (var anchor in blocks[i].Anchors)
            {
                if (ids.TryGetValue(anchor, out var id))
                {
                    counts[id]++;
                    found.Add(id);
                }
            }
            found.Sort();
            result[i] = [.. found];
        }
        return result;
    }

    /// <summary>Less than 0 for what both say, more for what only one of them says.</summary>
    public double Cost(int source, int target) =>
        Cost(_source[source], [], _target[target], isOneTarget: true, _foreignSource[source] + _foreignTarget[target]);

    /// <summary>Two blocks of one side with one of the other.</summary>
    public double CostOfMerge(int source, int target, bool isSourceTwo) => isSourceTwo
        ? Cost(_source[source], _source[source + 1], _target[target], isOneTarget: true, _foreignSource[source] + _foreignSource[source + 1] + _foreignTarget[target])
        : Cost(_target[target], _target[target + 1], _source[source], isOneTarget: false, _foreignTarget[target] + _foreignTarget[target + 1] + _foreignSource[source]);

    private double Cost(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<int> one, bool isOneTarget, int foreign)
    {
        var (keptByOne, keptByTwo) = isOneTarget ? (_keptByTarget, _keptBySource) : (_keptBySource, _keptByTarget);
        var (hits, misses) = (0.0, (double)foreign);
        for (int i = 0, j = 0, k = 0; i < first.Length || j < second.Length || k < one.Length;)
        {
            var (a, b, c) = (At(first, i), At(second, j), At(one, k));
            var id = Math.Min(a, Math.Min(b, c));
            var isBoth = c == id && (a == id || b == id);
            if (isBoth)
            {
                hits += Math.Max(0, _hits[id]);
            }
            else if (_hits[id] > 0.5)
            {
                misses += c == id ? keptByTwo[id] : keptByOne[id];
            }
            (i, j, k) = (a == id ? i + 1 : i, b == id ? j + 1 : j, c == id ? k + 1 : k);
        }
        return hits > 0 ? Math.Min(MostMiss, Miss * misses) - Math.Min(MostHit, hits) : Math.Min(MostMissOfAll, MissOfAll * misses);
    }

    private static int At(ReadOnlySpan<int> ids, int index) => index < ids.Length ? ids[index] : int.MaxValue;
}
