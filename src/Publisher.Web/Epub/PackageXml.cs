using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Model.Documents;

namespace Publisher.Web.Epub;

/// <summary>The elements of which package metadata are made (EPUB 3.3, 5.5), in the languages of an edition.</summary>
/// <param name="languages">The edition's; what is written in the first needs no <c>xml:lang</c>.</param>
internal sealed class PackageXml(Stream output, IReadOnlyList<LanguageTag> languages) : IDisposable
{
    private const string OpfNamespace = "http://www.idpf.org/2007/opf";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private readonly XmlWriter _xml = XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
    });

    private int _refined;

    private LanguageTag Main => languages[0];

    public PackageXml Start(string element)
    {
        _xml.WriteStartElement(element, OpfNamespace);
        return this;
    }

    public PackageXml Attribute(string name, string value)
    {
        if (value.Length > 0)
        {
            _xml.WriteAttributeString(name, value);
        }
        return this;
    }

    public PackageXml Language(LanguageTag language)
    {
        _xml.WriteAttributeString("xml", "lang", null, language.Value);
        return this;
    }

    public void DeclareDublinCore() => _xml.WriteAttributeString("xmlns", "dc", null, DublinCore);

    public void End() => _xml.WriteEndElement();

    public void Dublin(string element, string text, string id = "", LanguageTag? language = null)
    {
        _xml.WriteStartElement("dc", element, DublinCore);
        Attribute("id", id);
        WriteLanguage(language);
        _xml.WriteString(text);
        End();
    }

    public void Meta(string property, string text, string refines = "", string scheme = "", LanguageTag? language = null, string id = "")
    {
        Start("meta").Attribute("property", property).Attribute("id", id)
            .Attribute("refines", refines.Length > 0 ? "#" + refines : "").Attribute("scheme", scheme);
        WriteLanguage(language);
        _xml.WriteString(text);
        End();
    }

    /// <summary>The form of EPUB 2, for its readers.</summary>
    public void OldMeta(string name, string content)
    {
        Start("meta").Attribute("name", name).Attribute("content", content);
        End();
    }

    /// <summary>One element in the main language, refined by the edition's other languages (EPUB 3.3, D.3.1). Returns its id.</summary>
    public string Localized(string element, LocalizedText text)
    {
        var main = InMain(text);
        var id = NewId(element);
        Dublin(element, main.Text, id, main.Language);
        Translate(text, main, id);
        return id;
    }

    /// <summary>As <see cref="Localized"/>, for a property.</summary>
    public string LocalizedMeta(string property, LocalizedText text)
    {
        var main = InMain(text);
        var id = NewId(property);
        Meta(property, main.Text, language: main.Language, id: id);
        Translate(text, main, id);
        return id;
    }

    /// <summary>An element for each language that says something of its own.</summary>
    public void EachLanguage(string element, LocalizedText text)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in languages)
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

    public string NewId(string stem) => $"{stem}-{(++_refined).ToString(CultureInfo.InvariantCulture)}";

    public void Dispose() => _xml.Dispose();

    private LocalizedString InMain(LocalizedText text) =>
        text.Find(Main) is { } own ? new LocalizedString(Main, own) : text.Values[0];

    private void Translate(LocalizedText text, LocalizedString main, string id)
    {
        foreach (var language in languages)
        {
            if (language != main.Language && text.Find(language) is { } other && other != main.Text)
            {
                Meta("alternate-script", other, id, language: language);
            }
        }
    }

    private void WriteLanguage(LanguageTag? language)
    {
        if (language is { } tag && tag != Main)
        {
            Language(tag);
        }
    }
}
