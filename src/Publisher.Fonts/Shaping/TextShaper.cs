using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Buffer = HarfBuzzSharp.Buffer;

namespace Publisher.Fonts.Shaping;

/// <summary>
/// Shapes runs of one face with HarfBuzz. Not thread-safe: one for each thread. Ideographs take the nominal glyph without
/// a call to HarfBuzz, and shaped words are remembered.
/// </summary>
public sealed class TextShaper(FontLibrary library) : IDisposable
{
    /// <summary>Texts remembered for one style; then the memory starts afresh.</summary>
    private const int MostWords = 20_000;

    /// <summary>Faces list the forms of signs in formulas under the script of mathematics [ISO 15924].</summary>
    private static readonly Script MathScript = Script.Parse("Zmth");

    private readonly Dictionary<FaceKey, Font> _fonts = [];
    private readonly Dictionary<StyleKey, WordCache> _caches = [];
    private readonly Buffer _buffer = new();
    private readonly Dictionary<LanguageTag, Language> _languages = [];
    private StyleKey _lastStyle = new(new FaceKey(-1), LanguageTag.None, ShapingFeatures.None);
    private WordCache _lastCache = null!;

    private readonly record struct StyleKey(FaceKey Face, LanguageTag Language, ShapingFeatures Features);

    public FontLibrary Library { get; } = library;

    /// <summary>
    /// Shapes <paramref name="text"/> left to right and appends its glyphs to <paramref name="output"/>; clusters are
    /// offsets in <paramref name="text"/>.
    /// </summary>
    public void Shape(FontFace face, ReadOnlySpan<char> text, LanguageTag language, ShapingFeatures features,
        List<ShapedGlyph> output)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = Ideographs.End(text, at);
            if (end > at)
            {
                AddNominal(face, text[at..end], at, output);
            }
            else
            {
                end = WordEnd(text, at);
                AddWord(face, text[at..end], at, language, features, output);
            }
            at = end;
        }
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
        _buffer.Dispose();
    }

    private static void AddNominal(FontFace face, ReadOnlySpan<char> text, int start, List<ShapedGlyph> output)
    {
        var first = output.Count;
        CollectionsMarshal.SetCount(output, first + text.Length);
        var glyphs = CollectionsMarshal.AsSpan(output)[first..];
        for (var i = 0; i < text.Length; i++)
        {
            var glyph = face.Glyph(text[i]);
            glyphs[i] = new ShapedGlyph(glyph, start + i, face.Advance(glyph), 0, 0);
        }
    }

    /// <summary>A word with the spaces before it, so that a font may kern between them; never into ideographs.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }
        while (end < text.Length && text[end] != ' ' && Ideographs.End(text, end) == end)
        {
            end++;
        }
        return end;
    }

    private void AddWord(FontFace face, ReadOnlySpan<char> word, int start, LanguageTag language, ShapingFeatures features,
        List<ShapedGlyph> output)
    {
        var cache = CacheOf(new StyleKey(face.Key, language, features));
        if (!cache.Words.TryGetValue(word, out var glyphs))
        {
            glyphs = ShapeWord(face, word, language, features);
            if (cache.Words.Dictionary.Count >= MostWords)
            {
                cache.Words.Dictionary.Clear();
            }
            cache.Words.TryAdd(word, glyphs);
        }
        foreach (ref readonly var glyph in glyphs.AsSpan())
        {
            output.Add(glyph with { Cluster = glyph.Cluster + start });
        }
    }

    private WordCache CacheOf(in StyleKey style)
    {
        if (style != _lastStyle)
        {
            if (!_caches.TryGetValue(style, out var cache))
            {
                _caches[style] = cache = new WordCache();
            }
            (_lastStyle, _lastCache) = (style, cache);
        }
        return _lastCache;
    }

    private ShapedGlyph[] ShapeWord(FontFace face, ReadOnlySpan<char> word, LanguageTag language, ShapingFeatures features)
    {
        _buffer.ClearContents();
        _buffer.AddUtf16(word);
        _buffer.GuessSegmentProperties();
        if (_buffer.Script == Script.Invalid && ScriptOf(language) is { } script)
        {
            _buffer.Script = script;
        }
        if ((features & (ShapingFeatures.Script | ShapingFeatures.ScriptScript)) != 0)
        {
            _buffer.Script = MathScript;
        }
        _buffer.Direction = Direction.LeftToRight;
        _buffer.Language = LanguageOf(language);
        FontOf(face).Shape(_buffer, FeatureLists.For(features));
        var infos = _buffer.GetGlyphInfoSpan();
        var positions = _buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            // A damaged font may substitute glyphs that it does not have.
            var glyph = infos[i].Codepoint < face.GlyphCount ? (ushort)infos[i].Codepoint : (ushort)0;
            glyphs[i] = new ShapedGlyph(glyph, (int)infos[i].Cluster,
                positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset);
        }
        return glyphs;
    }

    /// <summary>
    /// Marks have no script of their own; without one a face has no forms for their language: the dashes of Chinese fill
    /// their em by locl under the script of its ideographs (T18).
    /// </summary>
    private static Script? ScriptOf(LanguageTag language) => language.IsKorean ? Script.Hangul : language.IsCjk ? Script.Han : null;

    private Font FontOf(FontFace face)
    {
        if (!_fonts.TryGetValue(face.Key, out var font))
        {
            _fonts[face.Key] = font = new Font(face.Native);
        }
        return font;
    }

    private Language LanguageOf(LanguageTag tag)
    {
        if (!_languages.TryGetValue(tag, out var language))
        {
            _languages[tag] = language = new Language(tag == LanguageTag.None ? "und" : tag.Value);
        }
        return language;
    }

    /// <summary>Shaped words of one style, found by span.</summary>
    private sealed class WordCache
    {
        public readonly Dictionary<string, ShapedGlyph[]>.AlternateLookup<ReadOnlySpan<char>> Words =
            new Dictionary<string, ShapedGlyph[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

/// <summary>A shaped glyph; advances and offsets in font units.</summary>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset);

/// <summary>OpenType features beside the defaults (kern, liga, clig, calt, ccmp, mark: T36).</summary>
[Flags]
public enum ShapingFeatures
{
    None = 0,

    /// <summary>No ligatures and no contextual alternates: code, letterspaced text.</summary>
    NoLigatures = 1,

    /// <summary>Full-width form of a mark shared with Latin (fwid, T20).</summary>
    FullWidth = 2,
    SmallCaps = 4,
    TabularFigures = 8,
    OldStyleFigures = 16,
    NoKerning = 32,

    /// <summary>Forms drawn for the small sizes of scripts in formulas, and of scripts of scripts (ssty).</summary>
    Script = 64,
    ScriptScript = 128,
}
