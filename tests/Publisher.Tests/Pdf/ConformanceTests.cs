using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Tests.Pdf;

/// <summary>What a PDF claims to conform to, and the sources that travel in it.</summary>
public sealed class ConformanceTests
{
    private static readonly DateTimeOffset Time = new(2023, 10, 26, 1, 2, 3, TimeSpan.Zero);
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";

    private static PdfDocument Write(PdfConformance conformance, params IReadOnlyList<SourceDocument> sources)
    {
        var edition = SampleEditions.Chinese();
        edition = edition with { Settings = edition.Settings with { Pdf = new PdfSettings { Conformance = conformance } } };
        using var stream = new MemoryStream();
        var paged = BookComposer.Compose(edition, RealFonts.Library).Value!;
        PdfExporter.Export(paged, RealFonts.Library, new ImageDecoder(), Time, stream, sources);
        return PdfDocument.Open(stream.ToArray());
    }

    public static TheoryData<string> Conformances => ["none", "a-2b", "a-2a", "a-3a", "ua-1", "a-2a+ua-1", "a-3a+ua-1"];

    [Theory]
    [MemberData(nameof(Conformances))]
    public void Metadata_and_output_intent_say_what_is_claimed_and_no_more(string name)
    {
        var claims = Publisher.Parsing.Settings.PdfSettingsReader.Conformances[name];
        using var document = Write(claims);
        Assert.True(document.TryGetXmpMetadata(out var xmp));
        var claimed = xmp!.GetXDocument();
        var catalog = document.Structure.Catalog.CatalogDictionary;

        Assert.Equal(claims.IsArchive ? $"{claims.ArchivePart}{claims.ArchiveLevel}" : "",
            string.Concat(claimed.Descendants(PdfA + "part").Concat(claimed.Descendants(PdfA + "conformance")).Select(one => one.Value)));
        Assert.Equal(claims.IsUa ? "1" : "", string.Concat(claimed.Descendants(PdfUa + "part").Select(one => one.Value)));
        Assert.Equal(claims.IsArchive && claims.IsUa, claimed.Descendants(Extension + "schemas").Any());
        Assert.Equal(claims.IsArchive, catalog.ContainsKey(NameToken.Create("OutputIntents")));
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")), "every PDF is tagged");
    }

    [Fact]
    public void Sources_are_inside_byte_for_byte_and_under_names_of_their_own()
    {
        var chinese = Encoding.UTF8.GetBytes("# 茶\n");
        using var document = Write(PdfConformance.A3a, new SourceDocument("zh/茶.md", chinese), new SourceDocument("en/tea.md", "# Tea\n"u8.ToArray()),
            new SourceDocument("book.yaml", Array.Empty<byte>()));
        Assert.True(document.Advanced.TryGetEmbeddedFiles(out var files));

        Assert.Equal(["book.yaml", "en-tea.md", "zh-茶.md"], files!.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal(chinese, files!.Single(file => file.Name.StartsWith("zh", StringComparison.Ordinal)).Memory.ToArray());
    }

    [Fact]
    public void A_source_is_associated_with_the_document_and_described()
    {
        var bytes = "# Tea\n"u8.ToArray();
        using var document = Write(PdfConformance.A3aUa1, new SourceDocument("en/tea.md", bytes));
        var catalog = document.Structure.Catalog.CatalogDictionary;
        var associated = Assert.IsType<ArrayToken>(catalog.Data["AF"]);
        var file = Find<DictionaryToken>(document, Assert.Single(associated.Data));
        var stream = Find<StreamToken>(document, ((DictionaryToken)file.Data["EF"]).Data["UF"]).StreamDictionary;
        var parameters = (DictionaryToken)stream.Data["Params"];

        Assert.Equal("Source", ((NameToken)file.Data["AFRelationship"]).Data);
        Assert.Equal("en/tea.md", ((StringToken)file.Data["Desc"]).Data);
        Assert.True(file.Data.ContainsKey("F"));
        Assert.Equal("text/markdown", ((NameToken)stream.Data["Subtype"]).Data);
        Assert.Equal(bytes.Length, ((NumericToken)parameters.Data["Size"]).Int);
        Assert.Equal("D:20231026010203+00'00'", ((StringToken)parameters.Data["ModDate"]).Data);
#pragma warning disable CA5351 // The format wants MD5 here.
        Assert.Equal(MD5.HashData(bytes), ((HexToken)parameters.Data["CheckSum"]).Bytes.ToArray());
#pragma warning restore CA5351
    }

    [Fact]
    public void Without_sources_nothing_is_embedded()
    {
        using var document = Write(PdfConformance.A3a);

        Assert.False(document.Advanced.TryGetEmbeddedFiles(out _));
        Assert.False(document.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("AF")));
    }

    private static T Find<T>(PdfDocument document, IToken token) where T : class, IToken =>
        token as T ?? Assert.IsType<T>(document.Structure.GetObject(((IndirectReferenceToken)token).Data).Data);
}
