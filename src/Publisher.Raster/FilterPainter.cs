using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>Paints groups of drawings under filters.</summary>
public sealed class FilterPainter(FontLibrary fonts, IImageDecoder images) : IFilterPainter
{
    public byte[] PaintPng(DrawingGroup group, DrawingFilter filter, double scale)
    {
        var region = filter.Region;
        var (width, height) = (Math.Max(1, (int)Math.Ceiling(region.Width * scale)), Math.Max(1, (int)Math.Ceiling(region.Height * scale)));
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)(width / region.Width), (float)(height / region.Height));
        canvas.Translate((float)-region.Left, (float)-region.Top);
        using var graph = new FilterGraph(filter);
        using var paint = new SKPaint { ImageFilter = graph.Build() };
        using var faces = new FaceOutlines(fonts);
        canvas.SaveLayer(paint);
        new DrawingPainter(canvas, faces, images).Paint(group);
        canvas.Restore();
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
