namespace Publisher.Parsing.Alignment;

/// <summary>
/// A group of blocks that say the same: one with one as a rule; none, two on either side where texts differ.
/// <see cref="Confidence"/> is between 0 and 1: how much better the group is than what else could be made of its blocks.
/// </summary>
internal sealed record BlockGroup(int Source, int SourceCount, int Target, int TargetCount, double Confidence);

/// <summary>The cheapest way through two texts, and what it costs.</summary>
internal sealed record Alignment(List<BlockGroup> Groups, double Cost);

/// <summary>
/// Aligns two versions of a text by dynamic programming: the cheapest way through both, so that it recovers after every
/// difference instead of sliding on.
/// </summary>
internal sealed class SequenceAligner
{
    /// <summary>Up to here every combination is tried; in longer texts only those near the diagonal, to bound time and memory.</summary>
    private const long MostCells = 4_000_000;
    private const int LeastHalfBand = 1000;

    /// <summary>The first of equals wins: where nothing tells items apart, the last are those without partners.</summary>
    private static readonly (int Source, int Target)[] Steps = [(1, 0), (0, 1), (1, 1), (2, 1), (1, 2)];

    private readonly BlockFeatures[] _source;
    private readonly BlockFeatures[] _target;
    private readonly PairCost _cost;

    /// <summary>Where the texts begin within their chapters, and how long they are.</summary>
    private readonly (int Source, int Target) _start;
    private readonly int _sources;
    private readonly int _targets;

    private readonly int _halfBand;
    private readonly int _width;
    private readonly byte[] _steps;

    /// <summary>Costs of the last three rows: no step reaches farther back.</summary>
    private readonly double[][] _rows;

    private SequenceAligner(PairCost cost, Range sources, Range targets)
    {
        (_source, _target, _cost) = (cost.Source, cost.Target, cost);
        (_start.Source, _sources) = sources.GetOffsetAndLength(_source.Length);
        (_start.Target, _targets) = targets.GetOffsetAndLength(_target.Length);
        var isWhole = (long)_sources * _targets <= MostCells;
        _halfBand = isWhole ? _targets : Math.Max(LeastHalfBand, 2 * (_targets / _sources) + 2);
        _width = Math.Min(_targets, 2 * _halfBand) + 1;
        _steps = new byte[(long)(_sources + 1) * _width];
        _rows = [new double[_targets + 1], new double[_targets + 1], new double[_targets + 1]];
    }

    public static List<BlockGroup> Align(BlockFeatures[] source, BlockFeatures[] target, LengthModel lengths) =>
        Align(new PairCost(source, target, lengths), .., ..).Groups;

    /// <summary>Parts of a chapter: what words prove is seen from the whole of it.</summary>
    public static Alignment Align(PairCost cost, Range sources, Range targets)
    {
        var aligner = new SequenceAligner(cost, sources, targets);
        var total = aligner.Fill();
        return new Alignment(new GroupConfidence(cost).Rate(aligner.Trace()), total);
    }

    /// <summary>Only what it would cost.</summary>
    public static double CostOf(PairCost cost, Range sources, Range targets) => new SequenceAligner(cost, sources, targets).Fill();

    private int First(int i) => _sources == 0 ? 0
        : (int)Math.Clamp((long)i * _targets / _sources - _halfBand, 0, _targets + 1 - _width);

    private int Last(int i) => Math.Min(_targets, First(i) + _width - 1);

    private double Fill()
    {
        for (var i = 0; i <= _sources; i++)
        {
            var (first, last) = (First(i), Last(i));
            for (var j = first; j <= last; j++)
            {
                FillCell(i, j, first);
            }
        }
        return _rows[_sources % 3][_targets];
    }

    private void FillCell(int i, int j, int first)
    {
        var best = i + j == 0 ? 0 : double.PositiveInfinity;
        for (var step = 0; step < Steps.Length; step++)
        {
            var (di, dj) = Steps[step];
            if (i < di || j < dj)
            {
                continue;
            }
            var cost = CostOf(i - di + _start.Source, di, j - dj + _start.Target, dj, Before(i - di, j - dj), best);
            if (cost < best)
            {
                best = cost;
                _steps[(long)i * _width + (j - first)] = (byte)step;
            }
        }
        _rows[i % 3][j] = best;
    }

    private double Before(int i, int j) => j < First(i) || j > Last(i) ? double.PositiveInfinity : _rows[i % 3][j];

    /// <summary>Of the way through <paramref name="before"/>; infinite where it would not be better than <paramref name="best"/>.</summary>
    private double CostOf(int i, int di, int j, int dj, double before, double best) => (di, dj) switch
    {
        (1, 1) => _cost.Of(i, j, before, best),
        (1, 0) => before + PairCost.OfGap(_source[i]),
        (0, 1) => before + PairCost.OfGap(_target[j]),
        (2, 1) => _cost.OfTwoSources(i, j, before, best),
        _ => _cost.OfTwoTargets(i, j, before, best),
    };

    private List<BlockGroup> Trace()
    {
        var groups = new List<BlockGroup>();
        for (var (i, j) = (_sources, _targets); i + j > 0;)
        {
            var (di, dj) = i == 0 ? (0, 1) : j == 0 ? (1, 0) : Steps[_steps[(long)i * _width + (j - First(i))]];
            groups.Add(new BlockGroup(i - di + _start.Source, di, j - dj + _start.Target, dj, 1));
            (i, j) = (i - di, j - dj);
        }
        groups.Reverse();
        return groups;
    }
}
