using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;

namespace Publisher.Fonts;

/// <summary>
/// The faces of one fonts folder and the rules that choose among them: language, role, weight and slope first, then
/// the fallback order of the manifest. Faces are opened on first use; safe to use from several threads.
/// </summary>
public sealed class FontLibrary : IDisposable
{
    private FontLibrary() => Faces = [];

    /// <summary>All faces in manifest order; <see cref="FaceKey.Index"/> is the place in this list.</summary>
    public IReadOnlyList<FontFace> Faces { get; }

    /// <summary>Reads <c>fonts.yaml</c>-derived entries (parsed by Publisher.Parsing) and opens the library over the folder.</summary>
    public static Outcome<FontLibrary> Open(IWorkspace fonts, FontManifest manifest, FontSettings settings) =>
        throw new NotImplementedException();

    public FontFace this[FaceKey key] => Faces[key.Index];

    /// <summary>
    /// The face for a style, before looking at characters: the family declared for the language and role, in the
    /// nearest declared weight and slope. A slope that a CJK family lacks gives its declared companion (T52), never
    /// a synthetic one.
    /// </summary>
    public FontFace Choose(LanguageTag language, FontRole role, bool bold, bool italic) =>
        throw new NotImplementedException();

    /// <summary>
    /// The face that sets a code point in a style: <see cref="Choose"/>'s, else the first in the fallback order that
    /// has it; null when no face does (the caller reports FNT missing glyph).
    /// </summary>
    public FontFace? FaceFor(int codePoint, LanguageTag language, FontRole role, bool bold, bool italic) =>
        throw new NotImplementedException();

    public void Dispose() { }
}
