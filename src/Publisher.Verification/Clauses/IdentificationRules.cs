using Publisher.Verification.Metadata;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>ISO 14289-1, 5, and ISO 19005-2, 6.6.4: the file says what it claims to be.</summary>
internal static class IdentificationRules
{
    public static readonly Rule[] All =
    [
        new(Ua("5", 1, "06-002"), "the XMP does not say that the file is PDF/UA",
            "write pdfuaid:part into the XMP of the catalog", Rule.Whole(evidence => HasXmp(evidence) && Part(evidence) is null)),
        new(Ua("5", 2, "06-002"), "pdfuaid:part is not 1", "write 1, the part of ISO 14289 that is claimed",
            evidence => Part(evidence) is { Value: not "1" } part ? [new Violation(At(evidence), part.Value)] : []),
        new(Ua("5", 3), "pdfuaid:part is written with another prefix", "use the prefix pdfuaid", Prefix("part")),
        new(Ua("5", 4), "pdfuaid:amd is written with another prefix", "use the prefix pdfuaid", Prefix("amd")),
        new(Ua("5", 5), "pdfuaid:corr is written with another prefix", "use the prefix pdfuaid", Prefix("corr")),

        new(A("6.6.4", 1), "the XMP does not say that the file is PDF/A",
            "write pdfaid:part and pdfaid:conformance into the XMP of the catalog", Rule.Whole(evidence => HasXmp(evidence) && ArchiveId(evidence, "part") is null)),
        new(A("6.6.4", 2, part: 2), "pdfaid:part is not 2", "write the part of ISO 19005 that is claimed", Value("part", "2")),
        new(A("6.6.4", 2, part: 3), "pdfaid:part is not 3", "write the part of ISO 19005 that is claimed", Value("part", "3")),
        new(A("6.6.4", 3), "pdfaid:conformance is not A, B or U", "write the level that is claimed",
            evidence => ArchiveId(evidence, "part") is null || ArchiveId(evidence, "conformance")?.Value is "A" or "B" or "U" ? []
                : [new Violation(At(evidence), ArchiveId(evidence, "conformance")?.Value ?? "")]),
        new(A("6.6.4", 3, Level.A), "pdfaid:conformance is not A", "write A, the level that is claimed", Value("conformance", "A")),
        new(A("6.6.4", 4), "a property of the PDF/A identification is written with another prefix", "use the prefix pdfaid",
            evidence => evidence.Xmp.Properties.Where(property => property.Space == XmpPacket.AId && property.Prefix != "pdfaid")
                .Select(property => new Violation(At(evidence), property.Name))),
    ];

    /// <summary>Without any XMP there is one fault, not three.</summary>
    private static bool HasXmp(Evidence evidence) => evidence.Xmp.Stream.IsStream;

    private static Place At(Evidence evidence) => new(0, evidence.Xmp.Stream.Number);

    private static XmpProperty? Part(Evidence evidence) => evidence.Xmp.Find(XmpPacket.UaId, "part");

    private static XmpProperty? ArchiveId(Evidence evidence, string name) => evidence.Xmp.Find(XmpPacket.AId, name);

    private static Check Prefix(string name) => evidence =>
        evidence.Xmp.Find(XmpPacket.UaId, name) is { Prefix: not "pdfuaid" } property ? [new Violation(At(evidence), property.Prefix)] : [];

    private static Check Value(string name, string value) => evidence =>
        ArchiveId(evidence, name) is { } property && property.Value != value ? [new Violation(At(evidence), property.Value)] : [];
}
