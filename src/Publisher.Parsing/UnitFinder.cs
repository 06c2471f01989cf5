using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
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
            Add(chapter.Pairs, language, finder);
        }
        return units;
    }

    private static void Add(ImmutableArray<Pair> pairs, LanguageTag language, ChapterUnits finder)
    {
        var (after, next) = (default(SourceSpan), 0);
        for (var i = 0; i < pairs.Length; i++)
        {
            for (next = Math.Max(next, i + 1); next < pairs.Length && pairs[next].Find(language).IsEmpty; next++)
            {
            }
            finder.Add(pairs[i], after, next < pairs.Length ? pairs[next].Find(language)[0].Span : default);
            after = pairs[i].Find(language) is { IsEmpty: false } blocks ? blocks[^1].Span : after;
        }
    }
}
