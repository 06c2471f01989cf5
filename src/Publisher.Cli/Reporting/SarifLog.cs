using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>Diagnostics in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS): one run of one tool.</summary>
internal sealed record SarifLog(ImmutableArray<SarifRun> Runs)
{
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; init; } = "https://json.schemastore.org/sarif-2.1.0.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; init; } = "2.1.0";

    public static SarifLog Of(BuildReport report, MessageLanguage language)
    {
        var codes = report.Diagnostics.Select(one => one.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var tool = new SarifTool(new SarifDriver("Publisher", ProgramVersion.Text, [.. codes.Select(code => SarifRule.Of(code, language))]));
        return new SarifLog([new SarifRun(tool, [.. report.Diagnostics.Select(one => SarifResult.Of(one, codes.IndexOf(one.Code), language))])]);
    }

    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "note",
        _ => "none",
    };
}

/// <summary>3.14: columns are code points, as everywhere in this program.</summary>
internal sealed record SarifRun(SarifTool Tool, ImmutableArray<SarifResult> Results)
{
    public string ColumnKind { get; init; } = "unicodeCodePoints";
}

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, ImmutableArray<SarifRule> Rules);

/// <summary>3.49: a code of the catalogue; its description has the places for arguments left in.</summary>
internal sealed record SarifRule(string Id, SarifText ShortDescription, SarifText Help, SarifConfiguration DefaultConfiguration)
{
    public static SarifRule Of(string code, MessageLanguage language)
    {
        var rule = DiagnosticCatalog.Rules[code];
        var isChinese = language == MessageLanguage.Chinese;
        return new SarifRule(code, new SarifText(isChinese ? rule.ChineseMessage : rule.Message), new SarifText(isChinese ? rule.ChineseHint : rule.Hint),
            new SarifConfiguration(SarifLog.LevelOf(rule.Severity)));
    }
}

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifText(string Text);

/// <summary>3.27.</summary>
internal sealed record SarifResult(string RuleId, int RuleIndex, string Level, SarifText Message, ImmutableArray<SarifLocation> Locations)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<SarifFix>? Fixes { get; init; }

    public static SarifResult Of(Diagnostic diagnostic, int ruleIndex, MessageLanguage language)
    {
        var isChinese = language == MessageLanguage.Chinese && diagnostic.ChineseMessage.Length > 0;
        return new SarifResult(diagnostic.Code, ruleIndex, SarifLog.LevelOf(diagnostic.Severity),
            new SarifText(isChinese ? diagnostic.ChineseMessage : diagnostic.Message), SarifLocation.Of(diagnostic))
        {
            Fixes = diagnostic.Fix is { } fix ? [SarifFix.Of(fix, diagnostic, isChinese)] : null,
        };
    }
}

/// <summary>3.55: what <c>check --fix</c> would write.</summary>
internal sealed record SarifFix(SarifText Description, ImmutableArray<SarifArtifactChange> ArtifactChanges)
{
    public static SarifFix Of(Fix fix, Diagnostic diagnostic, bool isChinese) => new(new SarifText(isChinese ? diagnostic.ChineseHint : diagnostic.Hint),
    [
        new SarifArtifactChange(SarifLocation.Of(diagnostic)[0].PhysicalLocation.ArtifactLocation,
            [.. fix.Replacements.Select(one => new SarifReplacement(SarifRegion.Of(one.Span), new SarifText(one.Text)))]),
    ]);
}

/// <summary>3.56.</summary>
internal sealed record SarifArtifactChange(SarifArtifact ArtifactLocation, ImmutableArray<SarifReplacement> Replacements);

/// <summary>3.57.</summary>
internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifText InsertedContent);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation)
{
    public static ImmutableArray<SarifLocation> Of(Diagnostic diagnostic)
    {
        var path = diagnostic.Path.Length > 0 ? diagnostic.Path : diagnostic.Span.File?.Path ?? "";
        if (path.Length == 0)
        {
            return [];
        }
        var region = diagnostic.Span.IsNowhere ? null : SarifRegion.Of(diagnostic.Span);
        return [new SarifLocation(new SarifPhysicalLocation(new SarifArtifact(UriOf(path))) { Region = region })];
    }

    /// <summary>3.4.3: a URI reference; absolute paths become file addresses.</summary>
    private static string UriOf(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + escaped : path.Length > 1 && path[1] == ':' ? $"file:///{path[..2]}{escaped[4..]}" : escaped;
    }
}

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SarifRegion? Region { get; init; }
}

internal sealed record SarifArtifact(string Uri);

/// <summary>3.30: from 1, the end exclusive.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static SarifRegion Of(SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        return new SarifRegion(start.Line, start.Column, end.Line, end.Column);
    }
}
