using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Exchanging;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>publisher export --json</c> prints.</summary>
internal sealed record JsonExport(
    string Version, int ExitCode, int Errors, int Warnings, ImmutableArray<ExportedFile> Files, ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonExport Of(ExportReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.Run.ExitCode, report.Run.Count(Severity.Error), report.Run.Count(Severity.Warning), report.Files,
        [.. report.Run.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))]);

    public void Print(TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonExport));
}

/// <summary>The document that <c>publisher import --json</c> prints of translations.</summary>
internal sealed record JsonTranslation(
    string Version, int ExitCode, int Errors, int Warnings, int Written, int Unchanged, ImmutableArray<WrittenFile> Files,
    ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonTranslation Of(TranslationReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.Run.ExitCode, report.Run.Count(Severity.Error), report.Run.Count(Severity.Warning),
        report.Written, report.Unchanged, report.Files, [.. report.Run.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))]);

    public void Print(TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonTranslation));
}
