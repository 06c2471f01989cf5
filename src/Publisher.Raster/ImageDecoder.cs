using Publisher.Model.Documents;

namespace Publisher.Raster;

/// <summary>Decodes PNG, JPEG and WebP with Skia, within size limits checked before any pixel is allocated.</summary>
public sealed class ImageDecoder : IImageDecoder
{
    public DecodedImage? Decode(ImageAsset image) => throw new NotImplementedException();
}
