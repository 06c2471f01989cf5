using System.IO.Compression;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>
/// Writes an e-book in one pass: chapters first, then what depends on them (pictures, navigation, fonts, style sheet,
/// package).
/// </summary>
internal sealed class EpubWriter
{
    private const string ContainerXml = """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles>
            <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>

        """;

    private readonly Edition _edition;
    private readonly WebAssets _assets;
    private readonly DiagnosticBag _diagnostics;
    private readonly ChapterFiles _files;
    private readonly EpubPictures _pictures = new();
    private readonly Publication _publication = new();
    private readonly FontNeeds? _fonts;
    private readonly EpubBook _book;
    private readonly XhtmlContext _context;

    public EpubWriter(Edition edition, WebAssets assets, DiagnosticBag diagnostics)
    {
        _edition = edition;
        _assets = assets;
        _diagnostics = diagnostics;
        _files = new ChapterFiles(edition);
        _fonts = edition.Settings.Epub.Fonts == EpubFontFormat.None ? null : new FontNeeds();
        var title = BookTitle.Find(edition, diagnostics);
        var anchors = AnchorFinder.Find(edition, _files.Parts, LanguageChoice.Ids(edition), diagnostics);
        _book = new EpubBook(edition, assets, title, BookIdentifiers.Find(edition, title),
            ContentsBuilder.Build(edition, anchors), anchors, EpubCover.Find(edition, assets));
        _context = new XhtmlContext(edition, anchors, _pictures, firstHeadingLevel: 1, diagnostics) { Fonts = _fonts, HasOwnPaper = false };
    }

    public void Write(Stream output)
    {
        using var archive = new EpubArchive(output, _assets.BuildTime);
        Write(archive);
    }

    /// <summary>Writes everything to nowhere, for what there is to say of it.</summary>
    public void Check()
    {
        using var archive = EpubArchive.Nowhere();
        Write(archive);
    }

    private void Write(EpubArchive archive)
    {
        archive.Write("META-INF/container.xml", Encoding.UTF8.GetBytes(ContainerXml.ReplaceLineEndings("\n")));
        WriteCover(archive);
        WriteTitlePage(archive);
        _publication.AddPage("nav", EpubPaths.Texts + EpubPaths.Navigation, "nav");
        WriteChapters(archive);
        WritePage(archive, EpubPaths.Navigation, _book.Ui.Contents, "frontmatter",
            () => new NavigationDocument(_book, _context).Write());
        WriteNcx(archive);
        _pictures.Write(archive, _publication);
        WriteStyle(archive);
        _diagnostics.AddRange(_context.Facts.Barriers.Select(barrier =>
            DiagnosticCatalog.AccessibilityBarrier.Create(barrier.Span, barrier.Reason)));
        using var package = archive.Open(EpubPaths.Package);
        new PackageDocument(_book, _publication, _context.Facts).Write(package);
    }

    private void WriteCover(EpubArchive archive)
    {
        if (_book.Cover is not { } cover)
        {
            return;
        }
        cover.Write(archive, _publication);
        if (!_book.HasCoverPage)
        {
            return;
        }
        _publication.AddPage("cover", EpubPaths.Texts + EpubPaths.Cover);
        var description = _edition.Metadata.Cover.DescriptionIn(_edition.MainLanguage, _book.Title.For(_edition.MainLanguage));
        WritePage(archive, EpubPaths.Cover, _book.Ui.Cover, "cover", () => _context.Writer
            .Line().Start("div", "cover").Start("img").Attribute("src", "../" + cover.Href).Attribute("alt", description)
            .Semantics("", "doc-cover").EndVoid().End());
    }

    private void WriteTitlePage(EpubArchive archive)
    {
        _publication.AddPage("title-page", EpubPaths.Texts + EpubPaths.TitlePage);
        WritePage(archive, EpubPaths.TitlePage, _book.Title.For(_edition.MainLanguage), "frontmatter", () =>
        {
            _context.Writer.Line().Start("section", "title-page").Semantics("titlepage", "");
            new TitlePageWriter(_context, _book.Title).Write();
            _context.Writer.Line().End();
        });
    }

    private void WriteChapters(EpubArchive archive)
    {
        var pages = _assets.PageMarks.Where(mark => mark.PairId is not null).ToLookup(mark => mark.PairId!);
        var chapters = new ChapterWriter(_context, pages);
        for (var i = 0; i < _files.Parts.Count; i++)
        {
            var part = _files.Parts[i];
            var formulas = _context.Facts.Formulas;
            WritePage(archive, part.File, ChapterNames.Of(part.Chapter, _edition.MainLanguage),
                ChapterSemantics.Matter(part.Chapter), () => chapters.Write(part));
            _publication.AddPage("text-" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                EpubPaths.Texts + part.File, _context.Facts.Formulas > formulas ? "mathml" : "");
        }
    }

    private void WriteNcx(EpubArchive archive)
    {
        _publication.Add("ncx", EpubPaths.Ncx, "application/x-dtbncx+xml");
        using var stream = archive.Open(EpubPaths.Root + EpubPaths.Ncx);
        new NcxDocument(_book).Write(stream);
    }

    private EpubFontFormat FontFormat => _edition.Settings.Epub is { Target: EpubTarget.Kindle, Fonts: EpubFontFormat.Woff2 }
        ? EpubFontFormat.OpenType : _edition.Settings.Epub.Fonts;

    private void WriteStyle(EpubArchive archive)
    {
        var style = EmbeddedText.Read("Epub/book.css") + EmbeddedText.Read("Xhtml/Formulas/formulas.css") + LanguageChoice.Style(_edition);
        if (_fonts is not null)
        {
            style += new EpubFonts(_assets.Fonts, FontFormat, _diagnostics).Write(_fonts, archive, _publication);
        }
        _publication.Add("style", EpubPaths.Style, "text/css");
        archive.Write(EpubPaths.Root + EpubPaths.Style, Encoding.UTF8.GetBytes(style), CompressionLevel.Optimal);
    }

    private void WritePage(EpubArchive archive, string file, string title, string bodyType, Action write)
    {
        using var stream = archive.Open(EpubPaths.Root + EpubPaths.Texts + file);
        var writer = XhtmlPage.Start(stream, _edition.MainLanguage, title, bodyType);
        _context.Open(writer, file);
        write();
        XhtmlPage.End(writer);
    }
}
