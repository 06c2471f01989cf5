using System.Collections.Immutable;
using System.Text;
using Publisher.Import.Container;
using Publisher.Import.Package;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Content;

/// <summary>The pictures of the manuscript: each that the text uses is copied once, under a name that is safe everywhere.</summary>
internal sealed class PictureStore(EpubArchive archive, DiagnosticBag bag)
{
    public const string Folder = "images/";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImportedFile> _files = [];

    public ImmutableArray<ImportedFile> Files => [.. _files];

    /// <summary>The path in the manuscript of a picture of the archive; null when it is not there.</summary>
    public string? Add(string path, SourceSpan span)
    {
        if (_names.TryGetValue(path, out var known))
        {
            return known;
        }
        if (!archive.Contains(path))
        {
            bag.Add(DiagnosticCatalog.DeadLink.Create(span, path));
            return null;
        }
        if (archive.Read(path, bag) is not { } bytes)
        {
            return null;
        }
        var name = Store(path[(path.LastIndexOf('/') + 1)..], bytes);
        _names.Add(path, name);
        if (!name.EndsWith(".png", StringComparison.Ordinal) && !name.EndsWith(".jpg", StringComparison.Ordinal)
            && !name.EndsWith(".webp", StringComparison.Ordinal) && !name.EndsWith(".svg", StringComparison.Ordinal))
        {
            bag.Add(DiagnosticCatalog.PictureFormatUnusable.Create(span, path));
        }
        return name;
    }

    /// <summary>Stores a drawing that stood in the text.</summary>
    public string AddDrawing(string svg) => Store("drawing.svg", Encoding.UTF8.GetBytes(svg));

    /// <summary>Stores a picture that stood in an address (RFC 2397); null when it is none.</summary>
    public string? AddData(string address)
    {
        const string Marker = ";base64,";
        var at = address.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var bytes = new byte[address.Length];
        return Convert.TryFromBase64String(string.Concat(address[(at + Marker.Length)..].Where(c => !char.IsWhiteSpace(c))), bytes, out var length)
            ? Store("picture." + address[11..at].Split('+')[0].ToLowerInvariant(), bytes[..length]) : null;
    }

    private string Store(string file, byte[] bytes)
    {
        var dot = file.LastIndexOf('.');
        var stem = FileStem.Of(dot > 0 ? file[..dot] : file, "picture");
        var extension = Extension(bytes, dot > 0 ? file[dot..] : "");
        var name = stem + extension;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = $"{stem}-{number}{extension}";
        }
        _files.Add(new ImportedFile(Folder + name, bytes));
        return Folder + name;
    }

    /// <summary>By the first bytes, because names lie; else what the name says.</summary>
    private static string Extension(ReadOnlySpan<byte> bytes, string extension) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
        [0xFF, 0xD8, 0xFF, ..] => ".jpg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ".webp",
        [(byte)'G', (byte)'I', (byte)'F', ..] => ".gif",
        _ => FileStem.Of(extension.TrimStart('.'), "bin").ToLowerInvariant() is var clean ? "." + (clean == "jpeg" ? "jpg" : clean) : "",
    };
}
