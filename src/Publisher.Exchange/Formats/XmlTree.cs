using System.Xml;
using System.Xml.Linq;
using Publisher.Model.Diagnostics;

namespace Publisher.Exchange.Formats;

/// <summary>
/// Reads XML of unknown origin: no entity is expanded, nothing is fetched. A document type is refused, but for memories,
/// which by custom begin with the name of theirs; it is then passed over unread.
/// </summary>
internal sealed class XmlTree(SourceFile file)
{
    private int[]? _lines;

    public XElement? Read(bool mayNameType, DiagnosticBag bag)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = mayNameType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        try
        {
            using var text = new StringReader(file.Text);
            using var reader = XmlReader.Create(text, settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException fault)
        {
            var reason = file.Line(fault.LineNumber).Contains("<!DOCTYPE", StringComparison.Ordinal)
                ? new Phrase("a document type (DTD) is not accepted", "不接受文档类型声明（DTD）")
                : new Phrase("it is not well-formed XML", "不是格式良好的 XML");
            bag.Add(DiagnosticCatalog.DamagedExchangeFile.Create(Place(fault.LineNumber, fault.LinePosition), reason));
            return null;
        }
    }

    public SourceSpan PlaceOf(XElement element) =>
        element is IXmlLineInfo info && info.HasLineInfo() ? Place(info.LineNumber, info.LinePosition) : file.Span(0, 0);

    private SourceSpan Place(int line, int column)
    {
        _lines ??= [0, .. Enumerable.Range(0, file.Text.Length).Where(i => file.Text[i] == '\n').Select(i => i + 1)];
        var at = _lines[Math.Clamp(line - 1, 0, _lines.Length - 1)] + Math.Max(0, column - 1);
        at = Math.Min(at, file.Text.Length);
        return file.Span(at, Math.Min(at + 1, file.Text.Length));
    }
}
