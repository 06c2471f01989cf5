using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>
/// Writes an edition as a tagged PDF 1.7, by default at once PDF/UA-1 and PDF/A-2a, each page as it comes. Same pages, same
/// bytes.
/// </summary>
public sealed class PdfExporter : IPageSink, IDisposable
{
    private readonly DocumentWriter _document;

    /// <param name="buildTime">Creation and modification date in Info and XMP.</param>
    /// <param name="output">Need not seek; written front to back.</param>
    /// <param name="sources">Files to travel inside the document; absent or empty for none.</param>
    public PdfExporter(Edition edition, FontLibrary fonts, IImageDecoder images, DateTimeOffset buildTime, Stream output,
        IReadOnlyList<SourceDocument>? sources = null) =>
        _document = new DocumentWriter(edition, fonts, images, buildTime, output, sources ?? []);

    public void Add(Page page) => _document.Add(page);

    public void End(TagNode section) => _document.End(section);

    /// <summary>Ends the file, when all pages have come.</summary>
    public IReadOnlyList<Diagnostic> Finish(PageDirectory directory) => _document.Finish(directory);

    public void Dispose() => _document.Dispose();

    /// <summary>What is wrong with the book's pictures, without writing a document.</summary>
    public static IReadOnlyList<Diagnostic> CheckPictures(Edition edition, IImageDecoder images)
    {
        var found = new List<Diagnostic>();
        var writer = new ImageWriter(new PdfWriter(Stream.Null, compress: false), images, edition.Settings.Pdf.Conformance, found);
        foreach (var image in edition.Images.All.Where(image => image.Format != ImageFormat.Svg))
        {
            writer.Write(image);
        }
        return found;
    }

    /// <summary>Writes a book that was kept whole.</summary>
    public static IReadOnlyList<Diagnostic> Export(PagedBook book, FontLibrary fonts, IImageDecoder images,
        DateTimeOffset buildTime, Stream output, IReadOnlyList<SourceDocument>? sources = null)
    {
        using var exporter = new PdfExporter(book.Edition, fonts, images, buildTime, output, sources);
        book.SendTo(exporter);
        return exporter.Finish(book.Directory);
    }
}
