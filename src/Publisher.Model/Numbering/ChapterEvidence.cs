using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>
/// The numbers of chapters whose headings have none, from the captions in them: a chapter that holds 图 4-1 and 示例 4-2 is
/// the fourth. Where all such chapters agree with their order, the others have theirs from the order too; where they do not,
/// only those with captions have one.
/// </summary>
internal static class ChapterEvidence
{
    public static Dictionary<Numberable, string> Find(List<Numberable> found)
    {
        var chapters = new List<(Numberable Heading, List<int> Parts)>();
        foreach (var item in found)
        {
            if (item is { Level: 1, Kind: NumberedKind.Chapter, Chapter.Role: ChapterRole.Body })
            {
                chapters.Add((item, []));
            }
            else if (chapters.Count > 0 && item.Level == 0 && item.Chapter.Role == ChapterRole.Body && FirstPart(item.TypedNumber) is { } part)
            {
                chapters[^1].Parts.Add(part);
            }
        }
        return Numbers([.. chapters.Select(chapter => (chapter.Heading, MostOf(chapter.Parts)))]);
    }

    private static Dictionary<Numberable, string> Numbers(List<(Numberable Heading, int? Number)> chapters)
    {
        var offsets = chapters.Select((chapter, index) => chapter.Number - index).OfType<int>().Distinct().ToList();
        var numbers = new Dictionary<Numberable, string>();
        for (var i = 0; i < chapters.Count; i++)
        {
            var number = offsets is [var only] ? only + i : chapters[i].Number ?? 0;
            if (number > 0)
            {
                numbers[chapters[i].Heading] = number.ToString(CultureInfo.InvariantCulture);
            }
        }
        return numbers;
    }

    private static int? FirstPart(string number) =>
        number.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && int.TryParse(number.AsSpan()[..hyphen], NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? part : null;

    /// <summary>What more than half of the captions say.</summary>
    private static int? MostOf(List<int> parts) =>
        parts.GroupBy(part => part).Where(group => group.Count() * 2 > parts.Count).Select(group => (int?)group.Key).FirstOrDefault();
}
