using System.Runtime.InteropServices;
using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>Draws vector pictures on a canvas that is measured in their own pixels.</summary>
internal sealed class DrawingPainter(SKCanvas canvas, FaceOutlines faces, IImageDecoder images)
{
    public void Paint(DrawingNode node)
    {
        switch (node)
        {
            case DrawingGroup group: Paint(group); break;
            case DrawingShape shape: Paint(shape); break;
            case DrawingText text: Paint(text); break;
            case DrawingImage image: Paint(image); break;
            default: break;
        }
    }

    private void Paint(DrawingGroup group)
    {
        var saved = canvas.Save();
        if (group.Clip is { } clip)
        {
            using var path = Outline(clip.Path, Affine.Identity, clip.IsEvenOdd);
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
        }
        if (group.Opacity < 1 || group.Mask is not null || group.Blend != BlendMode.Normal)
        {
            using var paint = new SKPaint { Color = SKColors.Black.WithAlpha(Byte(group.Opacity)), BlendMode = FilterGraph.ModeOf(group.Blend) };
            canvas.SaveLayer(paint);
        }
        foreach (var child in group.Children)
        {
            Paint(child);
        }
        if (group.Mask is { } mask)
        {
            PaintMask(mask);
        }
        canvas.RestoreToCount(saved);
    }

    /// <summary>What lies below stays as far as the mask is bright, or there.</summary>
    private void PaintMask(DrawingMask mask)
    {
        using var luma = mask.IsLuminance ? SKColorFilter.CreateLumaColor() : null;
        using var paint = new SKPaint { BlendMode = SKBlendMode.DstIn, ColorFilter = luma };
        canvas.SaveLayer(paint);
        Paint(mask.Content);
        canvas.Restore();
    }

    private void Paint(DrawingShape shape)
    {
        using var path = Outline(shape.Path, Affine.Identity, shape.Fill?.IsEvenOdd == true);
        canvas.Save();
        canvas.Concat(Matrix(shape.Transform));
        if (shape.IsStrokedFirst)
        {
            Stroke(path, shape.Stroke, shape.Transform);
        }
        Fill(path, shape.Fill, shape.Transform);
        if (!shape.IsStrokedFirst)
        {
            Stroke(path, shape.Stroke, shape.Transform);
        }
        canvas.Restore();
    }

    private void Fill(SKPath path, DrawingFill? fill, in Affine map)
    {
        if (fill is null)
        {
            return;
        }
        using var paint = PaintOf(fill.Paint, fill.Opacity, map);
        canvas.DrawPath(path, paint);
    }

