using System.Globalization;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>Writes JPEG pictures byte for byte (DCTDecode, ISO 32000-1, 7.4.8), with their colour profile.</summary>
internal sealed class JpegPicture(PdfWriter writer, IccProfiles profiles)
{
    /// <param name="allowsCmyk">Whether CMYK without a profile may stand (not in PDF/A with an RGB output intent: ISO 19005-2, 6.2.4.3).</param>
    /// <returns>The object's number; 0 when the file must be decoded instead.</returns>
    public int Write(JpegFile jpeg, ReadOnlySpan<byte> bytes, bool allowsCmyk)
    {
        var space = profiles.SpaceOf(jpeg.Profile, jpeg.Components);
        if (space is null && jpeg.Components == 4 && !allowsCmyk)
        {
            return 0;
        }
        space ??= jpeg.Components switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => "/DeviceCMYK" };
        var number = writer.Reserve();
        writer.WriteEncoded(number, string.Create(CultureInfo.InvariantCulture,
            $"/Type /XObject /Subtype /Image /Width {jpeg.Width} /Height {jpeg.Height} /BitsPerComponent 8 /ColorSpace {space}{Extras(jpeg)} /Filter /DCTDecode"),
            bytes);
        return number;
    }

    /// <summary>
    /// Adobe's programs write CMYK inverted, and their marker is the only sign of it. Three components are YCbCr unless the file
    /// says otherwise; viewers that do not look at names of components are told.
    /// </summary>
    private static string Extras(JpegFile jpeg) => jpeg switch
    {
        { Components: 4, Transform: not null } => " /Decode [1 0 1 0 1 0 1 0]",
        { Components: 3, Transform: 0 } or { Components: 3, Transform: null, HasRgbNames: true } => " /DecodeParms <</ColorTransform 0>>",
        _ => "",
    };
}
