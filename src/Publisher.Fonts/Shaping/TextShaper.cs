using Publisher.Model.Documents;

namespace Publisher.Fonts.Shaping;

/// <summary>
/// Shapes runs of one face with HarfBuzz. Not thread-safe: one for each thread. Chinese ideographs take the nominal
/// glyph without a call to HarfBuzz, and shaped words are cached.
/// </summary>
public sealed class TextShaper(FontLibrary library) : IDisposable
{
    public FontLibrary Library { get; } = library;

    /// <summary>
    /// Shapes <paramref name="text"/> left to right and appends its glyphs to <paramref name="output"/>; clusters are
    /// offsets in <paramref name="text"/>.
    /// </summary>
    public void Shape(FontFace face, ReadOnlySpan<char> text, LanguageTag language, ShapingFeatures features,
        List<ShapedGlyph> output) => throw new NotImplementedException();

    public void Dispose() { }
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
}
