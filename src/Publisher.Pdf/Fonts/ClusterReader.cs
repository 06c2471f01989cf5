using Publisher.Model.Pages;

namespace Publisher.Pdf.Fonts;

/// <summary>Glyphs that stand for the same characters: their place in the run and that of the text.</summary>
internal readonly record struct Cluster(int Start, int Count, int TextStart, int TextLength)
{
    /// <summary>A glyph without text is the hyphen that a line break added: it says U+00AD (T82).</summary>
    private static readonly ReadOnlyMemory<char> SoftHyphen = "\u00AD".AsMemory();

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
