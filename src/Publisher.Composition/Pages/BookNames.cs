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

    /// <summary>Title for running heads; empty when the book has none.</summary>
    public static string Title(Edition edition, LanguageTag language) => edition.Metadata.Title.For(language);
}
