using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Metadata;

/// <summary>The document's XMP (ISO 16684-1): its properties, wherever they are written, and what may keep it from being read.</summary>
internal sealed class XmpPacket
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string UaId = "http://www.aiim.org/pdfua/ns/id/";
    public const string AId = "http://www.aiim.org/pdfa/ns/id/";

    /// <summary>A packet holds some kilobytes; what is longer is no description of a document.</summary>
    private const int MaximumCharacters = 16 << 20;

    private readonly List<XmpProperty> _properties = [];
    private readonly Dictionary<(int Line, int Position), string> _prefixes = [];

    public XmpPacket(PdfValue stream)
    {
        Stream = stream;
        if (!stream.IsStream)
        {
            return;
        }
        Text = Decode(stream.Decoded.Span);
        try
        {
            Read(Parse(Text));
        }
        catch (XmlException fault)
        {
            Fault = fault.Message;
        }
    }

    public PdfValue Stream { get; }

    public string Text { get; } = "";

    /// <summary>Why it is no XML; null when it is.</summary>
    public string? Fault { get; private set; }

    public IReadOnlyList<XmpProperty> Properties => _properties;

    public XmpProperty? Find(string space, string name) =>
        _properties.Find(property => property.Space == space && property.Name == name);

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
        [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        _ => Encoding.UTF8.GetString(bytes),
    };

    private XDocument Parse(string text)
    {
        using (var prefixes = Open(text))
        {
            while (prefixes.Read())
            {
                NotePrefixes(prefixes);
            }
        }
        using var reader = Open(text);
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text.TrimEnd('\0')), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaximumCharacters,
    });

    /// <summary>The tree forgets which of several prefixes of a namespace was written, and standards prescribe some.</summary>
    private void NotePrefixes(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
        {
            return;
        }
        var lines = (IXmlLineInfo)reader;
        _prefixes[(lines.LineNumber, lines.LinePosition)] = reader.Prefix;
        while (reader.MoveToNextAttribute())
        {
            _prefixes[(lines.LineNumber, lines.LinePosition)] = reader.Prefix;
        }
    }

    private string Prefix(IXmlLineInfo node) => _prefixes.GetValueOrDefault((node.LineNumber, node.LinePosition), "");

    /// <summary>Properties are elements below rdf:Description, or its attributes (RDF/XML, 2.5).</summary>
    private void Read(XDocument document)
    {
        if (document.Descendants(XName.Get("RDF", Rdf)).FirstOrDefault() is not { } root)
        {
            Fault = "there is no rdf:RDF in it";
            return;
        }
        foreach (var description in root.Elements(XName.Get("Description", Rdf)))
        {
            foreach (var attribute in description.Attributes().Where(IsProperty))
            {
                _properties.Add(new XmpProperty(attribute.Name.NamespaceName, attribute.Name.LocalName, Prefix(attribute), attribute.Value, null));
            }
            foreach (var element in description.Elements())
            {
                _properties.Add(new XmpProperty(element.Name.NamespaceName, element.Name.LocalName, Prefix(element), element.Value.Trim(), element));
            }
        }
    }

    private static bool IsProperty(XAttribute attribute) => !attribute.IsNamespaceDeclaration
        && attribute.Name.NamespaceName is not (Rdf or "" or "http://www.w3.org/XML/1998/namespace");
}

/// <param name="Space">The namespace.</param>
/// <param name="Prefix">As the packet writes it; some standards prescribe it.</param>
/// <param name="Element">Null when it is written as an attribute.</param>
internal sealed record XmpProperty(string Space, string Name, string Prefix, string Value, XElement? Element)
{
    /// <summary>The container: Bag, Seq or Alt; empty: a simple value or a structure.</summary>
    public string Container => Inner is { } inner && inner.Name.NamespaceName == XmpPacket.Rdf
        && inner.Name.LocalName is "Bag" or "Seq" or "Alt" ? inner.Name.LocalName : "";

    /// <summary>The items of a container; a simple value as the one item.</summary>
    public IEnumerable<XElement> Items => Inner?.Elements(XName.Get("li", XmpPacket.Rdf)) ?? [];

    private XElement? Inner => Element?.Elements().FirstOrDefault();
}
