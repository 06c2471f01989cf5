using System.Security.Cryptography;
using Publisher.Model.Documents;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Metadata;

/// <summary>
/// Writes the sources of a book as files embedded in the document and associated with it (ISO 32000-1, 7.11.4;
/// ISO 19005-3, 6.8 and annex E).
/// </summary>
internal sealed class AttachmentWriter(PdfWriter writer, DateTimeOffset time)
{
    private readonly SortedDictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly PdfBuffer _buffer = new();

    public bool IsEmpty => _files.Count == 0;

    public void Add(SourceDocument source)
    {
        var name = FreeName(source.Path);
        var stream = writer.Reserve();
        writer.WriteStream(stream, StreamEntries(source), source.Bytes.Span);
        _buffer.Clear();
        // Both names (ISO 19005-3, 6.8; ISO 14289-1, 7.11): the old one for readers that know no Unicode.
        _buffer.Raw("<</Type /Filespec /F ").Text(Ascii(name)).Raw(" /UF ").Text(name).Raw(" /Desc ").Text(source.Path)
            .Raw(" /AFRelationship /Source /EF <</F ").Ref(stream).Raw(" /UF ").Ref(stream).Raw(">>>>");
        _files.Add(name, writer.Write(_buffer));
    }

    /// <summary>The files as associated with the whole document: an entry of the catalogue.</summary>
    public void WriteAssociation(PdfBuffer catalog)
    {
        catalog.Raw(" /AF [");
        foreach (var file in _files.Values)
        {
            catalog.Ref(file).Raw(" ");
        }
        catalog.Raw("]");
    }

    /// <summary>The files by name, as viewers list them: an entry of the dictionary of names.</summary>
    public void WriteNames(PdfBuffer names)
    {
        names.Raw(" /EmbeddedFiles ").Ref(NameTree.Write(writer, _files.Keys, (name, leaf) => leaf.Ref(_files[name]).Raw(" ")));
    }

    private string StreamEntries(SourceDocument source)
    {
        _buffer.Clear();
        // The date of the build, not of the file: the same input gives the same bytes.
        _buffer.Raw("/Type /EmbeddedFile /Subtype ").Name(MediaType(source.Path)).Raw(" /Params <</Size ").Int(source.Bytes.Length)
            .Raw(" /ModDate (").Raw(PdfDate.Of(time)).Raw(") /CheckSum <").Raw(CheckSum(source.Bytes.Span)).Raw(">>>");
        return System.Text.Encoding.ASCII.GetString(_buffer.Written);
    }

    /// <summary>
    /// The path in one part, because viewers that save attachments cut folders off and files of parallel trees would then
    /// overwrite each other; the description has the path itself.
    /// </summary>
    private string FreeName(string path)
    {
        var name = path.Replace('/', '-');
        while (_files.ContainsKey(name))
        {
            name = "-" + name;
        }
        return name;
    }

    private static string Ascii(string name) => string.Concat(name.Select(c => char.IsAscii(c) ? c : '_'));

    /// <summary>Markdown: RFC 7763; YAML: RFC 9512.</summary>
    private static string MediaType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => "text/markdown",
        ".yaml" or ".yml" => "application/yaml",
        _ => "text/plain",
    };

    // The format wants MD5 here (ISO 32000-1, table 46), as a check of transmission, not of trust.
#pragma warning disable CA5351
    private static string CheckSum(ReadOnlySpan<byte> bytes) => Convert.ToHexString(MD5.HashData(bytes));
#pragma warning restore CA5351
}
