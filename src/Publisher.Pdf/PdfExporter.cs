using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Pdf;

/// <summary>Writes a paged book as a tagged PDF 1.7, by default at once PDF/UA-1 and PDF/A-2a. Same input, same bytes.</summary>
public static class PdfExporter
{
    /// <param name="buildTime">Creation and modification date in Info and XMP.</param>
    /// <param name="output">Need not seek; written front to back.</param>
    /// <param name="sources">Files to travel inside the document; absent or empty for none.</param>
    public static IReadOnlyList<Diagnostic> Export(PagedBook book, FontLibrary fonts, IImageDecoder images,
        DateTimeOffset buildTime, Stream output, IReadOnlyList<SourceDocument>? sources = null)
    {
        using var document = new DocumentWriter(book, fonts, images, buildTime, output, sources ?? []);
        return document.Write();
    }
}
