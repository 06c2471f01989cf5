using System.Globalization;
using System.Text;
using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Vector.Painting;
using Publisher.Vector.Styles;

namespace Publisher.Vector.Words;

/// <summary>The face of each character: a family of the book that the drawing names, else what the book has for its role.</summary>
internal sealed class FaceFinder(DrawingBuilder builder)
{
    private readonly Dictionary<(string Families, bool Bold, bool Italic), FontFace?> _named = [];

    /// <param name="current">The face before it, which marks and spaces stay in.</param>
    public FontFace? Find(int codePoint, SvgStyle style, FontFace? current)
    {
        if (current is not null && (codePoint == ' ' || IsMark(codePoint)) && current.Has(codePoint))
        {
            return current;
        }
        if (Named(style) is { } named && named.Has(codePoint))
        {
            return named;
        }
        var library = builder.Shaper.Library;
        var language = IsWide(codePoint) ? builder.Language : builder.Language.IsCjk ? LanguageTag.None : builder.Language;
        return library.FaceFor(codePoint, language, style.Role, style.IsBold, style.IsItalic)
            ?? library.FaceFor(codePoint, builder.Language, style.Role, style.IsBold, style.IsItalic)
            ?? (Rune.GetUnicodeCategory(new Rune(codePoint)) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.Control ? current : null);
    }

    /// <summary>How far below the place that the text names its baseline lies (CSS Inline 3, 4.2).</summary>
    public double BaselineOf(SvgStyle style)
    {
        if (style.Baseline is "" or "auto" or "baseline" or "alphabetic" or "ideographic")
        {
            return 0;
        }
        var metrics = (Named(style) ?? builder.Shaper.Library.Choose(LanguageTag.None, style.Role, style.IsBold, style.IsItalic)).Metrics;
        var em = style.FontSize / metrics.UnitsPerEm;
        return style.Baseline switch
        {
            "middle" => metrics.XHeight * em / 2,
            "central" => (metrics.Ascent + metrics.Descent) * em / 2,
            "mathematical" => style.FontSize / 2,
            "hanging" => style.FontSize * 0.8,
            "text-before-edge" or "before-edge" or "text-top" or "top" => metrics.Ascent * em,
            "text-after-edge" or "after-edge" or "text-bottom" or "bottom" => metrics.Descent * em,
            _ => 0,
        };
    }

    private FontFace? Named(SvgStyle style)
    {
        var key = (style.FontFamily, style.IsBold, style.IsItalic);
        if (!_named.TryGetValue(key, out var face))
        {
            _named[key] = face = FontFamilies.Names(style.FontFamily)
                .Select(name => builder.Shaper.Library.Faces.Where(one => one.Family.Equals(name, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(one => one.Italic == style.IsItalic ? 0 : 1).ThenBy(one => one.IsBold == style.IsBold ? 0 : 1).FirstOrDefault())
                .FirstOrDefault(found => found is not null);
        }
        return face;
    }

    private static bool IsMark(int codePoint) => Rune.GetUnicodeCategory(new Rune(codePoint))
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Ideographs, kana, hangul and the marks among them.</summary>
    private static bool IsWide(int codePoint) => codePoint is >= 0x1100 and <= 0x11FF or >= 0x2E80 and <= 0xA4CF
        or >= 0xAC00 and <= 0xD7FF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFFEF or >= 0x20000 and <= 0x3FFFF;
}
