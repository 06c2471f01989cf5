using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Layouts;

/// <summary>The languages of a book whose <c>book.yaml</c> names none: those of its file names, else those it is written in.</summary>
internal static class LanguageFinder
{
    /// <summary>A language that fewer of the paragraphs are in is only quoted.</summary>
    private const double LeastShare = 0.2;

    public static ImmutableArray<LanguageTag> Find(ImmutableArray<ChapterFiles> chapters, IEnumerable<string> texts)
    {
        var named = chapters.SelectMany(chapter => chapter.Files).Select(file => file.Language).OfType<LanguageTag>()
            .Distinct().OrderByDescending(language => language.IsCjk).ThenBy(language => language).ToImmutableArray();
        return named.IsEmpty ? ByScript(texts) : named;
    }

    private static ImmutableArray<LanguageTag> ByScript(IEnumerable<string> texts)
    {
        var counts = new Dictionary<LanguageTag, int>();
        var order = new List<LanguageTag>();
        var all = 0;
        foreach (var paragraph in texts.SelectMany(Paragraphs))
        {
            var language = ScriptFinder.LanguageOf(paragraph);
            if (!counts.ContainsKey(language))
            {
                order.Add(language);
            }
            counts[language] = counts.GetValueOrDefault(language) + 1;
            all++;
        }
        var found = order.Where(language => counts[language] >= all * LeastShare).ToImmutableArray();
        return found.IsEmpty ? [LanguageTag.English] : found;
    }

    /// <summary>Running text only: no code, headings, tables.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var isCode = false;
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n\n"))
        {
            var isFence = part.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)) % 2 == 1;
            var isText = !isCode && !isFence && part.Length > 0 && !part.StartsWith('#') && !part.StartsWith('|')
                && !part.StartsWith("```", StringComparison.Ordinal) && part.Any(char.IsLetter);
            isCode ^= isFence;
            if (isText)
            {
                yield return part;
            }
        }
    }
}
