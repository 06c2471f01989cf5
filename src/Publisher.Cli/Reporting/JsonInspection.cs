using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Cli.Ebooks;
using Publisher.Import;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>publisher inspect --json</c> prints. <see cref="Epub"/> is null when the file was refused.</summary>
internal sealed record JsonInspection(
    string Version, int ExitCode, int Errors, int Warnings, EpubReport? Epub, ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonInspection Of(InspectionReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.Run.ExitCode, report.Run.Count(Severity.Error), report.Run.Count(Severity.Warning), report.Epub,
        [.. report.Run.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))]);

    public void Print(TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonInspection));
}
