using System.Globalization;

namespace Publisher.Pdf.Metadata;

/// <summary>Dates as PDF writes them (ISO 32000-1, 7.9.4): <c>D:20231026000000+00'00'</c>.</summary>
internal static class PdfDate
{
    public static string Of(DateTimeOffset time)
    {
        var offset = time.Offset.Duration();
        return string.Create(CultureInfo.InvariantCulture,
            $"D:{time:yyyyMMddHHmmss}{(time.Offset < TimeSpan.Zero ? '-' : '+')}{offset.Hours:00}'{offset.Minutes:00}'");
    }
}
