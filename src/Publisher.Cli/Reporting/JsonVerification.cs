using System.Text.Json;
using Publisher.Cli.Verifying;
using Publisher.Model.Diagnostics;
using Publisher.Verification;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>publisher verify --json</c> prints.</summary>
internal sealed record JsonVerification(string Version, int ExitCode, IReadOnlyList<JsonVerifiedFile> Files, IReadOnlyList<JsonDiagnostic> Diagnostics)
{
    public static JsonVerification Of(IReadOnlyList<VerifiedFile> files, MessageLanguage language) => new(
        ProgramVersion.Text, files.Max(file => file.ExitCode),
        [.. files.Where(file => file.Report is not null).Select(file => JsonVerifiedFile.Of(file.Path, file.Report!, language))],
        [.. files.Where(file => file.Fault is not null).Select(file => JsonDiagnostic.Of(file.Fault!, language))]);

    public void Print(TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonVerification));
}

/// <param name="Claims">As the file writes them; <paramref name="Profiles"/> are those that it was checked against.</param>
internal sealed record JsonVerifiedFile(string File, IReadOnlyList<string> Claims, IReadOnlyList<string> Profiles, bool Conforms, IReadOnlyList<JsonUnmet> Findings)
{
    public static JsonVerifiedFile Of(string path, VerificationReport report, MessageLanguage language) => new(
        path, report.Claims, [.. report.Profiles.Select(profile => profile.Name)], report.Conforms,
        [.. report.Findings.Select(finding => JsonUnmet.Of(finding, language))]);
}

/// <summary>A condition that is not met. Page and object are 0, path is empty, when it has no such place; the first of <paramref name="Count"/>.</summary>
internal sealed record JsonUnmet(
    IReadOnlyList<string> Clauses, string Checkpoint, string Severity, int Page, int Object, string Path, int Count, string Message, string Detail, string Hint)
{
    public static JsonUnmet Of(Finding finding, MessageLanguage language)
    {
        var isChinese = language == MessageLanguage.Chinese;
        return new JsonUnmet(finding.Clauses, finding.Checkpoint, finding.IsAdvice ? "information" : "error",
            finding.Place.Page, finding.Place.Object, finding.Place.Path ?? "", finding.Count,
            isChinese ? finding.ChineseMessage : finding.Message, finding.Detail, isChinese ? finding.ChineseHint : finding.Hint);
    }
}
