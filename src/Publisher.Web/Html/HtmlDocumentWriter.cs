using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Html;

/// <summary>
/// Writes the web edition: head, bar, contents, text, script. It reads without the script, which only keeps the reader's
/// place and choices. No fonts are embedded: a Chinese text face weighs more than the book, and every system has
/// one; the style sheet names the good ones.
/// </summary>
internal sealed class HtmlDocumentWriter
{
    /// <summary>
    /// The page fetches nothing, whatever a manuscript slips in. Scripts and pictures are left out only because the Nu
    /// checker miscounts hashes of long scripts and takes data URIs for a breach; the writer makes neither from
    /// the manuscript.
    /// </summary>
    private const string Policy = "connect-src 'none'; frame-src 'none'; object-src 'none'; media-src 'none'; "
        + "font-src 'none'; base-uri 'none'; form-action 'none'";

    private readonly Edition _edition;
    private readonly WebAssets _assets;
    private readonly LocalizedText _title;
    private readonly AnchorIndex _anchors;
    private readonly XhtmlContext _context;

    public HtmlDocumentWriter(Edition edition, WebAssets assets, DiagnosticBag diagnostics)
    {
        _edition = edition;
        _assets = assets;
        _title = BookTitle.Find(edition, diagnostics);
        _anchors = AnchorFinder.Find(edition, ChapterPart.InOneFile(edition), HtmlIds.All(edition), diagnostics);
        _context = new XhtmlContext(edition, _anchors, new EmbeddedPictures(), firstHeadingLevel: 2, diagnostics);
    }

    public void Write(Stream output)
    {
        using var writer = new MarkupWriter(output, MarkupSyntax.Html);
        _context.Open(writer, "");
        writer.StartDocument(_edition.MainLanguage.Value,
            TextDirection.Of(_edition.MainLanguage) == "rtl" ? "rtl" : "");
        WriteHead(writer);
        writer.Line().Start("body", PageClass());
        new ControlBar(_context, _title).Write();
        writer.Line().Start("div", "columns");
        new ContentsPanel(_context, ContentsBuilder.Build(_edition, _anchors)).Write();
        WriteText(writer);
        writer.Line().End().Line();
        writer.Start("script").Raw(EmbeddedText.Read("Html/page.js")).End();
        writer.Line().End().Line().End().Line();
    }

    private void WriteHead(MarkupWriter writer)
    {
        writer.Line().Start("head").Line().Start("meta").Attribute("charset", "utf-8").EndVoid();
        writer.Line().Element("title", string.Join(" · ", Titles()));
        WriteMeta(writer, "viewport", "width=device-width, initial-scale=1");
        writer.Line().Start("meta").Attribute("http-equiv", "Content-Security-Policy")
            .Attribute("content", Policy).EndVoid();
        WriteMeta(writer, "generator", ("Publisher " + _assets.GeneratorVersion).TrimEnd());
        WriteMeta(writer, "description", _edition.Metadata.Description.For(_edition.MainLanguage));
        WriteMeta(writer, "author", string.Join(", ", _edition.Metadata.People
            .Where(person => person.Role is "aut" or "cre" or "").Select(person => person.Name.For(_edition.MainLanguage))));
        WriteMeta(writer, "date", _edition.Metadata.Date);
        writer.Line().Start("style").Raw(EmbeddedText.Read("Html/page.css")).Raw(EmbeddedText.Read("Xhtml/Formulas/formulas.css")).Raw(LanguageRules.Write(_edition)).End();
        writer.Line().End();
    }

    private void WriteText(MarkupWriter writer)
    {
        writer.Line().Start("main").Attribute("id", HtmlIds.Text);
        writer.Line().Start("header", "book-head");
        WriteCover(writer);
        new TitlePageWriter(_context, _title).Write();
        writer.Line().End();
        var noPages = Array.Empty<PageMark>().ToLookup(mark => "");
        var chapters = new ChapterWriter(_context, noPages);
        foreach (var chapter in ChapterPart.InOneFile(_edition))
        {
            chapters.Write(chapter);
        }
        writer.Line().End();
    }

    /// <summary>A cover that the author gave a picture; one that is drawn would only say the title twice.</summary>
    private void WriteCover(MarkupWriter writer)
    {
        if (_assets.SmallCover is not { } cover || !_edition.Metadata.Cover.HasPicture)
        {
            return;
        }
        writer.Line().Start("img", "book-cover").DataAttribute("src", "image/jpeg", cover.Jpeg.Span)
            .Attribute("width", Pixels(cover.Width)).Attribute("height", Pixels(cover.Height)).Attribute("alt", Description(_edition.MainLanguage));
        foreach (var language in _edition.IsMultilingual ? _edition.Languages : [])
        {
            writer.Attribute("data-alt-" + _context.LanguageClass(language), Description(language));
        }
        writer.EndVoid();
    }

    private string Description(LanguageTag language) => _edition.Metadata.Cover.DescriptionIn(language, _title.For(language));

    private static string Pixels(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Titles() =>
        _edition.Languages.Select(language => _title.Find(language) ?? "").Where(title => title.Length > 0).Distinct()
            .DefaultIfEmpty(_title.For(_edition.MainLanguage));

    private string PageClass() =>
        _edition.IsMultilingual ? "multilingual" : _edition.MainLanguage.IsCjk ? "single cjk" : "single";

    private static void WriteMeta(MarkupWriter writer, string name, string content)
    {
        if (content.Length > 0)
        {
            writer.Line().Start("meta").Attribute("name", name).Attribute("content", content).EndVoid();
        }
    }
}
