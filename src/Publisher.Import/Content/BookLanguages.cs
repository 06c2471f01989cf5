using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>The languages of the manuscript: those of the pairs in a book of this program, else the one that most of it is in.</summary>
internal static class BookLanguages
{
    public static ImmutableArray<LanguageTag> Find(OpenedEpub epub)
    {
        var stated = epub.Package.Metadata.All("language").Select(entry => BookLanguage.Of(entry.Text)).OfType<LanguageTag>().Distinct().ToList();
        var paired = epub.Documents.SelectMany(document => document.File.Body.Descendants())
            .Where(element => element.Parent is { } parent && element.HasClass("side") && ChapterReader.IsPair(parent))
            .Select(element => BookLanguage.Of(element.Language)).OfType<LanguageTag>().Distinct().ToList();
        if (paired.Count > 1)
        {
            return [.. stated.Where(paired.Contains), .. paired.Where(language => !stated.Contains(language))];
        }
        return [stated.Count > 0 ? stated[0] : OfDocuments(epub) ?? ByScript(epub)];
    }

    private static LanguageTag? OfDocuments(OpenedEpub epub) => epub.Documents
        .Select(document => BookLanguage.Of(document.File.Root.Language ?? document.File.Body.Language))
        .FirstOrDefault(language => language is not null);

    /// <summary>A book that names no language: a guess by its letters, which the translator will see at once.</summary>
    private static LanguageTag ByScript(OpenedEpub epub)
    {
        var (han, kana, hangul, latin) = (0, 0, 0, 0);
        foreach (var c in epub.Documents.Take(10).SelectMany(document => document.File.Body.RawText()))
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }
        return kana * 5 > han && kana > 0 ? LanguageTag.Japanese
            : hangul * 2 > latin && hangul > han ? LanguageTag.Korean
            : han * 3 > latin ? LanguageTag.ChineseSimplified : LanguageTag.English;
    }
}
