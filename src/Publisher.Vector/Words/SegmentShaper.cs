using System.Runtime.InteropServices;
using Publisher.Fonts.Shaping;
using Publisher.Model.Drawings;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;

namespace Publisher.Vector.Words;

/// <summary>Shapes segments and makes runs of them.</summary>
internal sealed class SegmentShaper(DrawingBuilder builder)
{
    public void Shape(Segment segment)
    {
        var style = segment.First.Style;
        var features = style.LetterSpacing != 0 || style.Role == FontRole.Mono ? ShapingFeatures.NoLigatures : ShapingFeatures.None;
        var text = segment.Text.ToString();
        builder.Shaper.Shape(segment.Face, text, builder.Language, features, segment.Glyphs);
        var isNamed = FontFamilies.Names(style.FontFamily).Any(name => name.Equals(segment.Face.Family, StringComparison.OrdinalIgnoreCase));
        segment.Size = style.FontSize * (isNamed ? 1 : FontFamilies.SizeFor(style.FontFamily));
        segment.Width = WidthOf(segment);
    }

    /// <summary>A segment on a track is shaped whole, then parted where its glyphs may turn from each other.</summary>
    public static IEnumerable<Segment> Clusters(Segment segment)
    {
        var text = segment.Text.ToString();
        for (var start = 0; start < segment.Glyphs.Count;)
        {
            var (end, at) = (start + 1, segment.Glyphs[start].Cluster);
            while (end < segment.Glyphs.Count && segment.Glyphs[end].Cluster == at)
            {
                end++;
            }
            var cluster = text[at..(end < segment.Glyphs.Count ? Math.Max(at, segment.Glyphs[end].Cluster) : text.Length)];
            var part = new Segment(segment.First, segment.Face, segment.Start + Letters(text.AsSpan(0, at)), segment.IsChunk && start == 0)
            {
                Count = Letters(cluster), Size = segment.Size,
            };
            part.Text.Append(cluster);
            part.Glyphs.AddRange(segment.Glyphs[start..end].Select(glyph => glyph with { Cluster = 0 }));
            part.Width = WidthOf(part);
            yield return part;
            start = end;
        }
    }

    private static double WidthOf(Segment segment)
    {
        var units = 0L;
        foreach (var glyph in CollectionsMarshal.AsSpan(segment.Glyphs))
        {
            units += glyph.Advance;
        }
        var style = segment.First.Style;
        return units * segment.Size / segment.Face.Metrics.UnitsPerEm + style.LetterSpacing * segment.Count
            + style.WordSpacing * segment.Text.ToString().Count(c => c == ' ');
    }

    /// <summary>
    /// The run about its own origin, at the size that it has in the drawing, so that no size is lost to rounding; null when it
    /// is too small or too large to be text.
    /// </summary>
    public static DrawingText? Run(Segment segment, in Affine map, DrawingFill? fill, DrawingStroke? stroke)
    {
        var grow = map.Growth;
        var size = segment.Size * grow;
        if (size is not (> 0.01 and < 5000) || !map.IsFinite)
        {
            return null;
        }
        var run = new GlyphRun
        {
            Face = segment.Face.Key, Size = Length.FromPoints(size), Origin = default,
            Glyphs = Place(segment, size, grow), Text = segment.Text.ToString().AsMemory(),
        };
        var place = map * Affine.Move(segment.X, segment.Y) * Affine.Rotate(segment.Turn) * Affine.Scale(segment.ScaleX / grow, 1 / grow);
        return new DrawingText(run, place)
        {
            Fill = fill,
            Stroke = stroke is null ? null : stroke with { Width = stroke.Width * grow, Dashes = [.. stroke.Dashes.Select(dash => dash * grow)] },
        };
    }

    private static PlacedGlyph[] Place(Segment segment, double size, double grow)
    {
        var style = segment.First.Style;
        var (text, glyphs) = (segment.Text.ToString(), new PlacedGlyph[segment.Glyphs.Count]);
        var perUnit = size / segment.Face.Metrics.UnitsPerEm;
        var (pen, letter) = (0.0, (style.LetterSpacing + segment.Extra / segment.ScaleX) * grow);
        for (var i = 0; i < glyphs.Length; i++)
        {
            var glyph = segment.Glyphs[i];
            glyphs[i] = new PlacedGlyph(glyph.Id, (ushort)glyph.Cluster, Units(pen + glyph.XOffset * perUnit), Units(glyph.YOffset * perUnit));
            pen += glyph.Advance * perUnit;
            var end = i + 1 < glyphs.Length ? segment.Glyphs[i + 1].Cluster : text.Length;
            if (end > glyph.Cluster)
            {
                var cluster = text.AsSpan(glyph.Cluster, end - glyph.Cluster);
                pen += letter * Letters(cluster) + style.WordSpacing * grow * cluster.Count(' ');
            }
        }
        return glyphs;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }
        return count;
    }

    private static int Units(double points) => (int)Math.Clamp(Math.Round(points * Length.UnitsPerPoint), int.MinValue, int.MaxValue);
}
