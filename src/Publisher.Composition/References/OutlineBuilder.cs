using System.Collections.Immutable;
using Publisher.Model.Pages;

namespace Publisher.Composition.References;

/// <summary>Turns headings into nested bookmarks, down to the third level.</summary>
internal sealed class OutlineBuilder(ImmutableArray<HeadingEntry> entries)
{
    private const int DeepestLevel = 3;
    private int _next;

    public static ImmutableArray<OutlineEntry> Build(ImmutableArray<HeadingEntry> entries) =>
        new OutlineBuilder(entries.RemoveAll(entry => entry.Level > DeepestLevel)).Under(0);

    /// <summary>The entries below a heading of a level: all until the next of that level or above.</summary>
    private ImmutableArray<OutlineEntry> Under(int level)
    {
        var children = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (_next < entries.Length && entries[_next].Level > level)
        {
            var entry = entries[_next++];
            children.Add(new OutlineEntry(TitleOf(entry), entry.Marks[0].Language, entry.Anchor, Under(entry.Level)));
        }
        return children.ToImmutable();
    }

    private static string TitleOf(HeadingEntry entry)
    {
        var title = string.Join(" | ", entry.Marks.Select(mark => mark.Title));
        return entry.Marks[0].Label.Length > 0 ? $"{entry.Marks[0].Label} {title}" : title;
    }
}
