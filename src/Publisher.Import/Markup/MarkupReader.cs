using Publisher.Import.Container;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Markup;

/// <summary>
/// Reads documents of a book. All are XML; XHTML that is not well-formed, of which there is much, is read again as HTML,
/// whose rules give every text a meaning.
/// </summary>
internal sealed class MarkupReader(EpubArchive archive, DiagnosticBag bag)
{
    private readonly Dictionary<string, MarkupFile?> _files = new(StringComparer.Ordinal);

    /// <summary>A file of the package itself; null, reported, when it is not well-formed.</summary>
    public MarkupFile? ReadXml(string path) => Read(path, isHtml: false);

    /// <summary>A document of the text; null, reported, when it cannot be read at all.</summary>
    public MarkupFile? ReadXhtml(string path) => Read(path, isHtml: true);

    private MarkupFile? Read(string path, bool isHtml)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            var bytes = archive.Read(path, bag, ArchiveLimits.Markup);
            _files[path] = file = bytes is null ? null : Parse(EncodedText.Decode(path, bytes), isHtml, bag);
        }
        return file;
    }

    public static MarkupFile? Parse(SourceFile source, bool isHtml, DiagnosticBag bag)
    {
        if (DocumentType.Read(source, bag) is not { } type)
        {
            return null;
        }
        try
        {
            return XmlTreeReader.Read(source, type);
        }
        catch (System.Xml.XmlException fault) when (isHtml)
        {
            return Mend(source, type, XmlTreeReader.Describe(fault, source), bag);
        }
        catch (System.Xml.XmlException fault)
        {
            var (span, message) = XmlTreeReader.Describe(fault, source);
            bag.Add(DiagnosticCatalog.XmlBroken.Create(span, message));
        }
        catch (NestingException fault)
        {
            bag.Add(DiagnosticCatalog.MarkupTooDeep.Create(source.Span(fault.Offset, fault.Offset + 1), ArchiveLimits.Depth));
        }
        return null;
    }

    private static MarkupFile? Mend(SourceFile source, DocumentType type, (SourceSpan Span, string Message) fault, DiagnosticBag bag)
    {
        try
        {
            var file = HtmlTreeReader.Read(source, type);
            bag.Add(DiagnosticCatalog.MarkupMended.Create(fault.Span, fault.Message));
            return file;
        }
        catch (NestingException nesting)
        {
            bag.Add(DiagnosticCatalog.MarkupTooDeep.Create(source.Span(nesting.Offset, nesting.Offset + 1), ArchiveLimits.Depth));
            return null;
        }
    }
}

/// <summary>Elements nest deeper than <see cref="ArchiveLimits.Depth"/> at a place of the text. Never leaves this folder.</summary>
internal sealed class NestingException(int offset) : Exception
{
    public int Offset { get; } = offset;
}
