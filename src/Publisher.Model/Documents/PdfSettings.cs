namespace Publisher.Model.Documents;

/// <summary>How PDFs are written.</summary>
public sealed record PdfSettings
{
    /// <summary>Flate level: true for the smallest practical file, false for the fastest writing.</summary>
    public bool Compress { get; init; } = true;

    public PdfConformance Conformance { get; init; } = PdfConformance.A2aUa1;

    /// <summary>Whether the manuscript and <c>book.yaml</c> travel inside the PDF, as the source it was made from.</summary>
    public bool AttachSource { get; init; }
}

/// <summary>
/// The standards that a PDF claims: the archival PDF/A (part, level) and PDF/UA-1. Claims only: every PDF is tagged and has
/// its fonts and texts, because that costs little and serves readers whatever is claimed.
/// </summary>
/// <param name="ArchivePart">2 or 3 for PDF/A-2 and PDF/A-3; 0 for no PDF/A.</param>
/// <param name="ArchiveLevel"><c>A</c> (accessible) or <c>B</c> (basic); meaningless without a part.</param>
public readonly record struct PdfConformance(int ArchivePart, char ArchiveLevel, bool IsUa)
{
    public static readonly PdfConformance None = new(0, ' ', false);
    public static readonly PdfConformance A2b = new(2, 'B', false);
    public static readonly PdfConformance A2a = new(2, 'A', false);
    public static readonly PdfConformance A3a = new(3, 'A', false);
    public static readonly PdfConformance Ua1 = new(0, ' ', true);
    public static readonly PdfConformance A2aUa1 = new(2, 'A', true);
    public static readonly PdfConformance A3aUa1 = new(3, 'A', true);

    public bool IsArchive => ArchivePart > 0;

    /// <summary>PDF/A-2 takes only attachments that are PDF/A themselves (ISO 19005-2, 6.8); PDF/A-3 takes any.</summary>
    public bool AllowsAttachments => ArchivePart != 2;
}
