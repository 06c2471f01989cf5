using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>--json</c> prints. Names and meanings are a promise to scripts: add, never change.</summary>
internal sealed record JsonReport(
    string Version, int ExitCode, int Errors, int Warnings, int Milliseconds,
    ImmutableArray<JsonFile> Files, ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonReport Of(BuildReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.ExitCode, report.Count(Severity.Error), report.Count(Severity.Warning),
        (int)report.Elapsed.TotalMilliseconds,
        [.. report.Files.Select(JsonFile.Of)],
        [.. report.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))])
    {
        Layout = report.Layouts.IsEmpty ? null : [.. report.Layouts.Select(layout => JsonLayout.Of(layout, language))],
    };

    /// <summary>One report for each edition; only with <c>--layout</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonLayout>? Layout { get; init; }

    public void Print(TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonReport));
}

/// <summary>A file that was written; <see cref="Pages"/> is null for formats without pages.</summary>
internal sealed record JsonFile(string Path, string Edition, string Format, int? Pages, long Bytes, int Milliseconds)
{
    public static JsonFile Of(BuiltFile file) => new(
        file.Path, file.Edition, OutputNames.Extension(file.Format), file.Pages == 0 ? null : file.Pages, file.Bytes,
        (int)file.Elapsed.TotalMilliseconds);
}

/// <summary>
/// A diagnostic. Lines and columns from 1, columns in code points, end exclusive; all 0 when it has no place in a text.
/// <see cref="File"/> is empty when it concerns no file.
/// </summary>
internal sealed record JsonDiagnostic(
    string Code, string Severity, string File, int Line, int Column, int EndLine, int EndColumn,
    string Message, string Hint)
{
    public static JsonDiagnostic Of(Diagnostic diagnostic, MessageLanguage language)
    {
        var isChinese = language == MessageLanguage.Chinese && diagnostic.ChineseMessage.Length > 0;
        var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.EndPosition);
        return new JsonDiagnostic(
            diagnostic.Code, diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.Path.Length > 0 ? diagnostic.Path : diagnostic.Span.File?.Path ?? "",
            start.Line, start.Column, end.Line, end.Column,
            isChinese ? diagnostic.ChineseMessage : diagnostic.Message,
            isChinese ? diagnostic.ChineseHint : diagnostic.Hint);
    }
}
