using System.Collections.Concurrent;
using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;

namespace Publisher.Fonts;

/// <summary>
/// The faces of one fonts folder and the rules that choose among them: language, role, weight and slope first, then
/// the other families of the role, then the fallback order of the manifest. Safe to use from several threads.
/// </summary>
public sealed class FontLibrary : IDisposable
{
    private const int Regular = 400;
    private const int BoldWeight = 700;

    private readonly FontManifest _manifest;
    private readonly FaceChoice _choice;
    private readonly ILookup<string, FontFace> _byFamily;
    private readonly ConcurrentDictionary<StyleKey, ImmutableArray<FontFace>> _ordered = [];

    private readonly record struct StyleKey(LanguageTag Language, FontRole Role, bool Bold, bool Italic);

    private FontLibrary(FontManifest manifest, FontSettings settings, IReadOnlyList<FontFace> faces)
    {
        Faces = faces;
        _manifest = manifest;
        _choice = new FaceChoice(manifest, settings);
        _byFamily = faces.ToLookup(face => face.Family, StringComparer.Ordinal);
    }

    /// <summary>All faces in manifest order; <see cref="FaceKey.Index"/> is the place in this list.</summary>
    public IReadOnlyList<FontFace> Faces { get; }

    /// <summary>
    /// Opens the faces of a manifest over its folder. Faces that cannot be used are reported and left out; no value when no
    /// text face is left.
    /// </summary>
    public static Outcome<FontLibrary> Open(IWorkspace fonts, FontManifest manifest, FontSettings settings,
        FontVerification verification = FontVerification.Checksums)
    {
        var bag = new DiagnosticBag();
        var faces = FaceOpener.OpenAll(fonts, manifest, verification, bag);
        foreach (var choice in settings.Choices.Where(choice => manifest.Families.All(family => family.Name != choice.Family)))
        {
            bag.Add(DiagnosticCatalog.UnknownFontFamily.Create(choice.Span, choice.Family,
                string.Join(", ", manifest.Families.Select(family => family.Name))));
        }
        if (faces.Any(face => face.Role is FontRole.Serif or FontRole.Sans))
        {
            return new Outcome<FontLibrary>(new FontLibrary(manifest, settings, faces), bag.ToImmutable());
        }
        bag.Add(DiagnosticCatalog.NoTextFont.CreateFor(manifest.Source?.Path ?? ""));
        return new Outcome<FontLibrary>(null, bag.ToImmutable());
    }

    /// <summary>
    /// The same faces with a family put first for its script: a CJK family for text of the language, any other for Latin
    /// beside it too. Null when there is no such family. The original keeps the faces and is disposed of last.
    /// </summary>
    public FontLibrary? Preferring(string family, LanguageTag language)
    {
        if (_manifest.Families.FirstOrDefault(one => one.Name == family) is not { } found)
        {
            return null;
        }
        var isCjk = found.Languages.Any(own => own.IsCjk);
        LanguageTag[] languages = isCjk || !language.IsCjk ? [language] : [LanguageTag.None];
        var choices = languages.Select(one => new FontChoice(one, "serif", family, SourceSpan.Nowhere));
        return new FontLibrary(_manifest, new FontSettings { Choices = [.. choices] }, Faces);
    }

    public FontFace this[FaceKey key] => Faces[key.Index];

    /// <summary>
    /// The face for a style, before looking at characters: the family declared for the language and role, in the
    /// nearest declared weight and slope. A slope that a CJK family lacks gives its declared companion (T52), never
    /// a synthetic one.
    /// </summary>
    public FontFace Choose(LanguageTag language, FontRole role, bool bold, bool italic) =>
        Ordered(new StyleKey(language, role, bold, italic))[0];

    /// <summary>
    /// The face that sets a code point in a style: <see cref="Choose"/>'s, else the first of the role, else the first in the
    /// fallback order that has it; null when no face does (the caller reports the missing glyph).
    /// </summary>
    public FontFace? FaceFor(int codePoint, LanguageTag language, FontRole role, bool bold, bool italic)
    {
        foreach (var face in Ordered(new StyleKey(language, role, bold, italic)))
        {
            if (face.Has(codePoint))
            {
                return face;
            }
        }
        return null;
    }

    /// <summary>Whether a family of the role is meant for the language.</summary>
    public bool HasRole(LanguageTag language, FontRole role) =>
        _choice.FamilyOf(language, role) is { } family && _byFamily.Contains(family.Name);

    public void Dispose()
    {
        foreach (var face in Faces)
        {
            face.Dispose();
        }
    }

    private ImmutableArray<FontFace> Ordered(StyleKey style) =>
        _ordered.TryGetValue(style, out var faces) ? faces : _ordered.GetOrAdd(style, Order);

    /// <summary>One face of every family, in the order in which they are asked for a character.</summary>
    private ImmutableArray<FontFace> Order(StyleKey style)
    {
        var families = _choice.FamiliesFor(style.Language, style.Role).Select(family => family.Name)
            .Concat(_manifest.Fallback)
            .Concat(_choice.FamiliesFor(style.Language, FontRole.Serif).Select(family => family.Name))
            .Concat(_manifest.Families.Select(family => family.Name));
        return [.. families.Distinct(StringComparer.Ordinal).Select(family => BestOf(family, style)).OfType<FontFace>()];
    }

    private FontFace? BestOf(string family, StyleKey style)
    {
        var companion = _manifest.Families.FirstOrDefault(entry => entry.Name == family)?.Companion ?? "";
        if (style.Italic && !_byFamily[family].Any(face => face.Italic) && _byFamily.Contains(companion))
        {
            return BestOf(companion, style with { Italic = false });
        }
        var heavier = _manifest.Families.FirstOrDefault(entry => entry.Name == family)?.Heavier ?? "";
        if (style.Bold && !_byFamily[family].Any(face => face.IsBold) && heavier != family && _byFamily.Contains(heavier))
        {
            return BestOf(heavier, style);
        }
        var weight = style.Bold ? BoldWeight : Regular;
        return _byFamily[family]
            .OrderBy(face => face.Italic == style.Italic ? 0 : 1)
            .ThenBy(face => Math.Abs(face.Weight - weight))
            .FirstOrDefault();
    }
}

/// <summary>How far font files are looked at before they are used.</summary>
public enum FontVerification
{
    /// <summary>Every byte, against the checksums of the manifest.</summary>
    Checksums,

    /// <summary>Only what is needed to open them: the rest of the files is not read.</summary>
    Tables,
}
