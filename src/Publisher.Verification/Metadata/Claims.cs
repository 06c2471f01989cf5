using Publisher.Verification.Reading;

namespace Publisher.Verification.Metadata;

/// <summary>The profiles that a file claims in its XMP.</summary>
internal static class Claims
{
    public static IReadOnlyList<Profile> Of(XmpPacket xmp)
    {
        var claims = new List<Profile>();
        if (xmp.Find(XmpPacket.UaId, "part") is not null)
        {
            claims.Add(Profile.Ua1);
        }
        if (xmp.Find(XmpPacket.AId, "part") is { } part)
        {
            var level = xmp.Find(XmpPacket.AId, "conformance")?.Value ?? "B";
            claims.Add(Profile.All.Values.FirstOrDefault(profile => profile.Standard == Standard.A
                && profile.Name.EndsWith(part.Value + level.ToLowerInvariant(), StringComparison.Ordinal))
                ?? new Profile("PDF/A-" + part.Value + level.ToLowerInvariant(), Standard.A, int.TryParse(part.Value, out var number) ? number : 0, Level.B));
        }
        return claims;
    }

    /// <summary>Of a file within a file; none when it cannot be read.</summary>
    public static IReadOnlyList<Profile> Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var file = PdfFile.Open(bytes);
            return Of(new XmpPacket(file.Catalog["Metadata"]));
        }
        catch (UnreadablePdfException)
        {
            return [];
        }
    }
}
