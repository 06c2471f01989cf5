using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Sync;

/// <summary>How far the translation of a chapter into a language is. <see cref="WordsLeft"/>: of the source, in what is missing or stale.</summary>
public sealed record ChapterStatus(
    string Chapter, string Title, string Language, int Pairs, int Done, int Stale, int Missing, int Extra, int Moved, int WordsLeft)
{
    /// <summary>By chapter and language; what is meant for one language counts nowhere.</summary>
    public static ImmutableArray<ChapterStatus> Of(Book book, IReadOnlyList<SyncEntry> entries)
    {
        var titles = book.Chapters.ToDictionary(chapter => chapter.Id, chapter => PlainText.Of(chapter.Title(book.Languages[0])), StringComparer.Ordinal);
        return [.. entries.Where(entry => entry.State != SyncState.Only)
            .GroupBy(entry => (entry.Unit.Chapter, entry.Unit.Language))
            .Select(group => Of(group.Key.Chapter, titles[group.Key.Chapter], group.Key.Language, [.. group]))];
    }

    private static ChapterStatus Of(string chapter, string title, LanguageTag language, IReadOnlyList<SyncEntry> entries)
    {
        int Count(SyncState state) => entries.Count(entry => entry.State == state);
        return new ChapterStatus(chapter, title.Length > 0 ? title : chapter, language.Value, entries.Count,
            Count(SyncState.Ok) + Count(SyncState.Moved), Count(SyncState.Stale), Count(SyncState.Missing), Count(SyncState.Extra), Count(SyncState.Moved),
            entries.Where(entry => entry.State is SyncState.Stale or SyncState.Missing).Sum(entry => WordCount.Of(entry.Unit.Source!.Text)));
    }
}
