using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>The hyphen that a break adds: its glyph, width and protrusion in the face and size of the word.</summary>
internal readonly record struct HyphenGlyph(ushort Id, int Width, int EndEdge);

/// <summary>Finds and remembers the hyphens of faces. Not thread-safe.</summary>
internal sealed class HyphenGlyphs(IGlyphSource source)
{
    private readonly Dictionary<(FaceKey Face, Length Size), HyphenGlyph> _glyphs = [];
    private readonly List<ShapedGlyph> _shaped = [];

    public HyphenGlyph For(in TextItem item)
    {
        if (item.Face is not { } face)
        {
            return default;
        }
        var key = (face, item.Size);
        if (!_glyphs.TryGetValue(key, out var glyph))
        {
            _glyphs[key] = glyph = Shape(face, item);
        }
        return glyph;
    }

    private HyphenGlyph Shape(FaceKey face, in TextItem item)
    {
        var hyphen = source.Has(face, '\u2010') ? '\u2010' : '-';
        _shaped.Clear();
        source.Shape(face, [hyphen], item.Run.Style.Language, ShapingFeatures.None, _shaped);
        var width = new UnitScale(item.Size, source.Metrics(face).UnitsPerEm).ToUnits(_shaped[0].Advance);
        return new HyphenGlyph(_shaped[0].Id, width, -(width * LineEdges.EndPercent(hyphen) / 100));
    }
}
