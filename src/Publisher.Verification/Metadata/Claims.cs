using Publisher.Verification.Reading;

namespace Publisher.Verification.Metadata;

/// <summary>The profiles that a file claims in its XMP.</summary>
internal static class Claims
{
    /// <summary>Names as the standards write them: PDF/UA-1, PDF/A-2a.</summary>
    public static IReadOnlyList<string> Names(XmpPacket xmp)
    {
        var names = new List<string>();
        if (xmp.Find(XmpPacket.UaId, "part") is { } ua)
        {
            names.Add("PDF/UA-" + ua.Value);
        }
        if (xmp.Find(XmpPacket.AId, "part") is { } part)
        {
            names.Add("PDF/A-" + part.Value + xmp.Find(XmpPacket.AId, "conformance")?.Value.ToLowerInvariant());
        }
        return names;
    }

    /// <summary>Those of the claims that can be checked.</summary>
    public static IReadOnlyList<Profile> Of(XmpPacket xmp) =>
        [.. Names(xmp).SelectMany(name => Profile.All.Values.Where(profile => profile.Name == name))];

    /// <summary>Of a file within a file; none when it cannot be read.</summary>
    public static IReadOnlyList<string> Names(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var file = PdfFile.Open(bytes);
            return Names(new XmpPacket(file.Catalog["Metadata"]));
        }
        catch (UnreadablePdfException)
        {
            return [];
        }
    }
}
