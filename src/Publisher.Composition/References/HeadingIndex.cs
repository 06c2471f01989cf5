using System.Collections.Immutable;
using Publisher.Composition.Blocks;
using Publisher.Composition.Pages;
using Publisher.Model.Pages;

namespace Publisher.Composition.References;

/// <summary>
/// A heading with its translations, main language first, and the folio of its page: one line of the contents and one
/// bookmark.
/// </summary>
internal sealed record HeadingEntry(int Level, ImmutableArray<HeadingMark> Marks, string Folio)
{
    /// <summary>The place that contents and bookmarks lead to.</summary>
    public string Anchor => Marks[0].Anchor;
}

/// <summary>Collects the headings of numbered pages.</summary>
internal static class HeadingIndex
{
    /// <summary>The headings of chapters, in reading order.</summary>
    public static ImmutableArray<HeadingEntry> Of(IReadOnlyList<NumberedPage> pages)
    {
        var entries = ImmutableArray.CreateBuilder<HeadingEntry>();
        var lastPair = "";
        foreach (var page in pages)
        {
            // A facing page repeats the headings of its draft; they belong to the first of them.
            if (page.Draft is null || page.Section.Chapter is null || page.Column > 0)
            {
                continue;
            }
            foreach (var (mark, pair) in page.Draft.Headings)
            {
                if (pair == lastPair && entries.Count > 0 && IsTranslation(entries[^1], mark))
                {
                    entries[^1] = entries[^1] with { Marks = entries[^1].Marks.Add(mark) };
                }
                else
                {
                    entries.Add(new HeadingEntry(mark.Level, [mark], page.Label));
                }
                lastPair = pair;
            }
        }
        return entries.ToImmutable();
    }

    private static bool IsTranslation(HeadingEntry entry, HeadingMark mark) =>
        entry.Level == mark.Level && !entry.Marks.Any(other => other.Language == mark.Language);
}
