using System.Globalization;
using System.Text;
using Publisher.Composition.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Composition.Lines;

/// <summary>Reports characters that no font has, each once for a paragraph.</summary>
internal sealed class MissingGlyphReport(DiagnosticBag diagnostics)
{
    /// <summary>The last paragraph in which a character was reported.</summary>
    private readonly Dictionary<int, SourceSpan> _seen = [];

    public void Report(StyledText text, int at)
    {
        var codePoint = Rune.TryGetRuneAt(text.Characters, at, out var rune) ? rune.Value : text.Characters[at];
        if (_seen.TryGetValue(codePoint, out var last) && last == text.Span)
        {
            return;
        }
        _seen[codePoint] = text.Span;
        var shown = Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : "\uFFFD";
        diagnostics.Add(DiagnosticCatalog.MissingGlyph.Create(PlaceOf(text.Span, shown), shown,
            codePoint.ToString("X4", CultureInfo.InvariantCulture)));
    }

    /// <summary>The character itself where the source shows it; the whole block where it is written otherwise.</summary>
    private static SourceSpan PlaceOf(SourceSpan span, string shown)
    {
        if (span.File is null)
        {
            return span;
        }
        var source = span.File.Text;
        var end = Math.Min(span.End, source.Length);
        var found = span.Start < end ? source.AsSpan(span.Start, end - span.Start).IndexOf(shown) : -1;
        return found < 0 ? span : new SourceSpan(span.File, span.Start + found, span.Start + found + shown.Length);
    }
}
