using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Parsing.Pictures;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Tests.Pdf.Images;

/// <summary>One picture on one page of a PDF, read back by another reader.</summary>
internal sealed class PictureInPdf
{
    /// <summary>Small enough that no picture is coarse.</summary>
    private const double Width = 0.4;

    private PictureInPdf(IPdfImage? image, IReadOnlyList<Diagnostic> diagnostics, PdfDocument document)
    {
        (Image, Diagnostics, Document) = (image, diagnostics, document);
    }

    /// <summary>Null when the PDF lacks it.</summary>
    public IPdfImage? Image { get; }
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
    private PdfDocument Document { get; }

    public static PictureInPdf Of(byte[] bytes, PdfConformance? claims = null, double width = Width)
    {
        var header = PictureHeader.Read(bytes)!.Value;
        var asset = new ImageAsset("x", header.Format, bytes, header.Width, header.Height) { Orientation = header.Orientation };
        var edition = SampleEditions.Chinese();
        edition = edition with { Settings = edition.Settings with { Pdf = new PdfSettings { Conformance = claims ?? PdfConformance.A2aUa1 } } };
        var box = new Rect(Length.Zero, Length.Zero, Length.FromPoints(width), Length.FromPoints(width * header.Height / header.Width));
        var size = new Size(Length.FromPoints(100), Length.FromPoints(100));
        var page = new Model.Pages.Page
        {
            Index = 0, Label = "1", Size = size, Items = [new PlacedImage { Image = asset, Box = box, Artifact = ArtifactKind.Background }],
        };
        var directory = new PageDirectory(size, ["1"], [], new Dictionary<string, Anchor>(), []);
        var book = new PagedBook(edition, directory, [new PagedSection([page], new TagNode(TagRole.Section))]);
        using var stream = new MemoryStream();
        var diagnostics = PdfExporter.Export(book, RealFonts.Library, new ImageDecoder(), new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero), stream);
        var document = PdfDocument.Open(stream.ToArray());
        return new PictureInPdf(document.GetPage(1).GetImages().SingleOrDefault(), diagnostics, document);
    }

    /// <summary>An entry of the image's dictionary as text; empty when absent.</summary>
    public string this[string key] => Image!.ImageDictionary.TryGet(NameToken.Create(key), out var token) ? TextOf(token) : "";

    /// <summary>The stream as it stands in the file.</summary>
    public byte[] Raw => Image!.RawMemory.ToArray();

    /// <summary>Samples, all filters undone.</summary>
    public byte[] Samples => Image!.TryGetBytesAsMemory(out var samples) ? samples.ToArray() : [];

    /// <summary>The stream that an entry leads to.</summary>
    public StreamToken StreamOf(string key) => Image!.ImageDictionary.Data[key] is var token && token is IndirectReferenceToken reference
        ? (StreamToken)Document.Structure.GetObject(reference.Data).Data : (StreamToken)token;

    private static string TextOf(IToken token) => token switch
    {
        NameToken name => name.Data,
        NumericToken number => number.Data.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ArrayToken array => "[" + string.Join(' ', array.Data.Select(TextOf)) + "]",
        HexToken hex => Convert.ToHexString(hex.Bytes.ToArray()),
        DictionaryToken dictionary => "<<" + string.Join(' ', dictionary.Data.Select(entry => entry.Key + " " + TextOf(entry.Value))) + ">>",
        IndirectReferenceToken or StreamToken => "R",
        _ => token.ToString() ?? "",
    };
}
