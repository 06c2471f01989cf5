using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>What stores refuse in pictures, said before they do.</summary>
internal static class StoreLimits
{
    /// <summary>Kobo ePub Guidelines, limitations and maximums; Kindle's own limit is the same (sources: Epub/EPUB.md).</summary>
    private const int MostBytes = 5_000_000;

    /// <summary>Apple Books Asset Guide, image requirements: pictures within the book.</summary>
    private const long MostPixels = 5_600_000;

    public static void Check(XhtmlContext context, ImageAsset image, SourceSpan span)
    {
        if (!context.Facts.Pictures.Add(image.Path))
        {
            return;
        }
        var pixels = image.Format == ImageFormat.Svg ? 0 : (long)image.PixelWidth * image.PixelHeight;
        if (image.Bytes.Length > MostBytes || pixels > MostPixels)
        {
            context.Diagnostics.Add(DiagnosticCatalog.PictureTooLargeForStores.Create(span, image.Path,
                (image.Bytes.Length / 1e6).ToString("0.0", CultureInfo.InvariantCulture), (pixels / 1e6).ToString("0.0", CultureInfo.InvariantCulture)));
        }
        if (image.Format == ImageFormat.WebP && context.Edition.Settings.Epub.Target == EpubTarget.Kindle)
        {
            context.Diagnostics.Add(DiagnosticCatalog.PictureUnknownToStore.Create(span, image.Path, "WebP", "Kindle"));
        }
    }
}
