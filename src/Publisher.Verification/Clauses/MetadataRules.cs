using System.Text.RegularExpressions;
using Publisher.Verification.Metadata;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>The XMP is XML, and every property of it is known or described: ISO 19005-2, 6.6.</summary>
internal static partial class MetadataRules
{
    public static readonly Rule[] All =
    [
        new(A("6.6.2.1", 2), "the header of the XMP has the attribute bytes", "take it out", Rule.Whole(evidence => HasInHeader(evidence, "bytes="))),
        new(A("6.6.2.1", 3), "the header of the XMP has the attribute encoding", "take it out", Rule.Whole(evidence => HasInHeader(evidence, "encoding="))),
        new(A("6.6.2.1", 4), "the XMP is not well-formed", "write XML, with properties in RDF",
            evidence => evidence.Xmp.Fault is { } fault ? [new Violation(At(evidence), fault)] : []),
        new(A("6.6.2.1", 5), "the XMP is not in UTF-8", "write it in UTF-8, without filters",
            Rule.Whole(evidence => evidence.Xmp.Stream.IsStream && !IsUtf8(evidence.Xmp.Stream.Decoded.Span))),
        new(A("6.6.2.3.1", 1), "a property of the XMP is of no known schema, and none describes it", "describe it in pdfaExtension:schemas",
            evidence => Unknown(evidence).Select(property => new Violation(At(evidence), property.Space + property.Name))),
        new(A("6.6.2.3.3", 1), "the description of a schema lacks a part", "give it schema, namespaceURI and prefix, and each property name, valueType, category and description",
            evidence => ExtensionSchema.All(evidence.Xmp).SelectMany(schema => schema.Faults).Select(fault => new Violation(At(evidence), fault))),
        new(A("6.6.2.3.1", 2), "a property of the XMP is not of its type", "write it as its schema says",
            evidence => evidence.Xmp.Properties.Where(property => !KnownSchemas.HasRightContainer(property)).Select(property => new Violation(At(evidence), property.Name))),
        new(A("6.6.3", 1), "the document information and the XMP differ", "write the same into both, or leave the information out",
            evidence => InfoComparison.Differences(evidence.File.Info, evidence.Xmp).Select(name => new Violation(new Place(0, evidence.File.Info.Number), name)))
        {
            IsAdvice = true,
        },
    ];

    [GeneratedRegex(@"<\?xpacket[^>]*\?>")]
    private static partial Regex Header();

    private static bool HasInHeader(Evidence evidence, string attribute) =>
        Header().Match(evidence.Xmp.Text) is { Success: true } header && header.Value.Contains(attribute, StringComparison.Ordinal);

    private static Place At(Evidence evidence) => new(0, evidence.Xmp.Stream.Number);

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private static IEnumerable<XmpProperty> Unknown(Evidence evidence)
    {
        var described = ExtensionSchema.All(evidence.Xmp).ToList();
        return evidence.Xmp.Properties.Where(property => !KnownSchemas.Contains(property.Space)
            && !described.Any(schema => schema.Space == property.Space && schema.Properties.Contains(property.Name)));
    }
}
