using System.Collections.Frozen;
using Publisher.Model.Diagnostics;
using Publisher.Model.Drawings;

namespace Publisher.Model.Documents;

public enum ImageFormat { Png, Jpeg, WebP, Svg }

/// <summary>
/// A picture file as found. Pixel sizes are after EXIF rotation; for SVG they are the CSS pixel size (1/96 inch).
/// </summary>
public sealed record ImageAsset(string Path, ImageFormat Format, ReadOnlyMemory<byte> Bytes,
    int PixelWidth, int PixelHeight, double DotsPerInch = 96)
{
    /// <summary>Where the book first shows it.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>How the stored pixels are to be turned to be seen upright: the values 1 to 8 of EXIF, 1 as they are.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Of SVG, once it has been read for pages: what it draws; null before that and when it could not be read.</summary>
    public VectorDrawing? Drawing { get; init; }
}

/// <summary>All pictures of a book by the path that <see cref="Picture.Source"/> names.</summary>
public sealed class ImageCatalog(IEnumerable<ImageAsset> images)
{
    public static readonly ImageCatalog Empty = new([]);

    private readonly FrozenDictionary<string, ImageAsset> _byPath =
        images.ToFrozenDictionary(image => image.Path, StringComparer.Ordinal);

    /// <summary>All pictures, in ordinal order of path.</summary>
    public IEnumerable<ImageAsset> All => _byPath.Values.OrderBy(image => image.Path, StringComparer.Ordinal);

    public ImageAsset? Find(string path) => _byPath.GetValueOrDefault(path);
}

/// <summary>Pixels, 4 bytes each: red, green, blue, alpha (not premultiplied), rows top down.</summary>
public sealed record DecodedImage(int Width, int Height, byte[] Rgba);

/// <summary>Turns picture files into pixels, upright; null when the file is broken or over the size limits.</summary>
public interface IImageDecoder
{
    DecodedImage? Decode(ImageAsset image);
}
