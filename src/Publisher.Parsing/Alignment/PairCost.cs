using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// What it costs to take blocks for translations of each other, as odds on a logarithmic scale: about 0 for a likely pair,
/// more for a doubtful one, less than 0 where ids or shared words prove it. Lengths count as in Gale and Church (1993), by
/// their ratio and spread in this book.
/// </summary>
internal sealed class PairCost(BlockFeatures[] source, BlockFeatures[] target, LengthModel lengths)
{
    private const double SameId = -20;
    private const double OtherId = 3;
    private const double OtherKind = 4;
    private const double HeadingWithText = 9;
    private const double OtherLevel = 2.5;
    private const double SameRareKind = -0.7;

    /// <summary>Pairs whose lengths fit are likelier than chance: the ratio of the two spreads.</summary>
    private const double ForLength = -0.6;
    private const double MostForLength = 7;

    /// <summary>Headings get glosses in translations, and their kind and place prove them already; so with tables, quotations...</summary>
    private const double MostForLengthOfRareKind = 4.5;

    /// <summary>What shortness adds to the variance of lengths.</summary>
    private const double VarianceOfShort = 0.35;

    /// <summary>Keeps empty blocks from infinite ratios.</summary>
    private const double Smoothing = 1;

    /// <summary>Two paragraphs for one, beyond their lengths.</summary>
    private const double Merge = 2.2;

    private readonly double _ratio = Math.Exp(lengths.LogRatio);
    private readonly AnchorIndex _anchors = new(source, target);
    private readonly SentenceProfile _sentences = new(source, target, lengths);

    public BlockFeatures[] Source => source;

    public BlockFeatures[] Target => target;

    /// <summary>The same for the target's blocks in another order.</summary>
    public PairCost WithTarget(BlockFeatures[] reordered) => new(source, reordered, lengths);

    public double Of(int i, int j) => Of(i, j, before: 0, best: double.PositiveInfinity);

    /// <summary>
    /// The cost of a pair after what came <paramref name="before"/>; infinite where that cannot be less than
    /// <paramref name="best"/>, which is seen of most pairs before their words are compared.
    /// </summary>
    public double Of(int i, int j, double before, double best)
    {
        var (a, b) = (source[i], target[j]);
        if (a.IsOnly || b.IsOnly)
        {
            return double.PositiveInfinity;
        }
        var cost = OfKinds(a.Block, b.Block) + OfIds(a.Block, b.Block);
        var mostHit = _anchors.MostHits(i, j) + _sentences.MostGainOf(i, 1, j, 1);
        if (IsNoBetter(before, cost + ForLength - mostHit, best))
        {
            return double.PositiveInfinity;
        }
        var forLengths = OfLengths(a.Length, b.Length, a.Block is Paragraph ? MostForLength : MostForLengthOfRareKind);
        cost += forLengths;
        if (IsNoBetter(before, cost - mostHit, best))
        {
            return double.PositiveInfinity;
        }
        cost += _anchors.Cost(i, j);
        return IsNoBetter(before, cost - _sentences.MostGainOf(i, 1, j, 1), best) ? double.PositiveInfinity
            : before + (cost + _sentences.Cost(i, 1, j, 1, forLengths));
    }

    /// <summary>Blocks <paramref name="i"/> and the next with <paramref name="j"/>.</summary>
    public double OfTwoSources(int i, int j, double before = 0, double best = double.PositiveInfinity)
    {
        if (!MayMerge(source[i], source[i + 1], target[j]) || IsShorter(target[j].Length, (source[i].Length + source[i + 1].Length) * _ratio))
        {
            return double.PositiveInfinity;
        }
        var cost = Merge + OfLengths(source[i].Length + source[i + 1].Length, target[j].Length);
        return IsNoBetter(before, cost - _anchors.MostHitsOfMerge(i, j, isSourceTwo: true) - _sentences.MostGainOf(i, 2, j, 1), best) ? double.PositiveInfinity
            : before + (cost + _anchors.CostOfMerge(i, j, isSourceTwo: true) + _sentences.Cost(i, 2, j, 1, cost - Merge));
    }

    public double OfTwoTargets(int i, int j, double before = 0, double best = double.PositiveInfinity)
    {
        if (!MayMerge(target[j], target[j + 1], source[i]) || IsShorter(source[i].Length * _ratio, target[j].Length + target[j + 1].Length))
        {
            return double.PositiveInfinity;
        }
        var cost = Merge + OfLengths(source[i].Length, target[j].Length + target[j + 1].Length);
        return IsNoBetter(before, cost - _anchors.MostHitsOfMerge(i, j, isSourceTwo: false) - _sentences.MostGainOf(i, 1, j, 2), best) ? double.PositiveInfinity
            : before + (cost + _anchors.CostOfMerge(i, j, isSourceTwo: false) + _sentences.Cost(i, 1, j, 2, cost - Merge));
    }

    /// <summary>Whether even the least that something can cost is too much. The room is for sums rounded in another order.</summary>
    private static bool IsNoBetter(double before, double least, double best) => before + least - 1e-6 >= best;

    /// <summary>A block without a partner; headings seldom are.</summary>
    public static double OfGap(BlockFeatures block) => block.IsOnly ? 0 : block.Block is Heading ? 2.3 : 1.9;

    /// <summary>One says so much less than two that it cannot hold both.</summary>
    private static bool IsShorter(double one, double two) => one < two * 0.5 - 2;

    private static bool MayMerge(BlockFeatures first, BlockFeatures second, BlockFeatures one) =>
        !first.IsOnly && !second.IsOnly && !one.IsOnly
        && one.Block is Paragraph or ListBlock or Quote or Division
        && first.Block.GetType() == one.Block.GetType() && second.Block.GetType() == one.Block.GetType();

    private double OfLengths(double one, double other, double most = MostForLength)
    {
        var expected = one * _ratio;
        var deviation = Math.Abs(Math.Log((other + Smoothing) / (expected + Smoothing)))
            / Math.Sqrt(lengths.Variance + VarianceOfShort / (Math.Min(other, expected) + Smoothing));
        // Quadratic as the normal distribution has it, then linear: translators do shorten.
        return ForLength + Math.Min(most, deviation < 2 ? deviation * deviation / 2 : 2 * deviation - 2);
    }

    private static double OfKinds(Block a, Block b)
    {
        if (a is Heading first && b is Heading second)
        {
            return first.Level == second.Level ? SameRareKind : OtherLevel;
        }
        return a is Heading || b is Heading ? HeadingWithText
            : a.GetType() != b.GetType() ? OtherKind
            : a is Paragraph ? 0 : SameRareKind;
    }

    private static double OfIds(Block a, Block b) =>
        a.Id.Length == 0 || b.Id.Length == 0 ? 0 : string.Equals(a.Id, b.Id, StringComparison.Ordinal) ? SameId : OtherId;
}
