using System.Collections.Frozen;

namespace Publisher.Verification.Metadata;

/// <summary>The schemas that need no description: those of the XMP specification and of ISO 19005 itself.</summary>
internal static class KnownSchemas
{
    private static readonly FrozenSet<string> All = new[]
    {
        XmpPacket.DublinCore, XmpPacket.AId,
        "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/mm/",
        "http://ns.adobe.com/xap/1.0/bj/", "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
        "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/photoshop/1.0/", "http://ns.adobe.com/camera-raw-settings/1.0/",
        "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/",
        "http://www.aiim.org/pdfa/ns/extension/",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Containers of the Dublin Core properties (XMP specification, part 1, 8.3).</summary>
    private static readonly FrozenDictionary<string, string> Containers = new Dictionary<string, string>
    {
        ["title"] = "Alt", ["description"] = "Alt", ["rights"] = "Alt", ["creator"] = "Seq", ["date"] = "Seq",
        ["contributor"] = "Bag", ["language"] = "Bag", ["publisher"] = "Bag", ["relation"] = "Bag", ["subject"] = "Bag", ["type"] = "Bag",
        ["coverage"] = "", ["format"] = "", ["identifier"] = "", ["source"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Contains(string space) => All.Contains(space);

    public static bool HasRightContainer(XmpProperty property) => property.Space != XmpPacket.DublinCore
        || Containers.TryGetValue(property.Name, out var container) && property.Container == container;
}
