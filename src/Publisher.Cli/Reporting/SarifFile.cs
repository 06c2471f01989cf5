using System.Text.Json;
using Publisher.Cli.Building;
using Publisher.Cli.Workspace;

namespace Publisher.Cli.Reporting;

/// <summary>Writes a report as a SARIF file.</summary>
internal static class SarifFile
{
    /// <summary>The report; with one fault more when the file could not be written.</summary>
    public static BuildReport Write(BuildReport report, string path, Surroundings surroundings, MessageLanguage language)
    {
        try
        {
            File.WriteAllText(surroundings.FullPath(path), JsonSerializer.Serialize(SarifLog.Of(report, language), JsonContext.Readable.SarifLog) + "\n");
            return report;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return report with { Diagnostics = report.Diagnostics.Add(WriteFault.Describe(fault, path)) };
        }
    }
}
