using System.IO.Compression;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Web.Epub;

/// <summary>The cover picture: the one drawn for this run, else the author's; null when there is neither.</summary>
internal sealed record EpubCover(string Href, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    public const string FileStem = "cover";

    public static EpubCover? Find(Edition edition, WebAssets assets)
    {
        if (!assets.CoverJpeg.IsEmpty)
        {
            return new EpubCover(EpubPaths.Images + FileStem + ".jpg", "image/jpeg", assets.CoverJpeg);
        }
        var image = edition.Images.Find(edition.Metadata.Cover.Pictures.For(edition.MainLanguage));
        return image is null or { Format: ImageFormat.Svg }
            ? null // stores take no SVG covers
            : new EpubCover(EpubPaths.Images + FileStem + EpubPictures.Extension(image.Format),
                EpubPictures.MediaType(image.Format), image.Bytes);
    }

    public void Write(EpubArchive archive, Publication publication)
    {
        archive.Write(EpubPaths.Root + Href, Bytes.Span, CompressionLevel.NoCompression);
        publication.Add("cover-image", Href, MediaType, "cover-image");
    }
}
