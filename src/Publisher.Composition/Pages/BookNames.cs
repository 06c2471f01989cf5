using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Wording;

namespace Publisher.Composition.Pages;

/// <summary>How a book names itself in one language.</summary>
internal static class BookNames
{
    /// <summary>The people of a book, in its order, as one line.</summary>
    public static string People(Edition edition, LanguageTag language)
    {
        var comma = UiText.For(language).Comma;
        return string.Join(comma, edition.Metadata.People.Select(person => person.Name.For(language)));
    }

    /// <summary>A short text in every language of the edition on one line; once where all are the same.</summary>
    public static string Joined(Edition edition, Func<LanguageTag, string> text) =>
        string.Join(" · ", edition.Languages.Select(text).Where(part => part.Length > 0).Distinct());

    /// <summary>Title for running heads; empty when the book has none.</summary>
    public static string Title(Edition edition, LanguageTag language) => edition.Metadata.Title.For(language);
}
