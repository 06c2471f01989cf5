using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// Finds sections that stand in another order by comparing each of one side with each of the other as wholes: kinds and lengths
/// of their blocks and sentences, and their words. If another order of the translation's sections makes the whole chapter
/// cheaper, it is aligned in that order. A way that only goes forward would take blocks of like length for each other.
/// </summary>
internal sealed class MovedSections(PairCost cost)
{
    /// <summary>Where groups are as sure as this nothing has moved: two sections of like blocks fit each other too, but worse.</summary>
    private const double Certain = 0.95;

    /// <summary>Doubtful pairs that make it worth a look: the paragraphs of two sections that changed places, or their blocks left alone.</summary>
    private const double Doubts = 2;

    /// <summary>What a section earns by standing where it is expected, and what another order must spare in all.</summary>
    private const double ForPlace = 3;
    private const double Least = 3;

    /// <summary>Less in common than this is chance: a heading, a paragraph.</summary>
    private const double LeastOfSection = 6;

    /// <summary>Sections are compared each with each: a chapter of more has no order to speak of.</summary>
    private const int MostSections = 64;

    /// <summary>The chapter in the order of the source; the alignment as it is where nothing has moved.</summary>
    /// <param name="moved">The source's blocks whose translations stand elsewhere.</param>
    public List<BlockGroup> Reorder(Alignment alignment, out HashSet<int> moved)
    {
        moved = [];
        var (sources, targets) = (SectionsOf(cost.Source), SectionsOf(cost.Target));
        if (IsCertain(alignment.Groups) || sources.Count < 2 || targets.Count < 2 || Math.Max(sources.Count, targets.Count) > MostSections)
        {
            return alignment.Groups;
        }
        var partners = PartnersOf(sources, targets, alignment.Groups);
        var order = OrderOf(partners, targets.Count);
        // What stands before the first heading has no section to move with.
        if (order.SequenceEqual(order.Order()) || (order[0] != 0 && cost.Target[0].Block is not Heading))
        {
            return alignment.Groups;
        }
        int[] blocks = [.. order.SelectMany(section => Enumerable.Range(targets[section].Start.Value, targets[section].End.Value - targets[section].Start.Value))];
        var other = SequenceAligner.Align(cost.WithTarget([.. blocks.Select(block => cost.Target[block])]), .., ..);
        if (other.Cost > alignment.Cost - Least)
        {
            return alignment.Groups;
        }
        List<BlockGroup> groups = [.. other.Groups.Select(group => group with { Target = group.TargetCount == 0 ? 0 : blocks[group.Target] })];
        moved = MovedOf(groups);
        return groups;
    }

    private bool IsCertain(List<BlockGroup> groups) => groups.Sum(DoubtOf) < Doubts;

    private double DoubtOf(BlockGroup group) => group switch
    {
        { SourceCount: 0 } => cost.Target[group.Target].IsOnly ? 0 : 0.5,
        { TargetCount: 0 } => cost.Source[group.Source].IsOnly ? 0 : 0.5,
        _ => group.Confidence < Certain ? 1 : 0,
    };

    private static List<Range> SectionsOf(BlockFeatures[] blocks)
    {
        var sections = new List<Range>();
        for (int i = 1, start = 0; i <= blocks.Length; i++)
        {
            if (i == blocks.Length || blocks[i].Block is Heading)
            {
                sections.Add(start..i);
                start = i;
            }
        }
        return sections;
    }

    /// <summary>By source section: the target section that it is likeliest to be; -1 where there is none.</summary>
    private int[] PartnersOf(List<Range> sources, List<Range> targets, List<BlockGroup> groups)
    {
        var expected = groups.Where(group => group is { SourceCount: > 0, TargetCount: > 0 }).ToLookup(group => group.Source, group => group.Target);
        var gains = new double[sources.Count, targets.Count];
        for (var s = 0; s < sources.Count; s++)
        {
            for (var t = 0; t < targets.Count; t++)
            {
                var isExpected = expected[sources[s].Start.Value].Contains(targets[t].Start.Value);
                gains[s, t] = GapsOf(cost.Source, sources[s]) + GapsOf(cost.Target, targets[t])
                    - SequenceAligner.CostOf(cost, sources[s], targets[t]) + (isExpected ? ForPlace : 0);
            }
        }
        var partners = Assignment.Best(gains);
        for (var s = 0; s < partners.Length; s++)
        {
            partners[s] = partners[s] >= 0 && gains[s, partners[s]] >= LeastOfSection ? partners[s] : -1;
        }
        return partners;
    }

    /// <summary>What it would cost to leave all of them alone.</summary>
    private static double GapsOf(BlockFeatures[] blocks, Range section) => blocks[section].Sum(PairCost.OfGap);

    /// <summary>The target's sections as the source has them; those without partner follow what they followed.</summary>
    private static int[] OrderOf(int[] partners, int count)
    {
        var keys = new int[count];
        for (int t = 0, key = -1; t < count; t++)
        {
            keys[t] = key = Array.IndexOf(partners, t) is var s and >= 0 ? s : key;
        }
        return [.. Enumerable.Range(0, count).OrderBy(t => keys[t]).ThenBy(t => t)];
    }

    /// <summary>All but the longest run of groups, not necessarily neighbours, that go forward on both sides.</summary>
    private static HashSet<int> MovedOf(List<BlockGroup> groups)
    {
        var pairs = groups.Where(group => group is { SourceCount: > 0, TargetCount: > 0 }).ToList();
        var (lengths, before) = (new int[pairs.Count], new int[pairs.Count]);
        var last = -1;
        for (var k = 0; k < pairs.Count; k++)
        {
            (lengths[k], before[k]) = (1, -1);
            for (var earlier = 0; earlier < k; earlier++)
            {
                if (pairs[earlier].Target < pairs[k].Target && lengths[earlier] >= lengths[k])
                {
                    (lengths[k], before[k]) = (lengths[earlier] + 1, earlier);
                }
            }
            last = last < 0 || lengths[k] > lengths[last] ? k : last;
        }
        var moved = pairs.Select(pair => pair.Source).ToHashSet();
        for (; last >= 0; last = before[last])
        {
            moved.Remove(pairs[last].Source);
        }
        return moved;
    }
}
