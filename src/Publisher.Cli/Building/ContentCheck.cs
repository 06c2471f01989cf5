using System.Collections.Immutable;
using Publisher.Composition;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Web;

namespace Publisher.Cli.Building;

/// <summary>
/// What is wrong with editions as far as it shows before pages are set, which takes most of the time of a build: characters
/// without a glyph, pictures and drawings that cannot be printed, all that e-books and web pages have to say.
/// </summary>
internal sealed class ContentCheck(OpenedBook opened, Surroundings surroundings, DiagnosticBag diagnostics, Action<Edition> advance)
{
    public Task RunAsync(ImmutableArray<Edition> editions)
    {
        var printed = editions.Where(edition => Has(edition, OutputFormats.Pdf)).ToImmutableArray();
        return Task.WhenAll([Task.Run(() => CheckPrinted(printed)), .. editions.Select(edition => Task.Run(() => CheckWeb(edition)))]);
    }

    private void CheckPrinted(ImmutableArray<Edition> editions)
    {
        if (editions.IsEmpty)
        {
            return;
        }
        var languages = editions.SelectMany(edition => edition.Languages).ToHashSet();
        Report(MissingCharacters.Find(opened.Book, languages.Contains, opened.Fonts));
        // All editions choose from the book's pictures.
        Report(BookComposer.CheckDrawings(editions[0], opened.Fonts));
        Report(PdfExporter.CheckPictures(editions[0], new ImageDecoder()));
        foreach (var edition in editions)
        {
            // Titles and names stand nowhere in the text.
            Report(BookComposer.ComposeCover(edition, opened.Fonts, EditionMaker.CoverSize, sampler: new PageSampler(opened.Fonts, new ImageDecoder())).Diagnostics);
        }
    }

    /// <summary>Of one format: what the e-book has to say, the page says too.</summary>
    private void CheckWeb(Edition edition)
    {
        var assets = new WebAssets(opened.Fonts, opened.Workspace.BuildTime);
        if (Has(edition, OutputFormats.Epub))
        {
            Report(EpubExporter.Check(edition, assets));
        }
        else if (Has(edition, OutputFormats.Html))
        {
            Report(HtmlExporter.Export(edition, assets, Stream.Null));
        }
        advance(edition);
    }

    private void Report(IEnumerable<Diagnostic> found) =>
        diagnostics.AddRange(OpenedBook.Placed(found, opened.Workspace.Root, surroundings));

    private static bool Has(Edition edition, OutputFormats format) => (edition.Spec.Formats & format) != 0;
}
