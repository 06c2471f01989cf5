using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Wording;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>What the package document says of the book (EPUB 3.3, 5.5): all of <c>book.yaml</c>, and what the content is.</summary>
internal sealed class PackageMetadata(EpubBook book, ContentFacts facts, PackageXml xml)
{
    /// <summary>Id of the unique identifier's element.</summary>
    public const string UniqueId = "book-id";

    private BookMetadata Metadata => book.Edition.Metadata;

    public void Write()
    {
        xml.Start("metadata").DeclareDublinCore();
        WriteIdentifiers();
        WriteTitle(book.Title, "main", 1, Metadata.TitleSort);
        WriteTitle(Metadata.Subtitle, "subtitle", 2, LocalizedText.Empty);
        WritePeople();
        foreach (var language in book.Edition.Languages)
        {
            xml.Dublin("language", language.Value);
        }
        WriteDescriptions();
        WriteSubjects();
        WriteCollections();
        WritePagination();
        WriteLayout();
        WriteAccessibility();
        WriteConformance();
        WriteForOldReaders();
        xml.End();
    }

    private void WriteIdentifiers()
    {
        for (var i = 0; i < book.Identifiers.Count; i++)
        {
            var id = i == 0 ? UniqueId : UniqueId + "-" + (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.Dublin("identifier", book.Identifiers[i].Value, id);
            if (book.Identifiers[i].CodeType.Length > 0)
            {
                xml.Meta("identifier-type", book.Identifiers[i].CodeType, id, scheme: "onix:codelist5");
            }
        }
        xml.Meta("dcterms:modified", book.Assets.BuildTime.ToUniversalTime()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private void WriteTitle(LocalizedText title, string type, int sequence, LocalizedText sort)
    {
        if (title.IsEmpty)
        {
            return;
        }
        var id = xml.Localized("title", title);
        xml.Meta("title-type", type, id);
        xml.Meta("display-seq", sequence.ToString(CultureInfo.InvariantCulture), id);
        FileAs(sort, id);
    }

    /// <summary>Authors are creators, everybody else contributes; roles are MARC relator codes (EPUB 3.3, 5.5.3.2.2).</summary>
    private void WritePeople()
    {
        foreach (var person in Metadata.People.Where(person => !person.Name.IsEmpty))
        {
            var id = xml.Localized(person.Role is "aut" or "cre" or "" ? "creator" : "contributor", person.Name);
            xml.Meta("role", person.Role.Length > 0 ? person.Role : "aut", id, scheme: "marc:relators");
            FileAs(person.SortKey, id);
        }
    }

    /// <summary>EPUB 3.3, D.3.4 allows one; it sorts the shelf, so the main language's is taken.</summary>
    private void FileAs(LocalizedText sort, string id)
    {
        if (!sort.IsEmpty)
        {
            xml.Meta("file-as", sort.For(book.Edition.MainLanguage), id);
        }
    }

    private void WriteDescriptions()
    {
        xml.EachLanguage("description", Metadata.Description);
        if (!Metadata.Publisher.IsEmpty)
        {
            xml.Localized("publisher", Metadata.Publisher);
        }
        if (Metadata.Date.Length > 0)
        {
            xml.Dublin("date", Metadata.Date);
        }
        xml.EachLanguage("rights", Metadata.Rights);
        if (!Metadata.Edition.IsEmpty)
        {
            xml.Meta("schema:bookEdition", Metadata.Edition.For(book.Edition.MainLanguage));
        }
    }

    /// <summary>A heading of a classification is one element, because its code refines it; a keyword is one a language.</summary>
    private void WriteSubjects()
    {
        foreach (var subject in Metadata.Subjects)
        {
            if (subject.Authority.Length == 0)
            {
                xml.EachLanguage("subject", subject.Name);
                continue;
            }
            var id = xml.Localized("subject", subject.Name);
            xml.Meta("authority", subject.Authority, id);
            xml.Meta("term", subject.Term, id);
        }
    }

    private void WriteCollections()
    {
        foreach (var collection in Metadata.Collections)
        {
            var id = xml.LocalizedMeta("belongs-to-collection", collection.Name);
            xml.Meta("collection-type", collection.IsSeries ? "series" : "set", id);
            if (collection.Position.Length > 0)
            {
                xml.Meta("group-position", collection.Position, id);
            }
        }
    }

    /// <summary>
    /// Whose pages the page list counts: the PDF of the same run, by a name, because it need not have a number of its own
    /// (EPUB Accessibility 1.1, 3.2.2). Older readers look for a refined <c>dc:source</c>.
    /// </summary>
    private void WritePagination()
    {
        if (!book.Pages.Any())
        {
            return;
        }
        var parts = new[] { book.Title.For(book.Edition.MainLanguage), "PDF", book.Edition.Spec.Name, Metadata.Date };
        var source = string.Join(", ", parts.Where(part => part.Length > 0));
        xml.Meta("pageBreakSource", source);
        var id = xml.NewId("source");
        xml.Dublin("source", source, id);
        xml.Meta("source-of", "pagination", id);
    }

    /// <summary>The text flows as the reader likes: the defaults of EPUB 3.3, 8, said because some shelves sort by them.</summary>
    private void WriteLayout()
    {
        xml.Meta("rendition:layout", "reflowable");
        xml.Meta("rendition:orientation", "auto");
        xml.Meta("rendition:spread", "auto");
        xml.Meta("rendition:flow", "auto");
    }

    private void WriteAccessibility()
    {
        var hasPages = book.Pages.Any();
        foreach (var (property, value) in AccessibilityMetadata.Of(facts, hasPages))
        {
            xml.Meta(property, value);
        }
        foreach (var language in book.Edition.Languages)
        {
            var ui = UiText.For(language);
            xml.Meta("schema:accessibilitySummary", AccessibilityMetadata.Summary(ui, facts, hasPages), language: ui.Language);
        }
    }

    private void WriteConformance()
    {
        var certifier = AccessibilityMetadata.Certifier(facts, book.Edition.Settings.Epub, Metadata);
        if (!certifier.IsEmpty)
        {
            var id = xml.NewId("conformance");
            xml.Meta("dcterms:conformsTo", AccessibilityMetadata.Conformance, id: id);
            xml.Meta("a11y:certifiedBy", certifier.For(book.Edition.MainLanguage), id);
        }
    }

    private void WriteForOldReaders()
    {
        if (book.Assets.GeneratorVersion.Length > 0)
        {
            xml.OldMeta("generator", "Publisher " + book.Assets.GeneratorVersion);
        }
        if (book.Cover is not null)
        {
            xml.OldMeta("cover", "cover-image"); // for EPUB 2 readers (EPUB 3.3, G.3)
        }
    }
}
