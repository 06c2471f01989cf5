using Publisher.Model.Diagnostics;
using Publisher.Verification;

namespace Publisher.Cli.Verifying;

/// <summary>A PDF with what came of checking it: a report, or the reason why there is none.</summary>
internal sealed record VerifiedFile(string Path, VerificationReport? Report, Diagnostic? Fault)
{
    /// <summary>Above this a file is taken for a wrong one rather than read into memory.</summary>
    private const long MaximumSize = 1L << 30;

    public int ExitCode => Report is { Conforms: true } ? Cli.ExitCode.Success : Cli.ExitCode.Errors;

    public static VerifiedFile Make(string path, IReadOnlyCollection<Profile> profiles, Surroundings surroundings)
    {
        var shown = surroundings.Shown(path);
        if (Read(surroundings.FullPath(path)) is not { } bytes)
        {
            return new VerifiedFile(shown, null, DiagnosticCatalog.PdfMissing.CreateFor(shown));
        }
        try
        {
            var report = PdfVerifier.Verify(bytes, profiles);
            return report.Profiles.Count > 0 ? new VerifiedFile(shown, report, null) : new VerifiedFile(shown, null, Unclaimed(shown, report.Claims));
        }
        catch (UnreadablePdfException fault)
        {
            return new VerifiedFile(shown, null, Describe(shown, fault));
        }
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MaximumSize } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Diagnostic Unclaimed(string path, IReadOnlyList<string> claims) => DiagnosticCatalog.NothingClaimed.CreateFor(path,
        claims.Count > 0 ? string.Join(", ", claims) : new Phrase("nothing that can be checked", "没有可检查的标准"), string.Join(", ", Profile.All.Keys));

    private static Diagnostic Describe(string path, UnreadablePdfException fault) => fault.Reason switch
    {
        UnreadableReason.NotPdf => DiagnosticCatalog.NotPdf.CreateFor(path),
        UnreadableReason.CutShort => DiagnosticCatalog.PdfCutShort.CreateFor(path),
        UnreadableReason.Encrypted => DiagnosticCatalog.PdfEncrypted.CreateFor(path),
        _ => DiagnosticCatalog.PdfDamaged.CreateFor(path, fault.Message),
    };
}
