using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// What it costs to take blocks for translations of each other: 0 for a likely pair, more for a doubtful one, less than 0
/// where ids or shared words prove it. Lengths count as in Gale and Church (1993), by their ratio in this chapter.
/// </summary>
internal sealed class PairCost(double lengthRatio)
{
    /// <summary>From here on a pair is reported as doubtful.</summary>
    public const double Doubtful = 2.2;

    private const double SameId = -4;
    private const double OtherId = 2;
    private const double OtherKind = 3;
    private const double HeadingWithText = 8;
    private const double OtherLevel = 3;
    private const double LengthWeight = 1.3;
    private const double MostForLength = 3;
    private const double ForAnchors = -1.2;

    /// <summary>Keeps the ratio of short texts from counting much.</summary>
    private const double Smoothing = 4;

    public double Of(BlockFeatures source, BlockFeatures target) =>
        OfKinds(source.Block, target.Block) + OfIds(source.Block, target.Block)
        + OfLengths(source.Length, target.Length) + OfAnchors(source, target);

    public double OfLengths(double source, double target) => Math.Min(MostForLength,
        LengthWeight * Math.Abs(Math.Log((source * lengthRatio + Smoothing) / (target + Smoothing))));

    /// <summary>A block without a partner; headings seldom are.</summary>
    public static double OfGap(BlockFeatures block) => block.Block is Heading ? 3 : 1.7;

    /// <summary>Two paragraphs for one, beyond their lengths.</summary>
    public const double Merge = 1.1;

    private static double OfKinds(Block source, Block target)
    {
        if (source is Heading a && target is Heading b)
        {
            return a.Level == b.Level ? -0.5 : OtherLevel;
        }
        return source is Heading || target is Heading ? HeadingWithText : source.GetType() == target.GetType() ? 0 : OtherKind;
    }

    private static double OfIds(Block source, Block target) =>
        source.Id.Length == 0 || target.Id.Length == 0 ? 0 : string.Equals(source.Id, target.Id, StringComparison.Ordinal) ? SameId : OtherId;

    private static double OfAnchors(BlockFeatures source, BlockFeatures target)
    {
        var all = source.Anchors.Length + target.Anchors.Length;
        if (all == 0)
        {
            return 0;
        }
        var shared = Shared(source.Anchors.AsSpan(), target.Anchors.AsSpan());
        // Nothing in common is weak evidence against: Chinese may write numbers in characters.
        return shared == 0 ? 0.3 : ForAnchors * 2 * shared / all;
    }

    /// <summary>How many values two ordered lists have in common.</summary>
    private static int Shared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var count = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            count += a[i] == b[j] ? 1 : 0;
            (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j);
        }
        return count;
    }
}
