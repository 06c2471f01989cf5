using System.Globalization;
using System.IO.Compression;
using Publisher.Model.Documents;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>Gives each picture that the text uses a file, written once.</summary>
internal sealed class EpubPictures : PictureLinks
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { EpubCover.FileStem + ".jpg" };
    private readonly List<(string Name, ImageFormat Format, ReadOnlyMemory<byte> Bytes)> _files = [];

    public override void WriteSource(MarkupWriter writer, ImageAsset image, ReadOnlyMemory<byte> bytes)
    {
        if (!_names.TryGetValue(image.Path, out var name))
        {
            name = Name(image);
            _names.Add(image.Path, name);
            _files.Add((name, image.Format, bytes));
        }
        writer.Attribute("src", "../" + EpubPaths.Images + name);
    }

    public void Write(EpubArchive archive, Publication publication)
    {
        for (var i = 0; i < _files.Count; i++)
        {
            var (name, format, bytes) = _files[i];
            var level = format == ImageFormat.Svg ? CompressionLevel.Optimal : CompressionLevel.NoCompression;
            archive.Write(EpubPaths.Root + EpubPaths.Images + name, bytes.Span, level);
            publication.Add("image-" + (i + 1).ToString(CultureInfo.InvariantCulture), EpubPaths.Images + name,
                MediaType(format));
        }
    }

    /// <summary>Core media types (EPUB 3.3, 3.2).</summary>
    public static string MediaType(ImageFormat format) => format switch
    {
        ImageFormat.Png => "image/png",
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.WebP => "image/webp",
        _ => "image/svg+xml",
    };

    public static string Extension(ImageFormat format) => format switch
    {
        ImageFormat.Png => ".png",
        ImageFormat.Jpeg => ".jpg",
        ImageFormat.WebP => ".webp",
        _ => ".svg",
    };

    private string Name(ImageAsset image)
    {
        var file = image.Path[(image.Path.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.');
        var stem = EpubPaths.SafeName(dot > 0 ? file[..dot] : file)
            ?? "image-" + (_files.Count + 1).ToString("000", CultureInfo.InvariantCulture);
        var name = stem + Extension(image.Format);
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = $"{stem}-{number}{Extension(image.Format)}";
        }
        return name;
    }
}
