using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Web.Epub;

namespace Publisher.Web;

/// <summary>Writes an edition as EPUB 3.3. Same input, same bytes.</summary>
public static class EpubExporter
{
    /// <summary>Writes to <paramref name="output"/>, which may be forward-only, and returns what there is to say.</summary>
    public static IReadOnlyList<Diagnostic> Export(Edition edition, WebAssets assets, Stream output)
    {
        var diagnostics = new DiagnosticBag();
        new EpubWriter(edition, assets, diagnostics).Write(output);
        return diagnostics.ToImmutable();
    }

    /// <summary>What there is to say of the e-book, without packing it or cutting its fonts.</summary>
    public static IReadOnlyList<Diagnostic> Check(Edition edition, WebAssets assets)
    {
        var diagnostics = new DiagnosticBag();
        var epub = edition.Settings.Epub with { Fonts = EpubFontFormat.None };
        new EpubWriter(edition with { Settings = edition.Settings with { Epub = epub } }, assets, diagnostics).Check();
        return diagnostics.ToImmutable();
    }
}
