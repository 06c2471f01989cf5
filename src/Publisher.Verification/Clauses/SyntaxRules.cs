using System.Collections.Frozen;
using Publisher.Verification.Reading;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>How the file is written, byte by byte: ISO 19005-2, 6.1.</summary>
internal static class SyntaxRules
{
    /// <summary>ISO 32000-1, 7.4, table 6, without LZW.</summary>
    private static readonly FrozenSet<string> Filters = new[]
    {
        "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly Rule[] All =
    [
        new(A("6.1.2", 1), "the file does not begin with %PDF-1.0 to %PDF-1.7", "begin with the header, and let one end of line follow",
            Rule.Whole(evidence => !HasHeader(evidence.File.Bytes.Span))),
        new(A("6.1.2", 2), "the second line of the file is no comment with four bytes above 127", "write one, so that the file is seen to be binary",
            Rule.Whole(evidence => !HasBinaryComment(evidence.File.Bytes.Span))),
        new(A("6.1.3", 1), "the trailer has no ID", "write /ID with two strings", Rule.Whole(evidence => !evidence.File.Trailers.Any(trailer => trailer["ID"].Items.Any()))),
        new(A("6.1.3", 2), "the file is encrypted", "write it without encryption", Rule.Whole(evidence => evidence.File.Encryption.Exists)),
        new(A("6.1.3", 3), "something follows the last %%EOF", "end the file there", Rule.Whole(evidence => HasTail(evidence.File.Bytes.Span))),
        new(A("6.1.7", 1), "the length of a stream is not the one written", "write the number of bytes between stream and endstream",
            Streams(layout => layout.IsLengthWrong)),
        new(A("6.1.7", 2), "a stream does not begin and end on lines of its own", "let CR LF or LF follow stream, and an end of line stand before endstream",
            Streams(layout => !layout.IsOnLines)),
        new(A("6.1.7", 3), "a stream's data lies in another file", "embed it, and take /F, /FFilter and /FDecodeParms out",
            Objects(value => value.IsStream && (value.Has("F") || value.Has("FFilter") || value.Has("FDecodeParms")))),
        new(A("6.1.7", 4), "a stream uses a filter that is not allowed", "use FlateDecode",
            evidence => Values(evidence).Where(value => value.IsStream)
                .SelectMany(value => value["Filter"].Items.Where(filter => !IsAllowed(filter.Name, value)).Select(filter => At(value, filter.Name ?? "")))),
        new(A("6.1.9", 1), "an object's number and keywords are not set as they must be", "write '1 0 obj' and 'endobj' on lines of their own",
            evidence => evidence.File.Objects.Where(item => item.Offset >= 0 && !ObjectLayout.IsHeadRight(evidence.File.Bytes.Span, item.Offset))
                .Select(item => new Violation(new Place(0, item.Number)))),
        new(A("6.1.13", 1), "a number, string or name is longer than readers must take", "stay within 32 bits, 32,767 and 127 bytes", Limits),
        new(A("6.1.13", 7), "the file has more than 8,388,607 objects", "divide it", Rule.Whole(evidence => evidence.File.Objects.Count() > 8_388_607)),
        new(A("6.1.13", 11), "a page is smaller than 3 units or larger than 14,400", "choose another size", BoxSizes),
    ];

    private static Violation At(PdfValue value, string detail = "") => new(new Place(0, value.Number), detail);

    private static IEnumerable<PdfValue> Values(Evidence evidence) =>
        evidence.File.Objects.Select(item => evidence.File.Object(item.Number, item.Generation)).Where(value => value.Exists);

    private static Check Objects(Func<PdfValue, bool> isBroken) => evidence => Values(evidence).Where(isBroken).Select(value => At(value));

    private static Check Streams(Func<StreamLayout, bool> isBroken) => evidence => evidence.File.Objects
        .Where(item => item.Offset >= 0)
        .Select(item => (item.Number, Layout: StreamLayout.Of(evidence.File, item.Number, item.Generation, item.Offset)))
        .Where(item => item.Layout is { } layout && isBroken(layout))
        .Select(item => new Violation(new Place(0, item.Number)));

    private static bool HasHeader(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-1."u8) && bytes.Length > 9
        && bytes[7] is >= (byte)'0' and <= (byte)'7' && bytes[8] is 10 or 13;

    private static bool HasBinaryComment(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.Length > 10 ? bytes[(bytes[8] == 13 && bytes[9] == 10 ? 10 : 9)..] : default;
        return line is [(byte)'%', > 127, > 127, > 127, > 127, ..];
    }

    private static bool HasTail(ReadOnlySpan<byte> bytes) =>
        bytes[(bytes.LastIndexOf("%%EOF"u8) + 5)..] is not ([] or [10] or [13] or [13, 10]);

    private static bool IsAllowed(string? filter, PdfValue stream) => filter is not null
        && (Filters.Contains(filter) || filter == "Crypt" && stream["DecodeParms"].Items.All(parameters => parameters["Name"].Name is null or "Identity"));

    private static IEnumerable<Violation> Limits(Evidence evidence) => Values(evidence)
        .SelectMany(value => LimitWalk.Find(value).Select(detail => At(value, detail)));

    private static IEnumerable<Violation> BoxSizes(Evidence evidence) =>
        from page in evidence.Pages
        from key in new[] { "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox" }
        let box = Structure.Annotation.Rectangle(key is "MediaBox" or "CropBox" ? Content.ContentStream.Inherited(page.Value, key) : page.Value[key])
        where box is not null && (box[2] - box[0] is < 3 or > 14_400 || box[3] - box[1] is < 3 or > 14_400)
        select new Violation(page.Place, key);
}
