using Publisher.Model.Pages;

namespace Publisher.Pdf.Fonts;

/// <summary>Glyphs that stand for the same characters: their place in the run and that of the text.</summary>
internal readonly record struct Cluster(int Start, int Count, int TextStart, int TextLength)
{
    /// <summary>A glyph without text is the hyphen that a line break added: it says U+00AD (T82).</summary>
    private static readonly ReadOnlyMemory<char> SoftHyphen = "\u00AD".AsMemory();

    /// <summary>What a glyph says that has no character of its own: nothing that shows or parts words.</summary>
    private static readonly ReadOnlyMemory<char> ZeroWidthSpace = "\u200B".AsMemory();

    /// <summary>
    /// What one of the glyphs says: the characters are shared out in their order, the last glyph has the rest, so that
    /// readers that go glyph by glyph get the text too.
    /// </summary>
    public ReadOnlyMemory<char> PartOf(GlyphRun run, int glyph)
    {
        var text = TextOf(run);
        for (var i = 0; i < glyph && !text.IsEmpty; i++)
        {
            text = text[FirstLength(text.Span)..];
        }
        return text.IsEmpty ? ZeroWidthSpace : glyph == Count - 1 ? text : text[..FirstLength(text.Span)];
    }

    /// <summary>Whether the parts make the whole: there are no more glyphs than characters.</summary>
    public bool IsSaidByParts(GlyphRun run)
    {
        var characters = 0;
        foreach (var _ in TextOf(run).Span.EnumerateRunes())
        {
            characters++;
        }
        return Count <= characters;
    }

    private static int FirstLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    public ReadOnlyMemory<char> TextOf(GlyphRun run) => TextLength == 0 ? SoftHyphen : run.Text.Slice(TextStart, TextLength);
}

/// <summary>Goes through a run cluster by cluster, without allocating.</summary>
internal ref struct ClusterReader(GlyphRun run)
{
    private readonly ReadOnlySpan<PlacedGlyph> _glyphs = run.Glyphs.Span;
    private readonly int _textLength = run.Text.Length;
    private int _next;

    public Cluster Current { get; private set; }

    public readonly ClusterReader GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _glyphs.Length)
        {
            return false;
        }
        var start = _next;
        var textStart = Math.Min(_glyphs[start].TextStart, _textLength);
        while (_next < _glyphs.Length && _glyphs[_next].TextStart == _glyphs[start].TextStart)
        {
            _next++;
        }
        var textEnd = _next < _glyphs.Length ? Math.Min((int)_glyphs[_next].TextStart, _textLength) : _textLength;
        Current = new Cluster(start, _next - start, textStart, Math.Max(0, textEnd - textStart));
        return true;
    }
}
