using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Pdf.Content;
using Publisher.Pdf.Drawings;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Metadata;
using Publisher.Pdf.Navigation;
using Publisher.Pdf.Objects;
using Publisher.Pdf.Structure;

namespace Publisher.Pdf;

/// <summary>
/// One document from its first byte to its last: pages and pictures are written as they come, and the structure of each
/// section when it ends; then fonts, cut to what was used, the ways through the book and the catalogue.
/// </summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly Edition _edition;
    private readonly DateTimeOffset _time;
    private readonly DocumentFacts _facts;
    private readonly IReadOnlyList<SourceDocument> _sources;
    private readonly PdfWriter _writer;
    private readonly FaceUses _faces;
    private readonly ImageNames _images = new();
    private readonly DrawingNames _drawings = new();
    private readonly DrawingWriter _forms;
    private readonly ImageWriter _pictures;
    private readonly Resolution _resolution = new();
    private readonly ContentWriter _content;
    private readonly ContentPlaces _places = new();
    private readonly StructureWriter _structure;
    private readonly LinkWriter _links;
    private readonly PdfBuffer _buffer = new();
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The pages that were written, by index.</summary>
    private readonly SortedDictionary<int, WrittenPage> _pages = [];

    /// <summary>The index of the first page of the section; none before its first page has come.</summary>
    private int? _firstOfSection;

    /// <summary>The numbers of the dictionary of resources that all pages share, and of the page tree.</summary>
    private readonly int _resources;

    /// <summary>The number of the dictionary of fonts, which pages and drawings share.</summary>
    private readonly int _fonts;
    private readonly int _tree;

    public DocumentWriter(Edition edition, FontLibrary fonts, IImageDecoder decoder, DateTimeOffset time, Stream output,
        IReadOnlyList<SourceDocument> sources)
    {
        _edition = edition;
        _time = time;
        _facts = DocumentFacts.Of(edition, time);
        _sources = sources;
        _writer = new PdfWriter(output, edition.Settings.Pdf.Compress);
        _faces = new FaceUses(fonts);
        _pictures = new ImageWriter(_writer, decoder, edition.Settings.Pdf.Conformance, _diagnostics);
        _content = new ContentWriter(_faces, _images, _drawings);
        _structure = new StructureWriter(_writer, _places, edition.MainLanguage, index => _pages[index].Height);
        _links = new LinkWriter(_writer, _places);
        _resources = _writer.Reserve();
        _fonts = _writer.Reserve();
        _forms = new DrawingWriter(_writer, _faces, _fonts, _images);
        _tree = _writer.Reserve();
    }

    public void Add(Page page)
    {
        WritePictures(page);
        var written = new WrittenPage(_writer.Reserve(), page.Size.Height.Points);
        _pages.Add(page.Index, written);
        _firstOfSection ??= page.Index;
        Write(page, written.Number);
    }

    public void End(TagNode section)
    {
        _structure.WriteSection(section, _firstOfSection ?? 0);
        _firstOfSection = null;
    }

    public IReadOnlyList<Diagnostic> Finish(PageDirectory directory)
    {
        WriteResources();
        WritePageTree();
        var root = _structure.Finish();
        var info = InfoDictionary.Write(_facts, _writer);
        _writer.Finish(WriteCatalog(root, directory), info);
        return [.. _diagnostics, .. _resolution.Findings];
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Pictures that the page is the first to show.</summary>
    private void WritePictures(Page page)
    {
        foreach (var item in page.Items)
        {
            if (item is PlacedImage placed)
            {
                _resolution.Check(placed);
                Write(placed.Image);
            }
            else if (item is PlacedDrawing { Drawing: var drawing } && !_drawings.Has(drawing))
            {
                drawing.Images.ToList().ForEach(Write);
                _drawings.Add(drawing, _forms.Write(drawing));
            }
        }
    }

    private void Write(ImageAsset image)
    {
        if (!_images.Has(image))
        {
            _images.Add(image, _pictures.Write(image));
        }
    }

    private void Write(Page page, int number)
    {
        var stream = _writer.Reserve();
        var boxes = PageBoxes.Of(page.Size, _edition.Settings.Print);
        _writer.WriteStream(stream, "", _content.Write(page, boxes).Written);
        var key = _places.AddPage(number, _content.Leaves);
        _buffer.Clear();
        // Tabs in the order of the structure (ISO 14289-1, 7.18.3).
        _buffer.Raw("<</Type /Page /Parent ").Ref(_tree);
        boxes.Write(_buffer);
        _buffer.Raw(" /Resources ").Ref(_resources).Raw(" /Contents ").Ref(stream)
            .Raw(" /StructParents ").Int(key).Raw(" /Tabs /S");
        _links.Write(page, number, _buffer);
        _writer.Write(number, _buffer.Raw(">>"));
    }

    private void WritePageTree()
    {
        _buffer.Clear();
        _buffer.Raw("<</Type /Pages /Count ").Int(_pages.Count).Raw(" /Kids [");
        foreach (var page in _pages.Values)
        {
            _buffer.Ref(page.Number).Raw(" ");
        }
        _writer.Write(_tree, _buffer.Raw("]>>"));
    }

    private void WriteResources()
    {
        Parallel.ForEach(_faces.All, use => use.Cut());
        var fonts = new FontWriter(_writer);
        var buffer = new PdfBuffer();
        buffer.Raw("<<");
        foreach (var use in _faces.All)
        {
            buffer.Raw("/").Raw(use.Name).Raw(" ").Ref(fonts.Write(use)).Raw(" ");
        }
        _writer.Write(_fonts, buffer.Raw(">>"));
        buffer.Clear();
        buffer.Raw("<</Font ").Ref(_fonts).Raw(" /XObject <<");
        foreach (var (name, number) in _images.All.Concat(_drawings.All))
        {
            buffer.Raw("/").Raw(name).Raw(" ").Ref(number).Raw(" ");
        }
        _writer.Write(_resources, buffer.Raw(">>>>"));
    }

    /// <summary>Such books open from the other side: viewers that show two pages need to know (ISO 32000-1, 12.2).</summary>
    private bool IsBoundRight => _edition.Settings.Print.BindingFor(_edition.MainLanguage) == BindingSide.Right;

    private int WriteCatalog(int structure, PageDirectory directory)
    {
        var metadata = _writer.Reserve();
        _writer.WriteEncoded(metadata, "/Type /Metadata /Subtype /XML", XmpPacket.Write(_edition, _facts, _writer.Fingerprint()));
        var outline = new OutlineWriter(_writer).Write(directory.Outline);
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type /Catalog /Pages ").Ref(_tree).Raw(" /Lang ").Text(_edition.MainLanguage.Value)
            .Raw(" /MarkInfo <</Marked true>> /StructTreeRoot ").Ref(structure).Raw(" /Metadata ").Ref(metadata)
            .Raw(" /ViewerPreferences <</DisplayDocTitle true").Raw(IsBoundRight ? " /Direction /R2L>>" : ">>");
        if (_edition.Settings.Pdf.Conformance.IsArchive)
        {
            OutputIntent.Write(_writer, buffer);
        }
        if (outline > 0)
        {
            buffer.Raw(" /Outlines ").Ref(outline).Raw(" /PageMode /UseOutlines");
        }
        if (_edition.Spec.Arrangement == Arrangement.Facing)
        {
            buffer.Raw(" /PageLayout /TwoPageRight");
        }
        WriteNames(directory, buffer);
        NavigationWriter.WriteLabels(directory.Labels, buffer);
        return _writer.Write(buffer.Raw(">>"));
    }

    /// <summary>What the document names: places in it, and the sources that travel with it.</summary>
    private void WriteNames(PageDirectory directory, PdfBuffer catalog)
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
        var destinations = directory.Anchors.Count > 0 ? new NavigationWriter(_writer, [.. _pages.Values]).WriteNames(directory.Anchors) : 0;
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