    private void Stroke(SKPath path, DrawingStroke? stroke, in Affine map)
    {
        if (stroke is null)
        {
            return;
        }
        using var paint = PaintOf(stroke.Paint, stroke.Opacity, map);
        using var dashes = stroke.Dashes.Count > 0 ? SKPathEffect.CreateDash([.. stroke.Dashes.Select(dash => (float)dash)], (float)stroke.DashOffset) : null;
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)stroke.Width;
        paint.StrokeMiter = (float)stroke.MiterLimit;
        paint.StrokeCap = stroke.Cap switch { LineCap.Round => SKStrokeCap.Round, LineCap.Square => SKStrokeCap.Square, _ => SKStrokeCap.Butt };
        paint.StrokeJoin = stroke.Join switch { LineJoin.Round => SKStrokeJoin.Round, LineJoin.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter };
        paint.PathEffect = dashes;
        canvas.DrawPath(path, paint);
    }

    private void Paint(DrawingText text)
    {
        using var path = faces.Outline(text.Run);
        canvas.Save();
        canvas.Concat(Matrix(text.Transform));
        Fill(path, text.Fill, text.Transform);
        Stroke(path, text.Stroke, text.Transform);
        canvas.Restore();
    }

    private void Paint(DrawingImage image)
    {
        if (images.Decode(image.Image) is not { } pixels)
        {
            return;
        }
        using var bitmap = new SKBitmap(new SKImageInfo(pixels.Width, pixels.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Marshal.Copy(pixels.Rgba, 0, bitmap.GetPixels(), pixels.Rgba.Length);
        using var picture = SKImage.FromBitmap(bitmap);
        using var paint = new SKPaint { IsAntialias = true, Color = SKColors.Black.WithAlpha(Byte(image.Opacity)) };
        canvas.Save();
        canvas.Concat(Matrix(image.Transform));
        canvas.DrawImage(picture, new SKRect(0, 0, 1, 1), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        canvas.Restore();
    }

    /// <summary>A paint for a canvas that <paramref name="map"/> has been applied to, which gradients have in theirs already.</summary>
    private SKPaint PaintOf(DrawingPaint paint, double opacity, in Affine map)
    {
        var result = new SKPaint { IsAntialias = true, Color = SKColors.Black.WithAlpha(Byte(opacity)) };
        if (paint is SolidPaint { Ink: var ink })
        {
            result.Color = new SKColor(ink.Red, ink.Green, ink.Blue, Byte(opacity));
        }
        else if (map.Inverse() is { } back)
        {
            using var shader = paint is GradientPaint gradient ? Shader(gradient, back) : Shader((PatternPaint)paint, back);
            result.Shader = shader;
        }
        return result;
    }

    private static SKShader Shader(GradientPaint gradient, in Affine back)
    {
        var colours = gradient.Stops.Select(stop => new SKColor(stop.Ink.Red, stop.Ink.Green, stop.Ink.Blue, Byte(stop.Opacity))).ToArray();
        var places = gradient.Stops.Select(stop => (float)stop.Offset).ToArray();
        var mode = gradient.Spread switch { GradientSpread.Reflect => SKShaderTileMode.Mirror, GradientSpread.Repeat => SKShaderTileMode.Repeat, _ => SKShaderTileMode.Clamp };
        var matrix = Matrix(back * gradient.Transform);
        return gradient is LinearGradient line
            ? SKShader.CreateLinearGradient(At(line.Start), At(line.End), colours, places, mode, matrix)
            : gradient is RadialGradient circle
                ? SKShader.CreateTwoPointConicalGradient(At(circle.Focus), (float)circle.FocusRadius, At(circle.Centre), (float)circle.Radius, colours, places, mode, matrix)
                : SKShader.CreateEmpty();
    }

    private SKShader Shader(PatternPaint pattern, in Affine back)
    {
        var tile = new SKRect((float)pattern.Tile.Left, (float)pattern.Tile.Top, (float)pattern.Tile.Right, (float)pattern.Tile.Bottom);
        using var recorder = new SKPictureRecorder();
        var inner = recorder.BeginRecording(tile);
        new DrawingPainter(inner, faces, images).Paint(pattern.Content);
        using var picture = recorder.EndRecording();
        return picture.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Linear, Matrix(back * pattern.Transform), tile);
    }

    private static SKPath Outline(IReadOnlyList<DrawingStep> steps, in Affine map, bool isEvenOdd)
    {
        using var builder = new SKPathBuilder { FillType = isEvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding };
        foreach (var step in steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move: builder.MoveTo(At(map.Apply(step.End))); break;
                case PathVerb.Line: builder.LineTo(At(map.Apply(step.End))); break;
                case PathVerb.Cubic: builder.CubicTo(At(map.Apply(step.Control1)), At(map.Apply(step.Control2)), At(map.Apply(step.End))); break;
                default: builder.Close(); break;
            }
        }
        return builder.Detach();
    }

    private static SKMatrix Matrix(in Affine map) =>
        new((float)map.A, (float)map.C, (float)map.E, (float)map.B, (float)map.D, (float)map.F, 0, 0, 1);

    private static SKPoint At(DrawingPoint point) => new((float)point.X, (float)point.Y);

    internal static byte Byte(double share) => (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
}
