using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf.Content;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Metadata;
using Publisher.Pdf.Navigation;
using Publisher.Pdf.Objects;
using Publisher.Pdf.Structure;

namespace Publisher.Pdf;

/// <summary>
/// One document from its first byte to its last: fonts are counted and cut, pictures and pages written, then the structure,
/// the ways through the book and the catalogue.
/// </summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly PagedBook _book;
    private readonly IImageDecoder _decoder;
    private readonly DateTimeOffset _time;
    private readonly DocumentFacts _facts;
    private readonly IReadOnlyList<SourceDocument> _sources;
    private readonly PdfWriter _writer;
    private readonly FaceUses _faces;
    private readonly ImageNames _images = new();
    private readonly LeafPlaces _places = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly LinkWriter _links;

    /// <summary>Object numbers of the pages, and of the dictionary that all share.</summary>
    private readonly int[] _pages;
    private int _resources;
    private int _tree;

    public DocumentWriter(PagedBook book, FontLibrary fonts, IImageDecoder decoder, DateTimeOffset time, Stream output,
        IReadOnlyList<SourceDocument> sources)
    {
        _book = book;
        _decoder = decoder;
        _time = time;
        _facts = DocumentFacts.Of(book.Edition, time);
        _sources = sources;
        _writer = new PdfWriter(output, book.Edition.Settings.Pdf.Compress);
        _faces = new FaceUses(fonts);
        _pages = new int[book.Pages.Count];
        _links = new LinkWriter(_writer, book.Pages.Count);
    }

    public IReadOnlyList<Diagnostic> Write()
    {
        WriteFontsAndPictures();
        WritePages();
        var root = new StructureWriter(_writer, _places, _links.ByNode, PageAt).Write(_book.Structure, _links.Nodes);
        var info = InfoDictionary.Write(_facts, _writer);
        _writer.Finish(WriteCatalog(root), info);
        return _diagnostics;
    }

    public void Dispose() => _writer.Dispose();

    private (int Page, double Height) PageAt(int index) => (_pages[index], SizeOf(_book.Pages[index]).Height.Points);

    private Size SizeOf(Page page) => page.Size ?? _book.TrimSize;

    private void WriteFontsAndPictures()
    {
        var pictures = new ImageWriter(_writer, _decoder, _book.Edition.Settings.Pdf.Conformance, _diagnostics);
        var resolution = new Resolution();
        foreach (var item in _book.Pages.SelectMany(page => page.Items))
        {
            if (item is GlyphRun run)
            {
                _faces.Count(run);
            }
            else if (item is PlacedImage placed)
            {
                resolution.Check(placed);
                if (!_images.Has(placed.Image))
                {
                    _images.Add(placed.Image, pictures.Write(placed.Image));
                }
            }
        }
        _diagnostics.AddRange(resolution.Findings);
        WriteResources();
    }

    private void WriteResources()
    {
        Parallel.ForEach(_faces.All, use => use.Cut());
        var fonts = new FontWriter(_writer);
        var buffer = new PdfBuffer();
        buffer.Raw("<</Font <<");
        foreach (var use in _faces.All)
        {
            buffer.Raw("/").Raw(use.Name).Raw(" ").Ref(fonts.Write(use)).Raw(" ");
        }
        buffer.Raw(">> /XObject <<");
        foreach (var (name, number) in _images.All)
        {
            buffer.Raw("/").Raw(name).Raw(" ").Ref(number).Raw(" ");
        }
        _resources = _writer.Write(buffer.Raw(">>>>"));
    }

    private void WritePages()
    {
        _tree = _writer.Reserve();
        var content = new ContentWriter(_faces, _images);
        var kids = new PdfBuffer();
        for (var i = 0; i < _pages.Length; i++)
        {
            _pages[i] = _writer.Reserve();
        }
        for (var i = 0; i < _pages.Length; i++)
        {
            WritePage(_book.Pages[i], i, content);
            kids.Ref(_pages[i]).Raw(" ");
        }
        var tree = new PdfBuffer();
        _writer.Write(_tree, tree.Raw("<</Type /Pages /Count ").Int(_pages.Length).Raw(" /Kids [").Bytes(kids.Written).Raw("]>>"));
    }

    private void WritePage(Page page, int index, ContentWriter content)
    {
        var size = SizeOf(page);
        var stream = _writer.Reserve();
        var boxes = PageBoxes.Of(size, _book.Edition.Settings.Print);
        _writer.WriteStream(stream, "", content.Write(page, boxes).Written);
        _places.AddPage(_pages[index], content.Leaves);
        var buffer = new PdfBuffer();
        // Tabs in the order of the structure (ISO 14289-1, 7.18.3).
        buffer.Raw("<</Type /Page /Parent ").Ref(_tree);
        boxes.Write(buffer);
        buffer.Raw(" /Resources ").Ref(_resources).Raw(" /Contents ").Ref(stream)
            .Raw(" /StructParents ").Int(index).Raw(" /Tabs /S");
        _links.Write(page, size, buffer);
        _writer.Write(_pages[index], buffer.Raw(">>"));
    }

    /// <summary>Such books open from the other side: viewers that show two pages need to know (ISO 32000-1, 12.2).</summary>
    private bool IsBoundRight => _book.Edition.Settings.Print.BindingFor(_book.Edition.MainLanguage) == BindingSide.Right;

    private int WriteCatalog(int structure)
    {
        var metadata = _writer.Reserve();
        _writer.WriteEncoded(metadata, "/Type /Metadata /Subtype /XML", XmpPacket.Write(_book.Edition, _facts, _writer.Fingerprint()));
        var navigation = new NavigationWriter(_writer, PageAt);
        var outline = new OutlineWriter(_writer).Write(_book.Outline);
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type /Catalog /Pages ").Ref(_tree).Raw(" /Lang ").Text(_book.Edition.MainLanguage.Value)
            .Raw(" /MarkInfo <</Marked true>> /StructTreeRoot ").Ref(structure).Raw(" /Metadata ").Ref(metadata)
            .Raw(" /ViewerPreferences <</DisplayDocTitle true").Raw(IsBoundRight ? " /Direction /R2L>>" : ">>");
        if (_book.Edition.Settings.Pdf.Conformance.IsArchive)
        {
            OutputIntent.Write(_writer, buffer);
        }
        if (outline > 0)
        {
            buffer.Raw(" /Outlines ").Ref(outline).Raw(" /PageMode /UseOutlines");
        }
        if (_book.Edition.Spec.Arrangement == Arrangement.Facing)
        {
            buffer.Raw(" /PageLayout /TwoPageRight");
        }
        WriteNames(navigation, buffer);
        NavigationWriter.WriteLabels(_book.Pages, buffer);
        return _writer.Write(buffer.Raw(">>"));
    }

    /// <summary>What the document names: places in it, and the sources that travel with it.</summary>
    private void WriteNames(NavigationWriter navigation, PdfBuffer catalog)
    {
        var attachments = new AttachmentWriter(_writer, _time);
        foreach (var source in _sources)
        {
            attachments.Add(source);
        }
        if (!attachments.IsEmpty)
        {
            attachments.WriteAssociation(catalog);
        }
        var destinations = _book.Anchors.Count > 0 ? navigation.WriteNames(_book.Anchors) : 0;
        catalog.Raw(" /Names <<");
        if (destinations > 0)
        {
            catalog.Raw("/Dests ").Ref(destinations);
        }
        if (!attachments.IsEmpty)
        {
            attachments.WriteNames(catalog);
        }
        catalog.Raw(">>");
    }
}
