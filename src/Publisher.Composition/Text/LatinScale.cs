using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// Size of Latin letters beside CJK characters, as a multiple of theirs (T47): what the profile says, or as much as makes
/// capitals look as tall as ideographs. Remembers what it measured. Not thread-safe.
/// </summary>
internal sealed class LatinScale(IGlyphSource source)
{
    /// <summary>Height of capitals as a share of the ideographs' character face, and the limits of the scale [house, T47].</summary>
    private const double CapitalShare = 0.78;
    private const double Least = 0.95;
    private const double Most = 1.15;

    /// <summary>
    /// Characters that reach the edges of the character face: no table of a font need give it (BASE has icfb and icft, which
    /// most faces lack), so their ink is measured.
    /// </summary>
    private const string FullCharacters = "国國永東機あ한글";

    private readonly Dictionary<(FaceKey Latin, FaceKey Cjk), double> _measured = [];
    private readonly Dictionary<FaceKey, double> _heights = [];

    /// <summary>The scale of a Latin face in text of the style, in a paragraph of the profile.</summary>
    public double Of(FaceKey latin, TextStyle style, LanguageProfile profile)
    {
        if (profile.LatinScale != LanguageProfile.AutoLatinScale)
        {
            return profile.LatinScale;
        }
        var cjk = source.Choose(profile.Language, style.WideRole ?? style.Role, style.Bold, style.WideItalic);
        if (!_measured.TryGetValue((latin, cjk), out var scale))
        {
            var metrics = source.Metrics(latin);
            _measured[(latin, cjk)] = scale = Match(metrics.CapHeight / (double)metrics.UnitsPerEm, FaceHeight(cjk));
        }
        return scale;
    }

    /// <summary>The scale that matches two heights in em; 1 where one of them is not known.</summary>
    public static double Match(double capHeight, double faceHeight) => capHeight <= 0 || faceHeight <= 0
        ? 1 : Math.Clamp(CapitalShare * faceHeight / capHeight, Least, Most);

    /// <summary>Height of the character face in em: of the ink of characters that fill it; 0 in a face that has none of them.</summary>
    private double FaceHeight(FaceKey cjk)
    {
        if (!_heights.TryGetValue(cjk, out var height))
        {
            _heights[cjk] = height = MeasureFace(cjk);
        }
        return height;
    }

    private double MeasureFace(FaceKey cjk)
    {
        var (bottom, top) = (0, 0);
        List<Fonts.Shaping.ShapedGlyph> glyphs = [];
        foreach (var character in FullCharacters)
        {
            if (source.Has(cjk, character))
            {
                source.Shape(cjk, [character], default, Fonts.Shaping.ShapingFeatures.None, glyphs);
            }
        }
        foreach (var glyph in glyphs)
        {
            var ink = source.Extents(cjk, glyph.Id);
            (bottom, top) = (Math.Min(bottom, ink.YMin), Math.Max(top, ink.YMax));
        }
        return (top - bottom) / (double)source.Metrics(cjk).UnitsPerEm;
    }
}
