using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Cli.Syncing;
using Publisher.Model.Diagnostics;
using Publisher.Sync;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>status</c>, <c>sync</c> and <c>accept</c> print with <c>--json</c>.</summary>
internal sealed record JsonStatus(
    string Version, int ExitCode, int Errors, int Warnings, int? Accepted,
    ImmutableArray<ChapterStatus> Chapters, ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonStatus Of(StatusReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.Run.ExitCode, report.Run.Count(Severity.Error), report.Run.Count(Severity.Warning), report.Accepted,
        report.Chapters, [.. report.Run.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))]);

    public void Print(TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonStatus));
}
