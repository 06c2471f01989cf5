using System.Runtime.InteropServices;
using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>Draws page items on a canvas measured in points. Glyphs are filled outlines, so that no hinting of the machine shows.</summary>
internal sealed class ItemPainter(SKCanvas canvas, FontLibrary fonts, IImageDecoder images) : IDisposable
{
    private readonly FaceOutlines _faces = new(fonts);
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public void Paint(PageItem item)
    {
        switch (item)
        {
            case GlyphRun run: Paint(run); break;
            case FilledRect rect: canvas.DrawRect(Box(rect.Box), Filled(rect.Ink)); break;
            case VectorPath path: Paint(path); break;
            case PlacedImage image: Paint(image); break;
            case PlacedDrawing drawing: Paint(drawing); break;
            default: break;
        }
    }

    public void Dispose()
    {
        _paint.Dispose();
        _faces.Dispose();
    }

    private void Paint(GlyphRun run)
    {
        if (_faces.TypefaceOf(run.Face) is not { } typeface)
        {
            return;
        }
        using var font = FaceOutlines.FontOf(typeface, run.Size);
        foreach (var glyph in run.Glyphs.Span)
        {
            using var outline = font.GetGlyphPath(glyph.Id);
            if (outline is null)
            {
                continue;
            }
            canvas.Save();
            canvas.Translate((float)(run.Origin.X + new Length(glyph.X)).Points, (float)(run.Origin.Y - new Length(glyph.YOffset)).Points);
            canvas.DrawPath(outline, Filled(run.Ink));
            canvas.Restore();
        }
    }

    private void Paint(VectorPath path)
    {
        using var builder = new SKPathBuilder();
        foreach (var segment in path.Segments)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move: builder.MoveTo(At(segment.End)); break;
                case PathVerb.Line: builder.LineTo(At(segment.End)); break;
                case PathVerb.Cubic: builder.CubicTo(At(segment.Control1), At(segment.Control2), At(segment.End)); break;
                default: builder.Close(); break;
            }
        }
        using var outline = builder.Detach();
        if (path.Fill is { } fill)
        {
            canvas.DrawPath(outline, Filled(fill));
        }
        if (path.Stroke is { } stroke)
        {
            _paint.Style = SKPaintStyle.Stroke;
            _paint.Color = Colour(stroke);
            _paint.StrokeWidth = (float)path.StrokeWidth.Points;
            using var dots = path.DotStep > Length.Zero ? SKPathEffect.CreateDash([0, (float)path.DotStep.Points], 0) : null;
            (_paint.PathEffect, _paint.StrokeCap) = (dots, dots is null ? SKStrokeCap.Butt : SKStrokeCap.Round);
            canvas.DrawPath(outline, _paint);
            _paint.PathEffect = null;
        }
    }

    private void Paint(PlacedImage placed)
    {
        if (images.Decode(placed.Image) is not { } pixels)
        {
            return;
        }
        using var bitmap = new SKBitmap(new SKImageInfo(pixels.Width, pixels.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Marshal.Copy(pixels.Rgba, 0, bitmap.GetPixels(), pixels.Rgba.Length);
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, Box(placed.Box), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), _paint);
    }

    private void Paint(PlacedDrawing placed)
    {
        var (box, drawing) = (Box(placed.Box), placed.Drawing);
        canvas.Save();
        canvas.ClipRect(box);
        canvas.Translate(box.Left, box.Top);
        canvas.Scale((float)(placed.Box.Width.Points / drawing.Width), (float)(placed.Box.Height.Points / drawing.Height));
        new DrawingPainter(canvas, _faces, images).Paint(drawing.Content);
        canvas.Restore();
    }

    private SKPaint Filled(Ink ink)
    {
        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = Colour(ink);
        return _paint;
    }

    private static SKColor Colour(Ink ink) => new(ink.Red, ink.Green, ink.Blue);

    private static SKPoint At(Point point) => new((float)point.X.Points, (float)point.Y.Points);

    private static SKRect Box(Rect box) =>
        new((float)box.X.Points, (float)box.Y.Points, (float)box.Right.Points, (float)box.Bottom.Points);
}
