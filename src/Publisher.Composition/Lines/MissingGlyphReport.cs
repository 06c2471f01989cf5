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
        diagnostics.Add(DiagnosticCatalog.MissingGlyph.Create(text.Span.Narrowed(shown), shown,
            codePoint.ToString("X4", CultureInfo.InvariantCulture)));
    }
}
