using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Pdf.Metadata;

/// <summary>
/// The document's metadata as XMP (ISO 16684-1): what it is (Dublin Core, texts in every language), when it was made, and
/// what standards it claims. In PDF/A the claim of PDF/UA needs a description of its schema (ISO 19005-2, 6.6.2.3).
/// </summary>
internal sealed class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private const string PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private const string Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private const string Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private const string Property = "http://www.aiim.org/pdfa/ns/property#";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";
    private const string Management = "http://ns.adobe.com/xap/1.0/mm/";

    private readonly XmlWriter _xml;
    private readonly Edition _edition;
    private readonly PdfConformance _claims;

    private XmpPacket(XmlWriter xml, Edition edition)
    {
        _xml = xml;
        _edition = edition;
        _claims = edition.Settings.Pdf.Conformance;
    }

    /// <param name="content">The fingerprint of the rest of the file, which this packet completes.</param>
    public static byte[] Write(Edition edition, DocumentFacts facts, ReadOnlySpan<byte> content)
    {
        var draft = Write(edition, facts, default(DocumentIds));
        return Write(edition, facts, DocumentIds.Of(edition, facts.Title, [.. content, .. draft]));
    }

    private static byte[] Write(Edition edition, DocumentFacts facts, DocumentIds ids)
    {
        using var stream = new MemoryStream();
        stream.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            new XmpPacket(xml, edition).Write(facts, ids);
        }
        stream.Write("\n<?xpacket end=\"w\"?>"u8);
        return stream.ToArray();
    }

    private void Write(DocumentFacts facts, DocumentIds ids)
    {
        _xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
        _xml.WriteStartElement("rdf", "RDF", Rdf);
        _xml.WriteStartElement("rdf", "Description", Rdf);
        _xml.WriteAttributeString("rdf", "about", Rdf, "");
        WriteClaims();
        WriteDublinCore(facts);
        WriteMaking(facts, ids);
        if (_claims is { IsArchive: true, IsUa: true })
        {
            WriteUaSchema();
        }
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteClaims()
    {
        if (_claims.IsArchive)
        {
            _xml.WriteElementString("pdfaid", "part", PdfA, _claims.ArchivePart.ToString(CultureInfo.InvariantCulture));
            _xml.WriteElementString("pdfaid", "conformance", PdfA, _claims.ArchiveLevel.ToString());
        }
        if (_claims.IsUa)
        {
            _xml.WriteElementString("pdfuaid", "part", PdfUa, "1");
        }
    }

    /// <summary>When and by what the file was made.</summary>
    private void WriteMaking(DocumentFacts facts, DocumentIds ids)
    {
        var date = facts.Time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        _xml.WriteElementString("xmp", "CreateDate", Xmp, date);
        _xml.WriteElementString("xmp", "ModifyDate", Xmp, date);
        _xml.WriteElementString("xmp", "MetadataDate", Xmp, date);
        _xml.WriteElementString("xmp", "CreatorTool", Xmp, DocumentFacts.Producer);
        _xml.WriteElementString("pdf", "Producer", Pdf, DocumentFacts.Producer);
        if (facts.Keywords.Length > 0)
        {
            _xml.WriteElementString("pdf", "Keywords", Pdf, facts.Keywords);
        }
        _xml.WriteElementString("xmpMM", "DocumentID", Management, ids.Document);
        _xml.WriteElementString("xmpMM", "InstanceID", Management, ids.Instance);
    }

    private void WriteDublinCore(DocumentFacts facts)
    {
        var metadata = _edition.Metadata;
        _xml.WriteElementString("dc", "format", Dc, "application/pdf");
        WriteAlternatives("title", metadata.Title, facts.Title);
        WriteAlternatives("description", metadata.Description, "");
        WriteAlternatives("rights", metadata.Rights, "");
        var main = _edition.MainLanguage;
        WriteList("creator", "Seq", facts.Creators);
        WriteList("contributor", "Bag", facts.Contributors);
        WriteList("publisher", "Bag", metadata.Publisher.IsEmpty ? [] : [metadata.Publisher.For(main)]);
        WriteList("subject", "Bag", facts.Subjects);
        WriteList("language", "Bag", _edition.Languages.Select(language => language.Value));
        WriteList("date", "Seq", metadata.Date.Length > 0 ? [metadata.Date] : []);
        WriteList("identifier", "", metadata.Identifiers.Where(IsOfEdition).OrderBy(one => one.Edition.Length == 0).Take(1).Select(identifier => $"urn:{identifier.Scheme}:{identifier.Value}"));
    }

    /// <summary>Editions are publications of their own: another one's number is not this one's.</summary>
    private bool IsOfEdition(Identifier identifier) => identifier.Edition.Length == 0 || identifier.Edition == _edition.Spec.Name;

    /// <summary>A text in all its languages, those of other editions too; the edition's main one is the default.</summary>
    private void WriteAlternatives(string name, LocalizedText text, string fallback)
    {
        var main = text.IsEmpty ? fallback : text.For(_edition.MainLanguage);
        if (main.Length == 0)
        {
            return;
        }
        _xml.WriteStartElement("dc", name, Dc);
        _xml.WriteStartElement("rdf", "Alt", Rdf);
        WriteItem(main, "x-default");
        foreach (var value in text.Values)
        {
            WriteItem(value.Text, value.Language.Value);
        }
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteItem(string text, string language)
    {
        _xml.WriteStartElement("rdf", "li", Rdf);
        _xml.WriteAttributeString("xml", "lang", null, language);
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void WriteList(string name, string kind, IEnumerable<string> values)
    {
        var all = values.Where(value => value.Length > 0).ToList();
        if (all.Count == 0)
        {
            return;
        }
        if (kind.Length == 0)
        {
            _xml.WriteElementString("dc", name, Dc, all[0]);
            return;
        }
        _xml.WriteStartElement("dc", name, Dc);
        _xml.WriteStartElement("rdf", kind, Rdf);
        foreach (var value in all)
        {
            _xml.WriteElementString("rdf", "li", Rdf, value);
        }
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteUaSchema()
    {
        _xml.WriteStartElement("pdfaExtension", "schemas", Extension);
        _xml.WriteStartElement("rdf", "Bag", Rdf);
        StartResource();
        _xml.WriteElementString("pdfaSchema", "schema", Schema, "PDF/UA Universal Accessibility Schema");
        _xml.WriteElementString("pdfaSchema", "namespaceURI", Schema, PdfUa);
        _xml.WriteElementString("pdfaSchema", "prefix", Schema, "pdfuaid");
        _xml.WriteStartElement("pdfaSchema", "property", Schema);
        _xml.WriteStartElement("rdf", "Seq", Rdf);
        StartResource();
        _xml.WriteElementString("pdfaProperty", "name", Property, "part");
        _xml.WriteElementString("pdfaProperty", "valueType", Property, "Integer");
        _xml.WriteElementString("pdfaProperty", "category", Property, "internal");
        _xml.WriteElementString("pdfaProperty", "description", Property, "Part of the PDF/UA standard that the document conforms to");
        for (var depth = 0; depth < 6; depth++)
        {
            _xml.WriteEndElement();
        }
    }

    private void StartResource()
    {
        _xml.WriteStartElement("rdf", "li", Rdf);
        _xml.WriteAttributeString("rdf", "parseType", Rdf, "Resource");
    }
}
