using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Web.Epub;

/// <summary>
/// Parts a chapter that would make too large a file. Reading systems lay out a file as a whole before they show it, and
/// old ones refuse more than 300 kB (Adobe Digital Editions, as its users report), so that is the limit.
/// </summary>
internal static class ChapterSplitter
{
    public const int LargestFile = 300_000;

    /// <summary>Cut at a section if the piece before it is at least this share of a file; else between paragraphs.</summary>
    private const double LeastShare = 0.25;

    public static List<ImmutableArray<Pair>> Split(ImmutableArray<Pair> pairs)
    {
        var parts = new List<ImmutableArray<Pair>>();
        var start = 0;
        var size = 0;
        var section = (At: 0, Size: 0);
        for (var i = 0; i < pairs.Length; i++)
        {
            var own = MarkupSize.Of(pairs[i]);
            if (size + own > LargestFile && FindCut(pairs, start, i, section) is { } cut)
            {
                parts.Add(pairs[start..cut.At]);
                (start, size) = (cut.At, size - cut.Size);
            }
            if (BeginsSection(pairs[i]))
            {
                section = (i, size);
            }
            size += own;
        }
        parts.Add(pairs[start..]);
        return parts;
    }

    /// <summary>Where to cut before <paramref name="end"/>, and the size of what lies before; null when there is no place.</summary>
    private static (int At, int Size)? FindCut(ImmutableArray<Pair> pairs, int start, int end, (int At, int Size) section)
    {
        if (section.At > start && section.Size >= LargestFile * LeastShare)
        {
            return section;
        }
        var at = end;
        while (at > start && BeginsSection(pairs[at - 1]))
        {
            at--; // a heading stays with its text
        }
        return at > start ? (at, pairs[start..at].Sum(MarkupSize.Of)) : null;
    }

    private static bool BeginsSection(Pair pair) => pair.Sides.Any(side => side.Blocks is [Heading, ..]);
}
