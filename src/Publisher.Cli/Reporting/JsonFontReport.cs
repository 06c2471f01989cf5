using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Cli.Building;

namespace Publisher.Cli.Reporting;

/// <summary>The document that <c>publisher fonts --json</c> prints.</summary>
internal sealed record JsonFontReport(
    string Version, int ExitCode, ImmutableArray<FontFamilySummary> Families, ImmutableArray<JsonCoverage> Coverage,
    ImmutableArray<JsonDiagnostic> Diagnostics)
{
    public static JsonFontReport Of(FontReport report, MessageLanguage language) => new(
        ProgramVersion.Text, report.ExitCode, report.Families,
        [.. report.Coverage.Select(JsonCoverage.Of)],
        [.. report.Run.Diagnostics.Select(diagnostic => JsonDiagnostic.Of(diagnostic, language))]);

    public void Print(TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(this, JsonContext.Readable.JsonFontReport));
}

/// <summary>Coverage of the text of one language; <see cref="Code"/> when it is the code within that language.</summary>
internal sealed record JsonCoverage(
    string Language, bool Code, string Family, int Characters, int Own, int Lent, ImmutableArray<JsonMissing> Missing)
{
    public static JsonCoverage Of(FontCoverage row) => new(
        row.Text.Language.Value, row.Text.IsCode, row.Family, row.Characters, row.Own, row.Lent,
        [.. row.Missing.Select(JsonMissing.Of)]);
}

/// <summary>A character that no font has, with its first place.</summary>
internal sealed record JsonMissing(string CodePoint, string Character, string File, int Line, int Column)
{
    public static JsonMissing Of(MissingCharacter missing)
    {
        var start = missing.Span.StartPosition;
        return new JsonMissing($"U+{missing.CodePoint:X4}", char.ConvertFromUtf32(missing.CodePoint),
            missing.Span.File?.Path ?? "", start.Line, start.Column);
    }
}
