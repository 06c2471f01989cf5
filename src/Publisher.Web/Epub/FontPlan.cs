using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>A face as one CSS family uses it: the characters it sets there.</summary>
internal sealed record FontUse(FontFace Face, bool Bold, bool Italic, SortedSet<int> CodePoints);

/// <summary>
/// Which face sets which characters of which style. A CSS family stands for a language and a role ("zh-Hans serif")
/// and may draw on several faces: Latin words in Chinese text come from the Latin face (T47), signs from the fallbacks.
/// </summary>
internal sealed class FontPlan(FontLibrary library)
{
    /// <summary>From here on scripts are not written with the Latin face in CJK text: general punctuation and up (quotes, dashes and the ellipsis are full-width there).</summary>
    private const int EndOfLatin = 0x250;

    private const int MiddleDot = 0xB7; // full-width between Chinese names

    public List<FontUse> Find(TextStyle style, CodePointSet codePoints)
    {
        var uses = new List<FontUse>();
        foreach (var codePoint in codePoints.All().Where(codePoint => codePoint > ' '))
        {
            var language = BelongsToLatin(style.Language, codePoint) ? LanguageTag.English : style.Language;
            var face = library.FaceFor(codePoint, language, style.Role, style.Bold, style.Italic);
            if (face is null)
            {
                continue; // reported where the text was composed
            }
            var use = uses.Find(use => use.Face == face);
            if (use is null)
            {
                uses.Add(use = new FontUse(face, style.Bold, style.Italic, []));
            }
            use.CodePoints.Add(codePoint);
        }
        uses.Sort((a, b) => b.CodePoints.Count != a.CodePoints.Count
            ? b.CodePoints.Count.CompareTo(a.CodePoints.Count)
            : a.Face.Key.Index.CompareTo(b.Face.Key.Index));
        return uses;
    }

    private static bool BelongsToLatin(LanguageTag language, int codePoint) =>
        language.IsCjk && codePoint < EndOfLatin && codePoint != MiddleDot;
}
