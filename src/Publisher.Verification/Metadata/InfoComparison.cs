using System.Globalization;
using Publisher.Verification.Reading;

namespace Publisher.Verification.Metadata;

/// <summary>
/// The document information dictionary beside the XMP, entry by entry (the correspondence of ISO 19005-1, table 1). Part 2
/// tells readers to go by the XMP, so a difference misleads only those that do not.
/// </summary>
internal static class InfoComparison
{
    private const string Basic = "http://ns.adobe.com/xap/1.0/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";

    private static readonly (string Key, string Space, string Name)[] Texts =
    [
        ("Title", XmpPacket.DublinCore, "title"), ("Subject", XmpPacket.DublinCore, "description"), ("Keywords", Pdf, "Keywords"),
        ("Creator", Basic, "CreatorTool"), ("Producer", Pdf, "Producer"),
    ];

    private static readonly (string Key, string Name)[] Dates = [("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")];

    /// <summary>Keys whose values differ.</summary>
    public static IEnumerable<string> Differences(PdfValue info, XmpPacket xmp)
    {
        foreach (var (key, space, name) in Texts)
        {
            if (info[key].Text is { Length: > 0 } text && !Values(xmp.Find(space, name)).Contains(text))
            {
                yield return key;
            }
        }
        if (info["Author"].Text is { Length: > 0 } author && string.Join(", ", Values(xmp.Find(XmpPacket.DublinCore, "creator"))) != author
            && string.Join("; ", Values(xmp.Find(XmpPacket.DublinCore, "creator"))) != author)
        {
            yield return "Author";
        }
        foreach (var (key, name) in Dates)
        {
            if (info[key].Text is { } date && (OfPdf(date) is not { } moment || OfXmp(xmp.Find(Basic, name)?.Value) != moment))
            {
                yield return key;
            }
        }
    }

    private static IEnumerable<string> Values(XmpProperty? property) => property is null ? []
        : property.Container.Length > 0 ? property.Items.Select(item => item.Value) : [property.Value];

    private static DateTimeOffset? OfXmp(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>D:20240501120000+08'00' (ISO 32000-1, 7.9.4).</summary>
    private static DateTimeOffset? OfPdf(string text)
    {
        var plain = text.Replace("D:", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
        var zone = plain.IndexOfAny(['+', '-']);
        var time = zone < 0 ? plain : plain[..zone];
        var offset = zone < 0 || plain.Length < zone + 5 ? "+00:00" : plain[zone..(zone + 3)] + ":" + plain[(zone + 3)..(zone + 5)];
        return DateTimeOffset.TryParseExact(time.PadRight(14, '0') + offset, "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment : null;
    }
}
