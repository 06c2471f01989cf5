using System.Text;
using System.Xml;
using AngleSharp.Html;
using Publisher.Import.Container;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Markup;

/// <summary>Reads well-formed XML. The names of characters that HTML knows (<c>&amp;nbsp;</c>) need no declaration.</summary>
internal sealed class XmlTreeReader
{
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _lines;
    private readonly int[] _lineStarts;
    private readonly MarkupElement _document = new(0, "#document", "");

    private XmlTreeReader(SourceFile source, DocumentType type)
    {
        var context = new XmlParserContext(null, null, "html", null, null, Declarations(type), "", "", XmlSpace.None);
        _reader = XmlReader.Create(new StringReader(type.Text.TrimStart()), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = ArchiveLimits.Markup,
        }, context);
        _lines = (IXmlLineInfo)_reader;
        _lineStarts = LineStarts(source.Text, type.Text.Length - type.Text.TrimStart().Length);
    }

    /// <exception cref="XmlException">The text is not well-formed.</exception>
    /// <exception cref="NestingException">It is nested too deep.</exception>
    public static MarkupFile Read(SourceFile source, DocumentType type)
    {
        var tree = new XmlTreeReader(source, type);
        tree.ReadAll();
        return tree._document.Elements.FirstOrDefault() is { } root
            ? new MarkupFile(source, root) : throw new XmlException("Root element is missing.");
    }

    /// <summary>Where and what, in the parser's own words but for the place at their end.</summary>
    public static (SourceSpan Span, string Message) Describe(XmlException fault, SourceFile source)
    {
        var lead = source.Text.Length - source.Text.TrimStart().Length;
        var starts = LineStarts(source.Text, lead);
        var line = Math.Clamp(fault.LineNumber, 1, starts.Length);
        var offset = Math.Clamp(starts[line - 1] + Math.Max(0, fault.LinePosition - 1), 0, source.Text.Length);
        var message = fault.Message;
        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        return (source.Span(offset, Math.Min(source.Text.Length, offset + 1)), (end < 0 ? message : message[..end]).TrimEnd('.'));
    }

    private void ReadAll()
    {
        var open = _document;
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    open = ReadElement(open);
                    break;
                case XmlNodeType.EndElement:
                    open = open.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open.Add(new MarkupText(Offset, _reader.Value));
                    break;
            }
        }
    }

    private MarkupElement ReadElement(MarkupElement parent)
    {
        var offset = Math.Max(0, Offset - 1); // the reader points at the name
        if (_reader.Depth >= ArchiveLimits.Depth)
        {
            throw new NestingException(offset);
        }
        var element = new MarkupElement(offset, _reader.LocalName.ToLowerInvariant(), _reader.NamespaceURI);
        parent.Add(element);
        var isEmpty = _reader.IsEmptyElement;
        while (_reader.MoveToNextAttribute())
        {
            element.AddAttribute(Namespaces.PrefixOf(_reader.NamespaceURI) + _reader.LocalName, _reader.Value);
        }
        _reader.MoveToElement();
        return isEmpty ? parent : element;
    }

    private int Offset => _lineStarts[Math.Min(_lineStarts.Length, _lines.LineNumber) - 1] + _lines.LinePosition - 1;

    /// <summary>The offset of each line that the parser counts; the first begins where the text does.</summary>
    private static int[] LineStarts(string text, int first)
    {
        var starts = new List<int> { first };
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        return [.. starts];
    }

    /// <summary>Declares the entities that the text uses: its own ones and those of HTML.</summary>
    private static string Declarations(DocumentType type)
    {
        var declarations = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "amp", "lt", "gt", "quot", "apos" };
        for (var at = type.Text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = type.Text.IndexOf('&', at + 1))
        {
            var name = NameAt(type.Text, at + 1);
            if (name.Length > 0 && seen.Add(name)
                && (type.Entities.GetValueOrDefault(name) ?? HtmlEntityProvider.Resolver.GetSymbol(name + ";")) is { } value)
            {
                Declare(declarations, name, value);
            }
        }
        return declarations.ToString();
    }

    private static void Declare(StringBuilder declarations, string name, string value)
    {
        declarations.Append("<!ENTITY ").Append(name).Append(" \"");
        foreach (var rune in value.EnumerateRunes())
        {
            declarations.Append("&#").Append(rune.Value).Append(';');
        }
        declarations.Append("\">");
    }

    private static string NameAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 40 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }
        return end < text.Length && text[end] == ';' && char.IsAsciiLetter(text[start]) ? text[start..end] : "";
    }
}
