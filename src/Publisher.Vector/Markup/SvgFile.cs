using System.Text;
using System.Xml;
using Publisher.Model.Diagnostics;

namespace Publisher.Vector.Markup;

/// <summary>What makes a file no drawing: where, and why in both languages.</summary>
internal sealed class SvgFaultException(SourceSpan span, Phrase reason) : Exception(reason.ToString())
{
    public SourceSpan Span { get; } = span;
    public Phrase Reason { get; } = reason;
}

/// <summary>
/// An SVG file as a tree, and its elements by id. Reads nothing outside of the file: no external DTD, no external entity;
/// entities may unfold to a bounded text only.
/// </summary>
internal sealed class SvgFile
{
    /// <summary>Enough for maps and plots; more is an attack or belongs into a raster picture.</summary>
    private const int MostElements = 100_000;
    public const int MostDepth = 200;
    private const long MostFromEntities = 1_000_000;
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly Dictionary<string, SvgElement> _byId = new(StringComparer.Ordinal);
    private readonly int[] _lineStarts;
    private int _count;

    private SvgFile(SourceFile source)
    {
        Source = source;
        _lineStarts = [0, .. LineEnds(source.Text)];
        Root = Read();
    }

    public SourceFile Source { get; }
    public SvgElement Root { get; }

    /// <summary>All elements named style, in document order.</summary>
    public List<SvgElement> StyleSheets { get; } = [];

    /// <exception cref="SvgFaultException">The file is not well-formed, not SVG, or beyond the limits.</exception>
    public static SvgFile Read(string path, ReadOnlySpan<byte> bytes) => new(new SourceFile(path, Decode(bytes)));

    public SvgElement? Find(string id) => _byId.GetValueOrDefault(id);

    public SourceSpan SpanOf(SvgElement element) =>
        Source.Span(element.Offset, Math.Min(Source.Text.Length, element.Offset + element.Name.Length + 1));

    /// <summary>UTF-8 unless a mark or the declaration says UTF-16 or Latin-1, which is all that drawing programs write.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 120)]);
        var isLatin = head.StartsWith("<?xml", StringComparison.Ordinal) && head.Contains("ISO-8859-1", StringComparison.OrdinalIgnoreCase);
        return isLatin ? Encoding.Latin1.GetString(bytes) : Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }

    private static IEnumerable<int> LineEnds(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            yield return at + 1;
        }
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Parse, // drawing programs declare entities of their own
        XmlResolver = null,
        MaxCharactersFromEntities = MostFromEntities,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private SvgElement Read()
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(Source.Text), Settings);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
            {
                throw Fault(reader, new($"its root element is <{reader.Name}>, not <svg>", $"根元素是 <{reader.Name}> 而不是 <svg>"));
            }
            return ReadTree(reader);
        }
        catch (XmlException fault)
        {
            var at = OffsetOf(fault.LineNumber, fault.LinePosition);
            throw new SvgFaultException(Source.Span(at, Math.Min(at + 1, Source.Text.Length)),
                new($"it is not well-formed XML ({fault.Message.TrimEnd('.')})", $"XML 格式有误（{fault.Message.TrimEnd('.')}）"));
        }
    }

    private SvgElement ReadTree(XmlReader reader)
    {
        SvgElement? root = null, current = null;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.NamespaceURI is not (SvgNamespace or HtmlNamespace or "") || reader.LocalName == "metadata")
                    {
                        reader.Skip(); // what editors keep for themselves
                        continue;
                    }
                    var element = Begin(reader, current);
                    root ??= element;
                    current = reader.IsEmptyElement ? current : element;
                    break;
                case XmlNodeType.EndElement: current = current?.Parent; break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    current?.Nodes.Add(new SvgText(reader.Value));
                    break;
                default: break;
            }
            _ = reader.Read();
        }
        while (!reader.EOF);
        return root ?? throw new SvgFaultException(Source.Span(0, Math.Min(1, Source.Text.Length)),
            new("its root element is not <svg> of the SVG namespace", "根元素不是 SVG 命名空间的 <svg>"));
    }

    private SvgElement Begin(XmlReader reader, SvgElement? parent)
    {
        if (++_count > MostElements || reader.Depth > MostDepth)
        {
            throw Fault(reader, new($"it has more than {MostElements} elements or {MostDepth} levels", $"元素超过 {MostElements} 个或层次超过 {MostDepth} 层"));
        }
        var place = (IXmlLineInfo)reader;
        var element = new SvgElement(reader.LocalName, parent, Math.Max(0, OffsetOf(place.LineNumber, place.LinePosition) - 1));
        ReadAttributes(reader, element);
        parent?.Add(element);
        if (element.Id.Length > 0)
        {
            _byId.TryAdd(element.Id, element);
        }
        if (element.Name == "style")
        {
            StyleSheets.Add(element);
        }
        return element;
    }

    private static void ReadAttributes(XmlReader reader, SvgElement element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is "" or LinkNamespace && (reader.NamespaceURI.Length == 0 || element["href"] is null))
            {
                element.Set(reader.LocalName, reader.Value);
            }
            else if (reader.NamespaceURI == XmlNamespace)
            {
                element.Set("xml:" + reader.LocalName, reader.Value);
            }
        }
        reader.MoveToElement();
    }

    private SvgFaultException Fault(XmlReader reader, Phrase reason)
    {
        var place = (IXmlLineInfo)reader;
        var at = Math.Max(0, OffsetOf(place.LineNumber, place.LinePosition) - 1);
        return new SvgFaultException(Source.Span(at, Math.Min(at + 1, Source.Text.Length)), reason);
    }

    private int OffsetOf(int line, int column) =>
        line < 1 ? 0 : Math.Min(Source.Text.Length, _lineStarts[Math.Min(line, _lineStarts.Length) - 1] + Math.Max(0, column - 1));
}
