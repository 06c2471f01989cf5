using Publisher.Verification;

namespace Publisher.Tests.Verification;

/// <summary>What the verifier says of a file, as clauses.</summary>
internal static class Verdicts
{
    public static string[] Clauses(byte[] bytes, params string[] profiles) =>
        [.. PdfVerifier.Verify(bytes, [.. profiles.Select(name => Profile.All[name])]).Findings.SelectMany(finding => finding.Clauses)];

    public static string[] Clauses(this SmallPdf pdf, params string[] profiles) => Clauses(pdf.Bytes(), profiles);
}
