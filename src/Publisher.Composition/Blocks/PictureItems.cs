using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>Pictures as items of pages: pixels as they are, SVG as what it draws.</summary>
internal static class PictureItems
{
    /// <summary>False for SVG that could not be read.</summary>
    public static bool IsDrawable(ImageAsset image) => image.Format != ImageFormat.Svg || image.Drawing is not null;

    public static PageItem Of(ImageAsset image, Rect box, TagContent? content) => image.Drawing is { } drawing
        ? new PlacedDrawing { Drawing = drawing, Box = box, Content = content }
        : new PlacedImage { Image = image, Box = box, Content = content };

    /// <summary>The size that the picture itself has: pixels by resolution, CSS pixels of 1/96 inch.</summary>
    public static Size SizeOf(ImageAsset image) => image.Drawing is { } drawing
        ? new Size(Length.FromPoints(drawing.Width * 0.75), Length.FromPoints(drawing.Height * 0.75))
        : new Size(Length.FromPoints(image.PixelWidth * 72 / image.DotsPerInch), Length.FromPoints(image.PixelHeight * 72 / image.DotsPerInch));
}
