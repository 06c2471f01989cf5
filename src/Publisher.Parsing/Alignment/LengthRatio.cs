using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// How much longer one language is than another in this book, as a logarithm: the median over sections where both have the
/// same headings, over chapters elsewhere, so that what is not translated yet does not count as brevity.
/// </summary>
internal sealed class LengthRatio
{
    /// <summary>Of a ratio of 1 that always has a say: short books prove little.</summary>
    private const double WeightOfUsual = 60;

    private readonly List<(double LogRatio, double Weight)> _samples = [(0, WeightOfUsual)];

    public double Log
    {
        get
        {
            var half = _samples.Sum(sample => sample.Weight) / 2;
            foreach (var (ratio, weight) in _samples.OrderBy(sample => sample.LogRatio))
            {
                if ((half -= weight) <= 0)
                {
                    return ratio;
                }
            }
            return 0;
        }
    }

    public void Add(BlockFeatures[] source, BlockFeatures[] target)
    {
        var (a, b) = (LevelsOf(source), LevelsOf(target));
        var (left, right) = a.SequenceEqual(b) ? (SectionsOf(source), SectionsOf(target)) : ([LengthOf(source)], [LengthOf(target)]);
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i] > 10 && right[i] > 10)
            {
                _samples.Add((Math.Clamp(Math.Log(right[i] / left[i]), -1.2, 1.2), Math.Min(left[i], right[i])));
            }
        }
    }

    private static IEnumerable<int> LevelsOf(BlockFeatures[] blocks) => blocks.Select(block => block.Block).OfType<Heading>().Select(heading => heading.Level);

    // Code is as long in every language.
    private static double LengthOf(BlockFeatures[] blocks) => blocks.Where(block => block.Block is not CodeBlock && !block.IsOnly).Sum(block => block.Length);

    private static List<double> SectionsOf(BlockFeatures[] blocks)
    {
        var lengths = new List<double> { 0 };
        foreach (var block in blocks)
        {
            if (block.Block is Heading)
            {
                lengths.Add(0);
            }
            lengths[^1] += block.Block is CodeBlock || block.IsOnly ? 0 : block.Length;
        }
        return lengths;
    }
}
