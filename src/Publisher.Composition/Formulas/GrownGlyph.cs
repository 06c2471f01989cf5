using System.Collections.Immutable;
using Publisher.Fonts.OpenType;
using Publisher.Model.Pages;

namespace Publisher.Composition.Formulas;

/// <summary>
/// Signs as long as they must be: the smallest form that reaches, or one pieced together of parts [OpenType 1.9.1,
/// MathVariants table; MathML Core, 5.3].
/// </summary>
internal static class GrownGlyph
{
    /// <summary>More parts than any page has room for.</summary>
    private const int MostParts = 500;

    /// <summary>At least as tall as <paramref name="target"/>, or as tall as the font can; on its own baseline.</summary>
    public static MathBox Tall(MathFont font, int codePoint, long target, MathPlace place)
    {
        var glyph = font.Nominal(codePoint);
        var text = char.ConvertFromUtf32(codePoint);
        var growth = font.GrowthOf(glyph, vertical: true);
        foreach (var variant in growth.Variants)
        {
            if (font.Scale(variant.Length, place) >= target)
            {
                return font.Glyph(variant.Glyph, text, place);
            }
        }
        return !growth.Parts.IsEmpty ? Assembled(font, growth, target, text, place, vertical: true)
            : font.Glyph(growth.Variants is [.., var last] ? last.Glyph : glyph, text, place);
    }

    /// <summary>The form nearest to a height: delimiters of fixed sizes, which no font has exactly.</summary>
    public static MathBox Nearest(MathFont font, int codePoint, long target, MathPlace place)
    {
        var glyph = font.Nominal(codePoint);
        var text = char.ConvertFromUtf32(codePoint);
        var growth = font.GrowthOf(glyph, vertical: true);
        if (growth.Variants is [.., var longest] && font.Scale(longest.Length, place) < target && !growth.Parts.IsEmpty)
        {
            return Assembled(font, growth, target, text, place, vertical: true);
        }
        var best = growth.Variants.IsEmpty ? glyph : growth.Variants.MinBy(variant => Math.Abs(font.Scale(variant.Length, place) - target)).Glyph;
        return font.Glyph(best, text, place);
    }

    /// <summary>
    /// As wide as <paramref name="target"/>: exactly so where parts reach it, else the longest form that is no wider, or the
    /// one nearest to it.
    /// </summary>
    /// <param name="mayExceed">Take the nearest form, rather than the longest one within the target.</param>
    public static MathBox Wide(MathFont font, int codePoint, long target, MathPlace place, bool mayExceed)
    {
        var glyph = font.Nominal(codePoint);
        var text = char.ConvertFromUtf32(codePoint);
        var growth = font.GrowthOf(glyph, vertical: false);
        if (!growth.Parts.IsEmpty && target >= Shortest(font, growth, place))
        {
            return Assembled(font, growth, target, text, place, vertical: false);
        }
        var best = glyph;
        var distance = long.MaxValue;
        foreach (var variant in growth.Variants)
        {
            var excess = font.Scale(variant.Length, place) - target;
            if (Math.Abs(excess) < distance && (mayExceed || excess <= 0))
            {
                (best, distance) = (variant.Glyph, Math.Abs(excess));
            }
        }
        return font.InkBox(best, text, place);
    }

    private static long Shortest(MathFont font, MathGrowth growth, MathPlace place) =>
        LengthOf(font, Repeat(growth.Parts, 0), growth, place, out _);

    private static MathBox Assembled(MathFont font, MathGrowth growth, long target, string text, MathPlace place, bool vertical)
    {
        var parts = Repeat(growth.Parts, RepeatsFor(font, growth, target, place));
        var length = LengthOf(font, parts, growth, place, out var slack);
        var joints = Math.Max(1, parts.Length - 1);
        var overlap = font.Scale(growth.LeastOverlap, place) + Math.Clamp((length - target) / joints, 0, slack);
        return Join(font, parts, overlap, growth, text, place, vertical);
    }

    private static int RepeatsFor(MathFont font, MathGrowth growth, long target, MathPlace place)
    {
        var step = growth.Parts.Sum(part => part.IsExtender ? font.Scale(part.Length - growth.LeastOverlap, place) : 0);
        var lack = target - LengthOf(font, Repeat(growth.Parts, 0), growth, place, out _);
        return step <= 0 || lack <= 0 ? 0 : (int)Math.Min(MostParts, (lack + step - 1) / step);
    }

    private static ImmutableArray<MathPart> Repeat(ImmutableArray<MathPart> parts, int times) =>
        [.. parts.SelectMany(part => Enumerable.Repeat(part, part.IsExtender ? times : 1))];

    /// <summary>The greatest length of the parts, and how much every joint can take of it.</summary>
    private static long LengthOf(MathFont font, ImmutableArray<MathPart> parts, MathGrowth growth, MathPlace place, out long slack)
    {
        var (length, most) = (0L, long.MaxValue);
        for (var i = 0; i < parts.Length; i++)
        {
            length += font.Scale(parts[i].Length, place);
            if (i > 0)
            {
                length -= font.Scale(growth.LeastOverlap, place);
                most = Math.Min(most, font.Scale(Math.Min(parts[i - 1].EndConnector, parts[i].StartConnector) - growth.LeastOverlap, place));
            }
        }
        slack = parts.Length > 1 ? Math.Max(0, most) : 0;
        return length;
    }

    private static GlyphBox Join(MathFont font, ImmutableArray<MathPart> parts, long overlap, MathGrowth growth, string text,
        MathPlace place, bool vertical)
    {
        var glyphs = new PlacedGlyph[parts.Length];
        var (at, across, low, high) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            var (left, bottom, _, top, advance) = font.Measure(parts[i].Glyph, place);
            glyphs[i] = vertical ? new PlacedGlyph(parts[i].Glyph, 0, 0, (int)(at - bottom)) : new PlacedGlyph(parts[i].Glyph, 0, (int)(at - left), 0);
            at += font.Scale(parts[i].Length, place) - (i + 1 < parts.Length ? overlap : 0);
            (across, low, high) = (Math.Max(across, advance), Math.Min(low, bottom), Math.Max(high, top));
        }
        var box = font.Glyphs(glyphs, text, place);
        (box.Width, box.Height, box.Depth) = vertical ? (across, at, 0) : (at, high, -low);
        return box;
    }
}
