using System.Security.Cryptography;
using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Web.Epub;

/// <summary>An identifier as the package says it; <see cref="CodeType"/> is its ONIX code list 5 number, empty for none.</summary>
internal sealed record BookIdentifier(string Value, string CodeType);

/// <summary>
/// The identifiers of an edition, the unique one first. Without one for this very edition it is a version 5 UUID
/// (RFC 9562, 5.5) of the book's own identifier or title and the edition's name: the same in every build, and
/// different for the editions of one book, which are different publications.
/// </summary>
internal static class BookIdentifiers
{
    /// <summary>Namespace of the UUIDs made here: any fixed value does.</summary>
    private static readonly Guid Namespace = new("6f2b1f0e-6d0c-5c57-9c52-0a2f6c0d8b41");

    public static List<BookIdentifier> Find(Edition edition, LocalizedText title)
    {
        var all = edition.Metadata.Identifiers;
        var own = all.Where(id => id.Edition == edition.Spec.Name).ToList();
        var common = all.Where(id => id.Edition.Length == 0).ToList();
        var listed = own.Concat(common.Where(id => id.Scheme != "uuid")).Select(Format).ToList();
        if (listed.Count > 0 && (own.Count > 0 || common.Exists(id => id.Scheme == "isbn")))
        {
            return listed;
        }
        var work = common.Count > 0 ? common[0].Value : title.For(edition.MainLanguage);
        var unique = "urn:uuid:" + UuidOf($"{work}\n{edition.Spec.Name}");
        return [new BookIdentifier(unique, ""), .. listed];
    }

    private static BookIdentifier Format(Identifier identifier) => identifier.Scheme switch
    {
        "isbn" => FormatIsbn(new string([.. identifier.Value.Where(char.IsAsciiLetterOrDigit)])),
        "doi" => new("https://doi.org/" + identifier.Value, "06"),
        "uuid" => new("urn:uuid:" + identifier.Value.ToLowerInvariant(), ""),
        _ => new(identifier.Value, ""),
    };

    /// <summary>ONIX list 5: 02 for ten digits, 15 for thirteen.</summary>
    private static BookIdentifier FormatIsbn(string digits) => new("urn:isbn:" + digits, digits.Length == 10 ? "02" : "15");

    private static string UuidOf(string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(bytes, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50); // version 5
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80); // variant
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
