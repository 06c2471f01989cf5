using System.Collections.Immutable;
using Publisher.Composition.Lines;
using Publisher.Composition.Pages;
using Publisher.Composition.References;
using Publisher.Composition.Styles;
using Publisher.Composition.Text;
using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Vector;

namespace Publisher.Composition;

/// <summary>Sets an edition on pages. Chapters are composed in parallel; the result does not depend on it.</summary>
public static class BookComposer
{
    /// <summary>Composes cover, title page, contents, chapters, notes: the whole book, its pages handed on as they are finished.</summary>
    /// <param name="recordLines">Lets the book say what its lines are (T83), which costs time and memory.</param>
    /// <param name="filters">Paints parts of drawings that are under a filter, which no page can say; else they go unfiltered.</param>
    /// <param name="sampler">Looks at the picture of a cover for the colours of its title, which else suit any picture.</param>
    public static Outcome<PageDirectory> Compose(Edition edition, FontLibrary fonts, IPageSink pages, bool recordLines = false, IFilterPainter? filters = null, IPageSampler? sampler = null)
    {
        var diagnostics = new DiagnosticBag();
        edition = edition with { Images = DrawingReader.ReadAll(edition.Images, fonts, edition.MainLanguage, diagnostics, filters) };
        if (!edition.NamesPages)
        {
            return Finish(Set(edition, fonts, pages, recordLines, diagnostics, sampler), diagnostics);
        }
        var passes = new FolioPasses(edition);
        for (var pass = 1; pass < FolioPasses.Most && !passes.Take(Set(passes.Next(), fonts, new FolioPasses.NoPages(), false, new DiagnosticBag())); pass++)
        {
        }
        var directory = Set(passes.Next(), fonts, pages, recordLines, diagnostics, sampler);
        passes.Check(directory, diagnostics);
        return Finish(directory, diagnostics);
    }

    private static Outcome<PageDirectory> Finish(PageDirectory directory, DiagnosticBag diagnostics) =>
        new(directory, [.. diagnostics.ToImmutable().Distinct()]);

    /// <summary>Sets all pages once.</summary>
    private static PageDirectory Set(Edition edition, FontLibrary fonts, IPageSink pages, bool recordLines, DiagnosticBag diagnostics, IPageSampler? sampler = null)
    {
        var report = new FaceReport();
        ParagraphComposer Begin() => Paragraphs(edition, fonts, diagnostics, report, recordLines);
        var paragraphs = Begin();
        using var shaper = paragraphs.Shaper;
        var plan = PagePlanner.Plan(edition, paragraphs);
        var names = AnchorNames.Of(edition);
        var chapters = ChapterLine.Set(edition.Chapters, new ChapterSetter(edition, plan, names, diagnostics), Begin);
        var directory = new BookAssembler(edition, plan, paragraphs, names, diagnostics, pages) { Sampler = sampler }.Assemble(chapters);
        report.AddTo(diagnostics);
        return directory;
    }

    /// <summary>Composes the whole book and keeps its pages.</summary>
    public static Outcome<PagedBook> Compose(Edition edition, FontLibrary fonts, bool recordLines = false)
    {
        var pages = new PageCollector();
        var outcome = Compose(edition, fonts, pages, recordLines);
        return new Outcome<PagedBook>(outcome.Value is { } directory ? pages.Collect(edition, directory) : null, outcome.Diagnostics);
    }

    /// <summary>What pages will not show of the book's drawings, without composing any.</summary>
    public static IReadOnlyList<Diagnostic> CheckDrawings(Edition edition, FontLibrary fonts)
    {
        var diagnostics = new DiagnosticBag();
        DrawingReader.ReadAll(edition.Images, fonts, edition.MainLanguage, diagnostics);
        return diagnostics.ToImmutable();
    }

    /// <summary>Only the cover, at any size: the e-book's cover is drawn from it (1600 x 2560 in proportion).</summary>
    public static Outcome<Page> ComposeCover(Edition edition, FontLibrary fonts, Size size, IFilterPainter? filters = null, IPageSampler? sampler = null)
    {
        var diagnostics = new DiagnosticBag();
        var picture = edition.Images.Find(edition.Metadata.Cover.Pictures.For(edition.MainLanguage));
        var images = DrawingReader.ReadAll(new ImageCatalog(picture is null ? [] : [picture]), fonts, edition.MainLanguage, diagnostics, filters);
        edition = edition with { Images = images };
        using var shaper = new TextShaper(fonts);
        var texts = new TextSetter(new ParagraphComposer(shaper, edition.Settings.Typography, diagnostics));
        var cover = new CoverComposer(edition, Palette.Of(edition.Settings.Page), texts) { Sampler = sampler, Diagnostics = diagnostics };
        var sheet = new CoverSheet(size, Length.Zero, Index: 0, IsPrinted: false);
        return new Outcome<Page>(cover.Compose(sheet, new TagNode(TagRole.Section)), diagnostics.ToImmutable());
    }

    private static ParagraphComposer Paragraphs(
        Edition edition, FontLibrary fonts, DiagnosticBag diagnostics, FaceReport report, bool recordLines)
    {
        var paragraphs = new ParagraphComposer(new TextShaper(fonts), edition.Settings.Typography, diagnostics, report);
        if (recordLines)
        {
            paragraphs.RecordLines();
        }
        return paragraphs;
    }
}
