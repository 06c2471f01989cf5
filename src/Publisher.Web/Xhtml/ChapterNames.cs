using Publisher.Model.Documents;
using Publisher.Model.Wording;

namespace Publisher.Web.Xhtml;

/// <summary>
/// What a chapter is called in one language: by its heading, else by its kind ("Preface"), else by its first words, else by
/// its id. Never empty: contents, files and regions must have names (WCAG 2.2, 2.4.2).
/// </summary>
internal static class ChapterNames
{
    /// <summary>Enough to know a text by.</summary>
    private const int FirstWordsLength = 24;

    public static string Of(Chapter chapter, LanguageTag language) =>
        PlainText.Of(chapter.Title(language)) is { Length: > 0 } title ? title
        : KindNames.Find(chapter.Kind, language) is { Length: > 0 } kind ? kind
        : FirstWords(chapter, language) is { Length: > 0 } words ? words
        : chapter.Id;

    private static string FirstWords(Chapter chapter, LanguageTag language)
    {
        var paragraph = chapter.Pairs.SelectMany(pair => pair.Find(language)).OfType<Paragraph>().FirstOrDefault();
        var text = paragraph is null ? "" : PlainText.Of(paragraph.Content).Trim();
        if (text.Length <= FirstWordsLength)
        {
            return text;
        }
        var end = text.LastIndexOf(' ', FirstWordsLength);
        end = end > 0 ? end : char.IsLowSurrogate(text[FirstWordsLength]) ? FirstWordsLength - 1 : FirstWordsLength;
        return text[..end] + "…";
    }
}
