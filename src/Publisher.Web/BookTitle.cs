using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Web;

/// <summary>The title of an edition. Both outputs must have one: without it the first heading serves, else the slug.</summary>
internal static class BookTitle
{
    public static LocalizedText Find(Edition edition, DiagnosticBag diagnostics)
    {
        if (!edition.Metadata.Title.IsEmpty)
        {
            return edition.Metadata.Title;
        }
        var heading = edition.Chapters
            .Select(chapter => PlainText.Of(chapter.Title(edition.MainLanguage)))
            .FirstOrDefault(title => title.Length > 0);
        var title = heading ?? (edition.Settings.Slug.Length > 0 ? edition.Settings.Slug : edition.Spec.Name);
        diagnostics.Add(DiagnosticCatalog.BookWithoutTitle.Create(SourceSpan.Nowhere, title));
        return LocalizedText.Of(edition.MainLanguage, title);
    }
}
