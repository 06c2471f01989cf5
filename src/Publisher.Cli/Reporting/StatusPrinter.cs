using System.Collections.Immutable;
using System.Globalization;
using Publisher.Sync;

namespace Publisher.Cli.Reporting;

/// <summary>Prints how far translations are: a row for each chapter and language, and their sum.</summary>
internal sealed class StatusPrinter(TextWriter writer, Words words, Palette palette)
{
    public void Print(ImmutableArray<ChapterStatus> chapters)
    {
        var table = new TextTable(words.Chapter, words.Language, words.Done, words.Stale, words.Untranslated, words.Extra, words.Moved, words.WordsLeft);
        foreach (var chapter in chapters)
        {
            Add(table, chapter.Title, chapter.Language, [chapter]);
        }
        foreach (var language in chapters.GroupBy(chapter => chapter.Language, StringComparer.Ordinal).Where(_ => chapters.Length > 1))
        {
            Add(table, words.Sum, language.Key, [.. language]);
        }
        table.Print(writer, palette.Strong);
    }

    private static void Add(TextTable table, string title, string language, ImmutableArray<ChapterStatus> rows)
    {
        string Sum(Func<ChapterStatus, int> count) => rows.Sum(count).ToString(CultureInfo.InvariantCulture);
        table.Add(title, language, Sum(row => row.Done), Sum(row => row.Stale), Sum(row => row.Missing), Sum(row => row.Extra),
            Sum(row => row.Moved), Sum(row => row.WordsLeft));
    }
}
