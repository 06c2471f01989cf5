namespace Publisher.Parsing.Alignment;

/// <summary>
/// How well the sentences of two blocks fit each other one by one, beyond what the lengths of the blocks tell: translators keep
/// sentences as they keep paragraphs, so that three of them, short, long, short, are seldom taken for another three. What Gale
/// and Church (1993) do with the sentences of a paragraph, asked of two paragraphs of which nobody knows yet.
/// </summary>
internal sealed class SentenceProfile
{
    /// <summary>What a sentence that fits earns: lengths of sentences vary by chance several times as much as in translation.</summary>
    private const double ForSentence = 1.1;
    private const double PerVariance = 0.8;

    /// <summary>A sentence may be translated freely.</summary>
    private const double MostForSentence = 2.2;

    /// <summary>Two sentences for one, and again for the third; a sentence left out.</summary>
    private const double Merge = 0.6;
    private const double Gap = 2.4;

    private const double MostGain = 6;
    private const double MostLoss = 3;

    /// <summary>Longer blocks are compared sentence by sentence if they have equally many.</summary>
    private const int MostSentences = 16;

    private const double Smoothing = 1;
    private const double VarianceOfShort = 0.35;

    private readonly double _variance;
    private readonly Side _source;
    private readonly Side _target;

    /// <summary>The sentences of all blocks one after another, so that two blocks are one range.</summary>
    private sealed class Side
    {
        public Side(BlockFeatures[] blocks, double ratio)
        {
            Starts = new int[blocks.Length + 1];
            for (var i = 0; i < blocks.Length; i++)
            {
                Starts[i + 1] = Starts[i] + blocks[i].Sentences.Length;
            }
            Lengths = [.. blocks.Select(block => block.Sentences.Sum() * ratio)];
            Ones = new Extent[Starts[^1]];
            Twos = new Extent[Starts[^1]];
            Threes = new Extent[Starts[^1]];
            var lengths = blocks.SelectMany(block => block.Sentences).Select(length => length * ratio).ToArray();
            for (var i = 0; i < lengths.Length; i++)
            {
                var next = i + 1 < lengths.Length ? lengths[i + 1] : 0;
                Ones[i] = Extent.Of(lengths[i]);
                Twos[i] = Extent.Of(lengths[i] + next);
                Threes[i] = Extent.Of(lengths[i] + next + (i + 2 < lengths.Length ? lengths[i + 2] : 0));
            }
        }

        public int[] Starts { get; }

        /// <summary>Of blocks.</summary>
        public double[] Lengths { get; }
        public Extent[] Ones { get; }

        /// <summary>Of a sentence and the next.</summary>
        public Extent[] Twos { get; }
        public Extent[] Threes { get; }
    }

    /// <summary>A length and its logarithm, taken once.</summary>
    private readonly record struct Extent(double Length, double Log)
    {
        public static Extent Of(double length) => new(length + Smoothing, Math.Log(length + Smoothing));
    }

    public SentenceProfile(BlockFeatures[] source, BlockFeatures[] target, LengthModel lengths)
    {
        _variance = lengths.Variance;
        (_source, _target) = (new Side(source, Math.Exp(lengths.LogRatio)), new Side(target, 1));
    }

    /// <summary>A bound that costs nothing: <see cref="Cost"/> is never below its negative.</summary>
    public double MostGainOf(int i, int sources, int j, int targets) =>
        Math.Clamp((Math.Min(_source.Starts[i + sources] - _source.Starts[i], _target.Starts[j + targets] - _target.Starts[j]) - 1) * ForSentence, 0, MostGain);

    /// <summary>Blocks from <paramref name="i"/> with blocks from <paramref name="j"/>.</summary>
    /// <param name="forLengths">What the lengths of the blocks cost already: a sentence left out is not paid for twice.</param>
    public double Cost(int i, int sources, int j, int targets, double forLengths)
    {
        var (a, b) = (_source.Starts[i], _target.Starts[j]);
        var (m, n) = (_source.Starts[i + sources] - a, _target.Starts[j + targets] - b);
        if (m == 0 || n == 0 || (m == 1 && n == 1))
        {
            return 0;
        }
        var cost = m <= MostSentences && n <= MostSentences ? OfPath(a, m, b, n)
            : m == n ? OfDiagonal(a, b, n)
            : Math.Abs(m - n) * Merge;
        // What fits as a whole has earned that already.
        cost -= Math.Min(0, OfPair(Extent.Of(Sum(_source, i, sources)), Extent.Of(Sum(_target, j, targets))));
        return cost < 0 ? Math.Max(cost, -MostGainOf(i, sources, j, targets)) : Math.Clamp(cost - Math.Max(0, forLengths), 0, MostLoss);
    }

    private static double Sum(Side side, int block, int count) => side.Lengths[block] + (count == 2 ? side.Lengths[block + 1] : 0);

    private double OfDiagonal(int a, int b, int count)
    {
        var cost = 0.0;
        for (var k = 0; k < count && cost > -MostGain - ForSentence; k++)
        {
            cost += OfPair(_source.Ones[a + k], _target.Ones[b + k]);
        }
        return cost;
    }

    /// <summary>The cheapest way through the sentences of both.</summary>
    private double OfPath(int a, int m, int b, int n)
    {
        const int Width = MostSentences + 1;
        // A step reaches back three rows at most.
        Span<double> rows = stackalloc double[4 * Width];
        for (var i = 0; i <= m; i++)
        {
            var row = rows.Slice(i % 4 * Width, Width);
            for (var j = 0; j <= n; j++)
            {
                row[j] = i == 0 || j == 0 ? (i + j) * Gap : Math.Min(OfGap(rows, i, j), OfSteps(rows, i, j, a + i, b + j));
            }
        }
        return rows[(m % 4 * Width) + n];

        static double At(Span<double> rows, int i, int j) => rows[(i % 4 * Width) + j];

        static double OfGap(Span<double> rows, int i, int j) => Gap + Math.Min(At(rows, i - 1, j), At(rows, i, j - 1));

        // One sentence for up to three that end here.
        double OfSteps(Span<double> rows, int i, int j, int endOfSource, int endOfTarget)
        {
            var (one, other) = (_source.Ones[endOfSource - 1], _target.Ones[endOfTarget - 1]);
            var best = At(rows, i - 1, j - 1) + OfPair(one, other);
            best = j < 2 ? best : Math.Min(best, At(rows, i - 1, j - 2) + Merge + OfPair(one, _target.Twos[endOfTarget - 2]));
            best = i < 2 ? best : Math.Min(best, At(rows, i - 2, j - 1) + Merge + OfPair(_source.Twos[endOfSource - 2], other));
            best = j < 3 ? best : Math.Min(best, At(rows, i - 1, j - 3) + (2 * Merge) + OfPair(one, _target.Threes[endOfTarget - 3]));
            return i < 3 ? best : Math.Min(best, At(rows, i - 3, j - 1) + (2 * Merge) + OfPair(_source.Threes[endOfSource - 3], other));
        }
    }

    private double OfPair(Extent one, Extent other)
    {
        var deviation = one.Log - other.Log;
        return Math.Min(MostForSentence, PerVariance * deviation * deviation / (_variance + VarianceOfShort / Math.Min(one.Length, other.Length))) - ForSentence;
    }
}
