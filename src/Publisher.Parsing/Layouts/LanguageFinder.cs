using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Layouts;

/// <summary>The languages of a book whose <c>book.yaml</c> names none: those of its file names, else those it is written in.</summary>
internal static class LanguageFinder
{
    /// <summary>A language that fewer of the paragraphs are in is only quoted.</summary>
    private const double LeastShare = 0.2;

    public static ImmutableArray<LanguageTag> Find(ImmutableArray<ChapterFiles> chapters, IReadOnlyDictionary<string, SourceFile> sources)
    {
        var files = chapters.SelectMany(chapter => chapter.Files).ToList();
        var isTraditional = IsBareTraditional(files, sources);
        var named = files.Select(file => file.Language).OfType<LanguageTag>()
            .Select(language => isTraditional && language == LanguageTag.ChineseSimplified ? LanguageTag.ChineseTraditional : language)
            .Distinct().OrderByDescending(language => language.IsCjk).ThenBy(language => language).ToImmutableArray();
        return named.IsEmpty ? ByScript(sources.Values.Select(source => source.Text)) : named;
    }

    /// <summary>
    /// Names say <c>zh</c> and nothing of the script, and what the files say is written in traditional characters. Any name
    /// that says more (<c>zh-Hans</c>, <c>zh-CN</c>, <c>zh-TW</c>) is the author's word.
    /// </summary>
    private static bool IsBareTraditional(List<LanguageFile> files, IReadOnlyDictionary<string, SourceFile> sources)
    {
        var chinese = files.Where(file => file.Language is { IsChinese: true }).ToList();
        return chinese.TrueForAll(file => FileNames.LanguageNameOf(file.Path) == "zh")
            && chinese.Sum(file => sources.TryGetValue(file.Path, out var source) ? HanForms.Surplus(source.Text) : 0) > 0;
    }

    private static ImmutableArray<LanguageTag> ByScript(IEnumerable<string> texts)
    {
        var counts = new Dictionary<LanguageTag, int>();
        var order = new List<LanguageTag>();
        var (all, shortHan) = (0, 0);
        var surplus = 0;
        foreach (var paragraph in texts.SelectMany(Paragraphs))
        {
            // Not every paragraph shows the form of its Han; all of them together do.
            var language = ScriptFinder.LanguageOf(paragraph) is { IsChinese: false } other ? other : LanguageTag.ChineseSimplified;
            surplus += language.IsChinese ? HanForms.Surplus(paragraph) : 0;
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
        return found.IsEmpty ? [LanguageTag.English]
            : surplus <= 0 ? found : found.Replace(LanguageTag.ChineseSimplified, LanguageTag.ChineseTraditional);
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
