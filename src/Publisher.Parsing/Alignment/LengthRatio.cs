using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>How much longer a translation is, as a logarithm, and how far single paragraphs stray from that (its variance).</summary>
internal readonly record struct LengthModel(double LogRatio, double Variance)
{
    /// <summary>Translators of the same book keep about this close; the labelled texts of the tests do.</summary>
    public const double UsualVariance = 0.03;

    public static readonly LengthModel Usual = new(0, UsualVariance);
}

/// <summary>
/// Measures lengths in this book: the median over sections where both sides have the same headings, over chapters elsewhere,
/// so that what is not translated yet does not count as brevity. Paragraphs tell where a section has the same blocks.
/// </summary>
internal sealed class LengthRatio
{
    /// <summary>Of a ratio of 1 that always has a say: short books prove little.</summary>
    private const double WeightOfUsual = 60;

    /// <summary>Fewer words than this vary by chance.</summary>
    private const double LeastLength = 10;
    private const int SamplesOfUsual = 200;

    private readonly List<(double LogRatio, double Weight)> _sections = [(0, WeightOfUsual)];
    private readonly List<double> _paragraphs = [];

    public LengthModel Measure()
    {
        var ratio = MedianOfSections();
        var spread = _paragraphs.Select(sample => Math.Abs(sample - ratio)).Order().ToList();
        // 1.4826: from the median of deviations to the standard deviation of a normal distribution.
        var variance = spread.Count == 0 ? 0 : Math.Pow(1.4826 * spread[spread.Count / 2], 2);
        var known = (variance * spread.Count + LengthModel.UsualVariance * SamplesOfUsual) / (spread.Count + SamplesOfUsual);
        return new LengthModel(ratio, Math.Clamp(known, LengthModel.UsualVariance, 0.1));
    }

    private double MedianOfSections()
    {
        var half = _sections.Sum(sample => sample.Weight) / 2;
        foreach (var (ratio, weight) in _sections.OrderBy(sample => sample.LogRatio))
        {
            if ((half -= weight) <= 0)
            {
                return ratio;
            }
        }
        return 0;
    }

    public void Add(BlockFeatures[] source, BlockFeatures[] target)
    {
        var (left, right) = (SectionsOf(source), SectionsOf(target));
        if (!LevelsOf(left).SequenceEqual(LevelsOf(right)))
        {
            (left, right) = ([source], [target]);
        }
        for (var i = 0; i < left.Count; i++)
        {
            AddSection(left[i], right[i]);
        }
    }

    private void AddSection(BlockFeatures[] source, BlockFeatures[] target)
    {
        var (one, other) = (LengthOf(source), LengthOf(target));
        if (one < LeastLength || other < LeastLength)
        {
            return;
        }
        _sections.Add((LogRatioOf(one, other), Math.Min(one, other)));
        if (!source.Select(block => block.Block.GetType()).SequenceEqual(target.Select(block => block.Block.GetType())))
        {
            return;
        }
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i].Block is Paragraph && source[i].Length > 2 * LeastLength && target[i].Length > 0)
            {
                _paragraphs.Add(LogRatioOf(source[i].Length, target[i].Length));
            }
        }
    }

    private static double LogRatioOf(double one, double other) => Math.Clamp(Math.Log(other / one), -1.2, 1.2);

    private static IEnumerable<int> LevelsOf(List<BlockFeatures[]> sections) =>
        sections.Select(section => section.FirstOrDefault()?.Block is Heading heading ? heading.Level : 0);

    // Code is as long in every language.
    private static double LengthOf(BlockFeatures[] blocks) => blocks.Where(block => block.Block is not CodeBlock && !block.IsOnly).Sum(block => block.Length);

    private static List<BlockFeatures[]> SectionsOf(BlockFeatures[] blocks)
    {
        var sections = new List<BlockFeatures[]>();
        for (int i = 1, start = 0; i <= blocks.Length; i++)
        {
            if (i == blocks.Length || blocks[i].Block is Heading)
            {
                sections.Add(blocks[start..i]);
                start = i;
            }
        }
        return sections;
    }
}
