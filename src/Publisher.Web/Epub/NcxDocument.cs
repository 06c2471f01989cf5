using System.Globalization;
using System.Text;
using System.Xml;
using Publisher.Model.Documents;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>The contents once more for readers of EPUB 2 (OPF 2.0.1, 2.4.1; allowed by EPUB 3.3, G.2).</summary>
internal sealed class NcxDocument(EpubBook book)
{
    private const string NcxNamespace = "http://www.daisy.org/z3986/2005/ncx/";

    private XmlWriter _xml = null!;
    private int _order;

    public void Write(Stream output)
    {
        using (_xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
        }))
        {
            _xml.WriteStartElement("ncx", NcxNamespace);
            _xml.WriteAttributeString("version", "2005-1");
            _xml.WriteAttributeString("xml", "lang", null, book.Edition.MainLanguage.Value);
            WriteHead();
            WriteText("docTitle", book.Title.For(book.Edition.MainLanguage));
            Start("navMap");
            WriteEntries(book.Contents);
            _xml.WriteEndElement();
            WritePages();
            _xml.WriteEndElement();
        }
    }

    private void WriteHead()
    {
        Start("head");
        WriteMeta("dtb:uid", book.Identifiers[0].Value);
        WriteMeta("dtb:depth", Depth(book.Contents).ToString(CultureInfo.InvariantCulture));
        WriteMeta("dtb:totalPageCount", book.Pages.Count().ToString(CultureInfo.InvariantCulture));
        WriteMeta("dtb:maxPageNumber", "0");
        _xml.WriteEndElement();
    }

    private void WriteEntries(List<ContentsEntry> entries)
    {
        foreach (var entry in entries)
        {
            var order = (++_order).ToString(CultureInfo.InvariantCulture);
            Start("navPoint");
            _xml.WriteAttributeString("id", "np-" + order);
            _xml.WriteAttributeString("playOrder", order);
            WriteText("navLabel", Label(entry));
            WriteTarget(entry.Titles[0].Anchor);
            WriteEntries(entry.Children);
            _xml.WriteEndElement();
        }
    }

    private string Label(ContentsEntry entry) => string.Join(" · ", entry.Titles.Select(title => $"{title.Label} {PlainText.Of(title.Content)}".Trim()));

    private void WritePages()
    {
        var pages = book.Pages.ToList();
        if (pages.Count == 0)
        {
            return;
        }
        Start("pageList");
        foreach (var (mark, anchor) in pages)
        {
            Start("pageTarget");
            _xml.WriteAttributeString("id", "pt-" + (mark.PageIndex + 1).ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("type", mark.Label.All(char.IsAsciiDigit) ? "normal" : "front");
            _xml.WriteAttributeString("playOrder", (++_order).ToString(CultureInfo.InvariantCulture));
            WriteText("navLabel", mark.Label);
            WriteTarget(anchor);
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private static int Depth(List<ContentsEntry> entries) =>
        entries.Count == 0 ? 0 : 1 + entries.Max(entry => Depth(entry.Children));

    private void WriteTarget(WebAnchor anchor)
    {
        Start("content");
        _xml.WriteAttributeString("src", EpubPaths.Texts + anchor.From(""));
        _xml.WriteEndElement();
    }

    private void WriteText(string element, string text)
    {
        Start(element);
        Start("text");
        _xml.WriteString(text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteMeta(string name, string content)
    {
        Start("meta");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("content", content);
        _xml.WriteEndElement();
    }

    private void Start(string element) => _xml.WriteStartElement(element, NcxNamespace);
}
