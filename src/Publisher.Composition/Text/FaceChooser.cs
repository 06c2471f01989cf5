using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// Chooses the face of each character of a style (T23): the CJK face for ideographs and wide marks, the Latin face for the
/// rest, the library's fallbacks for what these lack. Remembers its answers.
/// </summary>
internal sealed class FaceChooser(IGlyphSource source)
{
    private readonly Dictionary<StyleKey, StyleFaces> _styles = [];
    private readonly Dictionary<(StyleKey Style, int CodePoint), FaceKey?> _fallbacks = [];

    private readonly record struct StyleKey(LanguageTag Language, FontRole Role, FontRole WideRole, bool Bold, bool Italic, bool WideItalic);

    /// <summary>The two faces of a composite font.</summary>
    private readonly record struct StyleFaces(FaceKey Wide, FaceKey Narrow);

    /// <summary>The face for a character, or null when no font has it.</summary>
    public FaceKey? Choose(TextStyle style, int codePoint, bool wide)
    {
        var key = new StyleKey(style.Language, style.Role, style.WideRole ?? style.Role, style.Bold, style.Italic,
            style.WideItalic || (style.Italic && !style.Language.IsCjk));
        var faces = FacesOf(key);
        var face = wide ? faces.Wide : faces.Narrow;
        return source.Has(face, codePoint) ? face : Fallback(key, codePoint, wide);
    }

    private StyleFaces FacesOf(in StyleKey key)
    {
        if (!_styles.TryGetValue(key, out var faces))
        {
            var narrowLanguage = key.Language.IsCjk ? LanguageTag.None : key.Language;
            _styles[key] = faces = new StyleFaces(
                source.Choose(key.Language, key.WideRole, key.Bold, key.WideItalic),
                source.Choose(narrowLanguage, key.Role, key.Bold, key.Italic));
        }
        return faces;
    }

    private FaceKey? Fallback(in StyleKey key, int codePoint, bool wide)
    {
        if (!_fallbacks.TryGetValue((key, codePoint), out var face))
        {
            var language = !wide && key.Language.IsCjk ? LanguageTag.None : key.Language;
            var (role, italic) = wide ? (key.WideRole, key.WideItalic) : (key.Role, key.Italic);
            face = source.FaceFor(codePoint, language, role, key.Bold, italic)
                ?? source.FaceFor(codePoint, key.Language, role, key.Bold, italic);
            _fallbacks[(key, codePoint)] = face;
        }
        return face;
    }
}
