using System.IO.Compression;
using System.Text;
using Publisher.Import;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Import;

/// <summary>Packs EPUB files by hand, right or wrong: <c>new EpubBuilder { ["OEBPS/a.xhtml"] = "..." }</c>.</summary>
internal sealed class EpubBuilder
{
    private readonly List<(string Path, byte[] Bytes, Action<ZipArchiveEntry>? Adjust)> _files = [];

    public CompressionLevel MimetypeLevel { get; init; } = CompressionLevel.NoCompression;

    /// <summary>Sets a file's text; the last one of a path counts.</summary>
    public string this[string path]
    {
        set => Add(path, Encoding.UTF8.GetBytes(value));
    }

    public EpubBuilder Add(string path, byte[] bytes, Action<ZipArchiveEntry>? adjust = null)
    {
        if (adjust is null)
        {
            _files.RemoveAll(file => file.Path == path);
        }
        _files.Add((path, bytes, adjust));
        return this;
    }

    /// <summary>The first bytes of a JPEG file.</summary>
    public EpubBuilder AddJpeg(string path) => Add(path, [0xFF, 0xD8, 0xFF, 0xE0, 0, 0]);

    /// <summary>Takes over the files that it does not have itself.</summary>
    public EpubBuilder Like(EpubBuilder other)
    {
        _files.AddRange(other._files.Where(file => _files.TrueForAll(own => own.Path != file.Path)).ToList());
        return this;
    }

    public EpubBuilder Without(string path)
    {
        _files.RemoveAll(file => file.Path == path);
        return this;
    }

    /// <summary>A sound EPUB 3 of one chapter.</summary>
    public static EpubBuilder Version3(string body = "<h1>One</h1><p>Text.</p>", string metadata = "") => new()
    {
        ["mimetype"] = "application/epub+zip",
        ["META-INF/container.xml"] = Container,
        ["OEBPS/book.opf"] = Package("3.0", metadata, """
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
            """, """<itemref idref="one"/>"""),
        ["OEBPS/nav.xhtml"] = Page("""<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>"""),
        ["OEBPS/one.xhtml"] = Page(body),
    };

    public const string Container = """
        <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """;

    public static string Package(string version, string metadata, string manifest, string spine, string rest = "") => $"""
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="{version}" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">urn:isbn:9787111547426</dc:identifier><dc:title>A Book</dc:title><dc:language>en</dc:language>{metadata}
        </metadata><manifest>{manifest}</manifest><spine>{spine}</spine>{rest}</package>
        """;

    public static string Page(string body, string head = "", string language = "en") => $"""
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">
        <head><title>Page</title>{head}</head><body>{body}</body></html>
        """;

    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes, adjust) in _files)
            {
                var entry = zip.CreateEntry(path, path == "mimetype" ? MimetypeLevel : CompressionLevel.Fastest);
                adjust?.Invoke(entry);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return output.ToArray();
    }

    public Outcome<EpubReport> Inspect() => Inspect(ToBytes());

    public static Outcome<EpubReport> Inspect(byte[] bytes) => EpubInspector.Inspect(new MemoryStream(bytes), "book.epub");

    public Outcome<ImportedManuscript> Import() => RoundTrip.Import(ToBytes());

    /// <summary>A file of the manuscript that the book gives.</summary>
    public string Imported(string path = "one.md")
    {
        var outcome = Import();
        Assert.NotNull(outcome.Value);
        return Encoding.UTF8.GetString(outcome.Value.Files.Single(file => file.Path == path).Bytes.Span);
    }
}
