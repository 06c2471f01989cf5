using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Pdf.Metadata;

/// <summary>
/// What Info and XMP both say of a document, drawn up once, so that the two never differ (ISO 19005-2, 6.6.3). Texts are in
/// the edition's main language.
/// </summary>
internal sealed record DocumentFacts(string Title, ImmutableArray<string> Creators, ImmutableArray<string> Contributors,
    string Description, ImmutableArray<string> Subjects, DateTimeOffset Time)
{
    public const string Producer = "Publisher";

    /// <summary>MARC's code for authors; others contribute, unless there are no authors.</summary>
    private const string AuthorRole = "aut";

    /// <summary>Several names in one text are parted by semicolons (ISO 16684-2, 7.3).</summary>
    public string Author => string.Join("; ", Creators);
    public string Keywords => string.Join("; ", Subjects);

    public static DocumentFacts Of(Edition edition, DateTimeOffset time)
    {
        var (metadata, main) = (edition.Metadata, edition.MainLanguage);
        var people = metadata.People.ToLookup(person => person.Role == AuthorRole, person => person.Name.For(main));
        var hasAuthors = people.Contains(true);
        return new DocumentFacts(
            TitleOf(edition), [.. people[hasAuthors]], hasAuthors ? [.. people[false].Distinct(StringComparer.Ordinal)] : [],
            metadata.Description.For(main), SubjectsOf(edition), time);
    }

    /// <summary>A book without a title is called by its first heading, else by its edition: some title there must be (ISO 14289-1, 7.1).</summary>
    private static string TitleOf(Edition edition) =>
        edition.Chapters.Select(chapter => PlainText.Of(chapter.Title(edition.MainLanguage)))
            .Prepend(edition.Metadata.Title.For(edition.MainLanguage)).Append(edition.Spec.Name).First(title => title.Length > 0);

    /// <summary>Subjects are looked for in every language that the edition is read in.</summary>
    private static ImmutableArray<string> SubjectsOf(Edition edition) =>
    [
        .. edition.Metadata.Subjects.SelectMany(subject => edition.Languages.Select(subject.Name.For))
            .Where(subject => subject.Length > 0).Distinct(StringComparer.Ordinal),
    ];
}
