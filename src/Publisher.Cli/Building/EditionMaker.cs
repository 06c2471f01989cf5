using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Cli.Reporting;
using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Web;

namespace Publisher.Cli.Building;

/// <summary>Takes the bytes of one file; its size, or null when it could not be written.</summary>
internal delegate long? FileWriter(string name, Action<Stream> write);

/// <summary>
/// Makes one edition: PDF, cover and HTML side by side. EPUB waits for the pages of the PDF because its page list names them.
/// </summary>
internal sealed class EditionMaker(
    Edition edition, OpenedBook opened, Surroundings surroundings, DiagnosticBag diagnostics, IProgress progress)
{
    /// <summary>1600 x 2560 pixels, the size that KDP Help (Cover Image Guidelines) calls ideal, and others take.</summary>
    private const int CoverPixelWidth = 1600;

    /// <summary>Twice the pixels that the web page shows it at, for fine screens.</summary>
    private const int SmallCoverPixelWidth = 640;

    /// <summary>The cover is drawn at about the size of the page it imitates; 5 : 8 like the pixels.</summary>
    public static readonly Size CoverSize = new(Length.FromMillimetres(150), Length.FromMillimetres(240));

    private readonly ImageDecoder _images = new();

    /// <summary>How many steps <see cref="WriteAsync"/> reports: pages, cover and one for each file.</summary>
    public static int StepsOf(Edition edition) =>
        int.PopCount((int)edition.Spec.Formats)
        + (Has(edition, OutputFormats.Pdf) ? 1 : 0)
        + (Has(edition, OutputFormats.Epub | OutputFormats.Html) ? 1 : 0);

    /// <summary>Makes every file of the edition and keeps none, for the faults that show on pages and in files.</summary>
    /// <param name="layout">Whether to report on the lines of its pages too; else the result is null.</param>
    public async Task<LayoutReport?> CheckAsync(bool layout)
    {
        LayoutReport? report = null;
        await WriteAsync(Discard, layout, directory => report = layout ? ReportOn(directory) : null).ConfigureAwait(false);
        return report;
    }

    private LayoutReport ReportOn(PageDirectory directory)
    {
        var report = LayoutReport.Of(edition.Spec.Name, directory)
            .With(found => [.. OpenedBook.Placed(found, opened.Workspace.Root, surroundings)]);
        diagnostics.AddRange(report.Findings.Where(finding => finding.IsNew).Select(finding => finding.Diagnostic));
        return report;
    }

    /// <summary>Writes the files of the edition; those that could not be made are missing from the result.</summary>
    public Task<ImmutableArray<BuiltFile>> WriteAsync(FileWriter output) => WriteAsync(output, recordLines: false, _ => { });

    private async Task<ImmutableArray<BuiltFile>> WriteAsync(FileWriter output, bool recordLines, Action<PageDirectory> onComposed)
    {
        var pdf = Start(OutputFormats.Pdf, () => WritePdf(output, recordLines, onComposed));
        var cover = Start(OutputFormats.Epub | OutputFormats.Html, PaintCover);
        var epub = WriteWebAsync(OutputFormats.Epub, pdf, cover, output);
        var html = WriteWebAsync(OutputFormats.Html, Task.FromResult<WrittenPdf?>(null), cover, output);
        var files = await Task.WhenAll(epub, html).ConfigureAwait(false);
        return [.. new[] { (await pdf.ConfigureAwait(false))?.File }.Concat(files).OfType<BuiltFile>()];
    }

    /// <summary>The PDF, null when it could not be written, and what is known of its pages.</summary>
    private sealed record WrittenPdf(BuiltFile? File, PageDirectory? Directory);

    /// <summary>Composes the edition into its file: each page is written as it is finished.</summary>
    private WrittenPdf WritePdf(FileWriter output, bool recordLines, Action<PageDirectory> onComposed)
    {
        PageDirectory? directory = null;
        var file = Write(OutputFormats.Pdf, output, stream =>
        {
            using var exporter = new PdfExporter(edition, opened.Fonts, _images, opened.Workspace.BuildTime, stream, opened.SourcesToAttach());
            var outcome = BookComposer.Compose(edition, opened.Fonts, exporter, recordLines, new FilterPainter(opened.Fonts, _images), new PageSampler(opened.Fonts, _images));
            Report(outcome.Diagnostics);
            progress.Advance(edition.Spec.Name);
            directory = outcome.Value;
            return directory is null ? [] : exporter.Finish(directory);
        });
        if (directory is not null)
        {
            onComposed(directory);
        }
        return new WrittenPdf(directory is null || file is null ? null : file with { Pages = directory.Labels.Length }, directory);
    }

    /// <summary>The cover as e-books and as web pages have it; each null where the edition needs none.</summary>
    private sealed record PaintedCover(byte[]? Jpeg, SmallCover? Small);

    private PaintedCover PaintCover()
    {
        var outcome = BookComposer.ComposeCover(edition, opened.Fonts, CoverSize, new FilterPainter(opened.Fonts, _images), new PageSampler(opened.Fonts, _images));
        Report(outcome.Diagnostics);
        byte[]? Paint(bool isWanted, int width) => isWanted && outcome.Value is { } page
            ? PagePainter.PaintJpeg(page, CoverSize, opened.Fonts, _images, width) : null;
        var small = Paint(Has(edition, OutputFormats.Html) && edition.Metadata.Cover.HasPicture, SmallCoverPixelWidth);
        var painted = new PaintedCover(Paint(Has(edition, OutputFormats.Epub), CoverPixelWidth), small is null ? null
            : new SmallCover(small, SmallCoverPixelWidth, (int)Math.Round(SmallCoverPixelWidth * CoverSize.Height.Points / CoverSize.Width.Points)));
        progress.Advance(edition.Spec.Name);
        return painted;
    }

    private async Task<BuiltFile?> WriteWebAsync(
        OutputFormats format, Task<WrittenPdf?> pdf, Task<PaintedCover?> cover, FileWriter output)
    {
        if (!Has(edition, format))
        {
            return null;
        }
        var assets = new WebAssets(opened.Fonts, opened.Workspace.BuildTime)
        {
            CoverJpeg = (await cover.ConfigureAwait(false))?.Jpeg,
            SmallCover = (await cover.ConfigureAwait(false))?.Small,
            PageMarks = (await pdf.ConfigureAwait(false))?.Directory?.PageMarks ?? [],
            GeneratorVersion = ProgramVersion.Text,
        };
        return Write(format, output, stream => format == OutputFormats.Epub
            ? EpubExporter.Export(edition, assets, stream)
            : HtmlExporter.Export(edition, assets, stream));
    }

    private static long? Discard(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.Length;
    }

    private BuiltFile? Write(
        OutputFormats format, FileWriter output, Func<Stream, IReadOnlyList<Diagnostic>> export)
    {
        var watch = Stopwatch.StartNew();
        var name = OutputNames.Of(edition, format);
        var bytes = output(name, stream => Report(FontFaults.Caught(() => export(stream))));
        progress.Advance(edition.Spec.Name);
        return bytes is { } size ? new BuiltFile(name, edition.Spec.Name, format, 0, size, watch.Elapsed) : null;
    }

    /// <summary>Starts work that only the given formats need; they get null when the edition has none of them.</summary>
    private Task<T?> Start<T>(OutputFormats formats, Func<T?> work) where T : class =>
        Has(edition, formats) ? Task.Run(work) : Task.FromResult<T?>(null);

    private void Report(IEnumerable<Diagnostic> found) =>
        diagnostics.AddRange(OpenedBook.Placed(found, opened.Workspace.Root, surroundings));

    private static bool Has(Edition edition, OutputFormats formats) => (edition.Spec.Formats & formats) != 0;
}
