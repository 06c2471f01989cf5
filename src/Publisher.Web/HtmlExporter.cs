using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Web.Html;

namespace Publisher.Web;

/// <summary>Writes an edition as one self-contained HTML file. Same input, same bytes.</summary>
public static class HtmlExporter
{
    /// <summary>Writes to <paramref name="output"/> and returns what there is to say.</summary>
    public static IReadOnlyList<Diagnostic> Export(Edition edition, WebAssets assets, Stream output)
    {
        var diagnostics = new DiagnosticBag();
        new HtmlDocumentWriter(edition, assets, diagnostics).Write(output);
        return diagnostics.ToImmutable();
    }
}
