using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;
using Publisher.Parsing.Alignment.Units;

namespace Publisher.Parsing;

/// <summary>The units of a book: what keeps its translations in step counts.</summary>
public static class UnitFinder
{
    /// <summary>By chapter, translation and place in the source.</summary>
    public static ImmutableArray<TextUnit> Find(Book book)
    {
        var chapters = new List<TextUnit>[book.Chapters.Length];
        Parallel.For(0, chapters.Length, i => chapters[i] = Find(book.Chapters[i], book.Languages));
        return [.. chapters.SelectMany(units => units)];
    }

    private static List<TextUnit> Find(Chapter chapter, ImmutableArray<LanguageTag> languages)
    {
        var units = new List<TextUnit>();
        // Titles of parts stand in book.yaml, for all languages at once.
        foreach (var language in chapter.Role == ChapterRole.Part ? [] : languages.Skip(1))
        {
            var finder = new ChapterUnits(chapter.Id, languages[0], language, units);
            foreach (var pair in chapter.Pairs)
            {
                finder.Add(pair);
            }
        }
        return units;
    }
}
