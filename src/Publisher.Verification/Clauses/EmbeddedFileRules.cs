using Publisher.Verification.Reading;
using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Files inside the file: ISO 14289-1, 7.11 and 7.18.7; ISO 19005-2 and -3, 6.8.</summary>
internal static class EmbeddedFileRules
{
    public static readonly Rule[] All =
    [
        new([Ua("7.11", 1, "21-001"), A("6.8", 2)], "an embedded file has no name", "give its specification /F and /UF", Unnamed(Embedded)),
        new(Ua("7.18.7", 1, "28-016"), "a file attached to a page has no name", "give its specification /F and /UF", Unnamed(Attached)),
        new(A("6.8", 1, part: 2), "an embedded file is not a PDF that claims PDF/A-1 or PDF/A-2", "embed such files only, or claim PDF/A-3",
            evidence => Both(evidence).Where(file => !ClaimsArchive(file["EF"])).Select(At)),
        new(A("6.8", 1, part: 3), "an embedded file does not say its media type", "give its stream /Subtype",
            evidence => Both(evidence).Where(file => Streams(file["EF"]).Any(stream => stream["Subtype"].Name is null)).Select(At)),
        new(A("6.8", 3, part: 3), "an embedded file does not say what it is to the document", "give its specification /AFRelationship",
            evidence => Both(evidence).Where(file => file["AFRelationship"].Name is null).Select(At)),
        new(A("6.8", 4, part: 3), "an embedded file is associated with no part of the document", "list it in /AF of the catalog or of a part",
            evidence => Embedded(evidence).Where(file => evidence.Catalog["AF"].Items.All(other => other.Number != file.Number)
                && evidence.Pages.All(page => page.Value["AF"].Items.All(other => other.Number != file.Number))).Select(At)),
    ];

    private static Violation At(PdfValue file) => new(new Place(0, file.Number));

    private static IEnumerable<PdfValue> Embedded(Evidence evidence) =>
        NameTree.Values(evidence.Catalog["Names"]["EmbeddedFiles"]).Where(file => file.Has("EF"));

    private static IEnumerable<PdfValue> Attached(Evidence evidence) => evidence.Annotations
        .Where(annotation => annotation.Subtype == "FileAttachment").Select(annotation => annotation.Value["FS"]).Where(file => file.Has("EF"));

    private static IEnumerable<PdfValue> Both(Evidence evidence) => Embedded(evidence).Concat(Attached(evidence));

    private static IEnumerable<PdfValue> Streams(PdfValue files) =>
        files.Keys.Select(key => files[key]).Where(stream => stream.IsStream).DistinctBy(stream => stream.Number);

    private static Check Unnamed(Func<Evidence, IEnumerable<PdfValue>> find) => evidence => find(evidence)
        .Where(file => string.IsNullOrEmpty(file["F"].Text) || string.IsNullOrEmpty(file["UF"].Text)).Select(At);

    /// <summary>What the embedded file claims in its own XMP; whether it keeps it is for a run of its own.</summary>
    private static bool ClaimsArchive(PdfValue files) => Streams(files).All(stream =>
        stream.Decoded.Span.StartsWith("%PDF-"u8) && Metadata.Claims.Names(stream.Decoded).Any(name => name.StartsWith("PDF/A-1", StringComparison.Ordinal) || name.StartsWith("PDF/A-2", StringComparison.Ordinal)));
}
