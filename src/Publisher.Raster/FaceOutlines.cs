using Publisher.Fonts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using SkiaSharp;

namespace Publisher.Raster;

/// <summary>Outlines of glyphs, so that no hinting of the machine shows; each face is opened once.</summary>
internal sealed class FaceOutlines(FontLibrary fonts) : IDisposable
{
    private readonly Dictionary<FaceKey, SKTypeface?> _faces = [];

    /// <summary>All glyphs of a run about its origin, in points.</summary>
    public SKPath Outline(GlyphRun run)
    {
        using var builder = new SKPathBuilder();
        if (TypefaceOf(run.Face) is { } typeface)
        {
            using var font = FontOf(typeface, run.Size);
            foreach (var glyph in run.Glyphs.Span)
            {
                using var outline = font.GetGlyphPath(glyph.Id);
                if (outline is not null)
                {
                    builder.AddPath(outline, (float)new Length(glyph.X).Points, (float)-new Length(glyph.YOffset).Points);
                }
            }
        }
        return builder.Detach();
    }

    public SKTypeface? TypefaceOf(FaceKey key)
    {
        if (!_faces.TryGetValue(key, out var face))
        {
            using var data = SKData.CreateCopy(fonts[key].File.Span);
            _faces[key] = face = SKTypeface.FromData(data);
        }
        return face;
    }

    public static SKFont FontOf(SKTypeface typeface, Length size) => new(typeface, (float)size.Points)
    {
        Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true,
    };

    public void Dispose()
    {
        foreach (var face in _faces.Values)
        {
            face?.Dispose();
        }
    }
}
