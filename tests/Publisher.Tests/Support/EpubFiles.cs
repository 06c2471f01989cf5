using System.IO.Compression;
using System.Xml.Linq;
using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Web;

namespace Publisher.Tests.Support;

/// <summary>An edition written as an e-book and taken apart again.</summary>
public sealed class EpubFiles
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private EpubFiles(byte[] bytes, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics;
        Length = bytes.Length;
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            _files.Add(entry.FullName, copy.ToArray());
        }
    }

    public static EpubFiles Of(Edition edition) =>
        Of(edition, new WebAssets(RealFonts.Library, new DateTimeOffset(2023, 10, 26, 0, 0, 0, TimeSpan.Zero)));

    public static EpubFiles Of(Edition edition, WebAssets assets)
    {
        using var output = new MemoryStream();
        var diagnostics = EpubExporter.Export(edition, assets, output);
        return new EpubFiles(output.ToArray(), diagnostics);
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }
    public int Length { get; }
    public IEnumerable<string> Names => _files.Keys;

    public XElement Package => Xml("EPUB/package.opf");
    public XElement Metadata => Package.Element(Opf + "metadata")!;
    public IEnumerable<XElement> Spine => Package.Element(Opf + "spine")!.Elements();

    public byte[] Bytes(string name) => _files[name];

    public string Text(string name) => System.Text.Encoding.UTF8.GetString(_files[name]);

    public XElement Xml(string name) => XElement.Load(new MemoryStream(_files[name]));

    public XElement Page(string name) => Xml("EPUB/text/" + name);

    /// <summary>The texts of an element of Dublin Core.</summary>
    public IEnumerable<XElement> Dublin(string name) => Metadata.Elements(Dc + name);

    /// <summary>The values of a property that refine <paramref name="element"/>, or nothing when it is null.</summary>
    public IEnumerable<string> Meta(string property, XElement? element = null) => Metadata.Elements(Opf + "meta")
        .Where(meta => (string?)meta.Attribute("property") == property
            && (string?)meta.Attribute("refines") == (element is null ? null : "#" + (string)element.Attribute("id")!))
        .Select(meta => meta.Value);

    public IEnumerable<XElement> Metas(string property) =>
        Metadata.Elements(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == property);
}
