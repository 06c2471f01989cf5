using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Wording;

namespace Publisher.Web.Xhtml;

/// <summary>The printed number of a chapter ("第 1 章", "Chapter 1"); empty when the book does not number or the chapter has none.</summary>
internal static class ChapterNumbers
{
    public static string Find(Edition edition, Chapter chapter, LanguageTag language)
    {
        var number = edition.Settings.NumberChapters ? edition.Numbers.Chapter(chapter.Id) : 0;
        var ui = UiText.For(language);
        return number > 0 ? ui.Number(ui.Chapter, number) : "";
    }
}
