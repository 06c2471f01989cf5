using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Cli.Ebooks;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>publisher import --json</c> prints.</summary>
internal sealed record JsonImport(
    string Version, int ExitCode, int Errors, int Warnings, ImmutableArray<WrittenFile> Files, ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonImport Of(ImportReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.Run.ExitCode, report.Run.Count(Severity.Error), report.Run.Count(Severity.Warning), report.Files,
        [.. report.Run.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))]);

    public void Print(TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonImport));
}
