using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Layouts;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// Chapters within chapters become their sections, so that contents branch as the table of chapters does: the first heading of each file
/// gets the level of its place there, those below move with it.
/// </summary>
internal static class NestedChapters
{
    public static ImmutableArray<Chapter> Join(ImmutableArray<(ChapterFiles Files, Chapter Chapter)> chapters)
    {
        var joined = ImmutableArray.CreateBuilder<Chapter>();
        foreach (var (files, chapter) in chapters)
        {
            // Only tables of chapters give chapters with files a title.
            var depth = IsNested(files, joined) ? files.Depth : 0;
            var pairs = files.Title.IsEmpty || files.Role == ChapterRole.Part ? chapter.Pairs : Levelled(chapter.Pairs, depth);
            if (depth > 0)
            {
                joined[^1] = joined[^1] with { Pairs = joined[^1].Pairs.AddRange(pairs) };
            }
            else
            {
                joined.Add(chapter with { Pairs = pairs });
            }
        }
        return joined.ToImmutable();
    }

    /// <summary>The id that links to the file lead to: a chapter that became sections is found by its heading.</summary>
    public static string PlaceOf(Chapter chapter, ChapterFiles files, ImmutableArray<LanguageTag> languages) => files.Depth == 0 ? chapter.Id
        : languages.Select(chapter.FirstHeading).FirstOrDefault(heading => heading is not null)?.Id ?? chapter.Id;

    private static bool IsNested(ChapterFiles files, ImmutableArray<Chapter>.Builder before) =>
        files.Depth > 0 && before.Count > 0 && before[^1].Role == files.Role;

    private static ImmutableArray<Pair> Levelled(ImmutableArray<Pair> pairs, int depth)
    {
        var first = pairs.SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks).OfType<Heading>().FirstOrDefault();
        var shift = first is null ? 0 : depth + 1 - first.Level;
        return shift == 0 ? pairs : [.. pairs.Select(pair => pair with { Sides = [.. pair.Sides.Select(side => side with { Blocks = [.. side.Blocks.Select(block => Moved(block, shift))] })] })];
    }

    private static Block Moved(Block block, int shift) =>
        block is Heading heading ? heading with { Level = Math.Clamp(heading.Level + shift, 1, 6) } : block;
}
