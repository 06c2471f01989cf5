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
        var (all, shortHan) = (0, 0);
        foreach (var paragraph in texts.SelectMany(Paragraphs))
        {
            var language = ScriptFinder.LanguageOf(paragraph);
            if (!counts.ContainsKey(language))
            {
                order.Add(language);
            }
            counts[language] = counts.GetValueOrDefault(language) + 1;
            shortHan += language.IsChinese && paragraph.Count(c => CharacterClass.IsHan(c)) < LeastHan ? 1 : 0;
            all++;
        }
        all -= TakeForJapanese(counts, shortHan);
        var found = order.Where(language => counts[language] > 0 && counts[language] >= all * LeastShare).ToImmutableArray();
        return found.IsEmpty ? [LanguageTag.English] : found;
    }

    /// <summary>Characters without a kana that are too many for Japanese.</summary>
    private const int LeastHan = 16;

    /// <summary>In a Japanese book a few Han without kana are a heading or a list, and no Chinese; how many are not counted.</summary>
    private static int TakeForJapanese(Dictionary<LanguageTag, int> counts, int shortHan)
    {
        if (!counts.ContainsKey(LanguageTag.Japanese) || shortHan == 0)
        {
            return 0;
        }
        counts[LanguageTag.ChineseSimplified] -= shortHan;
        return shortHan;
    }

    /// <summary>Running text only: no code, headings, tables, front matter.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var isCode = false;
        foreach (var part in WithoutFrontMatter(text.ReplaceLineEndings("\n")).Split("\n\n").Select(part => part.TrimStart('\n')))
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

    private static string WithoutFrontMatter(string text)
    {
        const string Fence = "---\n";
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 1 + Fence.Length)..];
    }
}
