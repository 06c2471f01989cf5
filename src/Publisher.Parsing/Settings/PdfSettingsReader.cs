using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Settings;

/// <summary>Reads how PDFs are written: compression, the standards they claim, what travels inside.</summary>
internal static class PdfSettingsReader
{
    /// <summary>Names of the conformances; <c>src/book.schema.json</c> says the same.</summary>
    public static readonly WordTable<PdfConformance> Conformances = new()
    {
        ["none"] = PdfConformance.None, ["a-2b"] = PdfConformance.A2b, ["a-2a"] = PdfConformance.A2a, ["a-3a"] = PdfConformance.A3a,
        ["ua-1"] = PdfConformance.Ua1, ["a-2a+ua-1"] = PdfConformance.A2aUa1, ["a-3a+ua-1"] = PdfConformance.A3aUa1,
    };

    private static readonly WordTable<bool> Attachments = new()
    {
        ["none"] = false, ["source"] = true,
    };

    public static PdfSettings Read(YamlFields fields, DiagnosticBag bag)
    {
        var defaults = new PdfSettings();
        if (fields.Map("pdf", BookKeys.Pdf) is not { } pdf)
        {
            return defaults;
        }
        var settings = new PdfSettings
        {
            Compress = pdf.Boolean("compress", defaults.Compress),
            Conformance = pdf.Choice("conformance", Conformances) ?? defaults.Conformance,
            AttachSource = pdf.Choice("attach", Attachments) ?? defaults.AttachSource,
        };
        if (!settings.AttachSource || settings.Conformance.AllowsAttachments)
        {
            return settings;
        }
        var name = Conformances.Keys.First(name => Conformances[name] == settings.Conformance);
        bag.Add(DiagnosticCatalog.AttachmentForbidden.Create(pdf.Find("attach")!.Span, name));
        return settings with { AttachSource = false };
    }
}
