using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>A group of blocks that say the same: one with one as a rule; none, two on either side where texts differ.</summary>
internal readonly record struct BlockGroup(int Source, int SourceCount, int Target, int TargetCount, double Cost);

/// <summary>
/// Aligns two versions of a chapter by dynamic programming: the cheapest way through both, so that it recovers after every
/// difference instead of sliding on.
/// </summary>
internal sealed class SequenceAligner
{
    private readonly BlockFeatures[] _source;
    private readonly BlockFeatures[] _target;
    private readonly PairCost _cost;
    private readonly double[,] _best;
    private readonly byte[,] _step;

    private static readonly (int Source, int Target)[] Steps = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)];

    private SequenceAligner(ImmutableArray<Block> source, ImmutableArray<Block> target)
    {
        _source = [.. source.Select(BlockFeatures.Of)];
        _target = [.. target.Select(BlockFeatures.Of)];
        _cost = new PairCost(Ratio(_source, _target));
        _best = new double[_source.Length + 1, _target.Length + 1];
        _step = new byte[_source.Length + 1, _target.Length + 1];
    }

    public static List<BlockGroup> Align(ImmutableArray<Block> source, ImmutableArray<Block> target)
    {
        var aligner = new SequenceAligner(source, target);
        aligner.Fill();
        return aligner.Trace();
    }

    private static double Ratio(BlockFeatures[] source, BlockFeatures[] target)
    {
        // The usual ratio is 1; a short chapter says little against it, the more so where a side lacks a paragraph.
        const double Usual = 100;
        return Math.Clamp((target.Sum(block => block.Length) + Usual) / (source.Sum(block => block.Length) + Usual), 0.3, 3);
    }

    private void Fill()
    {
        for (var i = 0; i <= _source.Length; i++)
        {
            for (var j = 0; j <= _target.Length; j++)
            {
                if (i + j > 0)
                {
                    FillCell(i, j);
                }
            }
        }
    }

    private void FillCell(int i, int j)
    {
        _best[i, j] = double.PositiveInfinity;
        for (var step = 0; step < Steps.Length; step++)
        {
            var (di, dj) = Steps[step];
            if (i < di || j < dj)
            {
                continue;
            }
            var cost = _best[i - di, j - dj] + CostOf(i - di, di, j - dj, dj);
            if (cost < _best[i, j])
            {
                (_best[i, j], _step[i, j]) = (cost, (byte)step);
            }
        }
    }

    private double CostOf(int i, int di, int j, int dj) => (di, dj) switch
    {
        (1, 1) => _cost.Of(_source[i], _target[j]),
        (1, 0) => PairCost.OfGap(_source[i]),
        (0, 1) => PairCost.OfGap(_target[j]),
        (2, 1) => OfMerge(_source[i], _source[i + 1], _target[j], isSource: true),
        _ => OfMerge(_target[j], _target[j + 1], _source[i], isSource: false),
    };

    private double OfMerge(BlockFeatures first, BlockFeatures second, BlockFeatures one, bool isSource)
    {
        if (first.Block is not Paragraph || second.Block is not Paragraph || one.Block is not Paragraph)
        {
            return double.PositiveInfinity;
        }
        var sum = first.Length + second.Length;
        return PairCost.Merge + (isSource ? _cost.OfLengths(sum, one.Length) : _cost.OfLengths(one.Length, sum));
    }

    private List<BlockGroup> Trace()
    {
        var groups = new List<BlockGroup>();
        for (var (i, j) = (_source.Length, _target.Length); i + j > 0;)
        {
            var (di, dj) = Steps[_step[i, j]];
            groups.Add(new BlockGroup(i - di, di, j - dj, dj, _best[i, j] - _best[i - di, j - dj]));
            (i, j) = (i - di, j - dj);
        }
        groups.Reverse();
        return groups;
    }
}
