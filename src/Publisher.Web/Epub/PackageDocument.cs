using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Model.Documents;
using Publisher.Model.Wording;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>Writes the package document (EPUB 3.3, 5): metadata, manifest, spine.</summary>
internal sealed class PackageDocument(EpubBook book, Publication publication, ContentFacts facts)
{
    private const string OpfNamespace = "http://www.idpf.org/2007/opf";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private XmlWriter _xml = null!;
    private int _refinements;

    private LanguageTag Main => book.Edition.MainLanguage;

    public void Write(Stream output)
    {
        using (_xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
        }))
        {
            _xml.WriteStartElement("package", OpfNamespace);
            _xml.WriteAttributeString("version", "3.0");
            _xml.WriteAttributeString("unique-identifier", "book-id");
            _xml.WriteAttributeString("xml", "lang", null, Main.Value);
            _xml.WriteAttributeString("dir", book.Direction);
            WriteMetadata();
            WriteManifest();
            WriteSpine();
            _xml.WriteEndElement();
        }
    }

    private void WriteMetadata()
    {
        _xml.WriteStartElement("metadata", OpfNamespace);
        _xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        WriteIdentifiers();
        WriteTitle(book.Title, "main", 1);
        WriteTitle(book.Edition.Metadata.Subtitle, "subtitle", 2);
        WritePeople();
        foreach (var language in book.Edition.Languages)
        {
            Dublin("language", language.Value);
        }
        WriteDescriptions();
        WriteAccessibility();
        if (book.Assets.GeneratorVersion.Length > 0)
        {
            WriteOldMeta("generator", "Publisher " + book.Assets.GeneratorVersion);
        }
        if (book.Cover is not null)
        {
            WriteOldMeta("cover", "cover-image"); // for EPUB 2 readers (EPUB 3.3, G.3)
        }
        _xml.WriteEndElement();
    }

    private void WriteIdentifiers()
    {
        for (var i = 0; i < book.Identifiers.Count; i++)
        {
            var id = i == 0 ? "book-id" : "book-id-" + (i + 1).ToString(CultureInfo.InvariantCulture);
            Dublin("identifier", book.Identifiers[i].Value, id);
            if (book.Identifiers[i].CodeType.Length > 0)
            {
                Meta("identifier-type", book.Identifiers[i].CodeType, id, scheme: "onix:codelist5");
            }
        }
        Meta("dcterms:modified", book.Assets.BuildTime.ToUniversalTime()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private void WriteTitle(LocalizedText title, string type, int sequence)
    {
        if (title.IsEmpty)
        {
            return;
        }
        var id = Localized("title", title);
        Meta("title-type", type, id);
        Meta("display-seq", sequence.ToString(CultureInfo.InvariantCulture), id);
    }

    /// <summary>Authors are creators, everybody else contributes; roles are MARC relator codes (EPUB 3.3, 5.5.3.2.2).</summary>
    private void WritePeople()
    {
        foreach (var person in book.Edition.Metadata.People)
        {
            var id = Localized(person.Role is "aut" or "cre" or "" ? "creator" : "contributor", person.Name);
            if (id.Length == 0)
            {
                continue;
            }
            Meta("role", person.Role.Length > 0 ? person.Role : "aut", id, scheme: "marc:relators");
            if (person.SortKey.Length > 0)
            {
                Meta("file-as", person.SortKey, id);
            }
        }
    }

    private void WriteDescriptions()
    {
        var metadata = book.Edition.Metadata;
        EachLanguage("description", metadata.Description);
        if (!metadata.Publisher.IsEmpty)
        {
            Localized("publisher", metadata.Publisher);
        }
        if (metadata.Date.Length > 0)
        {
            Dublin("date", metadata.Date);
        }
        EachLanguage("rights", metadata.Rights);
        foreach (var subject in metadata.Subjects)
        {
            EachLanguage("subject", subject);
        }
        if (!metadata.Edition.IsEmpty)
        {
            Meta("schema:bookEdition", metadata.Edition.For(Main));
        }
    }

    private void WriteAccessibility()
    {
        var hasPages = book.Pages.Any();
        if (hasPages)
        {
            Meta("pageBreakSource", book.Identifiers[0].Value); // EPUB Accessibility 1.1, 3.2.2
        }
        foreach (var (property, value) in AccessibilityMetadata.Of(facts, hasPages))
        {
            Meta(property, value);
        }
        foreach (var language in book.Edition.Languages)
        {
            var ui = UiText.For(language);
            Meta("schema:accessibilitySummary", AccessibilityMetadata.Summary(ui, facts, hasPages), language: ui.Language);
        }
    }

    private void WriteManifest()
    {
        _xml.WriteStartElement("manifest", OpfNamespace);
        foreach (var item in publication.Items)
        {
            _xml.WriteStartElement("item", OpfNamespace);
            _xml.WriteAttributeString("id", item.Id);
            _xml.WriteAttributeString("href", item.Href);
            _xml.WriteAttributeString("media-type", item.MediaType);
            if (item.Properties.Length > 0)
            {
                _xml.WriteAttributeString("properties", item.Properties);
            }
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void WriteSpine()
    {
        _xml.WriteStartElement("spine", OpfNamespace);
        _xml.WriteAttributeString("toc", "ncx");
        _xml.WriteAttributeString("page-progression-direction", book.Direction);
        foreach (var page in publication.Spine)
        {
            _xml.WriteStartElement("itemref", OpfNamespace);
            _xml.WriteAttributeString("idref", page.Id);
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    /// <summary>One element in the main language; the edition's other languages refine it (EPUB 3.3, D.3.1). Returns its id.</summary>
    private string Localized(string element, LocalizedText text)
    {
        if (text.IsEmpty)
        {
            return "";
        }
        var id = $"{element}-{(++_refinements).ToString(CultureInfo.InvariantCulture)}";
        var main = text.Find(Main) is { } own ? new LocalizedString(Main, own) : text.Values[0];
        Dublin(element, main.Text, id, main.Language);
        foreach (var language in book.Edition.Languages)
        {
            if (language != main.Language && text.Find(language) is { } other && other != main.Text)
            {
                Meta("alternate-script", other, id, language: language);
            }
        }
        return id;
    }

    private void EachLanguage(string element, LocalizedText text)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in book.Edition.Languages)
        {
            if (text.Find(language) is { } found && written.Add(found))
            {
                Dublin(element, found, language: language);
            }
        }
        if (written.Count == 0 && !text.IsEmpty)
        {
            Dublin(element, text.Values[0].Text, language: text.Values[0].Language);
        }
    }

    private void Dublin(string element, string text, string id = "", LanguageTag? language = null)
    {
        _xml.WriteStartElement("dc", element, DublinCore);
        if (id.Length > 0)
        {
            _xml.WriteAttributeString("id", id);
        }
        WriteLanguage(language);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void Meta(string property, string text, string refines = "", string scheme = "", LanguageTag? language = null)
    {
        _xml.WriteStartElement("meta", OpfNamespace);
        _xml.WriteAttributeString("property", property);
        if (refines.Length > 0)
        {
            _xml.WriteAttributeString("refines", "#" + refines);
        }
        if (scheme.Length > 0)
        {
            _xml.WriteAttributeString("scheme", scheme);
        }
        WriteLanguage(language);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void WriteLanguage(LanguageTag? language)
    {
        if (language is { } tag && tag != Main)
        {
            _xml.WriteAttributeString("xml", "lang", null, tag.Value);
        }
    }

    private void WriteOldMeta(string name, string content)
    {
        _xml.WriteStartElement("meta", OpfNamespace);
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("content", content);
        _xml.WriteEndElement();
    }
}
