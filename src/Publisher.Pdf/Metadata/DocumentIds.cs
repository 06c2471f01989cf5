using System.Security.Cryptography;
using System.Text;
using Publisher.Model.Editions;

namespace Publisher.Pdf.Metadata;

/// <summary>
/// The identifiers of XMP Media Management (ISO 16684-1, 8.4): one that every build of an edition shares, one of this very
/// file. Both are UUIDs of version 8 (RFC 9562, 5.8) made of hashes: the same input has the same ones.
/// </summary>
internal readonly record struct DocumentIds(string Document, string Instance)
{
    /// <param name="content">What makes this file differ from others.</param>
    public static DocumentIds Of(Edition edition, string title, ReadOnlySpan<byte> content)
    {
        var identifier = edition.Metadata.Identifiers.FirstOrDefault(one => one.Edition.Length == 0)?.Value ?? title;
        return new DocumentIds(
            Uuid(Encoding.UTF8.GetBytes($"{edition.Settings.Slug}\n{identifier}\n{edition.Spec.Name}")), Uuid(content));
    }

    private static string Uuid(ReadOnlySpan<byte> name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80); // variant
        return "uuid:" + new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
