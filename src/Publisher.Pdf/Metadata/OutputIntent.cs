using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Metadata;

/// <summary>
/// What the device colours of a PDF/A document mean: sRGB (ISO 19005-2, 6.2.3). With it DeviceRGB and DeviceGray are allowed,
/// DeviceCMYK is not (6.2.4.3).
/// </summary>
internal static class OutputIntent
{
    /// <summary>Writes the profile, and the entry of the catalogue.</summary>
    public static void Write(PdfWriter writer, PdfBuffer catalog)
    {
        var profile = writer.Reserve();
        writer.WriteStream(profile, "/N 3", SrgbProfile.Write());
        catalog.Raw(" /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile ")
            .Ref(profile).Raw(">>]");
    }
}
