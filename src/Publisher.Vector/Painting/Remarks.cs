using Publisher.Model.Diagnostics;
using Publisher.Vector.Markup;

namespace Publisher.Vector.Painting;

/// <summary>Says what of a file is not drawn, each kind once, at its first place.</summary>
internal sealed class Remarks(string path, DiagnosticBag bag)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Where a file inside of this one stands; its own places mean nothing to the author.</summary>
    public SourceSpan? Outer { get; init; }

    private static readonly Phrase LeftOut = new("it is left out", "该部分略去");

    public void Ignored(SvgFile file, SvgElement element, string what, Phrase? instead = null)
    {
        if (_said.Add(what))
        {
            bag.Add(DiagnosticCatalog.DrawingPartIgnored.Create(Outer ?? file.SpanOf(element), path, what, instead ?? LeftOut));
        }
    }

    public void Missing(SvgFile file, SvgElement element, int codePoint)
    {
        var name = codePoint.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        if (_said.Add("U+" + name))
        {
            bag.Add(DiagnosticCatalog.MissingGlyph.Create(Outer ?? file.SpanOf(element), char.ConvertFromUtf32(codePoint), name));
        }
    }

    public Remarks Inside(SourceSpan outer) => new(path, bag) { Outer = outer };
}
